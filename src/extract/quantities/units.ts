import { lexicon, phraseSet } from '../../text/lexicon.ts'
import type { QuantityKind } from '../../types.ts'
import type { Lexeme } from './lexemes.ts'
import { type Phrases, phraseFrom, phrasesBy } from './phrases.ts'
import type { Scan } from './scan.ts'
import type { PlainNumber } from './terms.ts'

/** What a number is a number of, when a sign or unit word says so. */
export interface Unit {
  readonly kind: Extract<QuantityKind, 'money' | 'percent' | 'duration' | 'measure'>
  readonly symbol: string
}

interface FoundUnit {
  readonly unit: Unit
  /** The lexeme after the unit. */
  readonly at: number
  /** Joined by a hyphen: "six-week". */
  readonly hyphen: boolean
}

const units = (name: string) => phrasesBy('first', Object.entries(lexicon<Record<string, string>>(name)))
/** Codes of the calendar that are lengths of time -> their names. */
const LENGTHS: ReadonlyMap<string, string> = new Map([
  ['S', 'second'],
  ['TM', 'minute'],
  ['TH', 'hour'],
  ['D', 'day'],
  ['W', 'week'],
  ['FN', 'fortnight'],
  ['M', 'month'],
  ['Y', 'year'],
  ['DE', 'decade'],
  ['CE', 'century'],
  ['ML', 'millennium'],
])

/** Words for units of time -> the unit: "years" -> "year". */
export const timeUnits: ReadonlyMap<string, string> = new Map(
  Object.entries(lexicon<Record<string, string>>('calendar-units')).flatMap(([word, code]) => {
    const name = LENGTHS.get(code)
    return name === undefined ? [] : [[word, name] as const]
  }),
)

const CODES = phraseSet('currency-codes')
const SIGNS = phrasesBy('first', [
  ...Object.entries(lexicon<Record<string, string>>('currency-symbols')),
  ...[...CODES].map((code) => [code.toLowerCase(), isoOf(code)] as const),
  ...[...CODES].flatMap((code) =>
    ['$', '£', '€'].map((sign) => [`${code.toLowerCase()}${sign}`, isoOf(code)] as const),
  ),
])
const LISTS: readonly (readonly [Unit['kind'], Phrases<string>])[] = [
  ['percent', units('percent-words')],
  ['money', units('currency-words')],
  ['measure', units('measure-units')],
  ['duration', phrasesBy('first', timeUnits)],
]

/** First words of units. */
const UNIT_WORDS: ReadonlySet<string> = new Set(LISTS.flatMap(([, list]) => [...list.keys()]))

function isoOf(code: string): string {
  return code === 'RMB' ? 'CNY' : code
}

/** All words and marks of currency signs and codes: "$", "us", "eur". */
export const currencyParts: ReadonlySet<string> = new Set(
  [...SIGNS.values()].flatMap((phrases) => phrases.flatMap(({ words }) => words)),
)

/** A currency sign or code right before a number: "$", "US$", "HK $", "USD". Codes must be upper case. */
export function currencyBefore(lexemes: readonly Lexeme[], from: number) {
  const found = phraseFrom(SIGNS, lexemes, from)
  if (!found) return null
  const first = lexemes[from]
  if (first?.sort !== 'word') return found
  // "A $5 fee", "up to us $5": a single letter or a lower-case code belongs to the sign only when glued to it.
  const bare = found.at === from + 1
  const upper = first.text === first.text.toUpperCase() && (bare || first.text.length > 1)
  return upper || (!bare && lexemes[from + 1]?.glued) ? found : null
}

/** The unit that begins at a lexeme right after a number. */
export function unitAfter(scan: Scan, at: number, number: PlainNumber): FoundUnit | null {
  const hyphen = isHyphen(scan.lexemes, at)
  const from = hyphen ? at + 1 : at
  const first = scan.lexemes[from]
  if (!first || (number.form === 'vague' && scan.lexemes[at]?.lower === 'of')) return ofCurrency(scan, at)
  if (CODES.has(first.text))
    return { unit: { kind: 'money', symbol: isoOf(first.text) }, at: from + 1, hyphen }
  const found = UNIT_WORDS.has(first.lower) ? listedUnit(scan, from, hyphen, number) : null
  return found ?? symbolAfter(scan, at, first)
}

/** The unit of a word list that begins at a lexeme. */
function listedUnit(scan: Scan, from: number, hyphen: boolean, number: PlainNumber): FoundUnit | null {
  for (const [kind, list] of LISTS) {
    const found = phraseFrom(list, scan.lexemes, from)
    const unit = found && { kind, symbol: found.meaning }
    if (unit && fits(scan, { unit, at: found.at, hyphen }, from, number)) {
      const pounds = unit.symbol === 'lb' && number.scale >= 1e6
      return { unit: pounds ? { kind: 'money', symbol: 'GBP' } : unit, at: found.at, hyphen }
    }
  }
  return null
}

/** "billions of dollars". */
function ofCurrency(scan: Scan, at: number): FoundUnit | null {
  const found = phraseFrom(LISTS[1]?.[1] ?? new Map(), scan.lexemes, at + 1)
  return found && { unit: { kind: 'money', symbol: found.meaning }, at: found.at, hyphen: false }
}

/** "10 €". */
function symbolAfter(scan: Scan, at: number, first: Lexeme): FoundUnit | null {
  if (first.sort !== 'mark' || first.text === '$' || !/^\p{Sc}$/u.test(first.text)) return null
  const found = phraseFrom(SIGNS, scan.lexemes, at)
  const next = scan.lexemes[at + 1]
  if (!found || (next?.glued && next.sort === 'digits')) return null
  return { unit: { kind: 'money', symbol: found.meaning }, at: found.at, hyphen: false }
}

function isHyphen(lexemes: readonly Lexeme[], at: number): boolean {
  const mark = lexemes[at]
  const next = lexemes[at + 1]
  return mark?.lower === '-' && mark.glued && next?.sort === 'word' && next.glued
}

/** Rules out words that are units only in certain company. */
function fits(scan: Scan, { unit, at, hyphen }: FoundUnit, from: number, number: PlainNumber): boolean {
  const first = scan.lexemes[from]
  if (!first) return false
  const { text, lower } = first
  const single = at === from + 1
  if (unit.kind === 'money')
    return !/^(?:won|rand|real|dong|sterling)$/.test(lower) || !single || number.value >= 1000
  if (unit.kind === 'percent') return true
  if (single && text.length <= 3 && text === text.toUpperCase() && lower === unit.symbol) return false
  if (single && text.length === 1 && number.form === 'words') return false
  if (/^(?:degree|degrees|bit|bits|deg)$/.test(lower) && single) return number.form === 'digits'
  if (/^(?:sec|secs|min|mins|mi)$/.test(lower)) return text === lower && number.form === 'digits'
  if (lower === 'second') return hyphen || number.value === 1
  return true
}
