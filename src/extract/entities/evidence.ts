import { type Entry, isFirstName, isLastName } from '../../names/gazetteer.ts'
import { addAfter } from './after.ts'
import { addBefore } from './before.ts'
import { HEADS } from './heads.ts'
import type { NameTold } from './names.ts'
import { isSeenLow, type Page } from './page.ts'
import type { Candidate } from './shape.ts'
import { addWords, type Letters, lettersOf } from './spelling.ts'
import { toldBy } from './tags.ts'
import { isOfficeOf, titleAt } from './titles.ts'
import { add, addScores, type Evidence, evidence, evidenceBy, type Remark, remark } from './vote.ts'
import { formAt, type Piece, tagsAt, type Words } from './words.ts'

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
const SEEN_LOW = remark([evidence('seen-low')])
const SPORT = evidence('sport')

/** What speaks for and against a candidate at its own place, in the order in which it is named, and the sum of it. */
export interface Account {
  readonly evidence: readonly (readonly Evidence[])[]
  readonly scores: number[]
}

/**
 * Collects the evidence on one candidate: "before:in", "head:organization".
 *
 * What its letters and words say is the same wherever the name stands, and kept with it.
 */
export function evidenceOf(page: Page, candidate: Candidate): Account {
  const { run, from, to, name } = candidate
  const { words, style } = run.line
  name.told ??= toldOf(candidate)
  const { lists, forms, front, back, asksCase } = name.told
  forms[style] ??= remark(formEvidence(candidate))
  const evidence: (readonly Evidence[])[] = [lists.evidence]
  const scores = [...lists.scores]
  if (page.sport) addList(evidence, scores, sportOf(candidate))
  addRemark(evidence, scores, forms[style])
  if (candidate.title || run.quoted || isOfficeOf(words, from))
    addList(evidence, scores, placeOf(candidate, isOfficeOf(words, from)))
  addRemark(evidence, scores, front)
  if (asksCase && isSeenLowAt(page, words, from)) addRemark(evidence, scores, SEEN_LOW)
  addRemark(evidence, scores, back)
  const beside: Evidence[] = []
  for (const one of toldBy(tagsAt(words, to - 1)).evidence) beside.push(one)
  addBefore(beside, words, from)
  addAfter(beside, words, to)
  addList(evidence, scores, beside)
  return { evidence, scores }
}

function addRemark(found: (readonly Evidence[])[], sum: number[], { evidence, scores }: Remark): void {
  if (evidence.length === 0) return
  found.push(evidence)
  add(sum, scores)
}

function addList(found: (readonly Evidence[])[], sum: number[], evidence: readonly Evidence[]): void {
  found.push(evidence)
  addScores(sum, evidence)
}

function isSeenLowAt(page: Page, words: Words, at: number): boolean {
  const form = formAt(words, at)
  return form !== undefined && isSeenLow(page, form)
}

/** What the words of a name say wherever it stands. */
function toldOf(candidate: Candidate): NameTold {
  const { run, from, to } = candidate
  const { words } = run.line
  const own = words.pieces.slice(from, to)
  const lists = [ANY]
  addLists(lists, candidate, own)
  const front: Evidence[] = titleAt(words, from, to)?.length === own.length ? [IS_TITLE] : []
  const form = own.length === 1 ? own[0]?.form : undefined
  const letters = form ? lettersOf(form) : NO_LETTERS
  front.push(...letters.front)
  if (!form) addWords(front, words, { from, to })
  const forms = { normal: null, title: null, caps: null }
  const { asksCase } = letters
  return { lists: remark(lists), forms, front: remark(front), back: remark(letters.back), asksCase }
}

const NO_LETTERS: Letters = { front: [], asksCase: false, back: [] }

const byFirst = evidenceBy('first')
const byLast = evidenceBy('last')
const bySport = evidenceBy('sport')

function addLists(found: Evidence[], { name }: Candidate, words: readonly Piece[]): void {
  for (const list of name.lists) found.push(list)
  const first = words[0]?.form
  const last = words[words.length - 1]?.form
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
function sportOf({ name }: Candidate): Evidence[] {
  const found = [SPORT]
  addFirst(found, bySport, name.entries)
  return found
}

const byLength = evidenceBy('words')
const byStyle = evidenceBy('style')
const byTitle = evidenceBy('title')

/** The length of a name, the style of its line, and the nouns in it. */
function formEvidence({ run, from, to, text }: Candidate): Evidence[] {
  const own = run.line.words.pieces.slice(from, to)
  const found = [byLength(Math.min(4, own.length)), byStyle(run.line.style)]
  addHeads(found, own)
  if (text.includes('&') || own.some(isAnd)) found.push(AND)
  return found
}

/** The title before it, quotation marks around it, an office before it. */
function placeOf({ run, title }: Candidate, ofOffice: boolean): Evidence[] {
  const found: Evidence[] = []
  if (title) found.push(byTitle(title))
  if (run.quoted) found.push(QUOTED_TITLE)
  if (ofOffice) found.push(OFFICE_OF)
  return found
}

function isAnd({ form }: Piece): boolean {
  return form.lower === 'and'
}

const byHead = evidenceBy('head')
const byLoneHead = evidenceBy('head-alone')

/** The noun that says what a name is the name of: the last, or the last before "of". */
function addHeads(found: Evidence[], words: readonly Piece[]): void {
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

function isLink({ form }: Piece): boolean {
  return form.lower === 'of' || form.lower === 'for' || form.lower === 'on'
}

function hasHeads({ form }: Piece): boolean {
  return form.heads.length > 0
}
