import { initialsOf } from '../../names/forms.ts'
import { type Entry, lookUp } from '../../names/gazetteer.ts'
import { remembered } from '../../text/remembered.ts'
import { type Evidence, evidence, type KeptRemark } from './vote.ts'

/** A name by itself, wherever it stands. Names of the same letters share one object. */
export interface Name {
  readonly text: string
  /** Lower case, plain apostrophes, single spaces for hyphens and white space, no final full stop. */
  readonly key: string
  /** What the lists say of it, and the lists as evidence. */
  readonly entries: readonly Entry[]
  readonly lists: readonly Evidence[]
  /** Initials of its capitalised words, of which it has two or more: "WTF" of "World Trade Forum". */
  readonly initials: string
  /** Its letters when it is in capitals alone: "UN" of "U.N."; else empty. */
  readonly letters: string
  /** What it says by itself; null until it is first asked for, by `evidenceOf`. */
  told: NameTold | null
}

/** What a name says wherever it stands. */
export interface NameTold {
  /** By the lists. */
  readonly lists: readonly Evidence[]
  /** By its letters and words, those at its end last. */
  readonly front: readonly Evidence[]
  readonly back: readonly Evidence[]
  /** Whether it matters that the article has the word in lower case. */
  readonly asksCase: boolean
  /** All that it says by itself in circumstances in which it stood before, by the number of these. */
  readonly known: { readonly number: number; readonly remark: KeptRemark }[]
}

/** The name of these letters: `nameOf('U.N.')`. */
export const nameOf = remembered((text): Name => {
  const entries = lookUp(text)
  return {
    text,
    key: keyOf(text),
    entries,
    lists: [...new Set(entries.map(({ list }) => `list:${list}`))].map(evidence),
    initials: initialsOf(text),
    letters: /^[\p{Lu}.]{2,8}$/u.test(text) ? text.replaceAll('.', '') : '',
    told: null,
  }
})

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[\s-]+/g, ' ')
    .replace(/\.$/, '')
}
