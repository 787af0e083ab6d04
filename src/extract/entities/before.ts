import { opensSentence } from './page.ts'
import { addNeighbour, addNoun, sortAt } from './sorts.ts'
import { titleAt } from './titles.ts'
import { type Evidence, evidence, evidenceBy, keptBy } from './vote.ts'
import { formAt, gapAt, lowerAt, type Words } from './words.ts'

const ACCORDING_TO = evidence('according-to')
const OPENS = evidence('opens')

const byGap = evidenceBy('gap')
const byBefore = evidenceBy('before')
const byNounBefore = evidenceBy('noun-before')
const NOTHING_BEFORE = byBefore('nothing')

/** Evidence right before a candidate: `before:in`, `gap:(`, and whether the name opens its sentence. */
export function addBefore(found: Evidence[], words: Words, from: number): void {
  if (opensSentence(words, from)) found.push(OPENS)
  const before = formAt(words, from - 1)
  if (!before) {
    found.push(NOTHING_BEFORE)
    return
  }
  const gap = gapAt(words, from) ?? ''
  if (gap !== ' ' && !/^\s{1,3}$/.test(gap)) {
    found.push(byGap(gap.trim().slice(0, 1) || 'none'))
    return
  }
  addNeighbour(found, byBefore, words, from - 1)
  addPhrase(found, words, from)
  addNoun(found, byNounBefore, before)
}

const byThe = evidenceBy('before-the')
const bySuchAs = evidenceBy('such-as')
const byCalled = evidenceBy('called')

const CALLING: ReadonlySet<string> = new Set([
  'named',
  'called',
  'surnamed',
  'dubbed',
  'titled',
  'entitled',
  'nicknamed',
])

/** The words before the word before: "according to X", "analyst at X", "brands such as X", "in the X". */
function addPhrase(found: Evidence[], words: Words, from: number): void {
  const before = lowerAt(words, from - 1)
  const earlier = formAt(words, from - 2)
  if (before === 'the') {
    if (!earlier) found.push(byThe('nothing'))
    else {
      addNeighbour(found, byThe, words, from - 2)
      addRole(found, words, from - 1)
    }
    return
  }
  if (!earlier) return
  if (before === 'to' && earlier.lower === 'according') found.push(ACCORDING_TO)
  else if (before === 'as' && earlier.lower === 'such') {
    const noun = formAt(words, from - 3)
    if (noun) addNoun(found, bySuchAs, noun)
  } else {
    addRole(found, words, from)
    if (CALLING.has(before)) found.push(byCalled(before))
  }
}

/** Evidence of a preposition, by what stands before it. */
const byLink = keptBy((link) => ({
  role: evidence(`role-${link}`),
  bySort: keptBy((sort) => evidence(`${sort}-${link}`)),
  byNoun: evidenceBy(`noun-${link}`),
}))

const LINKS: ReadonlySet<string> = new Set(['at', 'of', 'for', 'with', 'from', 'in', 'by'])

/** A person's role and a preposition: "analyst at", "spokesman for", "president of". */
function addRole(found: Evidence[], words: Words, from: number): void {
  const link = lowerAt(words, from - 1)
  const role = formAt(words, from - 2)
  if (!role || !LINKS.has(link)) return
  const linked = byLink(link)
  if (titleAt(words, from - 2, from - 1)) {
    found.push(linked.role)
    return
  }
  found.push(linked.bySort(sortAt(words, from - 2)))
  addNoun(found, linked.byNoun, role)
}
