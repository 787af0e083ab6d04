import { type Entry, isFirstName, isLastName } from '../../names/gazetteer.ts'
import { addAfter } from './after.ts'
import { addBefore } from './before.ts'
import { HEADS } from './heads.ts'
import type { Page } from './page.ts'
import type { Candidate } from './shape.ts'
import { addWord, addWords } from './spelling.ts'
import { toldBy } from './tags.ts'
import { isOfficeOf, titleAt } from './titles.ts'
import { type Evidence, evidence, evidenceBy } from './vote.ts'
import type { Word } from './words.ts'

const AND = evidence('and')
const ANY = evidence('any')
const FIRST_NAME_ALONE = evidence('first-name:alone')
const FIRST_NAME_FIRST = evidence('first-name:first')
const FIRST_NAME_LAST = evidence('first-name:last')
const IS_TITLE = evidence('is-title')
const LAST_NAME_ALONE = evidence('last-name:alone')
const LAST_NAME_LAST = evidence('last-name:last')
const LINKED = evidence('linked')
const OFFICE_OF = evidence('office-of')
const QUOTED_TITLE = evidence('quoted-title')
const SPORT = evidence('sport')

/** Collects the evidence on one candidate: "before:in", "head:organization". */
export function evidenceOf(page: Page, candidate: Candidate): Evidence[] {
  const { words } = candidate.run.line
  const own = words.slice(candidate.from, candidate.to)
  const found = [ANY]
  addLists(found, candidate, own)
  if (page.sport) addSport(found, candidate)
  addForm(found, page, candidate, own)
  addBefore(found, words, candidate.from)
  addAfter(found, words, candidate.to)
  return found
}

const byFirst = evidenceBy('first')
const byLast = evidenceBy('last')
const bySport = evidenceBy('sport')

function addLists(found: Evidence[], { name }: Candidate, words: readonly Word[]): void {
  for (const list of name.lists) found.push(list)
  const first = words[0]?.form
  const last = words.at(-1)?.form
  if (!first || !last) return
  if (words.length === 1) {
    if (isFirstName(first.text)) found.push(FIRST_NAME_ALONE)
    if (isLastName(first.text)) found.push(LAST_NAME_ALONE)
    return
  }
  addFirst(found, byFirst, first.entries)
  addFirst(found, byLast, last.entries)
  if (isFirstName(first.text)) found.push(FIRST_NAME_FIRST)
  if (isFirstName(last.text)) found.push(FIRST_NAME_LAST)
  if (isLastName(last.text)) found.push(LAST_NAME_LAST)
}

/** The strongest list of a name. */
function addFirst(found: Evidence[], by: (list: string) => Evidence, [entry]: readonly Entry[]): void {
  if (entry) found.push(by(entry.list))
}

/** In articles on sport, towns and countries are mostly teams. */
function addSport(found: Evidence[], { name }: Candidate): void {
  found.push(SPORT)
  addFirst(found, bySport, name.entries)
}

const byLength = evidenceBy('words')
const byStyle = evidenceBy('style')
const byTitle = evidenceBy('title')

function addForm(
  found: Evidence[],
  page: Page,
  { run, from, to, text, title }: Candidate,
  words: readonly Word[],
): void {
  const { line } = run
  found.push(byLength(Math.min(4, words.length)), byStyle(line.style))
  addHeads(found, words)
  if (text.includes('&') || words.some(isAnd)) found.push(AND)
  if (title) found.push(byTitle(title))
  if (run.quoted) found.push(QUOTED_TITLE)
  if (isOfficeOf(line.words, from)) found.push(OFFICE_OF)
  if (titleAt(line.words, from, to)?.length === words.length) found.push(IS_TITLE)
  const last = words.at(-1)
  if (!last) return
  if (words.length === 1) addWord(found, page, last.form)
  else addWords(found, words)
  for (const one of toldBy(last.tags).evidence) found.push(one)
}

function isAnd({ form }: Word): boolean {
  return form.lower === 'and'
}

const byHead = evidenceBy('head')
const byLoneHead = evidenceBy('head-alone')

/** The noun that says what a name is the name of: the last, or the last before "of". */
function addHeads(found: Evidence[], words: readonly Word[]): void {
  const link = words.length > 1 ? words.findIndex(isLink) : 0
  if (link > 0) found.push(LINKED)
  if (!words.some(hasHeads)) return
  const own = words[link > 0 ? link - 1 : words.length - 1]?.form.heads
  const by = words.length > 1 ? byHead : byLoneHead
  for (const kind of HEADS) {
    if (own?.includes(kind)) found.push(by(kind))
    if (words.some(({ form }, at) => at < words.length - 1 && form.heads.includes(kind)))
      found.push(evidence(`inside:${kind}-head`))
  }
}

function isLink({ form }: Word): boolean {
  return form.lower === 'of' || form.lower === 'for' || form.lower === 'on'
}

function hasHeads({ form }: Word): boolean {
  return form.heads.length > 0
}
