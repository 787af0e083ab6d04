import { lexicon } from '../../text/lexicon.ts'
import { isNumberWord } from '../../text/number-tables.ts'
import type { Amount } from './amounts.ts'
import { phrasesBy, phraseUpTo } from './phrases.ts'
import { hasTag, type Scan, tokenOf } from './scan.ts'

const NUMBERED = phrasesBy(
  'last',
  lexicon<readonly string[]>('numbered-names').map((phrase) => [phrase, true] as const),
)

/** The figures of names in a document ("Boeing 737", "F-35"), so that a bare "the 737" is known again. */
export function namedNumbers(scans: readonly Scan[]): ReadonlySet<string> {
  const named = new Set<string>()
  for (const scan of scans) {
    for (const at of scan.starters) {
      const { sort, lower = '', glued } = scan.lexemes[at] ?? {}
      if (sort !== 'digits' || !/^\d{3,4}$/.test(lower)) continue
      const hyphen = glued && scan.words[at - 1] === '-' && scan.lexemes[at - 2]?.sort === 'word'
      if (hyphen || (!scan.titleCase && followsName(scan, at))) named.add(lower)
    }
  }
  return named
}

/** True of a number that is part of a name: "Boeing 737", "FTSE 100", "Chapter 11", "Air Force One", "the 737 line". */
export function isNamed(scan: Scan, amount: Amount, named: ReadonlySet<string>): boolean {
  const { lexemes } = scan
  const { from, to } = amount.number
  if (isNumbered(scan, amount)) return true
  if (amount.unit || amount.terms[0]?.sign) return false
  const first = lexemes[from]
  if (amount.terms.length > 1) return isVariant(scan, amount, named)
  if (first?.sort === 'word') return isCapitalWord(scan, from, to)
  const bare = to === from + 1 && /^\d{1,4}$/.test(first?.lower ?? '')
  if (!bare || !first) return false
  if (followsName(scan, from)) return !inTitle(scan, to)
  if (named.has(first.lower) && !countsPlural(scan, to)) return true
  return isModel(scan, from, to)
}

/** "Chapter 11", "No. 10", "phase one"; in lower case only when nothing is counted: "on page 3", not "level 200 homes". */
function isNumbered(scan: Scan, { number, unit }: Amount): boolean {
  const found = phraseUpTo(NUMBERED, scan.lexemes, number.from)
  if (!found || unit) return false
  const first = scan.lexemes[found.at]
  const word = first?.lower ?? ''
  if (word === 'group') return first?.capital === true
  if (/^(?:no|nos)$/.test(word) && found.at === number.from - 1) {
    return scan.lexemes[number.from]?.sort === 'digits' && !countsPlural(scan, number.to)
  }
  return (
    first?.capital === true ||
    !/^\p{L}/u.test(word) ||
    number.from - found.at > 1 ||
    !countsPlural(scan, number.to)
  )
}

const FUNCTION_TAGS = [
  'Preposition',
  'Conjunction',
  'Determiner',
  'Pronoun',
  'QuestionWord',
  'Adverb',
  'Date',
  'Month',
  'WeekDay',
  'Value',
] as const

/** A capitalised word that is no function word, verb or date stands right before the figure. */
function followsName(scan: Scan, at: number): boolean {
  const before = scan.lexemes[at - 1]
  if (before?.sort !== 'word' || scan.lexemes[at]?.glued || !/\p{Lu}/u.test(before.text))
    return hasAmpersand(scan, at)
  const token = tokenOf(scan, at - 1)
  const proper = hasTag(token, 'ProperNoun', 'Acronym', 'Organization')
  if (hasTag(token, ...FUNCTION_TAGS)) return false
  if (!proper && hasTag(token, 'Verb', 'Adjective'))
    return at - 1 > 0 && !scan.titleCase && !hasTag(token, 'Verb')
  if (opensSentence(scan, at - 1) && (!proper || (at > 1 && countsPlural(scan, at + 1)))) return false
  return !isPlace(scan, at)
}

/** A capital here tells nothing: first in the sentence, or after a colon, an opening quote mark or a list number. */
function opensSentence({ lexemes }: Scan, at: number): boolean {
  return at === 0 || /^["“‘':(•*—–.!?]$/.test(lexemes[at - 1]?.text ?? '')
}

/** "In Iraq 35 people": a place, and the figure counts what comes after. */
function isPlace(scan: Scan, at: number): boolean {
  const place = hasTag(tokenOf(scan, at - 1), 'Place', 'Country', 'City', 'Region')
  const led = hasTag(tokenOf(scan, at - 2), 'Preposition')
  return place && (led || at === 1) && countsPlural(scan, at + 1)
}

/** "Standard & Poor's 500": the possessive is no capital, the word before it is. */
function hasAmpersand(scan: Scan, at: number): boolean {
  return scan.lexemes[at - 2]?.text === '&' && scan.lexemes[at - 1]?.capital === true
}

function countsPlural(scan: Scan, at: number): boolean {
  const token = tokenOf(scan, at)
  return hasTag(token, 'Plural') && scan.lexemes[at]?.capital === false
}

/** In headlines every word is capital: a plural after the figure shows that it counts. */
function inTitle(scan: Scan, to: number): boolean {
  return scan.titleCase && (hasTag(tokenOf(scan, to), 'Plural') || hasTag(tokenOf(scan, to + 1), 'Plural'))
}

/** "the 737 line", "its 787 Dreamliner": a round-less figure before a single thing is a model's name. */
function isModel(scan: Scan, from: number, to: number): boolean {
  if (!/^\d{3,4}$/.test(scan.lexemes[from]?.text ?? '') || scan.titleCase) return false
  if (!/^(?:the|a|its|his|her|their|new|an)$/.test(scan.words[from - 1] ?? '')) return false
  const next = tokenOf(scan, to)
  const capital = scan.lexemes[to]?.capital === true && hasTag(next, 'ProperNoun')
  return (
    (capital || hasTag(next, 'Singular')) &&
    !hasTag(next, 'Uncountable', 'Adjective', 'Verb') &&
    !hasTag(tokenOf(scan, to + 1), 'Plural')
  )
}

/** "Boeing 737-800", "the 737-800 range": a model and its variant, no range. */
function isVariant(scan: Scan, { join, number }: Amount, named: ReadonlySet<string>): boolean {
  const first = scan.lexemes[number.from]
  const last = scan.lexemes[number.to - 1]
  if (join !== 'dash' || !/^\d{3}$/.test(first?.text ?? '') || !/^\d{2,4}$/.test(last?.text ?? ''))
    return false
  return (
    followsName(scan, number.from) || named.has(first?.text ?? '') || isModel(scan, number.from, number.to)
  )
}

/** "Big Three", "Air Force One", "Three Mile Island": capitalised number words inside a name. */
function isCapitalWord(scan: Scan, from: number, to: number): boolean {
  const { lexemes } = scan
  const first = lexemes[from]
  if (!first?.capital || from === 0 || scan.titleCase || !isNumberWord(first.lower)) return false
  const before = lexemes[from - 1]
  // "Gang of Eight".
  if (before?.lower === 'of' && lexemes[from - 2]?.capital) return true
  if (before?.sort === 'mark') return lexemes[to]?.capital === true
  return before?.capital === true || lexemes[to]?.capital === true || before?.lower === 'the'
}
