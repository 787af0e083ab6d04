import { phraseSet } from '../../text/lexicon.ts'
import { readNumber } from '../../text/numbers.ts'
import type { Amount } from './amounts.ts'
import type { Draft, Form } from './forms.ts'
import { hasTag, type Scan, tokenOf } from './scan.ts'
import { POSSESSIVES } from './starters.ts'

/** Nobody known has been older. */
const OLDEST = 122

/** Ages: "23-year-old", "ten months old", "aged 5", "at the age of 87", "turned 65", ", 21," and "(21)" after a person. */
export const ages: Form = (scan, amount) =>
  readOld(scan, amount) ?? readStated(scan, amount) ?? readAfterName(scan, amount)

function age(rule: string, { from, to }: Amount, unit = 'year'): Draft {
  return { rule, kind: 'age', from, to, unit, noun: 'none' }
}

/** "23-year-old", "5 years old", "eighteen months of age". */
function readOld({ words, lexemes }: Scan, amount: Amount): Draft | null {
  if (amount.unit?.kind !== 'duration') return null
  const { to } = amount
  const at = words[to] === '-' ? to + 1 : to
  if (words[at] === 'old' || words[at] === 'olds')
    return age('age-old', { ...amount, to: at + 1 }, amount.unit.symbol)
  const ofAge = words[to] === 'of' && words[to + 1] === 'age' && lexemes[to + 2]?.lower !== '-'
  return ofAge ? age('age-old', { ...amount, to: to + 2 }, amount.unit.symbol) : null
}

/** "aged 65 and 71", "age 5", "the age of 87", "between the ages of 18 and 25", "turned 65". */
function readStated(scan: Scan, amount: Amount): Draft | null {
  const { words } = scan
  if (amount.unit || amount.high > OLDEST || !Number.isInteger(amount.high)) return null
  let at = amount.from - 1
  while (phraseSet('age-approximations').has(words[at] ?? '') && at > amount.from - 4) at--
  if (words[at] === 'and' && statesAge(words, at - 2)) at -= 2
  if (statesAge(words, at)) return age('age-stated', amount)
  if (saysAge(scan, amount)) return age('age-stated', amount)
  if (isCompared(scan, amount)) return age('age-stated', amount)
  const turned = /^(?:turn|turns|turned|turning)$/.test(words[amount.from - 1] ?? '')
  return turned && !hasTag(tokenOf(scan, amount.to), 'Noun', 'Adjective') ? age('age-stated', amount) : null
}

/** "younger than 50", "older than 70": nothing is counted after it. */
function isCompared(scan: Scan, { from, to }: Amount): boolean {
  const { words } = scan
  const compared = words[from - 1] === 'than' && /^(?:older|younger)$/.test(words[from - 2] ?? '')
  return compared && !hasTag(tokenOf(scan, to), 'Noun', 'Adjective')
}

/** "when she was 12,", ", now 38,": nothing is counted after it. */
function saysAge({ words, lexemes }: Scan, { from, to, terms }: Amount): boolean {
  const closed = lexemes[to] === undefined || lexemes[to]?.sort === 'mark'
  if (!closed || /[-%:/]/.test(lexemes[to]?.text ?? '') || terms.length > 1) return false
  const now = words[from - 1] === 'now' && words[from - 2] === ',' && words[to] === ','
  const was = /^(?:was|is)$/.test(words[from - 1] ?? '') && /^(?:he|she|i)$/.test(words[from - 2] ?? '')
  return now || was || (words[from - 2] === 'i' && words[from - 1] === 'am')
}

function statesAge(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  return (
    word === 'aged' ||
    word === 'age' ||
    word === 'ages' ||
    (word === 'of' && /^ages?$/.test(words[at - 1] ?? ''))
  )
}

/** "Ana Ruiz, 21, who", "the suspect, 35, was", "Ana Ruiz (21)". */
function readAfterName(scan: Scan, amount: Amount): Draft | null {
  const { lexemes } = scan
  if (!isPlainAge(amount)) return null
  const before = lexemes[amount.from - 1]?.text
  const after = lexemes[amount.to]?.text ?? '.'
  const last = amount.from - 2
  if (before === '(') {
    const named = after === ')' && amount.high >= 10 && namesPerson(scan, last, true)
    return named ? age('age-after-name', amount) : null
  }
  if (before !== ',' || !/^[,.;)—–"”]$/.test(after)) return null
  const noun = after === ',' && isPersonNoun(lexemes[last]?.lower ?? '')
  return noun || namesPerson(scan, last, false) ? age('age-after-name', amount) : null
}

const isPersonNoun = (word: string) =>
  ['person-nouns', 'age-person-nouns', 'titles'].some((list) => phraseSet(list).has(word))

function isPlainAge({ terms, form, unit, suffix, high }: Amount): boolean {
  const plain = terms.length === 1 && form === 'digits' && !unit && !suffix
  return plain && high >= 1 && high <= OLDEST && Number.isInteger(high)
}

/** The words that end at a lexeme name a person; `strict`: two capitalised words, and the tagger takes them for one. */
function namesPerson(scan: Scan, last: number, strict: boolean): boolean {
  const { lexemes } = scan
  const at = beforeSuffix(scan, last)
  const token = tokenOf(scan, at)
  if (!lexemes[at]?.capital || hasTag(token, ...NO_PERSON)) return false
  const person = hasTag(token, 'Person', 'FirstName', 'LastName')
  const two = lexemes[at - 1]?.capital === true || /^[-.]$/.test(lexemes[at - 1]?.text ?? '')
  if (strict) return person && two
  return person || !hasTag(token, 'Place')
}

const NO_PERSON = ['Date', 'Month', 'WeekDay', 'Country', 'City', 'Region', 'Organization'] as const

/** The last lexeme of a name without "Jr." or "III". */
function beforeSuffix({ lexemes }: Scan, last: number): number {
  const at = lexemes[last]?.text === '.' ? last - 1 : last
  if (!/^(?:jr|sr|ii|iii|iv)$/.test(lexemes[at]?.lower ?? '')) return last
  return lexemes[at - 1]?.text === ',' ? at - 2 : at - 1
}

/** "in his 50s", "in her mid-20s", "in their thirties": read without an amount, from the "in". */
export function readDecade(scan: Scan, from: number): Draft | null {
  const { words } = scan
  if (words[from] !== 'in' || !POSSESSIVES.has(words[from + 1] ?? '')) return null
  const part = PARTS.get(words[from + 2] ?? '')
  const at = part ? from + (words[from + 3] === '-' ? 4 : 3) : from + 2
  const decade = decadeAt(scan, at)
  if (!decade) return null
  const [low, high] = part ?? [0, 9]
  const bounds = { min: decade.value + low, max: decade.value + high }
  return {
    rule: 'age-decade',
    kind: 'age',
    from,
    to: decade.to,
    unit: 'year',
    bounds,
    qualified: false,
    noun: 'none',
  }
}

/** Which years of a decade a word leaves. */
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 3]],
  ['mid', [3, 7]],
  ['late', [6, 9]],
])

/** "50s", "fifties". */
function decadeAt({ words, lexemes }: Scan, at: number): { value: number; to: number } | null {
  const word = words[at] ?? ''
  if (/^[1-9]0$/.test(word) && words[at + 1] === 's' && lexemes[at + 1]?.glued)
    return { value: Number(word), to: at + 2 }
  const ten = /^(?<stem>\w{3,5})ties$/.exec(word)?.groups?.stem
  const read = ten ? readNumber([`${ten}ty`], 0) : null
  return read && { value: read.value, to: at + 1 }
}
