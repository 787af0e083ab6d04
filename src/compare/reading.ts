import { detached } from '../text/remembered.ts'
import { spellingOf } from '../text/spelling.ts'
import type { Spelling } from '../types.ts'

/** Stretches of text between white space as numbers from 0, one for each way of writing. */
export interface Stretches {
  readonly numberOf: (stretch: string) => number
  /** The stretch that has a number, and the same as a spelling. */
  readonly written: readonly string[]
  readonly spellingAt: (at: number) => Spelling
}

/** The texts of a set, each read once: its stretches between white space as numbers. */
export interface Reading {
  /** The numbers of a text's stretches, in order. What is given is kept for the next who asks. */
  readonly numbersOf: (text: string) => readonly number[]
  readonly stretches: Stretches
}

/**
 * Begins to read the texts of a set.
 *
 * Who looks for words looks at each stretch once, see `byStretch`: no word that comparison reads goes across white space.
 * Most stretches stand in the next set too: their numbers are kept from one set to the next, and what was made of them with
 * them, until there are too many. Nothing that is printed depends on the numbers.
 */
export function readingOf(): Reading {
  if (stretches.written.length > MOST_STRETCHES) stretches = newStretches()
  const { numberOf } = stretches
  return { numbersOf: keepingTexts((text) => stretchesOf(text, numberOf)), stretches }
}

/** With so many stretches the next set begins anew. */
const MOST_STRETCHES = 16_000

let stretches = newStretches()

function newStretches(): Stretches {
  const written: string[] = []
  const numbers = new Map<string, number>()
  const numberOf = (stretch: string): number => {
    const known = numbers.get(stretch)
    if (known !== undefined) return known
    const own = detached(stretch)
    numbers.set(own, written.length)
    return written.push(own) - 1
  }
  return { numberOf, written, spellingAt: byNumber(written, spellingOf) }
}

/** Texts of which it is kept what they hold: those of an event are read again and again, those of a large set are too many. */
const MOST_TEXTS = 4000

/** The same function, that reads most texts once. */
export function keepingTexts<Made>(read: (text: string) => Made): (text: string) => Made {
  const texts = new Map<string, Made>()
  return (text) => {
    const known = texts.get(text)
    if (known !== undefined) return known
    if (texts.size >= MOST_TEXTS) texts.clear()
    const found = read(text)
    texts.set(text, found)
    return found
  }
}

function stretchesOf(text: string, numberOf: (stretch: string) => number): number[] {
  const found: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (isBlank(text.charCodeAt(at))) continue
    const from = at
    while (at < text.length && !isBlank(text.charCodeAt(at))) at++
    found.push(numberOf(text.slice(from, at)))
  }
  return found
}

/** Space, tab, line feed, vertical tab, form feed, carriage return. */
function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}

/** What is made of each stretch, found when it is first asked for: by its number. */
export function byStretch<Made>(
  { written, spellingAt }: Stretches,
  make: (stretch: Spelling) => Made,
): (at: number) => Made {
  return byNumber(written, (_, at) => make(spellingAt(at)))
}

/** What is made of each item of a list that grows, found when it is first asked for; not undefined. */
export function byNumber<Item, Made>(
  items: readonly Item[],
  make: (item: Item, at: number) => Made,
): (at: number) => Made {
  const made: (Made | undefined)[] = []
  return (at) => {
    const known = made[at]
    if (known !== undefined) return known
    while (made.length < items.length) made.push(undefined)
    const found = make(items[at] as Item, at)
    made[at] = found
    return found
  }
}

/** Gives each word the number that it got when it first came: 0, 1, 2 ... `isNew` is told of each word that gets one. */
export function numbering(isNew: (word: string) => void = () => {}): (word: string) => number {
  const numbers = new Map<string, number>()
  return (word) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const number = numbers.size
    numbers.set(word, number)
    isNew(word)
    return number
  }
}
