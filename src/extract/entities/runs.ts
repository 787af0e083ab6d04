import { type Form, isCommon } from './forms.ts'
import { joinsInHeadline, tellsInHeadline } from './headline.ts'
import { hyphened, linked, nicknameAt, takesPossessive } from './links.ts'
import { type Line, listedAt, opensSentence, type Page, usageOf } from './page.ts'
import { quotedTitle } from './quoted.ts'
import { toldBy } from './tags.ts'
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
  const runs: Run[] = []
  for (const line of page.lines) addRuns(page, line, runs)
  return runs
}

function addRuns(page: Page, line: Line, runs: Run[]): void {
  const { words } = line
  for (let from = 0; from < words.length; from++) {
    const form = words[from]?.form
    if (!form || !mayStart(form)) continue
    const title = line.style === 'normal' ? quotedTitle(words, from) : 0
    const to = title || runEnd(page, line, from)
    if (to === from) continue
    runs.push({ line, from, to, quoted: title > 0 })
    from = to - 1
  }
}

/** Whether a word by itself may be the first of a name: most words of a text are not. */
function mayStart({ shape, isParticle }: Form): boolean {
  return shape === 'lower' ? isParticle : shape !== 'number'
}

/** The end of the run that begins at a word; the word itself when none does. */
function runEnd(page: Page, line: Line, from: number): number {
  const listed = listedInLine(page, line, from)
  if (!listed && !startsName(page, line, from)) return from
  let to = from + Math.max(listed, 1)
  for (let next = joined(page, line, from, to); next > to; next = joined(page, line, from, to)) to = next
  return to
}

/** As `listedAt`; but in a line all in capitals "IN" and "OR" are no states. */
function listedInLine({ doc }: Page, { words, style }: Line, index: number): number {
  const listed = listedAt(doc, words, index)
  return listed === 1 && style === 'caps' && words[index]?.form.isFunction ? 0 : listed
}

/** Whether a word may be the first of a name. */
function startsName(page: Page, line: Line, index: number): boolean {
  const word = line.words[index]
  if (!word) return false
  const { gap, form } = word
  const { shape } = form
  if (shape === 'lower' && !isOpenParticle(line.words, index)) return false
  if (gap !== ' ' && /[@#/\\_]$|[^\s.]\.$/.test(gap)) return false
  if (shape === 'lower') return true
  if (shape === 'number' || form.isCalendar) return false
  if (isLoneLetter(form, line.words[index + 1])) return false
  if (line.style !== 'normal') return tellsInHeadline(page, line, index)
  if (shape === 'upper' || shape === 'mixed') return !form.isFunction
  if (opensSentence(line.words, index)) return tellsAtStart(page, line, index)
  if (!form.isFunction) return true
  return word.possessive && isCapital(line.words[index + 1]) && takesPossessive(line.words, index, index + 1)
}

/** "I", the "R" of "R-Texas", and a letter that is no initial. */
function isLoneLetter(form: Form, next: Word | undefined): boolean {
  if (isSelf(form)) return true
  return form.text.length === 1 && (isPartyTag(form, next) || !isCapital(next))
}

/** "I" and "I'm". */
function isSelf({ text }: Form): boolean {
  return text.startsWith('I') && /^I(?:['’]|$)/.test(text)
}

function isPartyTag({ text }: Form, next: Word | undefined): boolean {
  return next?.gap === '-' && (text === 'D' || text === 'R' || text === 'I')
}

function isCapital(word: Word | undefined): boolean {
  return word?.form.capital === true
}

/** A capital at the start of a sentence: a name unless it is an ordinary word here. */
function tellsAtStart(page: Page, line: Line, index: number): boolean {
  const word = line.words[index]
  if (!word || word.form.isFunction) return false
  const { low, capital } = usageOf(page, word.form)
  if (capital > low) return true
  const next = line.words[index + 1]
  if (next?.form.capital && !word.possessive && !next.form.isCalendar && isTight(next.gap))
    return !toldBy(word.tags).isLoose
  return low === 0 && !isCommon(word.form)
}

function isTight(gap: string): boolean {
  return gap === ' ' || /^[\s-]{1,2}$/.test(gap)
}

/** "al-Masri", "van den Berg" where the name begins with its particle. */
function isOpenParticle(words: readonly Word[], index: number): boolean {
  const next = words[index + 1]
  if (!next?.form.capital || (next.gap !== ' ' && next.gap !== '-')) return false
  const form = words[index]?.form
  return form?.isParticle === true && !/^(?:do|e|y|op|te|den|as|la)$/.test(form.lower)
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
  if (next.form.isSuffix && (next.gap === ' ' || next.gap === ', ')) return to + 1
  if (next.gap !== ' ') {
    const over = overGap(words, to, next)
    if (over !== null) return over
  }
  if (isNameGoingOn(page, line, to)) return to + Math.max(1, listedInLine(page, line, to))
  if (style !== 'normal' && style !== 'title') return to
  return linked(words, from, to)
}

/** Where a run goes on to over more than a space; null over what is as good as a space. */
function overGap(words: readonly Word[], to: number, { gap }: Word): number | null {
  const nickname = nicknameAt(words, to)
  if (nickname) return to + nickname
  if (gap === '-' || gap === '‑') return hyphened(words, to)
  return /^(?:\s{1,3}|\s?&\s?)$/.test(gap) && !/\n\s*\n/.test(gap) ? null : to
}

function isNameGoingOn(page: Page, line: Line, index: number): boolean {
  const form = line.words[index]?.form
  if (!form || form.shape === 'lower' || form.shape === 'number' || form.isCalendar) return false
  const next = line.words[index + 1]
  if (isSelf(form) || isPartyTag(form, next)) return false
  if (CLOSED.test(form.lower) && next?.gap !== '-') return false
  return line.style === 'normal' || listedInLine(page, line, index) > 0 || joinsInHeadline(page, line, index)
}
