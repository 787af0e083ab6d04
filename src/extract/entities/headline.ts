import { isCommonWord, isFirstName, isLastName } from '../../names/gazetteer.ts'
import { remembered } from '../../text/remembered.ts'
import type { Form } from './forms.ts'
import { type Line, type Page, pairOf, usageOf } from './page.ts'
import { formAt, tagsAt, type Words } from './words.ts'

/** Endings of inflected and derived words, and what may stand in place of them in the dictionary form. */
const ENDINGS: readonly (readonly [ending: string, bases: readonly string[]])[] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ly', ['', 'le']],
  ['ness', ['']],
  ['ism', ['', 'e']],
]

/** Whether a word in lower case is a common English word or a form of one: "vetoes", "reshaping", "skepticism". */
export function isOrdinary(lower: string): boolean {
  return isCommonWord(lower) || isInflected(lower)
}

const isInflected = remembered((lower): boolean =>
  ENDINGS.some(([ending, bases]) => {
    if (!lower.endsWith(ending)) return false
    const stem = lower.slice(0, -ending.length)
    if (stem.length < 3) return false
    if (bases.some((base) => isCommonWord(stem + base))) return true
    return /(?<double>[bdgklmnprt])\k<double>$/.test(stem) && isCommonWord(stem.slice(0, -1))
  }),
)

/** In a headline: a name when the article itself writes it with a capital, or it is no ordinary word. */
export function tellsInHeadline(page: Page, line: Line, index: number): boolean {
  const form = formAt(line.words, index)
  if (!form || form.isFunction) return false
  const { low, capital } = usageOf(page, form)
  if (capital > low) return true
  return low === 0 && !isOrdinary(form.lower)
}

/**
 * Whether a capitalised word of a headline goes on the name before it.
 *
 * The body tells: words that stand side by side there, with capitals, are one name. Else a surname goes on a given name,
 * and words that are neither ordinary nor known to the body each by itself go together.
 */
export function joinsInHeadline(page: Page, line: Line, index: number): boolean {
  const [last, form] = [formAt(line.words, index - 1), formAt(line.words, index)]
  if (!last || !form) return false
  if (page.pairs().has(pairOf(last, form))) return true
  if (form.isFollower) return false
  const given = isFirstName(last.text) && !isCommonWord(last.lower)
  if (last.isInitial || (given && form.isInitial)) return true
  const tells = tellsInHeadline(page, line, index)
  if (tells && leadsToHead(line, index)) return true
  if (isOrdinary(form.lower)) return given && isSurname(line.words, index)
  return tells && (given || !(isKnown(page, last) && isKnown(page, form)))
}

/** Whether this word or the one after it says what the name is the name of: "Arden | National Park". */
function leadsToHead({ words }: Line, index: number): boolean {
  return [index, index + 1].some((at) => (formAt(words, at)?.heads.length ?? 0) > 0)
}

/** Whether an ordinary word after a given name is a surname: "Hillary Stone", but not "Hillary Wins". */
function isSurname(words: Words, index: number): boolean {
  const tags = tagsAt(words, index)
  const form = formAt(words, index)
  if (!form || tags.has('Verb')) return false
  return isLastName(form.text) || (tags.has('LastName') && !isInflected(form.lower))
}

function isKnown(page: Page, form: Form): boolean {
  return usageOf(page, form).capital > 0
}
