import { lookUp } from '../../names/gazetteer.ts'
import type { Range } from '../../types.ts'
import { nameOfForm } from './forms.ts'
import { listedAt } from './listed.ts'
import { type Name, nameOf } from './names.ts'
import type { Page } from './page.ts'
import type { Run } from './runs.ts'
import { dropsTitle, looseStart, segmentEnd } from './segments.ts'
import type { TitleClass } from './title-list.ts'
import { roleBefore, titleAt } from './titles.ts'
import { endAt, formAt, lowerAt, ownsAt, startAt } from './words.ts'

/** A stretch of words taken for one name. */
export interface Candidate extends Range {
  readonly run: Run
  readonly from: number
  readonly to: number
  readonly text: string
  readonly name: Name
  /** The kind of title that stands before it, capitalised or not. */
  readonly title: TitleClass | null
}

/** Cuts a run at titles, nationalities and articles: "Egyptian President Anwar Hadi" is Egyptian, and Anwar Hadi. */
export function addCandidates(page: Page, run: Run, found: Candidate[]): void {
  const { words } = run.line
  let title: TitleClass | null = roleBefore(words, run.from)
  if (run.quoted) {
    addCandidate(page, { run, from: run.from, to: run.to, title }, found)
    return
  }
  let at = run.from + looseStart(page, run)
  while (at < run.to) {
    if (isArticle(lowerAt(words, at)) && listedAt(words, at, run.to) <= 1) {
      at++
      continue
    }
    const titled = titleAt(words, at, run.to)
    if (titled && dropsTitle(words, { from: at, to: at + titled.length, limit: run.to })) {
      title = titled.kind
      at += titled.length
      continue
    }
    const to = segmentEnd(words, at, run.to)
    addCandidate(page, { run, from: at, to, title }, found)
    title = null
    at = to
  }
}

function isArticle(lower: string): boolean {
  return lower === 'the' || lower === 'a' || lower === 'an'
}

/** Adds the candidate without the words that link names at its end; nothing when none is left. */
function addCandidate(
  page: Page,
  { run, from, to: limit, title }: Pick<Candidate, 'run' | 'from' | 'to' | 'title'>,
  found: Candidate[],
): void {
  const { words } = run.line
  let to = limit
  while (to > from && isLink(lowerAt(words, to - 1))) to--
  if (to <= from) return
  const [start, end] = [startAt(words, from), endAt(words, to - 1)]
  const owned = ownsAt(words, to - 1) && lookUp(`${page.doc.text.slice(start, end)}'s`).length > 0
  found.push(candidateFrom(page, { run, from, to, start, end: owned ? end + 2 : end, title }))
}

function isLink(lower: string): boolean {
  return lower === 'of' || lower === 'for' || lower === 'on' || lower === 'and' || lower === 'the'
}

/** A candidate with its text and name. */
export function candidateFrom(
  { doc }: Page,
  { run, from, to, start, end, title }: Omit<Candidate, 'text' | 'name'>,
): Candidate {
  const form = to - from === 1 ? formAt(run.line.words, from) : undefined
  const name =
    form && form.text.length === end - start ? nameOfForm(form) : nameOf(doc.text.slice(start, end))
  return { run, from, to, start, end, text: name.text, name, title }
}
