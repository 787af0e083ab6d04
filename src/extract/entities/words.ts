import { isCommonWord, lookUp } from '../../names/gazetteer.ts'
import { isCapitalised, nextWord } from '../../text/letters.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { lowered } from '../../text/lowered.ts'
import { remembered } from '../../text/remembered.ts'
import type { Doc, Range, Sentence, Token } from '../../types.ts'

/** A word as names need it: cut at hyphens, without possessive, with the full stop of an abbreviation or initial. */
export interface Word extends Range {
  readonly text: string
  readonly lower: string
  /** What stands between the word before and this one. */
  readonly gap: string
  /** "Kenya's": the word is Kenya. */
  readonly possessive: boolean
  /** Whether it begins with a capital. */
  readonly capital: boolean
  readonly shape: 'upper' | 'capital' | 'mixed' | 'lower' | 'number'
  readonly tags: ReadonlySet<string>
}

const WORD = /(?:\p{L}\.){2,12}|[\p{L}\p{N}\p{M}]+(?:[’'&ʻ][\p{L}\p{M}]+){0,3}\.?/gu
const NO_TAGS: ReadonlySet<string> = new Set()

/** A word by itself, wherever it stands. */
type Form = Pick<Word, 'text' | 'lower' | 'shape' | 'capital'>

/** What the letters of a matched word tell by themselves. */
interface Reading {
  /** How much of them is the word itself. */
  readonly length: number
  /** Whether they end in "'s". */
  readonly owns: boolean
  /** Whether an apostrophe after them makes them possessive: "workers'". */
  readonly mayOwn: boolean
  /** The word, or the two that were glued. */
  readonly forms: readonly Form[]
}

/** The words of a sentence. */
export function wordsOf(doc: Doc, sentence: Sentence): Word[] {
  const { start, end, tokens } = sentence
  const text = doc.text.slice(start, end)
  const words: Word[] = []
  let token = 0
  let from = 0
  for (let found = nextWord(text, 0, WORD); found; found = nextWord(text, found.end, WORD)) {
    const raw = text.slice(found.at, found.end)
    const reading = found.end === text.length ? readLast(raw) : readInside(raw)
    const possessive = reading.owns || (reading.mayOwn && /[’']/.test(text.charAt(found.end)))
    while (token + 1 < tokens.length && (tokens[token + 1]?.start ?? 0) <= start + found.at) token++
    const tags = tagsAt(tokens[token], start + found.at)
    addWords(words, reading, { start: start + found.at, gap: text.slice(from, found.at), possessive, tags })
    from = found.at + reading.length + (possessive ? (reading.length < raw.length ? 2 : 1) : 0)
  }
  return words
}

/** Adds a word, or the two that were glued: only the last of them can be possessive. */
function addWords(
  words: Word[],
  { forms }: Reading,
  { start, gap, possessive, tags }: Pick<Word, 'start' | 'gap' | 'possessive' | 'tags'>,
): void {
  let at = start
  for (const form of forms) {
    const last = form === forms.at(-1)
    const own = { gap: at === start ? gap : '', possessive: possessive && last, tags }
    words.push({ start: at, end: at + form.text.length, ...form, ...own })
    at += form.text.length
  }
}

const readInside = remembered((raw) => readingOf(raw, false))
const readLast = remembered((raw) => readingOf(raw, true))

function readingOf(raw: string, last: boolean): Reading {
  const stop = raw.endsWith('.') && !keepsStop(raw, last) ? raw.length - 1 : raw.length
  const owns = /[’'][sS]$/.test(raw.slice(0, stop))
  const length = owns ? stop - 2 : stop
  const own = raw.slice(0, length)
  const cut = gluedAt(own)
  const forms = cut ? [own.slice(0, cut), own.slice(cut)] : [own]
  const mayOwn = length === raw.length && /[sSzx]$/.test(raw)
  return { length, owns, mayOwn, forms: forms.map(formOf) }
}

function formOf(text: string): Form {
  return { text, lower: lowered(text), shape: shapeOf(text), capital: isCapitalised(text) }
}

/** Where two words were glued by a lost line break: "securityLisbon"; 0 when they were not. */
function gluedAt(raw: string): number {
  const { first, second } =
    /^(?<first>\p{L}\p{Ll}{2,20})(?<second>\p{Lu}\p{Ll}{3,20})$/u.exec(raw)?.groups ?? {}
  if (!first || !second || !isCommonWord(first.toLowerCase())) return 0
  return lookUp(second).some(({ type }) => type === 'place') ? first.length : 0
}

function tagsAt(token: Token | undefined, at: number): ReadonlySet<string> {
  return token && token.start <= at && at < token.end ? token.tags : NO_TAGS
}

function keepsStop(raw: string, last: boolean): boolean {
  if (/^(?:\p{L}\.){2,}$/u.test(raw)) return true
  if (last) return false
  if (/^\p{Lu}\.$/u.test(raw)) return true
  const word = raw.slice(0, -1).toLowerCase()
  if (!/^\p{Lu}/u.test(raw)) return false
  return (
    phraseSet('abbreviations').has(word) ||
    phraseSet('abbreviations-final').has(word) ||
    phraseSet('name-suffixes').has(word)
  )
}

function shapeOf(text: string): Word['shape'] {
  if (!/\p{L}/u.test(text)) return 'number'
  if (!/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text))
    return text.replace(/[^\p{L}]/gu, '').length > 1 || /\p{N}/u.test(text) ? 'upper' : 'capital'
  if (/^\p{Lu}/u.test(text)) return 'capital'
  return /\p{Lu}/u.test(text) && !/^\p{N}/u.test(text) ? 'mixed' : 'lower'
}
