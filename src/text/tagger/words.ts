import { lowered } from '../lowered.ts'
import { remembered } from '../remembered.ts'
import { engine, type Term } from './compromise.ts'

/** A word as compromise cuts it, and where it stands. */
export interface Cut {
  readonly start: number
  readonly end: number
  /** The word as written, and in lower case (see `lowered`). */
  readonly text: string
  readonly lower: string
  readonly term: Term
}

/** What a raw word (with the punctuation and space around it) is to compromise; `at`: offset of the word in it. */
interface Reading extends Pick<Term, 'pre' | 'text' | 'post' | 'normal' | 'machine' | 'alias'> {
  readonly at: number
  /** The word as written, and in lower case. */
  readonly word: string
  readonly lower: string
}

/** Longer words are shown to the tagger by their beginning: its rules take quadratic time on them. */
const LONGEST_WORD = 200

const MOST_KEPT = 50_000

/**
 * Cuts a stretch of text into words as compromise does, with exact offsets into `text`.
 *
 * Words that come again are looked up: cutting and normalising is a fifth of the time of tagging.
 */
export function wordsOf(text: string, start: number, end: number): Cut[] {
  const cuts: Cut[] = []
  const { world } = engine()
  let from = start
  for (const raw of world.methods.one.tokenize.splitTerms(text.slice(start, end), world.model)) {
    const { at, word, lower, pre, text: shown, post, normal, machine, alias } = readingOf(raw)
    const first = from + at
    const term = { pre, text: shown, post, normal, machine, alias, tags: new Set<string>() }
    cuts.push({ start: first, end: first + word.length, text: word, lower, term })
    from += raw.length
  }
  return cuts
}

const readingOf = remembered((raw): Reading => {
  const inner = raw.trim()
  if (inner.length > LONGEST_WORD) return readLong(raw)
  const { world } = engine()
  const term = world.methods.one.tokenize.splitWhitespace(raw, world.model)
  world.compute.normal?.({ docs: [[term]], world })
  const { pre, text, post, normal, machine, alias } = withOtherNames(term)
  // An emoticon comes back without the space before it.
  const at = raw.startsWith(text, pre.length) ? pre.length : Math.max(0, raw.indexOf(text))
  const word = raw.slice(at, at + text.length)
  return { pre, text, post, normal, machine, alias, at, word, lower: lowered(word) }
}, MOST_KEPT)

/** The term with the other names under which compromise looks it up. */
function withOtherNames(term: Term): Term {
  engine()
    .viewOf([[term]])
    .compute(['alias', 'machine'])
  return term
}

/** A word that is too long for the tagger: the tagger sees its first letters, the offsets cover all of it. */
function readLong(raw: string): Reading {
  const core = /[\p{L}\p{N}\p{Sc}]/u.exec(raw)
  const at = core?.index ?? raw.length - raw.trimStart().length
  let end = raw.trimEnd().length
  if (core) while (end > at + 1 && !/[\p{L}\p{N}\p{Sc}\p{M}\p{Cs}]/u.test(raw.charAt(end - 1))) end--
  const shown = raw.slice(at, at + LONGEST_WORD).replace(/[\ud800-\udbff]$/, '')
  const plain = { pre: '', text: shown, post: ' ', normal: shown.toLowerCase() }
  const { machine, alias } = withOtherNames({ ...plain, tags: new Set() })
  const word = raw.slice(at, end)
  return { ...plain, machine, alias, at, word, lower: lowered(word) }
}
