import { lexicon, phraseSet } from '../../text/lexicon.ts'
import type { Amount } from './amounts.ts'
import type { Lexeme } from './lexemes.ts'
import { isNamed } from './names.ts'
import { phraseFrom, phrasesBy } from './phrases.ts'
import { hasTag, type Scan, tokenOf } from './scan.ts'

const IDIOMS = phrasesBy(
  'first',
  lexicon<readonly string[]>('number-idioms').map((phrase) => [phrase, true] as const),
)

/** Why an amount is no quantity, or null: the name of the veto, in the order in which they are tried. */
export function vetoOf(scan: Scan, amount: Amount, named: ReadonlySet<string>): string | null {
  for (const [name, applies] of VETOES) if (applies(scan, amount)) return name
  return isNamed(scan, amount, named) ? 'name' : null
}

type Veto = (scan: Scan, amount: Amount) => boolean

/** "24/7", "ground zero", "one another": set phrases. */
export const isIdiom: Veto = ({ lexemes }, { number }) => {
  for (let at = Math.max(0, number.from - 3); at <= number.from; at++) {
    const found = phraseFrom(IDIOMS, lexemes, at)
    if (found && found.at > number.from) return true
  }
  return false
}

/** Letters, hyphens and slashes glued on: "A330", "COVID-19", "5G", "50s", "7/11", "a_1", "#5", "'11". */
const isCode: Veto = ({ lexemes }, amount) => {
  const { from, to } = amount.number
  if (lexemes[from]?.sort !== 'digits' && lexemes[to - 1]?.sort !== 'digits') return false
  return codeBefore(lexemes, amount) || (!amount.unit && codeAfter(lexemes, to))
}

function codeBefore(lexemes: readonly Lexeme[], { number, terms }: Amount): boolean {
  const first = lexemes[number.from]
  const before = lexemes[number.from - 1]
  if (!first || !before || terms[0]?.sign) return false
  if (/[#№]/.test(before.text)) return true
  if (!first.glued) return false
  if (/^['’‘]$/.test(before.text) && /^\d\d$/.test(first.text)) return true
  const hyphen = before.lower === '-' && before.glued
  return before.sort !== 'mark' || hyphen || /[/_@=&*\\+:]/.test(before.text)
}

function codeAfter(lexemes: readonly Lexeme[], to: number): boolean {
  const after = lexemes[to]
  const next = lexemes[to + 1]
  if (!after?.glued) return false
  if (after.sort === 'word') return true
  if (!next?.glued) return false
  return /[/:_@=]/.test(after.text) || (after.lower === '-' && (next.sort === 'digits' || next.capital))
}

/** "6 pm", "11 a.m.", "7 o'clock", "14:58 UTC". */
const isTime: Veto = ({ words }, { to, unit }) =>
  !unit &&
  (CLOCKS.has(words[to] ?? '') ||
    ((words[to] === 'a' || words[to] === 'p') && words[to + 1] === '.' && words[to + 2] === 'm'))

const CLOCKS: ReadonlySet<string> = new Set(['am', 'pm', "o'clock", 'gmt', 'utc'])

/** "1. Open the box": the number of a list entry at the start of a sentence; "[12]": a note. */
const isListNumber: Veto = (scan, { from, to, form, unit, terms }) => {
  const { lexemes } = scan
  if (form !== 'digits' || unit || terms.length > 1) return false
  const after = lexemes[to]
  if (lexemes[from - 1]?.text === '[' && after?.text === ']') return true
  const first = from === 0 || (from === 1 && lexemes[0]?.text === '(')
  if (!first || !/^[.)-]$/.test(after?.text ?? '') || !after?.glued || lexemes[to + 1]?.glued) return false
  return lexemes[to + 1]?.capital ?? goesOn(scan)
}

/** The next sentence is in the same paragraph. */
function goesOn({ doc, sentence }: Scan): boolean {
  return doc.sentences[sentence.index + 1]?.paragraph === sentence.paragraph
}

/** Ids, postal codes and phone numbers: digits without separators that count nothing, or beside a bracketed code. */
const isLongString: Veto = (scan, { number, unit, terms, suffix }) => {
  const { lexemes } = scan
  const first = lexemes[number.from]
  if (first?.sort !== 'digits' || unit) return false
  const bracketed = lexemes[number.from - 1]?.text
  const phone =
    bracketed === '(' ? lexemes[number.to + 1]?.sort === 'digits' : bracketed === ')' && terms.length > 1
  if (/^\d{3}$/.test(first.text) && phone && /[()]/.test(lexemes[number.to]?.text ?? ')')) return true
  if (terms.length > 1 || suffix || number.to > number.from + 1) return false
  const counts = hasTag(tokenOf(scan, number.to), 'Plural', 'Adjective')
  return /^\d{8,}$/.test(first.text) || (/^\d{5,7}$/.test(first.text) && !counts)
}

/** A bare 2014 that no earlier extractor took for a date, unless it counts something: "2014 people". */
const isYear: Veto = (scan, { number, unit, form, terms, suffix }) => {
  const written = scan.lexemes[number.from]?.text ?? ''
  if (
    unit ||
    form !== 'digits' ||
    suffix ||
    !/^(?:1[5-9]|20)\d\d$/.test(written) ||
    scan.words[number.to - 1] === 'million'
  )
    return false
  if (terms.length > 1) return /^(?:(?:1[5-9]|20)\d\d|\d\d)$/.test(scan.lexemes[number.to - 1]?.text ?? '')
  if (number.to - number.from > 1) return false
  const next = tokenOf(scan, number.to)
  const counts = hasTag(next, 'Plural') && scan.lexemes[number.to]?.capital === false
  const before = scan.words[number.from - 1] ?? ''
  return !counts || phraseSet('year-prepositions').has(before)
}

/** "10 Downing Street", "1600 Pennsylvania Avenue". */
const isAddress: Veto = ({ lexemes }, { number, unit, form }) => {
  if (unit || form !== 'digits' || !lexemes[number.to]?.capital) return false
  const words = lexemes.slice(number.to, number.to + 5)
  const end = words.findIndex(({ lower }) => phraseSet('street-words').has(lower))
  return end >= 0 && words.slice(0, end + 1).every(({ capital }) => capital)
}

/** Pieces of calendar and clock that the reader of dates may miss: "14:58", "March 4". */
const isDatePart: Veto = (scan, { number, unit }) => {
  const figure = scan.lexemes[number.from]
  if (unit || figure?.sort !== 'digits' || !/^\d{1,4}$/.test(figure.lower)) return false
  const before = tokenOf(scan, number.from - 1)
  const month = hasTag(before, 'Month') && scan.lexemes[number.from - 1]?.capital === true
  const dotted =
    scan.lexemes[number.from - 1]?.text === '.' && hasTag(tokenOf(scan, number.from - 2), 'Month')
  const after = hasTag(tokenOf(scan, number.to), 'Month') && scan.lexemes[number.to]?.capital === true
  return month || dotted || after
}

const VETOES: readonly (readonly [string, Veto])[] = [
  ['idiom', isIdiom],
  ['code', isCode],
  ['time', isTime],
  ['list number', isListNumber],
  ['long string', isLongString],
  ['year', isYear],
  ['date', isDatePart],
  ['address', isAddress],
]
