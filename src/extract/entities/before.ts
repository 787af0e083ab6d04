import { opensSentence } from './page.ts'
import { addNeighbour, addNoun, sortOf } from './sorts.ts'
import { titleAt } from './titles.ts'
import { type Evidence, evidence, evidenceBy, keptBy } from './vote.ts'
import type { Word } from './words.ts'

const ACCORDING_TO = evidence('according-to')
const OPENS = evidence('opens')

const byGap = evidenceBy('gap')
const byBefore = evidenceBy('before')
const byNounBefore = evidenceBy('noun-before')

/** Evidence right before a candidate: `before:in`, `gap:(`, and whether the name opens its sentence. */
export function addBefore(found: Evidence[], words: readonly Word[], from: number): void {
  if (opensSentence(words, from)) found.push(OPENS)
  const before = words[from - 1]
  if (!before) {
    found.push(byBefore('nothing'))
    return
  }
  const gap = words[from]?.gap ?? ''
  if (gap !== ' ' && !/^\s{1,3}$/.test(gap)) {
    found.push(byGap(gap.trim().slice(0, 1) || 'none'))
    return
  }
  addNeighbour(found, byBefore, before)
  addPhrase(found, words, from)
  addNoun(found, byNounBefore, before)
}

const byThe = evidenceBy('before-the')
const bySuchAs = evidenceBy('such-as')
const byCalled = evidenceBy('called')

/** The words before the word before: "according to X", "analyst at X", "brands such as X", "in the X". */
function addPhrase(found: Evidence[], words: readonly Word[], from: number): void {
  const before = words[from - 1]?.form.lower ?? ''
  const earlier = words[from - 2]
  if (before === 'the') {
    if (!earlier) found.push(byThe('nothing'))
    else {
      addNeighbour(found, byThe, earlier)
      addRole(found, words, from - 1)
    }
    return
  }
  if (!earlier) return
  if (before === 'to' && earlier.form.lower === 'according') found.push(ACCORDING_TO)
  else if (before === 'as' && earlier.form.lower === 'such') {
    const noun = words[from - 3]
    if (noun) addNoun(found, bySuchAs, noun)
  } else {
    addRole(found, words, from)
    if (/^(?:named|called|surnamed|dubbed|titled|entitled|nicknamed)$/.test(before))
      found.push(byCalled(before))
  }
}

/** Evidence of a preposition, by what stands before it. */
const byLink = keptBy((link) => ({
  role: evidence(`role-${link}`),
  bySort: keptBy((sort) => evidence(`${sort}-${link}`)),
  byNoun: evidenceBy(`noun-${link}`),
}))

/** A person's role and a preposition: "analyst at", "spokesman for", "president of". */
function addRole(found: Evidence[], words: readonly Word[], from: number): void {
  const link = words[from - 1]?.form.lower ?? ''
  const role = words[from - 2]
  if (!role || !/^(?:at|of|for|with|from|in|by)$/.test(link)) return
  const linked = byLink(link)
  if (titleAt(words, from - 2, from - 1)) {
    found.push(linked.role)
    return
  }
  found.push(linked.bySort(sortOf(role)))
  addNoun(found, linked.byNoun, role)
}
