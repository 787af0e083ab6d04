import { lexicon } from '../../text/lexicon.ts'
import { isNumberWord, NUMBERS, ORDINALS } from '../../text/number-tables.ts'
import { ofSpelling } from '../../text/spelling.ts'
import type { Sentence } from '../../types.ts'
import { POSSESSIVES } from './ages.ts'
import { type Form, piecesOf } from './lexemes.ts'
import { currencyParts, timeUnits } from './units.ts'

/**
 * What a lexeme can do in a quantity: begin it (`number`, "twice"), begin it with a lexeme behind it that can (`opener`, "a",
 * "$"), follow an opener (`pair`) or go on with a hyphen (`unit`, "year-long"), or lead to the years of a person (`in`).
 */
type Role = 'number' | 'opener' | 'pair' | 'unit' | 'in' | 'none'

const OPENERS: ReadonlySet<string> = new Set([
  ...['-', 'a', 'an', 'between', 'few', 'from', 'minus', 'negative', 'several'],
  ...currencyParts,
])

const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(lexicon<Record<string, number>>('vague-scales')),
  ...Object.keys(lexicon<Record<string, number>>('multipliers')),
  ...['half', 'quarter'],
])

function roleOf(lower: string): Role {
  if (NUMBER_WORDS.has(lower) || isNumberWord(lower) || ORDINALS.has(lower)) return 'number'
  if (OPENERS.has(lower)) return 'opener'
  if (timeUnits.has(lower)) return 'unit'
  if (lower === 'in') return 'in'
  return lower === 'couple' || lower === 'pair' ? 'pair' : 'none'
}

/** Whether a lexeme can be what an opener leads to: "a hundred", "a year", "a couple of". */
function mayFollow(role: Role): boolean {
  return role === 'number' || role === 'unit' || role === 'pair'
}

/** The positions of the lexemes with which a mention of a quantity may begin, from last to first; `count` is that of all lexemes. */
export function startersOf({ chunks }: Pick<Sentence, 'chunks'>, count: number): number[] {
  const found: number[] = []
  let at = count
  let led = false
  let next: Form | null = null
  for (let nth = chunks.length - 1; nth >= 0; nth--) {
    const chunk = chunks[nth]
    if (!chunk) break
    const { forms, roles } = signsOf(chunk.spelling)
    for (let own = forms.length - 1; own >= 0; own--) {
      at--
      const role: Role = roles[own] ?? 'none'
      const opens: boolean = role === 'opener' && led
      if (role === 'number' || opens || mayGoOn(role, next)) found.push(at)
      led = opens || mayFollow(role)
      next = forms[own] ?? null
    }
  }
  return found
}

function roleIn({ sort, lower }: Form): Role {
  return sort === 'digits' ? 'number' : roleOf(lower)
}

/** "year-long", "in his 50s". */
function mayGoOn(role: Role, next: Form | null): boolean {
  if (next === null || (role !== 'unit' && role !== 'in')) return false
  return role === 'unit' ? next.lower === '-' : POSSESSIVES.has(next.lower)
}

/** What a chunk shows of quantities. */
interface Signs {
  readonly forms: readonly Form[]
  readonly roles: readonly Role[]
  /** `unit`: a unit of time alone, of which there is one only after "a" or before a hyphen. */
  readonly tells: 'yes' | 'unit' | 'no'
  /** Whether it ends with "a" or "an", and whether it begins with a hyphen. */
  readonly article: boolean
  readonly hyphen: boolean
}

const signsOf = ofSpelling((spelling): Signs => {
  const forms = piecesOf(spelling).map(({ form }) => form)
  const roles = forms.map(roleIn)
  const unit = roles.includes('unit')
  const led = unit && forms.some(({ lower }) => isArticle(lower) || lower === '-')
  const yes = led || roles.includes('number') || roles.includes('pair') || forms.some(isDecade)
  return {
    forms,
    roles,
    tells: yes ? 'yes' : unit ? 'unit' : 'no',
    article: isArticle(forms.at(-1)?.lower),
    hyphen: forms[0]?.lower === '-',
  }
})

function isArticle(lower: string | undefined): boolean {
  return lower === 'a' || lower === 'an'
}

/** "fifties" */
function isDecade({ lower }: Form): boolean {
  return lower.endsWith('ties') && NUMBERS.has(`${lower.slice(0, -3)}y`)
}

/** Whether a sentence may hold a quantity, as its words tell: a cheap test by which most sentences are passed over. */
export function mayHoldQuantity({ chunks }: Pick<Sentence, 'chunks'>): boolean {
  let before: Signs | null = null
  for (const { spelling } of chunks) {
    const signs = signsOf(spelling)
    const unit = signs.tells === 'unit' && before?.article
    if (signs.tells === 'yes' || unit || (signs.hyphen && before?.tells === 'unit')) return true
    before = signs
  }
  return false
}
