import { isCommonWord, isFirstName, lookUp } from '../../names/gazetteer.ts'
import { isOrdinary } from './headline.ts'
import { headSorts } from './heads.ts'
import type { Weighed } from './index.ts'
import { keyOf } from './memory.ts'
import type { Page } from './page.ts'
import type { Candidate } from './shape.ts'
import { type Class, classes, type Scores } from './vote.ts'

/** Words of body from which on it is long enough to be asked whether it has a name of the headline. */
const ENOUGH_BODY = 60

/**
 * The candidates with those of headlines judged by the body, where capitals tell something.
 *
 * What the body names is there what it is in the body; of the rest, two words of which the first is a given name are a
 * person, and what the body does not know in any part is nothing, unless a list or title knows it.
 */
export function supported(page: Page, weighed: readonly Weighed[]): Weighed[] {
  const body = bodyScores(weighed)
  const asked =
    [...page.usage.values()].reduce((sum, { low, capital }) => sum + low + capital, 0) >= ENOUGH_BODY
  return weighed.map((one): Weighed => {
    const { candidate, scores } = one
    if (candidate.run.line.style === 'normal') return one
    const same = body.get(keyOf(candidate.text))
    if (same) return { ...one, scores: same }
    if (isFullName(candidate)) return { ...one, scores: raised(scores, 'person') }
    return asked && !isKnown(page, candidate) ? { ...one, scores: raised(scores, 'none') } : one
  })
}

/** Summed scores of each text outside headlines. */
function bodyScores(weighed: readonly Weighed[]): ReadonlyMap<string, Scores> {
  const found = new Map<string, Scores>()
  for (const { candidate, scores } of weighed) {
    if (candidate.run.line.style !== 'normal') continue
    const known = found.get(keyOf(candidate.text))
    found.set(keyOf(candidate.text), known ? known.map((sum, at) => sum + (scores[at] ?? 0)) : scores)
  }
  return found
}

function raised(scores: Scores, kind: Class): Scores {
  const at = classes.indexOf(kind)
  const top = Math.max(...scores)
  return scores.map((score, index) => (index === at ? top + 1 : score))
}

/** A given name and more that is no word for a place, body or event: "Helena Brandt". */
function isFullName({ run, from, to, text }: Candidate): boolean {
  const words = run.line.words.slice(from, to)
  const [first, second] = words
  if (!first || !second || words.length > 3 || lookUp(text).length || lookUp(first.text).length) return false
  if (!isFirstName(first.text) || isCommonWord(first.lower)) return false
  return !words.some(({ lower, text }) => /\d/.test(text) || headSorts(lower).length > 0)
}

/** Whether anything but the headline itself supports a single word; longer names and acronyms need no support. */
function isKnown(page: Page, { run, from, to, text, title }: Candidate): boolean {
  const word = run.line.words[from]
  if (!word || to - from > 1 || word.shape === 'upper') return true
  if (title || (page.usage.get(word.lower)?.capital ?? 0) > 0) return true
  const entries = lookUp(text)
  // Hundreds of towns have the name of an ordinary word: "Split", "Reading".
  if (entries.every(({ list }) => list === 'city') && isOrdinary(word.lower)) return false
  return entries.length > 0 || isFirstName(text)
}
