import { isCommonWord, isFirstName } from '../../names/gazetteer.ts'
import { phraseSet } from '../../text/lexicon.ts'
import type { Form } from './forms.ts'
import { isJoint } from './page.ts'
import { titleOf } from './title-list.ts'
import { formAt, gapAt, lowerAt, type Words } from './words.ts'

/** After a hyphen: "Jean-Luc", "COVID-19", "Suk-yeol", but not "Qatar-based" or "Israel-Gaza". */
export function hyphened(words: Words, to: number): number {
  const last = formAt(words, to - 1)
  const next = formAt(words, to)
  if (!last || !next) return to
  if (next.shape === 'number') return /^\d{1,3}$/.test(next.text) ? to + 1 : to
  if (/^(?:al|el|abd|abu)$/.test(last.lower)) return to + 1
  if (next.shape === 'lower') {
    if (next.isParticle && gapAt(words, to + 1) === '-') return to + 1
    return isCommonWord(next.lower) || next.isFunction ? to : to + 1
  }
  return isSide(last) && isSide(next) ? to : to + 1
}

/** What can be one side of "Israel-Gaza", "UK-NATO", "D-Ohio". */
function isSide({ text, entries }: Form): boolean {
  return (
    /^[DRI]$/.test(text) ||
    entries.some(({ type }) => type === 'place' || type === 'group' || type === 'organization')
  )
}

/** Over lower-case words inside a name: particles, "of the", "and" in the name of an institution. */
export function linked(words: Words, from: number, to: number): number {
  const past = afterParticles(words, to)
  if (past > to && isCapitalAt(words, past)) return past + 1
  const word = lowerAt(words, to)
  if (word === 'of' || word === 'for' || word === 'on') {
    if (!takesOf(words, from, to, word)) return to
    const noun = lowerAt(words, to + 1) === 'the' ? to + 2 : to + 1
    return isCapitalAt(words, noun) ? noun + 1 : to
  }
  return word === 'and' && isCapitalAt(words, to + 1) && takesAnd(words, from, to) ? to + 2 : to
}

function afterParticles(words: Words, from: number): number {
  let at = from
  while (at < from + 3) {
    const form = formAt(words, at)
    if (!form?.isParticle || form.shape !== 'lower') break
    at++
  }
  return at
}

function isCapitalAt(words: Words, index: number): boolean {
  const form = formAt(words, index)
  return form?.capital === true && !form.isCalendar && isJoint(gapAt(words, index) ?? '')
}

/** Whether "of" after these words is part of the name: after "Ministry", "University", "Bank". */
function takesOf(words: Words, from: number, to: number, link: string): boolean {
  const last = lowerAt(words, to - 1)
  const isHead = phraseSet('of-heads').has(last) || (link !== 'of' && phraseSet('for-heads').has(last))
  return isHead && !(link === 'of' && hasOf(words, from, to - 1))
}

function hasOf(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (lowerAt(words, at) === 'of') return true
  return false
}

/** Whether "and" is inside one name: "Ministry of Trade and Industry", "Food and Drug Administration". */
function takesAnd(words: Words, from: number, to: number): boolean {
  const last = formAt(words, to - 1)
  const next = formAt(words, to + 1)
  if (!last || !next || next.entries.length || last.entries.length) return false
  const common = isCommonWord(last.lower) && isCommonWord(next.lower)
  const first = lowerAt(words, from)
  if (words.pieces.slice(from, to).some(({ form }) => form.lower === 'of' || form.lower === 'for'))
    return common || (/^(?:ministry|department)$/.test(first) && !isFirstName(next.text))
  return common && !isHeadNoun(last.lower) && endsInHead(words, to + 1)
}

/** Whether the capitalised words from here on end in the noun of an institution or law. */
function endsInHead(words: Words, from: number): boolean {
  for (let at = from + 1; at < Math.min(from + 5, words.length); at++) {
    const form = formAt(words, at)
    if (!form?.capital || !/^\s{1,3}$/.test(gapAt(words, at) ?? '')) return false
    if (isHeadNoun(form.lower) || phraseSet('event-heads').has(form.lower)) return true
  }
  return false
}

function isHeadNoun(lower: string): boolean {
  return phraseSet('organization-heads').has(lower) || phraseSet('work-heads').has(lower)
}

/** Whether a name goes on after a possessive: "People's Party", "Attorney General's Office", "Bond Traders' Association". */
export function takesPossessive(words: Words, from: number, to: number): boolean {
  const last = formAt(words, to - 1)
  const next = formAt(words, to)
  if (!last || !next) return false
  if (phraseSet('possessive-openers').has(last.lower)) return true
  if (!next.heads.includes('organization')) return false
  if (/[^s]s$/.test(last.lower) && isCommonWord(last.lower)) return true
  const before = to - 2 >= from ? formAt(words, to - 2) : undefined
  return before !== undefined && titleOf(`${before.lower} ${last.lower}`) !== null
}

/** A nickname between quotation marks inside a name: 'Ana "Nita" Morales'; its words in number, else 0. */
export function nicknameAt(words: Words, at: number): number {
  if (!formAt(words, at)?.capital || !formAt(words, at + 1)?.capital) return 0
  const [opening, closing] = [gapAt(words, at) ?? '', gapAt(words, at + 1) ?? '']
  return opening.length === 2 && /^ ["“'‘]$/.test(opening) && /^["”’'] $/.test(closing) ? 2 : 0
}
