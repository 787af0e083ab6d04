import { engine, type Term } from './compromise.ts'

/** A word as compromise cuts it, and where it stands. */
export interface Cut {
  readonly start: number
  readonly end: number
  readonly term: Term
}

/** What a raw word (with the punctuation and space around it) is to compromise; `at`: offset of the word in it. */
interface Reading {
  readonly pre: string
  readonly text: string
  readonly post: string
  readonly normal: string
  readonly at: number
  readonly length: number
}

/** Longer words are shown to the tagger by their beginning: its rules take quadratic time on them. */
const LONGEST_WORD = 200

const MOST_KEPT = 50_000
const readings = new Map<string, Reading>()

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
    const { at, length, pre, text: word, post, normal } = readingOf(raw)
    const first = from + at
    cuts.push({
      start: first,
      end: first + length,
      term: { pre, text: word, post, normal, tags: new Set() },
    })
    from += raw.length
  }
  return cuts
}

function readingOf(raw: string): Reading {
  let reading = readings.get(raw)
  if (!reading) {
    reading = read(raw)
    if (readings.size >= MOST_KEPT) readings.clear()
    readings.set(raw, reading)
  }
  return reading
}

function read(raw: string): Reading {
  const inner = raw.trim()
  if (inner.length > LONGEST_WORD) return readLong(raw)
  const { world } = engine()
  const term = world.methods.one.tokenize.splitWhitespace(raw, world.model)
  world.compute.normal?.({ docs: [[term]], world })
  const { pre, text, post, normal } = term
  // An emoticon comes back without the space before it.
  const at = raw.startsWith(text, pre.length) ? pre.length : raw.indexOf(text)
  return { pre, text, post, normal, at, length: text.length }
}

/** A word that is too long for the tagger: the tagger sees its first letters, the offsets cover all of it. */
function readLong(raw: string): Reading {
  const core = /[\p{L}\p{N}\p{Sc}]/u.exec(raw)
  const at = core?.index ?? raw.length - raw.trimStart().length
  let end = raw.trimEnd().length
  if (core) while (end > at + 1 && !/[\p{L}\p{N}\p{Sc}\p{M}\p{Cs}]/u.test(raw.charAt(end - 1))) end--
  const shown = raw.slice(at, at + LONGEST_WORD).replace(/[\ud800-\udbff]$/, '')
  return { pre: '', text: shown, post: ' ', normal: shown.toLowerCase(), at, length: end - at }
}
