import { lookUp, mayGoOn } from '../../names/gazetteer.ts'
import { endAt, formAt, ownsAt, startAt, type Words } from './words.ts'

/** Number of words of the longest listed name that begins here; 0 when none does or it is a common word. */
export function listedAt(words: Words, from: number, limit = words.length): number {
  const form = formAt(words, from)
  if (!form || form.opening.longest === 0) return 0
  const second = formAt(words, from + 1)
  const longest = second && mayGoOn(form.opening, second.text) ? form.opening.longest : 1
  for (let to = Math.min(from + longest, limit); to > from; to--) {
    if (!isListed(words, from, to)) continue
    return to - from === 1 && form.isFunction && form.shape !== 'upper' ? 0 : to - from
  }
  return 0
}

/** Most letters of a name that is looked for in the lists. */
const LONGEST = 80

/** Whether the lists have the name from one word to another, exclusive, or its possessive. */
function isListed(words: Words, from: number, to: number): boolean {
  const owns = ownsAt(words, to - 1)
  if (to - from === 1) {
    const form = formAt(words, from)
    if (!form || form.text.length > LONGEST) return false
    if (form.entries.length > 0) return true
    if (!owns) return false
  }
  const [start, end] = [startAt(words, from), endAt(words, to - 1)]
  if (end - start > LONGEST) return false
  const text = words.text.slice(start, end)
  return lookUp(text).length > 0 || (owns && lookUp(`${text}'s`).length > 0)
}
