import { chunkFlag } from '../../text/flags.ts'
import { isPlainWord } from '../../text/letters.ts'
import { lexicon } from '../../text/lexicon.ts'
import { NUMBERS, ORDINALS, SCALES, VULGAR } from '../../text/number-tables.ts'
import { ofEverySpelling, ofSpelling, spellingOf } from '../../text/spelling.ts'
import type { Chunk, Sentence } from '../../types.ts'
import { type Form, formOf, type Lexeme, lexemePlaces, type Role } from './lexemes.ts'
import { currencyParts, timeUnits } from './units.ts'

/** Words that can do something in a quantity; of two such things the first counts. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ...rolesOf('pair', ['couple', 'pair']),
  ...rolesOf('in', ['in']),
  ...rolesOf('unit', timeUnits.keys()),
  ...rolesOf('opener', ['-', 'a', 'an', 'between', 'few', 'from', 'minus', 'negative', 'several']),
  ...rolesOf('opener', currencyParts),
  ...rolesOf('number', ['half', 'quarter']),
  ...rolesOf('number', [...NUMBERS.keys(), ...SCALES.keys(), ...VULGAR.keys(), ...ORDINALS.keys()]),
  ...rolesOf('number', Object.keys(lexicon<Record<string, number>>('vague-scales'))),
  ...rolesOf('number', Object.keys(lexicon<Record<string, number>>('multipliers'))),
])

function rolesOf(role: Role, words: Iterable<string>): (readonly [string, Role])[] {
  return [...words].map((word) => [word, role] as const)
}

/** Whose years a decade of life is told of: "in his 50s". */
export const POSSESSIVES: ReadonlySet<string> = new Set(['his', 'her', 'its', 'my', 'their', 'your'])

/** The lexemes of a chunk: none goes on behind white space. */
export const lexemesOf = ofEverySpelling((spelling): readonly Lexeme[] => {
  const { text } = spelling
  if (isPlainWord(text)) return [lexemeOf(spelling)]
  let last = -1
  return lexemePlaces(text).map(({ at, end }) => {
    const glued = at === last
    last = end
    return { ...lexemeOf(spellingOf(text.slice(at, end))), glued, from: at }
  })
})

/** A lexeme that is a chunk by itself. */
const lexemeOf = ofSpelling((spelling): Lexeme => {
  const { sort, text, lower, word, capital } = formOf(spelling.text)
  const role = sort === 'digits' ? 'number' : (ROLES.get(lower) ?? 'none')
  const long = sort === 'word' && text.length >= LONG
  const dotted = sort === 'digits' && /^[1-9]\d{0,2}\.000$/.test(text)
  return { sort, text, lower, word, capital, role, glued: false, from: 0, long, dotted }
})

/** From how many letters on a word without a capital shows that its sentence is no headline. */
const LONG = 4

/** The positions of the lexemes with which a mention of a quantity may begin, from last to first: few, in most sentences none. */
export function startersOf(lexemes: readonly Lexeme[]): number[] {
  const found: number[] = []
  let led = false
  for (let at = lexemes.length - 1; at >= 0; at--) {
    const role: Role = lexemes[at]?.role ?? 'none'
    if (role === 'none') {
      led = false
      continue
    }
    const opens: boolean = role === 'opener' && led
    if (role === 'number' || opens || mayGoOn(role, lexemes[at + 1])) found.push(at)
    // "a hundred", "a year", "a couple of"
    led = opens || role === 'number' || role === 'unit' || role === 'pair'
  }
  return found
}

/** "year-long", "in his 50s". */
function mayGoOn(role: Role, next: Form | undefined): boolean {
  if (!next || (role !== 'unit' && role !== 'in')) return false
  return role === 'unit' ? next.lower === '-' : POSSESSIVES.has(next.lower)
}

/** What a chunk shows of quantities, as the sum of: that there may be one, */
const TELLS = 1
/** a unit of time, of which there is one only after "a" or before a hyphen, */
const UNIT = 2
/** "a" or "an" at its end, */
const ARTICLE = 4
/** and a hyphen at its beginning. */
const HYPHEN = 8

const signsOf = ofSpelling((spelling): number => {
  const lexemes = lexemesOf(spelling)
  let [unit, led, number] = [false, false, false]
  for (const lexeme of lexemes) {
    const { role, lower } = lexeme
    unit ||= role === 'unit'
    led ||= isArticle(lower) || lower === '-'
    number ||= role === 'number' || role === 'pair' || isDecade(lexeme)
  }
  return (
    (number || (unit && led) ? TELLS : 0) +
    (unit ? UNIT : 0) +
    (isArticle(lexemes.at(-1)?.lower) ? ARTICLE : 0) +
    (lexemes[0]?.lower === '-' ? HYPHEN : 0)
  )
})

const TELLING_CHUNK = chunkFlag((spelling) => (signsOf(spelling) & TELLS) !== 0)
const UNIT_CHUNK = chunkFlag((spelling) => (signsOf(spelling) & UNIT) !== 0)

function isArticle(lower: string | undefined): boolean {
  return lower === 'a' || lower === 'an'
}

/** "fifties" */
function isDecade({ lower }: Form): boolean {
  return lower.endsWith('ties') && NUMBERS.has(`${lower.slice(0, -3)}y`)
}

/** Whether a sentence may hold a quantity, as its words tell: a cheap test by which most sentences are passed over. */
export function mayHoldQuantity({ chunks, flags }: Pick<Sentence, 'chunks' | 'flags'>): boolean {
  if ((flags & TELLING_CHUNK) !== 0) return true
  return (flags & UNIT_CHUNK) !== 0 && hasLedUnit(chunks)
}

/** Whether a unit of time stands behind "a" or before a hyphen in the chunk beside it. */
function hasLedUnit(chunks: readonly Chunk[]): boolean {
  let before = 0
  for (const { spelling } of chunks) {
    const signs = signsOf(spelling)
    if ((signs & UNIT && before & ARTICLE) || (signs & HYPHEN && before & UNIT)) return true
    before = signs
  }
  return false
}
