import { LONGEST_NAME, lookUp } from '../../names/gazetteer.ts'
import { phraseSet } from '../../text/lexicon.ts'
import type { Doc, Sentence } from '../../types.ts'
import { type Word, wordsOf } from './words.ts'

/** How a sentence uses capitals: they tell nothing in headlines. */
export type Style = 'normal' | 'title' | 'caps'

/** A sentence, as names need it. */
export interface Line {
  readonly sentence: Sentence
  readonly words: readonly Word[]
  readonly style: Style
}

/** How often a word is written in lower case, and with a capital where that tells something. */
export interface Usage {
  readonly low: number
  readonly capital: number
}

/** The words of an article and how it writes them. */
export interface Page {
  readonly doc: Doc
  readonly lines: readonly Line[]
  readonly usage: ReadonlyMap<string, Usage>
}

/** A stretch of words of one line, end exclusive. */
export interface Run {
  readonly line: Line
  readonly from: number
  readonly to: number
}

export function readPage(doc: Doc): Page {
  const lines = doc.sentences.map((sentence): Line => {
    const words = wordsOf(doc, sentence)
    return { sentence, words, style: styleOf(words) }
  })
  return { doc, lines, usage: usageOf(lines) }
}

function styleOf(words: readonly Word[]): Style {
  const long = words.filter((word) => /^\p{L}{3}/u.test(word.text))
  const upper = long.filter((word) => word.shape === 'upper').length
  if (long.length >= 2 && upper / long.length > 0.7) return 'caps'
  const content = words.filter((word) => /^\p{L}{4}/u.test(word.text))
  const low = content.filter((word) => word.shape === 'lower').length
  return content.length >= 4 && low / content.length <= 0.2 ? 'title' : 'normal'
}

function usageOf(lines: readonly Line[]): ReadonlyMap<string, Usage> {
  const usage = new Map<string, { low: number; capital: number }>()
  for (const { words, style } of lines) {
    if (style !== 'normal') continue
    for (const [index, word] of words.entries()) {
      const entry = usage.get(word.lower) ?? { low: 0, capital: 0 }
      if (word.shape === 'lower') entry.low++
      else if (!opensSentence(words, index)) entry.capital++
      usage.set(word.lower, entry)
    }
  }
  return usage
}

/** Whether a capital is due to the place of the word: after a full stop, colon, bullet or opening quotation mark. */
export function opensSentence(words: readonly Word[], index: number): boolean {
  return index === 0 || /[.:!?;…“"‘•|*]|^\s*[—–-]+\s+$/.test(words[index]?.gap ?? '')
}

/** Stretches of words that may be or hold names: capitalised words and what joins them. */
export function runsOf(page: Page): Run[] {
  return page.lines.flatMap((line) => runsOfLine(page, line))
}

function runsOfLine(page: Page, line: Line): Run[] {
  const { words } = line
  const runs: Run[] = []
  for (let from = 0; from < words.length; from++) {
    const listed = listedAt(page.doc, words, from)
    if (!listed && !startsName(page, line, from)) continue
    let to = from + Math.max(listed, 1)
    for (let next = joined(page, line, from, to); next > to; next = joined(page, line, from, to)) to = next
    runs.push({ line, from, to })
    from = to - 1
  }
  return runs
}

/** Number of words of the longest listed name that begins here; 0 when none does or it is a common word. */
export function listedAt(doc: Doc, words: readonly Word[], from: number, limit = words.length): number {
  const first = words[from]
  if (!first || first.shape === 'lower' || first.shape === 'number') return 0
  for (let to = Math.min(from + LONGEST_NAME, limit); to > from; to--) {
    const last = words[to - 1]
    if (!last || last.end - first.start > 80) continue
    const text = doc.text.slice(first.start, last.end)
    if (lookUp(text).length || (last.possessive && lookUp(`${text}'s`).length)) {
      return to - from === 1 && phraseSet('function-words').has(first.lower) && first.shape !== 'upper'
        ? 0
        : to - from
    }
  }
  return 0
}

/** Whether a word may be the first of a name. */
function startsName(page: Page, line: Line, index: number): boolean {
  const word = line.words[index]
  if (!word || /[@#/\\_]$|[^\s.]\.$/.test(word.gap)) return false
  if (word.shape === 'lower') return isOpenParticle(line.words, index)
  if (word.shape === 'number' || isCalendar(word)) return false
  if (/^I(?:['’]|$)/.test(word.text)) return false
  if (word.text.length === 1 && !line.words[index + 1]?.text.match(/^\p{Lu}/u)) return false
  if (line.style !== 'normal') return tellsInHeadline(page, line, index)
  if (word.shape === 'upper' || word.shape === 'mixed') return !phraseSet('function-words').has(word.lower)
  return opensSentence(line.words, index) ? tellsAtStart(page, line, index) : !isContraction(word)
}

function isContraction(word: Word): boolean {
  return phraseSet('function-words').has(word.lower)
}

function isCalendar(word: Word): boolean {
  return phraseSet('calendar').has(word.lower)
}

/** A capital at the start of a sentence: a name unless it is an ordinary word here. */
function tellsAtStart(page: Page, line: Line, index: number): boolean {
  const word = line.words[index]
  if (!word || phraseSet('function-words').has(word.lower)) return false
  const { low, capital } = page.usage.get(word.lower) ?? { low: 0, capital: 0 }
  if (capital > low) return true
  const next = line.words[index + 1]
  const goesOn = next && /^[\s-]{1,2}$/.test(next.gap) && /^\p{Lu}/u.test(next.text) && !word.possessive
  if (goesOn && !isCalendar(next))
    return !['Adverb', 'Verb', 'Conjunction', 'Preposition', 'Pronoun', 'Determiner'].some((tag) =>
      word.tags.has(tag),
    )
  return low === 0 && !phraseSet('common-words').has(word.lower)
}

/** In a headline: a name when the article itself writes it with a capital, or it is no ordinary word. */
function tellsInHeadline(page: Page, line: Line, index: number): boolean {
  const word = line.words[index]
  if (!word || phraseSet('function-words').has(word.lower)) return false
  const { low, capital } = page.usage.get(word.lower) ?? { low: 0, capital: 0 }
  if (capital > low) return true
  return low === 0 && !phraseSet('common-words').has(word.lower)
}

/** "al-Masri", "van den Berg" where the name begins with its particle. */
function isOpenParticle(words: readonly Word[], index: number): boolean {
  const word = words[index]
  if (
    !word ||
    !phraseSet('name-particles').has(word.lower) ||
    /^(?:do|e|y|op|te|den|as|la)$/.test(word.lower)
  )
    return false
  const next = words[index + 1]
  return Boolean(next && /^[ -]$/.test(next.gap) && /^\p{Lu}/u.test(next.text))
}

/** Where the run goes on to: the index after the next word or words that belong to it, or `to` itself. */
function joined(page: Page, line: Line, from: number, to: number): number {
  const { words, style } = line
  const last = words[to - 1]
  const next = words[to]
  if (!last || !next) return to
  if (last.possessive && !phraseSet('possessive-openers').has(last.lower)) return to
  if (/^[-‑]$/.test(next.gap)) return hyphened(page, words, to)
  if (
    /^,? $/.test(next.gap) &&
    phraseSet('name-suffixes').has(next.lower.replace('.', '')) &&
    next.shape !== 'lower'
  )
    return to + 1
  if (!/^(?:\s{1,3}|\s?&\s?)$/.test(next.gap) || /\n\s*\n/.test(next.gap)) return to
  if (isNameGoingOn(page, line, to)) return to + Math.max(1, listedAt(page.doc, words, to))
  if (style !== 'normal' && style !== 'title') return to
  return linked(words, from, to)
}

function isNameGoingOn(page: Page, line: Line, index: number): boolean {
  const word = line.words[index]
  if (!word || word.shape === 'lower' || word.shape === 'number' || isCalendar(word)) return false
  if (/^I(?:['’]|$)/.test(word.text)) return false
  if (phraseSet('function-words').has(word.lower) && word.shape === 'capital') return false
  return (
    line.style === 'normal' || listedAt(page.doc, line.words, index) > 0 || tellsInHeadline(page, line, index)
  )
}

/** After a hyphen: "Jean-Luc", "COVID-19", "Suk-yeol", but not "Qatar-based" or "Israel-Gaza". */
function hyphened(page: Page, words: readonly Word[], to: number): number {
  const last = words[to - 1]
  const next = words[to]
  if (!last || !next) return to
  if (next.shape === 'number') return /^\d{1,3}$/.test(next.text) ? to + 1 : to
  if (next.shape === 'lower') {
    if (phraseSet('name-particles').has(next.lower) && words[to + 1]?.gap === '-') return to + 1
    return phraseSet('common-words').has(next.lower) || phraseSet('function-words').has(next.lower)
      ? to
      : to + 1
  }
  return isPlaceOrPeople(last.text) && isPlaceOrPeople(next.text) && !page.usage.get(`${last.lower}-`)
    ? to
    : to + 1
}

function isPlaceOrPeople(text: string): boolean {
  return lookUp(text).some(({ type }) => type === 'place' || type === 'group')
}

/** Over lower-case words inside a name: particles, "of the", "and" in the name of an institution. */
function linked(words: readonly Word[], from: number, to: number): number {
  const past = afterParticles(words, to)
  if (past > to && isCapitalAt(words, past)) return past + 1
  const word = words[to]?.lower ?? ''
  if (word === 'of' || word === 'for' || word === 'on') {
    if (!takesOf(words, from, to, word)) return to
    const noun = words[to + 1]?.lower === 'the' ? to + 2 : to + 1
    return isCapitalAt(words, noun) ? noun + 1 : to
  }
  return word === 'and' && isCapitalAt(words, to + 1) && takesAnd(words, from, to) ? to + 2 : to
}

function afterParticles(words: readonly Word[], from: number): number {
  const particles = phraseSet('name-particles')
  let at = from
  while (at < from + 3 && words[at]?.shape === 'lower' && particles.has(words[at]?.lower ?? '')) at++
  return at
}

function isCapitalAt(words: readonly Word[], index: number): boolean {
  const word = words[index]
  return (
    word !== undefined && /^\p{Lu}/u.test(word.text) && /^[\s-]{1,3}$/.test(word.gap) && !isCalendar(word)
  )
}

/** Whether "of" after these words is part of the name: after "Ministry", "University", "Bank". */
function takesOf(words: readonly Word[], from: number, to: number, link: string): boolean {
  const last = words[to - 1]?.lower ?? ''
  if (words.slice(from, to - 1).some(({ lower }) => lower === 'of') && link === 'of') return false
  if (phraseSet('of-heads').has(last)) return true
  return (
    link !== 'of' &&
    /^(?:fund|institute|center|centre|convention|conference|council|committee|organization|organisation|campaign|movement|agency|office|foundation|society|association|coalition|commission|department|ministry|framework|summit|programme|program|act|law|treaty)$/.test(
      last,
    )
  )
}

/** Whether "and" is inside one name: "Ministry of Trade and Industry", "Food and Drug Administration". */
function takesAnd(words: readonly Word[], from: number, to: number): boolean {
  const last = words[to - 1]
  const next = words[to + 1]
  if (!last || !next || lookUp(next.text).length || lookUp(last.text).length) return false
  const common = (word: Word) => phraseSet('common-words').has(word.lower)
  if (!common(last) || !common(next)) return false
  const before = words.slice(from, to)
  if (before.some(({ lower }) => lower === 'of' || lower === 'for')) return true
  for (let at = to + 1; at < Math.min(to + 5, words.length) && /^\p{Lu}/u.test(words[at]?.text ?? ''); at++) {
    const lower = words[at]?.lower ?? ''
    if (at > to + 1 && (phraseSet('organization-heads').has(lower) || phraseSet('work-heads').has(lower)))
      return !phraseSet('organization-heads').has(last.lower)
  }
  return false
}
