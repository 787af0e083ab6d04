import { type Form, isCommon } from './forms.ts'
import { joinsInHeadline, tellsInHeadline } from './headline.ts'
import { hyphened, linked, nicknameAt, takesPossessive } from './links.ts'
import { listedAt } from './listed.ts'
import { type Line, opensSentence, type Page, usageOf } from './page.ts'
import { quotedTitle } from './quoted.ts'
import { toldBy } from './tags.ts'
import { formAt, gapAt, ownsAt, tagsAt, type Words } from './words.ts'

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
  let end = 0
  for (const from of words.counts.marked) {
    if (from < end || formAt(words, from)?.shape === 'number') continue
    const title = line.style === 'normal' ? quotedTitle(words, from) : 0
    const to = title || runEnd(page, line, from)
    if (to === from) continue
    runs.push({ line, from, to, quoted: title > 0 })
    end = to
  }
}

/** The end of the run that begins at a word; the word itself when none does. */
function runEnd(page: Page, line: Line, from: number): number {
  const listed = listedInLine(line, from)
  if (!listed && !startsName(page, line, from)) return from
  let to = from + Math.max(listed, 1)
  for (let next = joined(page, line, from, to); next > to; next = joined(page, line, from, to)) to = next
  return to
}

/** As `listedAt`; but in a line all in capitals "IN" and "OR" are no states. */
function listedInLine({ words, style }: Line, index: number): number {
  const listed = listedAt(words, index)
  return listed === 1 && style === 'caps' && formAt(words, index)?.isFunction ? 0 : listed
}

/** Whether a word may be the first of a name. */
function startsName(page: Page, line: Line, index: number): boolean {
  const { words } = line
  const form = formAt(words, index)
  if (!form) return false
  const { shape } = form
  if (shape === 'lower' && !isOpenParticle(words, index)) return false
  const gap = gapAt(words, index) ?? ''
  if (gap !== ' ' && /[@#/\\_]$|[^\s.]\.$/.test(gap)) return false
  if (shape === 'lower') return true
  if (shape === 'number' || form.isCalendar || isLoneLetter(words, index)) return false
  if (line.style !== 'normal') return tellsInHeadline(page, line, index)
  if (shape === 'upper' || shape === 'mixed') return !form.isFunction
  if (opensSentence(words, index)) return tellsAtStart(page, line, index)
  if (!form.isFunction) return true
  return ownsAt(words, index) && isCapital(words, index + 1) && takesPossessive(words, index, index + 1)
}

/** "I", the "R" of "R-Texas", and a letter that is no initial. */
function isLoneLetter(words: Words, index: number): boolean {
  const form = formAt(words, index)
  if (!form || isSelf(form)) return true
  if (form.text.length !== 1) return false
  return isPartyTag(words, index) || !isCapital(words, index + 1)
}

/** "I" and "I'm". */
function isSelf({ text }: Form): boolean {
  return text.startsWith('I') && /^I(?:['’]|$)/.test(text)
}

function isPartyTag(words: Words, index: number): boolean {
  const text = formAt(words, index)?.text
  return (text === 'D' || text === 'R' || text === 'I') && gapAt(words, index + 1) === '-'
}

function isCapital(words: Words, index: number): boolean {
  return formAt(words, index)?.capital === true
}

/** A capital at the start of a sentence: a name unless it is an ordinary word here. */
function tellsAtStart(page: Page, line: Line, index: number): boolean {
  const { words } = line
  const form = formAt(words, index)
  if (!form || form.isFunction) return false
  const { low, capital } = usageOf(page, form)
  if (capital > low) return true
  const next = formAt(words, index + 1)
  if (next?.capital && !next.isCalendar && !ownsAt(words, index) && isTight(gapAt(words, index + 1) ?? ''))
    return !toldBy(tagsAt(words, index)).isLoose
  return low === 0 && !isCommon(form)
}

function isTight(gap: string): boolean {
  return gap === ' ' || /^[\s-]{1,2}$/.test(gap)
}

/** "al-Masri", "van den Berg" where the name begins with its particle. */
function isOpenParticle(words: Words, index: number): boolean {
  if (!isCapital(words, index + 1)) return false
  const gap = gapAt(words, index + 1)
  if (gap !== ' ' && gap !== '-') return false
  const form = formAt(words, index)
  return form?.isParticle === true && !/^(?:do|e|y|op|te|den|as|la)$/.test(form.lower)
}

/** Where the run goes on to: the index after the next word or words that belong to it, or `to` itself. */
function joined(page: Page, line: Line, from: number, to: number): number {
  const { words, style } = line
  const next = formAt(words, to)
  if (!next) return to
  if (ownsAt(words, to - 1) && !takesPossessive(words, from, to)) return to
  const gap = gapAt(words, to) ?? ''
  if (next.isSuffix && (gap === ' ' || gap === ', ')) return to + 1
  if (gap !== ' ') {
    const over = overGap(words, to, gap)
    if (over !== null) return over
  }
  if (isNameGoingOn(page, line, to)) return to + Math.max(1, listedInLine(line, to))
  if (style !== 'normal' && style !== 'title') return to
  return linked(words, from, to)
}

/** Where a run goes on to over more than a space; null over what is as good as a space. */
function overGap(words: Words, to: number, gap: string): number | null {
  const nickname = nicknameAt(words, to)
  if (nickname) return to + nickname
  if (gap === '-' || gap === '‑') return hyphened(words, to)
  return /^(?:\s{1,3}|\s?&\s?)$/.test(gap) && !/\n\s*\n/.test(gap) ? null : to
}

function isNameGoingOn(page: Page, line: Line, index: number): boolean {
  const { words } = line
  const form = formAt(words, index)
  if (!form || form.shape === 'lower' || form.shape === 'number' || form.isCalendar) return false
  if (isSelf(form) || isPartyTag(words, index)) return false
  if (form.isClosed && gapAt(words, index + 1) !== '-') return false
  return line.style === 'normal' || listedInLine(line, index) > 0 || joinsInHeadline(page, line, index)
}
