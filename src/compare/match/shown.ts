import { conceptOf } from '../../text/concepts.ts'
import { ofObject, remembered } from '../../text/remembered.ts'
import type { Claim } from '../../types.ts'

/**
 * The words of a claim's sentence that concepts stand for, as written there, joined by commas; empty when it has none.
 *
 * Concepts are stems, and no words to show: of "deleg" in "He lost the delegates" is "delegates". A name stands for itself.
 */
export function wordsOf(claim: Claim, concepts: readonly string[], most = 3): string {
  const { text } = claim
  const shown: string[] = []
  for (const concept of concepts) {
    if (shown.length >= most) break
    const whole = text.includes(concept)
    const word = wordFor(claim, concept, whole) ?? (whole && /^\p{Lu}/u.test(concept) ? concept : null)
    if (word !== null && !shown.includes(word)) shown.push(word)
  }
  return shown.join(', ')
}

/** The first word of a sentence, as written, that has a form, else a concept; where it has no such letters, a concept in lower case. */
function wordFor(claim: Claim, wanted: string, whole: boolean): string | null {
  const words = wordsIn(claim)
  const found = whole
    ? (words.find(({ lower }) => lower === wanted) ?? words.find(({ concept }) => concept === wanted))
    : words.find(({ lowerConcept }) => lowerConcept === wanted)
  return found?.written ?? null
}

/** A word of a sentence without the marks and the ending that are put to it there, and its concepts. */
interface Word {
  readonly written: string
  readonly lower: string
  readonly concept: string
  readonly lowerConcept: string
}

const wordOf = remembered((word): Word => {
  const written = word.replace(/(?:['’]s|[.'’-])$/u, '')
  const lower = written.toLowerCase()
  return { written, lower, concept: conceptOf(written), lowerConcept: conceptOf(lower) }
})

/** Several concepts of one claim are looked for: its words are read once. */
const wordsIn = ofObject(({ text }: Claim): readonly Word[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]{0,40}/gu) ?? []).map((word) => wordOf(word)),
)
