import type { Token } from '../types.ts'
import { cueOf } from './cues.ts'
import { lexicon, phraseSet } from './lexicon.ts'
import { opensPhraseOf } from './phrases.ts'
import { ofEverySpelling, ofSpelling } from './spelling.ts'

/** What a closed-class word does in a clause (data/clause-words.json). */
export type ClauseWord =
  | 'pronoun'
  | 'auxiliary'
  | 'determiner'
  | 'adverb'
  | 'preposition'
  | 'conjunction'
  | 'relative'
  | 'to'

/** The part of a closed-class word in a clause; null for other words. */
export const clauseWordOf = ofSpelling(
  ({ lower }) => lexicon<Readonly<Record<string, ClauseWord>>>('clause-words')[lower] ?? null,
)

/** What a word alone tells of the clauses of its sentence and of what is told there, as bits. */
export const sign = {
  /** Begins a clause of its own: "which", "while". */
  opener: 1,
  /** Begins one before a verb: "and". */
  joining: 2,
  /** A verb of saying, claiming or thinking. */
  saying: 4,
  /** May begin a phrase that tells of status, or hedges. */
  status: 8,
  hedge: 16,
  /** "didn't", "won't". */
  negated: 32,
  /** "if", "unless". */
  condition: 64,
} as const

const JOINING_WORDS: ReadonlySet<string> = new Set(['and', 'or', 'nor', 'then'])

/** The signs of a word: `signsOf(token.spelling) & sign.opener` is not 0 for "which". */
export const signsOf = ofEverySpelling((spelling) => {
  const { lower } = spelling
  const sort = cueOf(spelling)
  return (
    (phraseSet('clause-openers').has(lower) ? sign.opener : 0) |
    (JOINING_WORDS.has(lower) ? sign.joining : 0) |
    (sort === 'say' || sort === 'claim' || sort === 'think' ? sign.saying : 0) |
    (opensPhraseOf('status-words', spelling) ? sign.status : 0) |
    (opensPhraseOf('hedges', spelling) ? sign.hedge : 0) |
    (lower.length > 3 && lower.endsWith("n't") ? sign.negated : 0) |
    (lower === 'if' || lower === 'unless' ? sign.condition : 0)
  )
})

/** Whether a word has a sign; none has where there is no word. */
export function hasSign(token: Token | undefined, one: number): boolean {
  return token !== undefined && (signsOf(token.spelling) & one) !== 0
}
