import type { Sense, SenseMap } from './senses.ts'

/**
 * All that the grammar can tell of a word: its senses and, where a pattern or a phrase names it, the word itself. There are some
 * hundreds of sorts, however many words a text has; words of one sort begin and go on with the same rules.
 */
export interface Sort {
  /** Counted from 1: 0 stands for the end of the sentence. */
  readonly id: number
  /** The word, where the grammar names it. */
  readonly named: string | null
  /** In the order in which rules of the same length are tried. */
  readonly senses: readonly Sense[]
  /** Whether it is a number, in words or figures. */
  readonly counts: boolean
  /** Whether a number of several words may begin with it: a number, or "a" of "a hundred". */
  readonly opensNumber: boolean
  /** Whether such a number may go on with it: a number, "and", a hyphen. */
  readonly continuesNumber: boolean
}

const sorts = new Map<string, Sort>()

/** The sort of a word with some senses; `named` is the word where the grammar names it, null for other words. */
export function sortOf(named: string | null, senses: SenseMap): Sort {
  return named === null && senses.size === 0 ? plainSort : sortFor(named, senses)
}

function sortFor(named: string | null, senses: SenseMap): Sort {
  const key = [named ?? '', ...senses.keys()].join(' ')
  let sort = sorts.get(key)
  if (!sort) {
    const counts = senses.has('NUM')
    sort = {
      id: sorts.size + 1,
      named,
      senses: [...senses.keys()],
      counts,
      opensNumber: counts || named === 'a',
      continuesNumber: counts || senses.has('FRACTION') || named === 'and' || named === '-',
    }
    sorts.set(key, sort)
  }
  return sort
}

/** Words that mean nothing in a date: most words. */
export const plainSort: Sort = sortFor(null, new Map())
