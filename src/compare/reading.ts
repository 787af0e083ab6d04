import { spellingOf } from '../text/spelling.ts'
import type { Spelling } from '../types.ts'

/** The texts of a set, each read once: its stretches between white space as numbers, one for each way of writing. */
export interface Reading {
  /** The numbers of a text's stretches, in order. What is given is kept for the next who asks. */
  readonly numbersOf: (text: string) => readonly number[]
  /** The stretch that has a number, and the same as a spelling. */
  readonly written: readonly string[]
  readonly spellingAt: (at: number) => Spelling
}

/**
 * Begins to read the texts of a set.
 *
 * Who looks for words looks at each stretch once, see `byStretch`: no word that comparison reads goes across white space.
 */
export function readingOf(): Reading {
  const written: string[] = []
  const numbers = numbering()
  const numberOf = (stretch: string): number => {
    const number = numbers(stretch)
    if (number === written.length) written.push(stretch)
    return number
  }
  const spellingAt = byNumber(written, spellingOf)
  return { numbersOf: keepingTexts((text) => stretchesOf(text, numberOf)), written, spellingAt }
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

/** What a set makes of each stretch, found when it is first asked for: by its number. */
export function byStretch<Made>(
  { written, spellingAt }: Reading,
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

/** Gives each word the number that it got when it first came: 0, 1, 2 ... */
export function numbering(): (word: string) => number {
  const numbers = new Map<string, number>()
  return (word) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
}
