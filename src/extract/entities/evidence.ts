import { type Entry, isFirstName, isLastName } from '../../names/gazetteer.ts'
import { addAfter } from './after.ts'
import { addBefore } from './before.ts'
import { HEADS } from './heads.ts'
import type { Page } from './page.ts'
import type { Candidate } from './shape.ts'
import { addWord, addWords } from './spelling.ts'
import { isOfficeOf, titleAt } from './titles.ts'
import { type Evidence, evidence, evidenceBy } from './vote.ts'
import type { Word } from './words.ts'

/** Collects the evidence on one candidate: "before:in", "head:organization". */
export function evidenceOf(page: Page, candidate: Candidate): Evidence[] {
  const { words } = candidate.run.line
  const own = words.slice(candidate.from, candidate.to)
  const found = [evidence('any')]
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
    if (isFirstName(first.text)) found.push(evidence('first-name:alone'))
    if (isLastName(first.text)) found.push(evidence('last-name:alone'))
    return
  }
  addFirst(found, byFirst, first.entries)
  addFirst(found, byLast, last.entries)
  if (isFirstName(first.text)) found.push(evidence('first-name:first'))
  if (isFirstName(last.text)) found.push(evidence('first-name:last'))
  if (isLastName(last.text)) found.push(evidence('last-name:last'))
}

/** The strongest list of a name. */
function addFirst(found: Evidence[], by: (list: string) => Evidence, [entry]: readonly Entry[]): void {
  if (entry) found.push(by(entry.list))
}

/** In articles on sport, towns and countries are mostly teams. */
function addSport(found: Evidence[], { name }: Candidate): void {
  found.push(evidence('sport'))
  addFirst(found, bySport, name.entries)
}

const TAGS = ['Person', 'Place', 'Organization', 'Demonym', 'Acronym', 'Verb', 'Adjective', 'Plural']
const byLength = evidenceBy('words')
const byStyle = evidenceBy('style')
const byTitle = evidenceBy('title')
const byTag = evidenceBy('tag')

function addForm(
  found: Evidence[],
  page: Page,
  { run, from, to, text, title }: Candidate,
  words: readonly Word[],
): void {
  const { line } = run
  found.push(byLength(Math.min(4, words.length)), byStyle(line.style))
  addHeads(found, words)
  if (text.includes('&') || words.some(isAnd)) found.push(evidence('and'))
  if (title) found.push(byTitle(title))
  if (run.quoted) found.push(evidence('quoted-title'))
  if (isOfficeOf(line.words, from)) found.push(evidence('office-of'))
  if (titleAt(line.words, from, to)?.length === words.length) found.push(evidence('is-title'))
  const last = words.at(-1)
  if (!last) return
  if (words.length === 1) addWord(found, page, last.form)
  else addWords(found, words)
  for (const tag of TAGS) if (last.tags.has(tag)) found.push(byTag(tag))
}

function isAnd({ form }: Word): boolean {
  return form.lower === 'and'
}

const byHead = evidenceBy('head')
const byLoneHead = evidenceBy('head-alone')

/** The noun that says what a name is the name of: the last, or the last before "of". */
function addHeads(found: Evidence[], words: readonly Word[]): void {
  const link = words.length > 1 ? words.findIndex(({ form }) => /^(?:of|for|on)$/.test(form.lower)) : 0
  if (link > 0) found.push(evidence('linked'))
  if (!words.some(({ form }) => form.heads.length > 0)) return
  const own = words[link > 0 ? link - 1 : words.length - 1]?.form.heads
  const by = words.length > 1 ? byHead : byLoneHead
  for (const kind of HEADS) {
    if (own?.includes(kind)) found.push(by(kind))
    if (words.some(({ form }, at) => at < words.length - 1 && form.heads.includes(kind)))
      found.push(evidence(`inside:${kind}-head`))
  }
}
