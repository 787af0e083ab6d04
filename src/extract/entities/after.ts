import { phraseSet } from '../../text/lexicon.ts'
import { addNeighbour, addNoun } from './sorts.ts'
import { titleAt } from './titles.ts'
import { type Evidence, evidence, evidenceBy } from './vote.ts'
import type { Word } from './words.ts'

const POSSESSIVE = evidence('possessive')

const byAfter = evidenceBy('after')
const byOwn = evidenceBy('own')
const byNounAfter = evidenceBy('noun-after')
const byStop = evidenceBy('stop')
const byBracket = evidenceBy('bracket')

/** Evidence right behind a candidate: what follows it, in classes such as `after:nothing`, and whether it is possessive. */
export function addAfter(found: Evidence[], words: readonly Word[], to: number): void {
  const owns = words[to - 1]?.possessive === true
  const next = words[to]
  if (owns) found.push(POSSESSIVE)
  if (!next) found.push(byAfter('nothing'))
  else if (next.gap === ' ') addNext(found, next, owns)
  else addOver(found, words, to, owns)
}

/** The word after no more than a space. */
function addNext(found: Evidence[], next: Word, owns: boolean): void {
  addNeighbour(found, owns ? byOwn : byAfter, next)
  addNoun(found, byNounAfter, next)
  if (next.form.isFollower) found.push(byNounAfter('follower'))
}

/** What follows over anything else than a space. */
function addOver(found: Evidence[], words: readonly Word[], to: number, owns: boolean): void {
  const next = words[to]
  if (!next) return
  const gap = next.gap.replace(/^[’']s?/, '')
  if (gap === '-' || gap === '‑') found.push(afterHyphen(next))
  else if (/^\s{1,3}$/.test(gap)) addNext(found, next, owns)
  else {
    found.push(byStop(gap.trim().slice(0, 1) || 'none'))
    if (/^\s?\($/.test(gap)) found.push(byBracket(next.form.shape))
    else if (gap === ', ') addApposition(found, words, to, next)
  }
}

const byHyphen = evidenceBy('hyphen')

function afterHyphen({ form }: Word): Evidence {
  if (form.shape !== 'lower') return byHyphen('CAPITAL')
  return byHyphen(/^(?:based|born|led)$/.test(form.lower) ? form.lower : 'word')
}

const byComma = evidenceBy('comma')

/** What the words after a comma say: ", 41,", ", who", ", a spokesman for", ", the company that", ", Texas". */
function addApposition(found: Evidence[], words: readonly Word[], to: number, { form }: Word): void {
  const { shape, text, lower } = form
  if (shape === 'number') found.push(byComma(/^\d{1,2}$/.test(text) ? 'age' : 'number'))
  else if (/^(?:who|whose|which|where)$/.test(lower)) found.push(byComma(lower))
  else if (shape === 'lower') addAppositive(found, words, to)
  else found.push(byComma(form.entries.some(({ type }) => type === 'place') ? 'place' : 'CAPITAL'))
}

/** The first noun of ", a retired officer of ..." that says what the name before is. */
function addAppositive(found: Evidence[], words: readonly Word[], from: number): void {
  for (let at = from; at < Math.min(from + 6, words.length); at++) {
    const word = words[at]
    if (!word || phraseSet('noun-ending-words').has(word.form.lower)) return
    if (at > from && word.gap !== ' ' && /[,;:.]/.test(word.gap)) return
    if (titleAt(words, at, words.length)) {
      found.push(byComma('role'))
      return
    }
    const [noun] = word.form.heads
    if (noun && word.form.shape === 'lower') {
      found.push(byComma(noun))
      return
    }
  }
}
