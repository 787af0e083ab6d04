import type { StockTerm } from './compromise.ts'
import type { Reading } from './reading.ts'
import { type TagList, Tags } from './tags.ts'
import type { TaggedAlone } from './wordtags.ts'

/**
 * A word as compromise keeps it. A contraction is several: the first has its text, the others have none.
 *
 * All have the same fields in the same order, those too that compromise would add: objects of many shapes are slow.
 */
export interface Term extends StockTerm {
  readonly tags: Tags
  /** Sentence and place in it; compromise asks only for the first word of a sentence. */
  index: number[]
  /** What a part of a contraction stands for. */
  implicit: string | undefined
  switch: string | undefined
  readonly chunk: string | undefined
  readonly dirty: boolean | undefined
  readonly confidence: number | undefined
  /** Whether nothing may change its tags. */
  frozen: boolean | undefined
  /** Offset in the text, and the word it was made of; a part of a contraction has none. */
  readonly start: number
  readonly reading: Reading | null
  /** What it is by itself; looked up when first asked for. */
  tagged: TaggedAlone | null
}

/** What compromise makes of a word by itself. */
export type Made = Pick<StockTerm, 'pre' | 'text' | 'post' | 'normal' | 'machine' | 'alias'>

/** A word of no letters. */
export const NAMELESS: Made = {
  pre: '',
  text: '',
  post: '',
  normal: '',
  machine: undefined,
  alias: undefined,
}

/** The term of a word, with tags. */
export function termOf(made: Made, tags: TagList, start = 0, reading: Reading | null = null): Term {
  const { pre, text, post, normal, machine, alias } = made
  return {
    pre,
    text,
    post,
    normal,
    machine,
    alias,
    tags: new Tags(tags),
    index: [0, 0],
    implicit: undefined,
    switch: undefined,
    chunk: undefined,
    dirty: undefined,
    confidence: undefined,
    frozen: undefined,
    start,
    reading,
    tagged: null,
  }
}

/** The name under which compromise looks a term up. */
export function nameOf({ machine, normal }: Pick<StockTerm, 'machine' | 'normal'>): string {
  return machine || normal
}
