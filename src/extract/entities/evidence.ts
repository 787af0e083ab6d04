import { type Entry, isFirstName, isLastName } from '../../names/gazetteer.ts'
import { addAfter } from './after.ts'
import { addBefore } from './before.ts'
import { HEADS } from './heads.ts'
import type { NameTold } from './names.ts'
import { isSeenLow, type Page } from './page.ts'
import type { Candidate } from './shape.ts'
import { addWords, type Letters, lettersOf } from './spelling.ts'
import { toldBy } from './tags.ts'
import { titleClasses } from './title-list.ts'
import { isOfficeOf, titleAt } from './titles.ts'
import { addScores, type Evidence, evidence, evidenceBy, type KeptRemark, keptRemark } from './vote.ts'
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
const SEEN_LOW = evidence('seen-low')
const SPORT = evidence('sport')

/** What speaks for and against a candidate at its own place, in the order in which it is named, and the sum of it. */
export interface Account {
  readonly own: KeptRemark
  /** What stands right before and behind it says. */
  readonly beside: readonly Evidence[]
  readonly scores: number[]
}

/** Collects the evidence on one candidate: "before:in", "head:organization". */
export function evidenceOf(page: Page, candidate: Candidate): Account {
  const { run, from, to } = candidate
  const { words } = run.line
  const own = ownOf(page, candidate)
  const beside: Evidence[] = []
  for (const one of toldBy(tagsAt(words, to - 1)).evidence) beside.push(one)
  addBefore(beside, words, from)
  addAfter(beside, words, to)
  const scores = [...own.scores]
  addScores(scores, beside)
  return { own, beside, scores }
}

const STYLES = ['normal', 'title', 'caps'] as const

/**
 * What a name says by itself where it stands. That is the same wherever its line has the same style, the same sort of title
 * stands before it, and so on: it is kept with the name, by the number of these circumstances.
 */
function ownOf(page: Page, candidate: Candidate): KeptRemark {
  const { run, from, name, title } = candidate
  const { words, style } = run.line
  name.told ??= toldOf(candidate)
  const { told } = name
  const isLow = told.asksCase && isSeenLowAt(page, words, from)
  const ofOffice = isOfficeOf(words, from)
  const flags = (isLow ? 1 : 0) + (page.sport ? 2 : 0) + (run.quoted ? 4 : 0) + (ofOffice ? 8 : 0)
  const place = (flags * STYLES.length + STYLES.indexOf(style)) * (1 + titleClasses.length)
  const number = place + (title ? 1 + titleClasses.indexOf(title) : 0)
  for (const known of told.known) if (known.number === number) return known.remark
  const own = keptRemark([
    ...told.lists,
    ...(page.sport ? sportOf(candidate) : []),
    ...formEvidence(candidate),
    ...placeOf(candidate, ofOffice),
    ...told.front,
    ...(isLow ? [SEEN_LOW] : []),
    ...told.back,
  ])
  told.known.push({ number, remark: own })
  return own
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
  const { asksCase, back } = letters
  return { lists, front, back, asksCase, known: [] }
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
