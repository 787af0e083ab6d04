import { conceptOf } from '../../text/concepts.ts'
import type { Claim } from '../../types.ts'

/**
 * The words of a claim's sentence that concepts stand for, as written there, joined by commas; empty when it has none.
 *
 * Concepts are stems, and no words to show: of "deleg" in "He lost the delegates" is "delegates". A name stands for itself.
 */
export function wordsOf(claim: Claim, concepts: readonly string[], most = 3): string {
  const { text } = claim
  const { byForm, byConcept, byLowerConcept } = indexOf(claim)
  const shown = concepts.flatMap((concept) => {
    const word = text.includes(concept)
      ? (byForm.get(concept) ?? byConcept.get(concept))
      : byLowerConcept.get(concept)
    return word ?? (/^\p{Lu}/u.test(concept) && text.includes(concept) ? concept : [])
  })
  return [...new Set(shown)].slice(0, most).join(', ')
}

/** The first word of a sentence, as written, that has a lower-case form, a concept, a concept in lower case. */
interface Index {
  readonly byForm: ReadonlyMap<string, string>
  readonly byConcept: ReadonlyMap<string, string>
  readonly byLowerConcept: ReadonlyMap<string, string>
}

/** A claim matches many others: its words are indexed once. */
const indices = new WeakMap<Claim, Index>()

function indexOf(claim: Claim): Index {
  const known = indices.get(claim)
  if (known) return known
  const words = claim.text.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]{0,40}/gu) ?? []
  // From the last to the first, so that the first one stays.
  const plain = words.map((word) => word.replace(/(?:['’]s|[.'’-])$/u, '')).reverse()
  const index = {
    byForm: new Map(plain.map((word) => [word.toLowerCase(), word])),
    byConcept: new Map(plain.map((word) => [conceptOf(word), word])),
    byLowerConcept: new Map(plain.map((word) => [conceptOf(word.toLowerCase()), word])),
  }
  indices.set(claim, index)
  return index
}
