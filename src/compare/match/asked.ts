import { conceptOf } from '../../text/concepts.ts'
import { remembered } from '../../text/remembered.ts'
import type { Claim, Question } from '../../types.ts'
import { MARKS, marksOf, numberOrNone, numbersOf, type Vocabulary } from './vocabulary.ts'

/** What a claim asks, ready to be compared: words as numbers of the vocabulary, `NONE` where there is none. */
export interface Asked {
  readonly verb: number
  readonly doer: number
  readonly theme: number
  readonly head: number
  /** Whether the verb stands in the present tense; whether the doer is one that the article has told of. */
  readonly now: boolean
  readonly known: boolean
  /** Whether its clause gives a date. */
  readonly dated: boolean
  /** Whether it has happened, lies ahead or is denied. */
  readonly status: 'done' | 'ahead' | 'denied'
  readonly of: readonly number[]
  readonly limits: readonly number[]
  /** The names and the stretches of time among the limits. */
  readonly names: readonly number[]
  readonly periods: readonly number[]
  readonly modifiers: readonly number[]
  readonly terms: readonly number[]
}

/** What a claim asks; null where its clause asks nothing. `terms` are the numbers of the words of its frame. */
export function askedBy(
  { frame, status }: Claim,
  terms: readonly number[],
  vocabulary: Vocabulary,
): Asked | null {
  const { question, head, modifiers } = frame
  if (!question) return null
  const limits = numbersOf(vocabulary, besides(question, head))
  return {
    verb: numberOrNone(vocabulary, question.verb),
    doer: numberOrNone(vocabulary, question.doer),
    theme: numberOrNone(vocabulary, question.theme),
    head: numberOrNone(vocabulary, head),
    now: question.now,
    known: question.known,
    dated: frame.scope.date !== null,
    status: status === 'happened' ? 'done' : status === 'denied' ? 'denied' : 'ahead',
    of: numbersOf(vocabulary, question.of),
    limits,
    names: markedOf(limits, MARKS.name, vocabulary),
    periods: markedOf(limits, MARKS.period, vocabulary),
    modifiers: modifiers.length > 0 ? numbersOf(vocabulary, limiting(modifiers)) : NOTHING,
    terms,
  }
}

/** The words that have a mark. */
function markedOf(words: readonly number[], mark: number, vocabulary: Vocabulary): readonly number[] {
  let found: number[] | null = null
  for (const word of words) {
    if ((marksOf(vocabulary, word) & mark) === 0) continue
    if (found) found.push(word)
    else found = [word]
  }
  return found ?? NOTHING
}

const NOTHING: readonly number[] = []

/** The limits of a question that are not what is counted. */
function besides({ limits, theme }: Question, head: string | null): readonly string[] {
  const all = !limits.some((limit) => limit === head || limit === theme)
  return all ? limits : limits.filter((limit) => limit !== head && limit !== theme)
}

/** The concepts of words before the noun that may narrow it. */
function limiting(modifiers: readonly string[]): string[] {
  const found: string[] = []
  for (const word of modifiers) {
    const concept = narrowing(word)
    if (concept !== '') found.push(concept)
  }
  return found
}

/** The concept of a word that may narrow what is counted; empty for names, rates and words of parts. */
const narrowing = remembered((word) =>
  /^\p{Ll}/u.test(word) && !/^(?:per:|part$|other$)/.test(word) ? conceptOf(word) : '',
)
