import { anyOf, lexicon, phraseSet } from '../text/lexicon.ts'
import type { Range } from '../types.ts'

/** Lines over this length are article text, whatever they begin with. */
const LONGEST = 300

const agencies = lexicon<Readonly<Record<string, string>>>('news-agencies')
const starts = lexicon<Readonly<Record<string, 'always' | 'unfinished'>>>('boilerplate-starts')
/** Beginnings of lines that are told by their first four characters: all but for spaces side by side, apostrophes ... */
const PLAIN = /^[A-Za-z]{2}(?:[A-Za-z][A-Za-z ]| [A-Za-z])/
/**
 * By their first four characters, the longest first; by one letter all of them. Not one pattern: ignoring case, that takes longer to
 * make than an article to read.
 */
const STARTS = new Map<string, string[]>()
for (const start of Object.keys(starts).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
  for (const key of [start.slice(0, 4), start.slice(0, 1)])
    STARTS.set(key, [...(STARTS.get(key) ?? []), start])
}
/** The first four characters of whole lines. */
const LINES = new Set([...phraseSet('boilerplate-lines')].map((line) => line.slice(0, 4)))
/** The longest word of each phrase of PART. */
const TELLING = new Set(
  [...phraseSet('boilerplate-parts')].map((part) =>
    part.split(/[ ,]+/).reduce((longest, word) => (word.length > longest.length ? word : longest)),
  ),
)
const PART = new RegExp(`\\b(?:${anyOf(phraseSet('boilerplate-parts'))})\\b`, 'i')

const AGENCY = anyOf([...new Set(Object.values(agencies))].filter((name) => name !== ''))
/** What a line begins with that one of BEGINNINGS matches, so that few lines are asked each. */
const BEGINNING = /^[b\dpc©(awr]/i
const BEGINNINGS: readonly RegExp[] = [
  // "By Ada Lund", "By Ada Lund and Per Holm, Staff Writers"
  /^by\s{1,3}\p{Lu}[^.!?]{2,80}$/iu,
  // "20240117", "Page 3 of 10", "3 min read"
  /^(?:\d{5,}|page\s\d{1,4}(?:\s(?:of|\/)\s\d{1,4})?|\d{1,4}\s(?:min(?:ute)?s?\sread|comments?|shares?|views?|likes?))$/i,
  // "© 2024 The Harbour Post", "Copyright 2024 ..."
  /^(?:copyright\s{0,3})?(?:©|\(c\)\s{0,3}\d)|^copyright\s{1,3}\d{4}/i,
  // "Reporting by Ada Lund; Editing by Per Holm"
  /^\(?(?:additional\s|with\s)?reporting\s(?:and\swriting\s)?by\s[^.]{3,160};\s{0,2}(?:writing|editing)\sby\s/i,
]
/** A pattern, and what any line that it matches has: that is found faster. */
interface Sign {
  readonly telling: RegExp
  readonly pattern: RegExp
}
const SIGNS: readonly Sign[] = [
  // "Springfield, IL 62701"
  { telling: /\d{4}$/, pattern: /^.{0,80}[ ,][A-Z]{2}\s{1,3}\d{5}(?:-\d{4})?$/ },
  // "Two men.AP", "A bridge in winter.Reuters"
  { telling: /[^.,!?”"']$/, pattern: new RegExp(`[\\p{Ll}.”"')](?:${AGENCY})$`, 'u') },
  // "... at the harbour. (AP Photo/Ada Lund)", "... | Getty Images"
  {
    telling: /[(|/]/,
    pattern: new RegExp(
      `(?:\\((?:${AGENCY})\\s(?:photo|file|images)[^()]{0,60}\\)|[|/]\\s?(?:${AGENCY})\\)?)\\.?$`,
      'i',
    ),
  },
  // "The mayor in May.CreditAda Lund", "The mayor in May.Photograph: Ada Lund"
  {
    telling: /Credit|Photo|Image/,
    pattern: /[\p{Ll}.](?:Credit|Credits|Photograph|Photo|Image)(?::|\p{Lu})/u,
  },
]
const DIGITS = /\d{4}/
const PHONE = /(?:\+\d{1,3}[ -])?\(?\d{3,4}\)?[ -]\d{3}[ -]\d{4}\b/
const MAIL = /\b[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,10}\b/i
const PAGE = /^(?:https?:\/\/|www\.)\S{3,250}$/i

/**
 * Whether a line is page furniture rather than text of the article: menu words, credits, bylines, captions with a
 * glued-on agency, newsletter and copyright notes, addresses, phone numbers.
 *
 * "No, thanks" and "Credit: Reuters" are; "Copyright law was changed in May." is not. Lines over 300 characters never are.
 * `telling`: whether it may have a telling word, see `tellingLines`.
 */
export function isBoilerplate(line: string, telling = true): boolean {
  if (line.length > LONGEST) return false
  if (isWhole(line)) return true
  const kind = startOf(line)
  if (kind === 'always' || (kind === 'unfinished' && !/[.!?…]["'”’)]{0,2}$/.test(line))) return true
  if ((telling && PART.test(line)) || hasSign(line)) return true
  return ((DIGITS.test(line) && PHONE.test(line)) || isAddress(line)) && line.split(/\s+/).length < 12
}

function hasSign(line: string): boolean {
  if (BEGINNING.test(line) && BEGINNINGS.some((pattern) => pattern.test(line))) return true
  return SIGNS.some(({ telling, pattern }) => telling.test(line) && pattern.test(line))
}

/** Longer than any whole line of the list with its punctuation. */
const LONG = 120

/** "No, thanks": all of a line is a phrase of the list. */
function isWhole(line: string): boolean {
  if (line.length >= LONG || (PLAIN.test(line) && !LINES.has(headOf(line)))) return false
  return phraseSet('boilerplate-lines').has(plain(line))
}

function headOf(line: string): string {
  return line.slice(0, 4).toLowerCase()
}

function isAddress(line: string): boolean {
  return (line.includes('@') && MAIL.test(line)) || PAGE.test(line)
}

/**
 * Whether a word by which some furniture is known ("reserved", "newsletter") stands in a line of a text; to be asked for one line after
 * the other, in order. Lines without one need not be asked for phrases.
 */
export function tellingLines(text: string): (line: Range) => boolean {
  const lower = text.toLowerCase()
  // Few letters are longer in lower case: then nobody knows where a word stands.
  if (lower.length !== text.length) return () => true
  const places: number[] = []
  for (const word of TELLING)
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) places.push(at)
  places.sort((a, b) => a - b)
  let next = 0
  return ({ start, end }) => {
    while ((places[next] ?? start) < start) next++
    return (places[next] ?? end) < end
  }
}

/** What a line begins with, whole words alone. */
function startOf(line: string) {
  const possible = STARTS.get(PLAIN.test(line) ? headOf(line) : line.slice(0, 1).toLowerCase())
  if (!possible) return undefined
  const head = line
    .slice(0, HEAD)
    .toLowerCase()
    .replace(/\s{1,4}/g, ' ')
    .replaceAll('’', "'")
  const phrase = possible.find((start) => head.startsWith(start) && !GOES_ON.test(head.slice(start.length)))
  return phrase === undefined ? undefined : starts[phrase]
}

/** Longer than any start. */
const HEAD = 160
const GOES_ON = /^[\p{L}\p{N}]/u

/** "No, thanks!" as "no thanks". */
function plain(line: string): string {
  return line
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[,.:;!?|»›→>…•*]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The name of a publication that a line consists of: "Harbour PostHarbour Post" and "The Harbour Post" are Harbour Post
 * and The Harbour Post; null for other lines.
 *
 * A line that says its name once must be short, in capitals and end in a word like "Post"; `Radio` may stand anywhere.
 */
export function masthead(line: string): string | null {
  if (line.length > LONGEST) return null
  const name = repeated(line) ?? repeated(`${line} `)
  if (name !== null) return /^\p{Lu}.*\p{L}/u.test(name) ? name : null
  return isPublication(line) ? line : null
}

function isPublication(line: string): boolean {
  if (line.length > 40 || !/^\p{Lu}[\p{L}'’.-]*(?: (?:of |& |and )?\p{Lu}[\p{L}'’.-]*){1,4}$/u.test(line))
    return false
  const words = line.toLowerCase().split(' ')
  return phraseSet('publication-nouns').has(words.at(-1) ?? '') || words.includes('radio')
}

function repeated(line: string): string | null {
  const period = (line + line).indexOf(line, 1)
  return period < line.length && period >= 6 ? line.slice(0, period).trim() : null
}
