import { isCommonWord, isFirstName, isLastName } from '../../names/gazetteer.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { headSorts } from './heads.ts'
import type { Line, Page } from './page.ts'
import type { Word } from './words.ts'

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

function isInflected(lower: string): boolean {
  return ENDINGS.some(([ending, bases]) => {
    if (!lower.endsWith(ending)) return false
    const stem = lower.slice(0, -ending.length)
    if (stem.length < 3) return false
    if (bases.some((base) => isCommonWord(stem + base))) return true
    return /(?<double>[bdgklmnprt])\k<double>$/.test(stem) && isCommonWord(stem.slice(0, -1))
  })
}

/** In a headline: a name when the article itself writes it with a capital, or it is no ordinary word. */
export function tellsInHeadline(page: Page, line: Line, index: number): boolean {
  const word = line.words[index]
  if (!word || phraseSet('function-words').has(word.lower)) return false
  const { low, capital } = page.usage.get(word.lower) ?? { low: 0, capital: 0 }
  if (capital > low) return true
  return low === 0 && !isOrdinary(word.lower)
}

/**
 * Whether a capitalised word of a headline goes on the name before it.
 *
 * The body tells: words that stand side by side there, with capitals, are one name. Else a surname goes on a given name,
 * and words that are neither ordinary nor known to the body each by itself go together.
 */
export function joinsInHeadline(page: Page, line: Line, index: number): boolean {
  const [last, word] = [line.words[index - 1], line.words[index]]
  if (!last || !word) return false
  if (page.pairs.has(pairOf(last, word))) return true
  if (phraseSet('name-followers').has(word.lower)) return false
  const given = isFirstName(last.text) && !isCommonWord(last.lower)
  if (isInitial(last) || (given && isInitial(word))) return true
  const tells = tellsInHeadline(page, line, index)
  if (tells && leadsToHead(line, index)) return true
  if (isOrdinary(word.lower)) return given && isSurname(word)
  return tells && (given || !(isKnown(page, last) && isKnown(page, word)))
}

/** Whether this word or the one after it says what the name is the name of: "Arden | National Park". */
function leadsToHead(line: Line, index: number): boolean {
  return [line.words[index], line.words[index + 1]].some(
    (word) => word !== undefined && headSorts(word.lower).length > 0,
  )
}

/** Whether an ordinary word after a given name is a surname: "Hillary Stone", but not "Hillary Wins". */
function isSurname({ text, lower, tags }: Word): boolean {
  if (tags.has('Verb')) return false
  return isLastName(text) || (tags.has('LastName') && !isInflected(lower))
}

function isInitial({ text }: Word): boolean {
  return /^\p{Lu}\.$/u.test(text)
}

function isKnown(page: Page, { lower }: Word): boolean {
  return (page.usage.get(lower)?.capital ?? 0) > 0
}

/** Two words as they stand side by side in the body. */
export function pairOf(first: Word, second: Word): string {
  return `${first.lower} ${second.lower}`
}
