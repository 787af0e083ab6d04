import type { Doc, Sentence } from '../types.ts'

/** What depends on one sentence of a document. */
export type OfSentence<Made> = (doc: Doc, sentence: Sentence) => Made

/**
 * A function of a sentence that keeps its results with the document: several claims stand in one sentence.
 *
 * For functions whose result nobody changes and that depend on the document alone; the result may not be undefined.
 */
export function bySentence<Made>(make: OfSentence<Made>): OfSentence<Made> {
  const kept = new WeakMap<Doc, (Made | undefined)[]>()
  return (doc, sentence) => {
    let all = kept.get(doc)
    if (!all) {
      all = doc.sentences.map(() => undefined)
      kept.set(doc, all)
    }
    const { index } = sentence
    if (doc.sentences[index] !== sentence) return make(doc, sentence)
    const before = all[index]
    if (before !== undefined) return before
    const made = make(doc, sentence)
    all[index] = made
    return made
  }
}
