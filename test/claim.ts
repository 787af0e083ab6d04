import { noScope } from '../src/kinds/scope.ts'
import type { Claim } from '../src/types.ts'
import { quotedWords } from '../src/values/words.ts'

/** A claim that somebody said these words. */
export function claimOf(text: string, speaker: string | null = null): Claim {
  const span = { text, start: 0, end: text.length, line: 1, column: 1 }
  const normal = quotedWords(text)
    .map(({ word }) => word)
    .join(' ')
  return {
    ...span,
    id: text,
    kind: 'quote',
    subject: speaker ?? 'unknown speaker',
    attribute: 'quote',
    value: { ...span, normal },
    status: 'happened',
    hedge: null,
    attribution: null,
    rule: 'test',
    typed: { type: 'words', speaker },
    frame: {
      entities: [],
      terms: [],
      near: [],
      head: null,
      modifiers: [],
      question: null,
      events: [],
      lead: false,
      scope: noScope,
    },
  } as Claim
}
