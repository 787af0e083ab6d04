import type { Form } from './forms.ts'
import { toldBy } from './tags.ts'
import type { Evidence } from './vote.ts'
import { formAt, tagsAt, type Words } from './words.ts'

/** Adds a neighbour by itself when it is a function word, else by its sort: `before:in`, `before:VERB`. */
export function addNeighbour(
  found: Evidence[],
  by: (what: string) => Evidence,
  words: Words,
  at: number,
): void {
  const form = formAt(words, at)
  found.push(by(form?.isPlainFunction ? form.lower : sortAt(words, at)))
}

/** Adds what a noun in lower case beside a name says it is: "the newspaper Lotus", "Lotus party". */
export function addNoun(found: Evidence[], by: (kind: string) => Evidence, form: Form): void {
  if (form.shape === 'lower') for (const kind of form.heads) found.push(by(kind))
}

/** The sort of a neighbour: "SAY", "CAPITAL", "NOUN" ... */
export function sortAt(words: Words, at: number): string {
  return formAt(words, at)?.sort ?? toldBy(tagsAt(words, at)).sort
}
