import { isCommonWord, isFirstName } from '../../names/gazetteer.ts'
import { isOrdinary } from './headline.ts'
import type { Weighed } from './index.ts'
import { type Page, usageOf } from './page.ts'
import type { Candidate } from './shape.ts'
import { add, type Class, classes, type Scores } from './vote.ts'
import { formAt } from './words.ts'

/** Words of body from which on it is long enough to be asked whether it has a name of the headline. */
const ENOUGH_BODY = 60

/**
 * The scores of the candidates, with those of headlines judged by the body, where capitals tell something.
 *
 * What the body names is there what it is in the body; of the rest, two words of which the first is a given name are a
 * person, and what the body does not know in any part is nothing, unless a list or title knows it.
 */
export function supported(page: Page, weighed: readonly Weighed[]): Scores[] {
  if (weighed.every(isBody)) return weighed.map(({ scores }) => scores)
  const body = bodyScores(weighed.filter(isBody))
  return weighed.map((one) => {
    const { candidate, scores } = one
    if (isBody(one)) return scores
    const same = body.get(candidate.name.key)
    if (same) return same
    if (isFullName(candidate)) return raised(scores, 'person')
    return page.told >= ENOUGH_BODY && !isKnown(page, candidate) ? raised(scores, 'none') : scores
  })
}

function isBody({ candidate }: Weighed): boolean {
  return candidate.run.line.style === 'normal'
}

/** Summed scores of each name. */
function bodyScores(weighed: readonly Weighed[]): ReadonlyMap<string, Scores> {
  const found = new Map<string, number[]>()
  for (const { candidate, scores } of weighed) {
    const known = found.get(candidate.name.key)
    if (known) add(known, scores)
    else found.set(candidate.name.key, [...scores])
  }
  return found
}

function raised(scores: Scores, kind: Class): Scores {
  const at = classes.indexOf(kind)
  const top = Math.max(...scores)
  return scores.map((score, index) => (index === at ? top + 1 : score))
}

/** A given name and more that is no word for a place, body or event: "Helena Brandt". */
function isFullName({ run, from, to, name }: Candidate): boolean {
  const forms = run.line.words.pieces.slice(from, to).map(({ form }) => form)
  const [first, second] = forms
  if (!first || !second || forms.length > 3 || name.entries.length || first.entries.length) return false
  if (!isFirstName(first.text) || isCommonWord(first.lower)) return false
  return !forms.some(({ hasDigit, heads }) => hasDigit || heads.length > 0)
}

/** Whether anything but the headline itself supports a single word; longer names and acronyms need no support. */
function isKnown(page: Page, { run, from, to, text, name, title }: Candidate): boolean {
  const form = formAt(run.line.words, from)
  if (!form || to - from > 1 || form.shape === 'upper') return true
  if (title || usageOf(page, form).capital > 0) return true
  // Hundreds of towns have the name of an ordinary word: "Split", "Reading".
  if (name.entries.every(({ list }) => list === 'city') && isOrdinary(form.lower)) return false
  return name.entries.length > 0 || isFirstName(text)
}
