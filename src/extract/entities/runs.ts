import { isCommonWord } from '../../names/gazetteer.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { joinsInHeadline, tellsInHeadline } from './headline.ts'
import { hyphened, linked, nicknameAt, takesPossessive } from './links.ts'
import { isCalendar, type Line, listedAt, opensSentence, type Page } from './page.ts'
import type { Word } from './words.ts'

/** A stretch of words of one line, end exclusive. */
export interface Run {
  readonly line: Line
  readonly from: number
  readonly to: number
  /** The whole of a title in quotation marks, never cut: "The Long Way Home". */
  readonly quoted: boolean
}

/** Stretches of words that may be or hold names: capitalised words and what joins them. */
export function runsOf(page: Page): Run[] {
  return page.lines.flatMap((line) => runsOfLine(page, line))
}

function runsOfLine(page: Page, line: Line): Run[] {
  const { words } = line
  const runs: Run[] = []
  for (let from = 0; from < words.length; from++) {
    const title = line.style === 'normal' ? quotedTitle(words, from) : 0
    if (title) {
      runs.push({ line, from, to: title, quoted: true })
      from = title - 1
      continue
    }
    const listed = listedInLine(page, line, from)
    if (!listed && !startsName(page, line, from)) continue
    let to = from + Math.max(listed, 1)
    for (let next = joined(page, line, from, to); next > to; next = joined(page, line, from, to)) to = next
    runs.push({ line, from, to, quoted: false })
    from = to - 1
  }
  return runs
}

/** As `listedAt`; but in a line all in capitals "IN" and "OR" are no states. */
function listedInLine(page: Page, line: Line, index: number): number {
  const listed = listedAt(page.doc, line.words, index)
  const small = listed === 1 && phraseSet('function-words').has(line.words[index]?.lower ?? '')
  return small && line.style === 'caps' ? 0 : listed
}

/** Whether a word may be the first of a name. */
function startsName(page: Page, line: Line, index: number): boolean {
  const word = line.words[index]
  if (!word || (word.shape === 'lower' && !isOpenParticle(line.words, index))) return false
  if (word.gap !== ' ' && /[@#/\\_]$|[^\s.]\.$/.test(word.gap)) return false
  if (word.shape === 'lower') return true
  if (word.shape === 'number' || isCalendar(word)) return false
  if (isLoneLetter(word, line.words[index + 1])) return false
  if (line.style !== 'normal') return tellsInHeadline(page, line, index)
  if (word.shape === 'upper' || word.shape === 'mixed') return !phraseSet('function-words').has(word.lower)
  if (opensSentence(line.words, index)) return tellsAtStart(page, line, index)
  if (!phraseSet('function-words').has(word.lower)) return true
  return word.possessive && isCapital(line.words[index + 1]) && takesPossessive(line.words, index, index + 1)
}

/** "I", the "R" of "R-Texas", and a letter that is no initial. */
function isLoneLetter({ text }: Pick<Word, 'text'>, next: Word | undefined): boolean {
  if (/^I(?:['’]|$)/.test(text)) return true
  return text.length === 1 && (isPartyTag({ text }, next) || !isCapital(next))
}

function isPartyTag({ text }: Pick<Word, 'text'>, next: Word | undefined): boolean {
  return /^[DRI]$/.test(text) && next?.gap === '-'
}

function isCapital(word: Word | undefined): boolean {
  return word?.capital === true
}

/** A capital at the start of a sentence: a name unless it is an ordinary word here. */
function tellsAtStart(page: Page, line: Line, index: number): boolean {
  const word = line.words[index]
  if (!word || phraseSet('function-words').has(word.lower)) return false
  const { low, capital } = page.usage.get(word.lower) ?? { low: 0, capital: 0 }
  if (capital > low) return true
  const next = line.words[index + 1]
  const goesOn = next?.capital && /^[\s-]{1,2}$/.test(next.gap) && !word.possessive
  if (goesOn && !isCalendar(next))
    return !['Adverb', 'Verb', 'Conjunction', 'Preposition', 'Pronoun', 'Determiner'].some((tag) =>
      word.tags.has(tag),
    )
  return low === 0 && !isCommonWord(word.lower)
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
  return next?.capital === true && /^[ -]$/.test(next.gap)
}

/** Words that never go on a name, though a headline or a slip gives them a capital. */
const CLOSED =
  /^(?:the|an?|he|she|it|they|we|you|his|her|its|their|our|my|this|that|these|those|and|or|but|if|when|what|why|how|who|where|is|are|was|were|said|says|has|have|had|will|would|as|at|by|from|with|to)$/

/** Where the run goes on to: the index after the next word or words that belong to it, or `to` itself. */
function joined(page: Page, line: Line, from: number, to: number): number {
  const { words, style } = line
  const last = words[to - 1]
  const next = words[to]
  if (!last || !next) return to
  if (last.possessive && !takesPossessive(words, from, to)) return to
  const nickname = nicknameAt(words, to)
  if (nickname) return to + nickname
  if (/^[-‑]$/.test(next.gap)) return hyphened(words, to)
  if (
    /^,? $/.test(next.gap) &&
    phraseSet('name-suffixes').has(next.lower.replace('.', '')) &&
    next.shape !== 'lower'
  )
    return to + 1
  if (!/^(?:\s{1,3}|\s?&\s?)$/.test(next.gap) || /\n\s*\n/.test(next.gap)) return to
  if (isNameGoingOn(page, line, to)) return to + Math.max(1, listedInLine(page, line, to))
  if (style !== 'normal' && style !== 'title') return to
  return linked(words, from, to)
}

function isNameGoingOn(page: Page, line: Line, index: number): boolean {
  const word = line.words[index]
  if (!word || word.shape === 'lower' || word.shape === 'number' || isCalendar(word)) return false
  if (/^I(?:['’]|$)/.test(word.text) || isPartyTag(word, line.words[index + 1])) return false
  if (CLOSED.test(word.lower) && line.words[index + 1]?.gap !== '-') return false
  return line.style === 'normal' || listedInLine(page, line, index) > 0 || joinsInHeadline(page, line, index)
}

/**
 * The end of a title in quotation marks that begins here: two to eight words, all but small words with a capital.
 * 0 when there is none: a quoted sentence, a single word.
 */
function quotedTitle(words: readonly Word[], from: number): number {
  const first = words[from]
  if (!first?.capital || first.gap === ' ' || !/(?:^|\s|\()["“‘']$/.test(first.gap)) return 0
  const limit = Math.min(from + 8, words.length - 1)
  for (let to = from + 1; to <= limit; to++) {
    const [last, next] = [words[to - 1], words[to]]
    if (!last || !next || !isTitleWord(last)) return 0
    if (closesQuote(last, next))
      return to - from > 1 && !phraseSet('title-small-words').has(last.lower) ? to : 0
    if (!/^[\s-]{1,2}$|^: $/.test(next.gap)) return 0
  }
  return 0
}

function isTitleWord(word: Word): boolean {
  return /^[\p{Lu}\p{N}]/u.test(word.text) || phraseSet('title-small-words').has(word.lower)
}

function closesQuote(last: Word, next: Word): boolean {
  return /^["”’']/.test(next.gap) && !last.possessive
}
