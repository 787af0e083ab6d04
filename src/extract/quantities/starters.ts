import { chunkFlag } from '../../text/flags.ts'
import { lexicon } from '../../text/lexicon.ts'
import { isNumberWord, NUMBERS, ORDINALS } from '../../text/number-tables.ts'
import { ofEverySpelling, ofSpelling } from '../../text/spelling.ts'
import type { Chunk, Sentence } from '../../types.ts'
import { cut, type Form, type Lexeme, type Role } from './lexemes.ts'
import { currencyParts, timeUnits } from './units.ts'

const OPENERS: ReadonlySet<string> = new Set([
  ...['-', 'a', 'an', 'between', 'few', 'from', 'minus', 'negative', 'several'],
  ...currencyParts,
])

const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(lexicon<Record<string, number>>('vague-scales')),
  ...Object.keys(lexicon<Record<string, number>>('multipliers')),
  ...['half', 'quarter'],
])

function roleOf({ sort, lower }: Form): Role {
  if (sort === 'digits' || isNumberWord(lower) || ORDINALS.has(lower) || NUMBER_WORDS.has(lower))
    return 'number'
  if (OPENERS.has(lower)) return 'opener'
  if (timeUnits.has(lower)) return 'unit'
  if (lower === 'in') return 'in'
  return lower === 'couple' || lower === 'pair' ? 'pair' : 'none'
}

/** Whose years a decade of life is told of: "in his 50s". */
export const POSSESSIVES: ReadonlySet<string> = new Set(['his', 'her', 'its', 'my', 'their', 'your'])

/** The lexemes of a chunk: none goes on behind white space. */
export const lexemesOf = ofEverySpelling(({ text }): readonly Lexeme[] => {
  let last = -1
  return cut(text).map(({ from, to, form }) => {
    const { sort, text, lower, word, capital } = form
    const long = sort === 'word' && text.length >= LONG
    const dotted = sort === 'digits' && /^[1-9]\d{0,2}\.000$/.test(text)
    const glued = from === last
    last = to
    return { sort, text, lower, word, capital, role: roleOf(form), glued, from, long, dotted }
  })
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
  const unit = lexemes.some(({ role }) => role === 'unit')
  const led = unit && lexemes.some(({ lower }) => isArticle(lower) || lower === '-')
  const number = lexemes.some(
    (lexeme) => lexeme.role === 'number' || lexeme.role === 'pair' || isDecade(lexeme),
  )
  return (
    (led || number ? TELLS : 0) +
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
