import { recent } from '../remembered.ts'
import { type Alone, aloneAmong } from './alone.ts'
import { Tags, tagListOf } from './tags.ts'
import { NAMELESS, type Term, termOf } from './terms.ts'
import { wordOf } from './wordtags.ts'

/** How many words on each side of a number are asked whether it is a year. */
const REACH = 2

const MOST_KEPT = 4000
const known = recent<Alone>(MOST_KEPT)

/**
 * What a number is that may be a year, given the words beside it.
 *
 * What makes it one does so by itself: the word before it is asked first, as it mostly says enough and comes again.
 */
export function numberBeside(terms: readonly Term[], at: number, alone: Alone): Alone {
  const number = terms[at] as Term
  if (!mayBeYear(number, alone)) return alone
  const before = terms.slice(Math.max(0, at - 1), at)
  const found = before.length > 0 ? among(before, [number, alone], []) : alone
  if (found.lettered !== alone.lettered) return found
  const all = terms.slice(Math.max(0, at - REACH), at)
  return among(all, [number, alone], terms.slice(at + 1, at + 1 + REACH))
}

const asYears = new WeakMap<Alone, boolean>()

/** Whether any words make a number a year: those that do so of every year there is do it first. */
function mayBeYear(number: Term, alone: Alone): boolean {
  let answer = asYears.get(alone)
  if (answer === undefined) {
    const { lettered } = aloneAmong([certain], [wordOf(number).shown, alone], [])
    answer = lettered !== alone.lettered
    asYears.set(alone, answer)
  }
  return answer
}

/** "in": what stands behind it is a year if it can be one. */
const certain: Term = {
  ...termOf({ ...NAMELESS, text: 'in', normal: 'in' }, tagListOf(['Preposition'])),
  frozen: true,
}

function among(
  before: readonly Term[],
  [number, alone]: readonly [Term, Alone],
  after: readonly Term[],
): Alone {
  const { shown } = wordOf(number)
  const own = `${shown.text}/${alone.given.id}`
  const key = [...before.map(keyOf), '', own, '', ...after.map(keyOf)].join('\n')
  const made = known.get(key)
  if (made) return made
  const asked = aloneAmong(before.map(heldCopy), [shown, alone], after.map(heldCopy))
  known.set(key, asked)
  return asked
}

/** What a number asks of a word beside it. */
function keyOf({ normal, implicit = '', tags }: Term): string {
  return `${normal}/${implicit}/${tags.list.id}`
}

/** A copy of a term that nothing may change. */
function heldCopy(term: Term): Term {
  return { ...term, tags: new Tags(term.tags.list), frozen: true }
}
