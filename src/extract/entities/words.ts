import { lookUp } from '../../names/gazetteer.ts'
import { lowered } from '../../text/doc.ts'
import { phraseSet } from '../../text/lexicon.ts'
import type { Doc, Range, Sentence, Token } from '../../types.ts'

/** A word as names need it: cut at hyphens, without possessive, with the full stop of an abbreviation or initial. */
export interface Word extends Range {
  readonly text: string
  readonly lower: string
  /** What stands between the word before and this one. */
  readonly gap: string
  /** "Kenya's": the word is Kenya. */
  readonly possessive: boolean
  readonly shape: 'upper' | 'capital' | 'mixed' | 'lower' | 'number'
  readonly tags: ReadonlySet<string>
}

const WORD = /(?:\p{L}\.){2,12}|[\p{L}\p{N}\p{M}]+(?:[’'&ʻ][\p{L}\p{M}]+){0,3}\.?/gu
const NO_TAGS: ReadonlySet<string> = new Set()

/** The words of a sentence. */
export function wordsOf(doc: Doc, sentence: Sentence): Word[] {
  const text = doc.text.slice(sentence.start, sentence.end)
  const words: Word[] = []
  let token = 0
  let from = 0
  for (const match of text.matchAll(WORD)) {
    const last = match.index + match[0].length === text.length
    const { length, possessive } = wordLength(match[0], text.charAt(match.index + match[0].length), last)
    const start = sentence.start + match.index
    while (token + 1 < sentence.tokens.length && (sentence.tokens[token + 1]?.start ?? 0) <= start) token++
    const tags = tagsAt(sentence.tokens[token], start)
    const raw = match[0].slice(0, length)
    const cut = gluedAt(raw)
    if (cut)
      words.push(wordAt(raw.slice(0, cut), start, text.slice(from, match.index), { possessive: false, tags }))
    const gap = cut ? '' : text.slice(from, match.index)
    words.push(wordAt(raw.slice(cut), start + cut, gap, { possessive, tags }))
    from = match.index + length + (possessive ? (length < match[0].length ? 2 : 1) : 0)
  }
  return words
}

function wordAt(text: string, start: number, gap: string, rest: Pick<Word, 'possessive' | 'tags'>): Word {
  return { start, end: start + text.length, text, lower: lowered(text), gap, shape: shapeOf(text), ...rest }
}

/** Where two words were glued by a lost line break: "securityLisbon"; 0 when they were not. */
function gluedAt(raw: string): number {
  const { first, second } =
    /^(?<first>\p{L}\p{Ll}{2,20})(?<second>\p{Lu}\p{Ll}{3,20})$/u.exec(raw)?.groups ?? {}
  if (!first || !second || !phraseSet('common-words').has(first.toLowerCase())) return 0
  return lookUp(second).some(({ type }) => type === 'place') ? first.length : 0
}

function tagsAt(token: Token | undefined, at: number): ReadonlySet<string> {
  return token && token.start <= at && at < token.end ? token.tags : NO_TAGS
}

/** How much of a matched word is the word itself. */
function wordLength(raw: string, next: string, last: boolean): { length: number; possessive: boolean } {
  let { length } = raw
  if (raw.endsWith('.') && !keepsStop(raw, last)) length--
  if (/[’'][sS]$/.test(raw.slice(0, length))) return { length: length - 2, possessive: true }
  return { length, possessive: length === raw.length && /[sSzx]$/.test(raw) && /[’']/.test(next) }
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
