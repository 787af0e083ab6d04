import type { Pattern } from './pattern.ts'
import type { Rule } from './rule.ts'
import { clockRules } from './rules/clock.ts'
import { partRules, timeRules } from './rules/combined.ts'
import { dateRules } from './rules/dates.ts'
import { distanceRules } from './rules/distances.ts'
import { lengthRules } from './rules/lengths.ts'
import { listRules } from './rules/lists.ts'
import { monthRules } from './rules/months.ts'
import { periodRules } from './rules/periods.ts'
import { clockRangeRules, rangeRules } from './rules/ranges.ts'
import { relativeRules } from './rules/relative.ts'
import { seasonRules } from './rules/seasons.ts'
import { weekdayRules } from './rules/weekdays.ts'
import { yearRules } from './rules/years.ts'
import { plainSort, type Sort } from './sort.ts'
import type { Word } from './word.ts'

/** The grammar: each level reads runs of words as one date, the next level may build on it. */
export const levels: readonly (readonly Rule[])[] = [
  [
    ...listRules,
    ...dateRules,
    ...monthRules,
    ...weekdayRules,
    ...yearRules,
    ...periodRules,
    ...seasonRules,
    ...relativeRules,
    ...distanceRules,
    ...lengthRules,
    ...clockRangeRules,
    ...clockRules,
  ],
  partRules,
  timeRules,
  rangeRules,
]

const patterns: readonly Pattern[] = levels.flatMap((rules) => rules.flatMap((rule) => rule.patterns))

/** Words that a pattern names: "the", "ago", ",". */
export const namedWords: ReadonlySet<string> = new Set(patterns.flatMap(({ words }) => words))

/** Words and senses of which each date has at least one: a sentence with none of them has no date. */
export const tellingWords: ReadonlySet<string> = new Set<string>(
  levels.flatMap((rules) => rules.flatMap(tellsOf)),
)

function tellsOf({ needs, patterns }: Rule): readonly string[] {
  return needs ?? patterns.flatMap(({ tells }) => tells)
}

/** A rule with one of its patterns. */
export interface Entry {
  readonly rule: Rule
  readonly pattern: Pattern
}

/** The entries of one level: by the words and senses that begin them, and by the sorts of the first two words. */
export interface Level {
  readonly index: ReadonlyMap<string, readonly Entry[]>
  readonly pairs: (readonly Entry[] | undefined)[][]
  /** Words and senses of which one stands in each sentence where a rule of the level reads anything. */
  readonly tells: ReadonlySet<string>
  /** Whether a sort of words has any of these, by its id; filled when first asked for. */
  readonly told: (boolean | undefined)[]
  /** Whether any entry begins with a sort of words, by its id; filled when first asked for. */
  readonly begun: (boolean | undefined)[]
}

/** The levels, made ready for reading. */
export const grammar: readonly Level[] = levels.map((rules) => ({
  index: indexOf(rules),
  pairs: [],
  tells: new Set<string>(rules.flatMap(tellsOf)),
  told: [],
  begun: [],
}))

/** False where no rule of a level reads anything in a sentence, as its words tell one by one. */
export function mayRead(level: Level, words: readonly Word[]): boolean {
  for (const { sort } of words) if (level.told[sort.id] ?? tells(level, sort)) return true
  return false
}

function tells({ tells, told }: Level, { id, named, senses }: Sort): boolean {
  const found = (named !== null && tells.has(named)) || senses.some((sense) => tells.has(sense))
  told[id] = found
  return found
}

function indexOf(rules: readonly Rule[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>()
  for (const rule of rules) {
    for (const pattern of rule.patterns) {
      for (const start of pattern.starts) {
        const list = index.get(start)
        if (list) list.push({ rule, pattern })
        else index.set(start, [{ rule, pattern }])
      }
    }
  }
  return index
}

/** False where no rule of a level reads anything that begins with a word of a sort: most words. */
export function mayBegin(level: Level, sort: Sort): boolean {
  return level.begun[sort.id] ?? begins(level, sort)
}

function begins({ index, begun }: Level, { id, named, senses }: Sort): boolean {
  const found = (named !== null && index.has(named)) || senses.some((sense) => index.has(sense))
  begun[id] = found
  return found
}

const NO_ENTRIES: readonly Entry[] = []

/** The entries of a level that may begin with a word of one sort and go on with one of another, null: with nothing. */
export function entriesFor(level: Level, sort: Sort, next: Sort | null): readonly Entry[] {
  if (sort === plainSort) return NO_ENTRIES
  let row = level.pairs[sort.id]
  if (!row) {
    row = []
    level.pairs[sort.id] = row
  }
  const at = next?.id ?? 0
  let entries = row[at]
  if (!entries) {
    entries = entriesOf(level, sort, next)
    row[at] = entries
  }
  return entries
}

function entriesOf({ index }: Level, sort: Sort, next: Sort | null): readonly Entry[] {
  const starts = sort.named === null ? sort.senses : [sort.named, ...sort.senses]
  const found = new Set(starts.flatMap((start) => index.get(start) ?? NO_ENTRIES))
  const able = [...found].filter(({ pattern }) => pattern.mayBegin(sort, next))
  return able.length > 0 ? able : NO_ENTRIES
}
