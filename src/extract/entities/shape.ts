import { isCommonWord, isFirstName, lookUp } from '../../names/gazetteer.ts'
import { phraseSet } from '../../text/lexicon.ts'
import type { Range } from '../../types.ts'
import { headSorts } from './heads.ts'
import { listedAt, opensSentence, type Page } from './page.ts'
import type { Run } from './runs.ts'
import { isOfficeOf, nextTitle, roleBefore, type TitleClass, titleAt } from './titles.ts'
import type { Word } from './words.ts'

/** A stretch of words taken for one name. */
export interface Candidate extends Range {
  readonly run: Run
  readonly from: number
  readonly to: number
  readonly text: string
  /** The kind of title that stands before it, capitalised or not. */
  readonly title: TitleClass | null
}

/** Cuts a run at titles, nationalities and articles: "Egyptian President Anwar Hadi" is Egyptian, and Anwar Hadi. */
export function candidatesOf(page: Page, run: Run): Candidate[] {
  const { words } = run.line
  const found: Candidate[] = []
  let title: TitleClass | null = roleBefore(words, run.from)
  if (run.quoted)
    return [candidateOf(page, run, { from: run.from, to: run.to, title })].flatMap((one) => one ?? [])
  let at = run.from + looseStart(page, run)
  while (at < run.to) {
    const word = words[at]
    if (!word) break
    if (/^(?:the|a|an)$/.test(word.lower) && !(listedAt(page.doc, words, at, run.to) > 1)) {
      at++
      continue
    }
    const titled = titleAt(words, at, run.to)
    if (titled && dropsTitle(page, words, { from: at, to: at + titled.length, limit: run.to })) {
      title = titled.kind
      at += titled.length
      continue
    }
    const to = segmentEnd(page, words, at, run.to)
    const candidate = candidateOf(page, run, { from: at, to, title })
    if (candidate) found.push(candidate)
    title = null
    at = to
  }
  return found
}

/** The words `from` to `to`, exclusive, of those that end at `limit`. */
interface Part {
  readonly from: number
  readonly to: number
  readonly limit: number
}

/** A title in front is no part of the name, unless it begins the name of an office or thing: "Justice Department". */
function dropsTitle(page: Page, words: readonly Word[], { from, to, limit }: Part): boolean {
  if (listedAt(page.doc, words, from, limit) > to - from) return false
  const rest = words.slice(to, nextTitle(words, to, limit))
  const last = rest.at(-1)
  if (!last) return !(to - from === 1 && phraseSet('namelike-titles').has(words[from]?.lower ?? ''))
  if (words[to - 1]?.possessive) return false
  return !isHead(last.lower) || (rest.length > 1 && isFirstName(rest[0]?.text ?? ''))
}

/**
 * 1 when the first word of a sentence has its capital from there alone: "Former", "Controversial" before a name.
 */
function looseStart(page: Page, { line, from, to }: Run): number {
  const { words } = line
  const [first, second] = [words[from], words[from + 1]]
  if (!first || !second || to - from < 2 || second.gap !== ' ' || !opensSentence(words, from)) return 0
  if (isFirstName(first.text) || !isCommonWord(first.lower)) return 0
  if ((page.usage.get(first.lower)?.capital ?? 0) > 0) return 0
  if (listedAt(page.doc, words, from, to) > 0 || titleAt(words, from, to)) return 0
  if (words.slice(from + 1, to).some(({ lower }) => isHead(lower))) return 0
  const known =
    listedAt(page.doc, words, from + 1, to) > 0 || (page.usage.get(second.lower)?.capital ?? 0) > 0
  return known || (to - from > 2 && isFirstName(second.text)) ? 1 : 0
}

/** A noun that says what a name is the name of: "party", "council"; buildings are left out. */
function isHead(lower: string): boolean {
  return headSorts(lower).some((kind) => kind !== 'facility')
}

/** The end of the segment that begins at a word: at the next title with a name after it, or after a nationality. */
function segmentEnd(page: Page, words: readonly Word[], from: number, limit: number): number {
  const listed = listedAt(page.doc, words, from, limit)
  if (listed && from + listed < limit && splitsAfter(page, words, { from, to: from + listed, limit }))
    return from + listed
  const portfolio = portfolioEnd(words, from, limit)
  if (portfolio) return portfolio
  for (let at = from + Math.max(1, listed); at < limit; at++) {
    if (cutsAt(words, from, at, limit)) return at
  }
  return limit
}

/** "Minister of Economic Affairs | Lena Moor": where the ordinary words of an office end; 0 when that is not so. */
function portfolioEnd(words: readonly Word[], from: number, limit: number): number {
  if (!isOfficeOf(words, from)) return 0
  const name = words.findIndex(
    ({ text, lower }, at) => at > from && at < limit && (isFirstName(text) || !isCommonWord(lower)),
  )
  const ordinary = words.slice(from, Math.max(from, name)).every(({ lower }) => isCommonWord(lower))
  return name > from && ordinary && limit - name > 1 ? name : 0
}

/** Whether a title inside a run ends the name before it: "Apple CEO", "Taipei Deputy Mayor". */
function cutsAt(words: readonly Word[], from: number, at: number, limit: number): boolean {
  const titled = titleAt(words, at, limit)
  if (!titled || titled.kind === 'noble' || titled.kind === 'kin') return false
  if (titled.length === 1 && phraseSet('namelike-titles').has(words[at]?.lower ?? '')) return false
  if (words.slice(at + titled.length, limit).some(({ lower }) => isHead(lower))) return false
  return !words.slice(from, at).some(({ lower }) => lower === 'of' || lower === 'and' || lower === 'for')
}

/** "Israeli | Naftali Bennett", but "Israeli Supreme Court". */
function splitsAfter(page: Page, words: readonly Word[], { from, to, limit }: Part): boolean {
  const first = words[from]
  const last = words[to - 1]
  if (!first || !last) return false
  const entries = lookUp(page.doc.text.slice(first.start, last.end))
  const rest = words.slice(to, limit)
  if (titleAt(words, to, limit))
    return (
      entries.some(({ type }) => type === 'group' || type === 'place' || type === 'organization') &&
      !isHead(rest.at(-1)?.lower ?? '')
    )
  if (!entries.some(({ type }) => type === 'group')) return false
  if (rest[0]?.gap === '-' || listedGroup(rest)) return false
  if (rest.some(({ lower }) => isHead(lower))) return false
  if (isFirstName(rest[0]?.text ?? '') && rest.length > 1) return true
  return !rest.every(({ lower }) => isCommonWord(lower))
}

/** "Bosnian Serb": both words are peoples. */
function listedGroup(rest: readonly Word[]): boolean {
  const [only] = rest
  return rest.length === 1 && only !== undefined && lookUp(only.text).some(({ type }) => type === 'group')
}

/** The candidate without the titles and numbers at its end; null when nothing is left. */
function candidateOf(
  page: Page,
  run: Run,
  { from, to: end, title }: Pick<Candidate, 'from' | 'to' | 'title'>,
): Candidate | null {
  const { words } = run.line
  let to = end
  while (to > from && /^(?:of|for|on|and|the)$/.test(words[to - 1]?.lower ?? '')) to--
  const first = words[from]
  const last = words[to - 1]
  if (!first || !last || to <= from) return null // nothing but words that link names
  const name =
    last.possessive && lookUp(`${page.doc.text.slice(first.start, last.end)}'s`).length
      ? last.end + 2
      : last.end
  return { run, from, to, start: first.start, end: name, text: page.doc.text.slice(first.start, name), title }
}
