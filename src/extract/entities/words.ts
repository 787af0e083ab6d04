import { isCommonWord, lookUp } from '../../names/gazetteer.ts'
import { nextWord } from '../../text/letters.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { remembered } from '../../text/remembered.ts'
import type { Doc, Range, Sentence, Token } from '../../types.ts'
import { type Form, formOf } from './forms.ts'

/** A word as names need it: cut at hyphens, without possessive, with the full stop of an abbreviation or initial. */
export interface Word extends Range {
  readonly form: Form
  /** What stands between the word before and this one. */
  readonly gap: string
  /** "Kenya's": the word is Kenya. */
  readonly possessive: boolean
  readonly tags: ReadonlySet<string>
}

const WORD = /(?:\p{L}\.){2,12}|[\p{L}\p{N}\p{M}]+(?:[’'&ʻ][\p{L}\p{M}]+){0,3}\.?/gu
const NO_TAGS: ReadonlySet<string> = new Set()

/** What the letters of a matched word tell by themselves. */
interface Reading {
  /** How much of them is the word itself. */
  readonly length: number
  /** Whether they end in "'s". */
  readonly owns: boolean
  /** Whether an apostrophe after them makes them possessive: "workers'". */
  readonly mayOwn: boolean
  readonly form: Form
  /** The second word, when two were glued. */
  readonly glued: Form | null
}

/** The words of a sentence. */
export function wordsOf(doc: Doc, { start, end, tokens }: Sentence): Word[] {
  const text = doc.text.slice(start, end)
  const words: Word[] = []
  let token = 0
  let from = 0
  for (let found = nextWord(text, 0, WORD); found; found = nextWord(text, found.end, WORD)) {
    const raw = text.slice(found.at, found.end)
    const { length, owns, mayOwn, form, glued } = found.end === text.length ? readLast(raw) : readInside(raw)
    const possessive = owns || (mayOwn && isApostrophe(text.charCodeAt(found.end)))
    const at = start + found.at
    while (token + 1 < tokens.length && (tokens[token + 1]?.start ?? 0) <= at) token++
    const tags = tagsAt(tokens[token], at)
    const gap = text.slice(from, found.at)
    from = found.at + length + (possessive ? (length < raw.length ? 2 : 1) : 0)
    // Only the last of two glued words can be possessive.
    const middle = at + form.text.length
    words.push({ start: at, end: middle, form, gap, possessive: possessive && !glued, tags })
    if (glued) words.push({ start: middle, end: at + length, form: glued, gap: '', possessive, tags })
  }
  return words
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

const readInside = remembered((raw) => readingOf(raw, false))
const readLast = remembered((raw) => readingOf(raw, true))

function readingOf(raw: string, last: boolean): Reading {
  const stop = raw.endsWith('.') && !keepsStop(raw, last) ? raw.length - 1 : raw.length
  const owns = /[’'][sS]$/.test(raw.slice(0, stop))
  const length = owns ? stop - 2 : stop
  const own = raw.slice(0, length)
  const cut = gluedAt(own)
  return {
    length,
    owns,
    mayOwn: length === raw.length && /[sSzx]$/.test(raw),
    form: formOf(cut ? own.slice(0, cut) : own),
    glued: cut ? formOf(own.slice(cut)) : null,
  }
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
