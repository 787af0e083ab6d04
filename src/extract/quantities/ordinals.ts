import { lexicon } from '../../text/lexicon.ts'
import { readOrdinal } from '../../text/numbers.ts'
import type { Draft } from './forms.ts'
import { hasTag, type Scan, tokenOf } from './scan.ts'

const MULTIPLIERS = new Map(Object.entries(lexicon<Record<string, number>>('multipliers')))

const SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

/** Ranks: "47th", "twenty-first", "the third attack". Not in names ("Second Amendment", "20th Century Fox"). */
export function readRank(scan: Scan, from: number): Draft | null {
  const { words, lexemes } = scan
  const suffixed =
    SUFFIXES.has(words[from + 1] ?? '') && lexemes[from + 1]?.glued && /^\d{1,9}$/.test(words[from] ?? '')
  const read = suffixed ? { value: Number(words[from]), end: from + 2 } : readOrdinal(words, from)
  if (!read || isUnitOrAdverb(scan, from, read.end)) return null
  const next = lexemes[read.end]
  if (next?.capital && !scan.titleCase && !hasTag(tokenOf(scan, read.end), 'Demonym')) return null
  if (lexemes[from]?.capital && from > 0 && !scan.titleCase && lexemes[from - 1]?.capital) return null
  const bounds = { min: read.value, max: read.value }
  return {
    rule: 'ordinal',
    kind: 'ordinal',
    from,
    to: read.end,
    unit: null,
    bounds,
    qualified: false,
    noun: 'none',
  }
}

/** "a second later", "First, ...", "at first", "third-largest" is still a rank. */
function isUnitOrAdverb(scan: Scan, from: number, to: number): boolean {
  const { words } = scan
  const word = words[from] ?? ''
  if (word === 'second' && /^(?:a|per|split|each|every|one)$/.test(words[from - 1] ?? ''))
    return !hasTag(tokenOf(scan, to), 'Noun')
  if (word !== 'first') return false
  return words[from - 1] === 'at' || words[to] === ',' || hasTag(tokenOf(scan, to), 'PastTense')
}

/** "doubled", "twice as many", "tenfold": how many times as much. */
export function readMultiplier(scan: Scan, from: number): Draft | null {
  const value = MULTIPLIERS.get(scan.words[from] ?? '')
  if (value === undefined || scan.lexemes[from]?.capital) return null
  const frequency =
    /^(?:twice|thrice)$/.test(scan.words[from] ?? '') &&
    !/^(?:as|the|that|its|their|what|his|her)$/.test(scan.words[from + 1] ?? '')
  const unit = frequency ? 'time' : 'times'
  return {
    rule: 'multiplier',
    kind: 'number',
    from,
    to: from + 1,
    unit,
    bounds: { min: value, max: value },
    noun: 'none',
  }
}
