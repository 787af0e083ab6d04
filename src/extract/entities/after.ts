import { phraseSet } from '../../text/lexicon.ts'
import type { Form } from './forms.ts'
import { addNeighbour, addNoun } from './sorts.ts'
import { titleAt } from './titles.ts'
import { type Evidence, evidence, evidenceBy } from './vote.ts'
import { formAt, gapAt, ownsAt, type Words } from './words.ts'

const POSSESSIVE = evidence('possessive')

const byAfter = evidenceBy('after')
const byOwn = evidenceBy('own')
const byNounAfter = evidenceBy('noun-after')
const NOTHING_AFTER = byAfter('nothing')
const FOLLOWER = byNounAfter('follower')
const byStop = evidenceBy('stop')
const byBracket = evidenceBy('bracket')

/** Evidence right behind a candidate: what follows it, in classes such as `after:nothing`, and whether it is possessive. */
export function addAfter(found: Evidence[], words: Words, to: number): void {
  const owns = ownsAt(words, to - 1)
  const gap = gapAt(words, to)
  if (owns) found.push(POSSESSIVE)
  if (gap === undefined) found.push(NOTHING_AFTER)
  else if (gap === ' ') addNext(found, words, to, owns)
  else addOver(found, words, to, { gap, owns })
}

/** The word after no more than a space. */
function addNext(found: Evidence[], words: Words, to: number, owns: boolean): void {
  const next = formAt(words, to)
  if (!next) return
  addNeighbour(found, owns ? byOwn : byAfter, words, to)
  addNoun(found, byNounAfter, next)
  if (next.isFollower) found.push(FOLLOWER)
}

/** What follows over anything else than a space. */
function addOver(
  found: Evidence[],
  words: Words,
  to: number,
  before: { readonly gap: string; readonly owns: boolean },
): void {
  const next = formAt(words, to)
  if (!next) return
  if (before.gap === ', ') {
    found.push(COMMA)
    addApposition(found, words, to, next)
    return
  }
  const gap = before.gap.replace(/^[’']s?/, '')
  if (gap === '-' || gap === '‑') found.push(afterHyphen(next))
  else if (/^\s{1,3}$/.test(gap)) addNext(found, words, to, before.owns)
  else {
    found.push(byStop(gap.trim().slice(0, 1) || 'none'))
    if (/^\s?\($/.test(gap)) found.push(byBracket(next.shape))
    else if (gap === ', ') addApposition(found, words, to, next)
  }
}

const COMMA = byStop(',')

const byHyphen = evidenceBy('hyphen')

function afterHyphen({ shape, lower }: Form): Evidence {
  if (shape !== 'lower') return byHyphen('CAPITAL')
  return byHyphen(/^(?:based|born|led)$/.test(lower) ? lower : 'word')
}

const byComma = evidenceBy('comma')

/** What the words after a comma say: ", 41,", ", who", ", a spokesman for", ", the company that", ", Texas". */
function addApposition(found: Evidence[], words: Words, to: number, form: Form): void {
  const { shape, text, lower } = form
  if (shape === 'number') found.push(byComma(/^\d{1,2}$/.test(text) ? 'age' : 'number'))
  else if (/^(?:who|whose|which|where)$/.test(lower)) found.push(byComma(lower))
  else if (shape === 'lower') addAppositive(found, words, to)
  else found.push(byComma(form.entries.some(({ type }) => type === 'place') ? 'place' : 'CAPITAL'))
}

/** The first noun of ", a retired officer of ..." that says what the name before is. */
function addAppositive(found: Evidence[], words: Words, from: number): void {
  for (let at = from; at < Math.min(from + 6, words.length); at++) {
    const form = formAt(words, at)
    if (!form || phraseSet('noun-ending-words').has(form.lower)) return
    if (at > from && /[,;:.]/.test(gapAt(words, at) ?? '')) return
    if (titleAt(words, at, words.length)) {
      found.push(byComma('role'))
      return
    }
    const noun = form.heads[0]
    if (noun && form.shape === 'lower') {
      found.push(byComma(noun))
      return
    }
  }
}
