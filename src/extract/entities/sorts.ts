import { toldBy } from './tags.ts'
import type { Evidence } from './vote.ts'
import type { Word } from './words.ts'

/** Adds a neighbour by itself when it is a function word, else by its sort: `before:in`, `before:VERB`. */
export function addNeighbour(found: Evidence[], by: (what: string) => Evidence, word: Word): void {
  found.push(by(word.form.isPlainFunction ? word.form.lower : sortOf(word)))
}

/** Adds what a noun in lower case beside a name says it is: "the newspaper Lotus", "Lotus party". */
export function addNoun(found: Evidence[], by: (kind: string) => Evidence, { form }: Word): void {
  if (form.shape === 'lower') for (const kind of form.heads) found.push(by(kind))
}

/** The sort of a neighbour: "SAY", "CAPITAL", "NOUN" ... */
export function sortOf({ form, tags }: Word): string {
  return form.sort ?? toldBy(tags).sort
}
