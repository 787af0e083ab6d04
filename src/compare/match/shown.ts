import { conceptOf } from '../../text/concepts.ts'
import type { Claim } from '../../types.ts'

/**
 * The words of a claim's sentence that concepts stand for, as written there, joined by commas; empty when it has none.
 *
 * Concepts are stems, and no words to show: of "deleg" in "He lost the delegates" is "delegates". A name stands for itself.
 */
export function wordsOf({ text }: Claim, concepts: readonly string[], most = 3): string {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]{0,40}/gu) ?? []
  const plain = words.map((word) => word.replace(/(?:['’]s|[.'’-])$/u, ''))
  const shown = concepts.flatMap((concept) => {
    const word = text.includes(concept)
      ? (plain.find((one) => one.toLowerCase() === concept) ??
        plain.find((one) => conceptOf(one) === concept))
      : plain.find((one) => conceptOf(one.toLowerCase()) === concept)
    return word ?? (/^\p{Lu}/u.test(concept) && text.includes(concept) ? concept : [])
  })
  return [...new Set(shown)].slice(0, most).join(', ')
}
