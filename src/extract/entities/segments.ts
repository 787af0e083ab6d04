import { isFirstName, lookUp } from '../../names/gazetteer.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { isCommon } from './forms.ts'
import { listedAt } from './listed.ts'
import { opensSentence, type Page, usageOf } from './page.ts'
import type { Run } from './runs.ts'
import { isOfficeOf, nextTitle, titleAt } from './titles.ts'
import { endAt, formAt, gapAt, lowerAt, ownsAt, startAt, type Words } from './words.ts'

/** The words `from` to `to`, exclusive, of those that end at `limit`. */
interface Part {
  readonly from: number
  readonly to: number
  readonly limit: number
}

/** A title in front is no part of the name, unless it begins the name of an office or thing: "Justice Department". */
export function dropsTitle(words: Words, { from, to, limit }: Part): boolean {
  if (listedAt(words, from, limit) > to - from) return false
  const end = nextTitle(words, to, limit)
  if (end === to) return !(to - from === 1 && isNamelike(words, from))
  if (ownsAt(words, to - 1)) return false
  return !formAt(words, end - 1)?.isHead || (end - to > 1 && isFirstName(formAt(words, to)?.text ?? ''))
}

/** A title that may be a name: "Dean", "Judge". */
function isNamelike(words: Words, at: number): boolean {
  return phraseSet('namelike-titles').has(lowerAt(words, at))
}

/**
 * 1 when the first word of a sentence has its capital from there alone: "Former", "Controversial" before a name.
 */
export function looseStart(page: Page, { line, from, to }: Run): number {
  const { words } = line
  if (to - from < 2 || !opensSentence(words, from) || gapAt(words, from + 1) !== ' ') return 0
  const [first, second] = [formAt(words, from), formAt(words, from + 1)]
  if (!first || !second || isFirstName(first.text) || !isCommon(first)) return 0
  if (usageOf(page, first).capital > 0) return 0
  if (listedAt(words, from, to) > 0 || titleAt(words, from, to)) return 0
  if (hasHead(words, from + 1, to)) return 0
  const known = listedAt(words, from + 1, to) > 0 || usageOf(page, second).capital > 0
  return known || (to - from > 2 && isFirstName(second.text)) ? 1 : 0
}

/** Whether a noun says what a name is the name of: "party", "council"; buildings are left out. */
function hasHead(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (formAt(words, at)?.isHead) return true
  return false
}

/** The end of the segment that begins at a word: at the next title with a name after it, or after a nationality. */
export function segmentEnd(words: Words, from: number, limit: number): number {
  if (limit - from === 1) return limit
  const listed = listedAt(words, from, limit)
  if (listed && from + listed < limit && splitsAfter(words, { from, to: from + listed, limit }))
    return from + listed
  const portfolio = portfolioEnd(words, from, limit)
  if (portfolio) return portfolio
  for (let at = from + Math.max(1, listed); at < limit; at++) {
    if (cutsAt(words, from, at, limit)) return at
  }
  return limit
}

/** "Minister of Economic Affairs | Lena Moor": where the ordinary words of an office end; 0 when that is not so. */
function portfolioEnd(words: Words, from: number, limit: number): number {
  const first = formAt(words, from)
  if (!first || !isOfficeOf(words, from) || !isCommon(first)) return 0
  for (let at = from + 1; at < limit; at++) {
    const form = formAt(words, at)
    if (!form || (isCommon(form) && !isFirstName(form.text))) continue
    return limit - at > 1 ? at : 0
  }
  return 0
}

/** Whether a title inside a run ends the name before it: "Apple CEO", "Taipei Deputy Mayor". */
function cutsAt(words: Words, from: number, at: number, limit: number): boolean {
  const titled = titleAt(words, at, limit)
  if (!titled || titled.kind === 'noble' || titled.kind === 'kin') return false
  if (titled.length === 1 && isNamelike(words, at)) return false
  return !hasHead(words, at + titled.length, limit) && !hasLink(words, from, at)
}

function hasLink(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const lower = lowerAt(words, at)
    if (lower === 'of' || lower === 'and' || lower === 'for') return true
  }
  return false
}

/** "Israeli | Naftali Bennett", but "Israeli Supreme Court". */
function splitsAfter(words: Words, { from, to, limit }: Part): boolean {
  const next = formAt(words, to)
  if (!next) return false
  const entries = lookUp(words.text.slice(startAt(words, from), endAt(words, to - 1)))
  const isGroup = entries.some(({ type }) => type === 'group')
  if (titleAt(words, to, limit))
    return (
      (isGroup || entries.some(({ type }) => type === 'place' || type === 'organization')) &&
      !formAt(words, limit - 1)?.isHead
    )
  if (!isGroup || gapAt(words, to) === '-' || hasHead(words, to, limit)) return false
  if (limit - to === 1 && next.entries.some(({ type }) => type === 'group')) return false // "Bosnian Serb"
  if (limit - to > 1 && isFirstName(next.text)) return true
  return words.pieces.slice(to, limit).some(({ form }) => !isCommon(form))
}
