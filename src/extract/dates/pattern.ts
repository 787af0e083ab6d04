import type { Sense } from './senses.ts'
import type { Word } from './word.ts'

/** The words that a pattern matched: `last` is exclusive; `at` finds a word by the sense it was matched for. */
export interface Match {
  readonly first: number
  readonly last: number
  readonly at: (name: string) => Word | undefined
}

type Choice = { readonly sense: Sense | null; readonly word: string }
interface Element {
  readonly choices: readonly Choice[]
  readonly optional: boolean
}

export interface Pattern {
  /** Words and senses with which a match can begin. */
  readonly starts: ReadonlySet<string>
  readonly match: (words: readonly Word[], first: number) => Match | null
}

/**
 * Compiles a pattern over the words of a sentence.
 *
 * Elements stand between spaces: a sense in capitals ("MONTH"), a word or mark as it is ("of"), several of them
 * with "|" between, "?" after what may be missing, ":name" after a sense that is matched twice. Optional elements are
 * taken where they fit; the longest way wins. `pattern('MONTH .? DAY ,? YEAR')` matches "Oct. 7, 2023".
 */
export function pattern(source: string): Pattern {
  const elements = source.split(' ').map(elementOf)
  const starts = new Set<string>()
  for (const { choices, optional } of elements) {
    for (const choice of choices) starts.add(choice.sense ?? choice.word)
    if (!optional) break
  }
  return { starts, match: (words, first) => run(elements, words, first) }
}

function elementOf(source: string): Element {
  const optional = source.length > 1 && source.endsWith('?')
  const choices = (optional ? source.slice(0, -1) : source).split('|').map((name): Choice => {
    return /^[A-Z]{2,}$/.test(name) ? { sense: name as Sense, word: name } : { sense: null, word: name }
  })
  return { choices, optional }
}

type Taken = (readonly [string, Word])[]

interface Run {
  readonly elements: readonly Element[]
  readonly words: readonly Word[]
  readonly taken: Taken
}

function run(elements: readonly Element[], words: readonly Word[], first: number): Match | null {
  const taken: Taken = []
  const last = step({ elements, words, taken }, 0, first)
  if (last <= first) return null
  const at = (name: string) => {
    const [wanted, nth] = [name.replace(/\d$/, ''), Number(/\d$/.exec(name)?.[0] ?? 1)]
    return taken.filter(([key]) => key === wanted)[nth - 1]?.[1]
  }
  return { first, last, at }
}

/** Where a match of the elements from one on ends that begins at a word; -1 where there is none. */
function step(run: Run, element: number, at: number): number {
  const current = run.elements[element]
  if (!current) return at
  const word = run.words[at]
  const choice = word && chosen(current, word)
  if (word && choice) {
    run.taken.push([choice.word, word])
    const end = step(run, element + 1, at + 1)
    if (end >= 0) return end
    run.taken.pop()
  }
  return current.optional ? step(run, element + 1, at) : -1
}

function chosen({ choices }: Element, word: Word): Choice | undefined {
  for (const choice of choices) {
    if (choice.sense ? word.senses.has(choice.sense) : word.lower === choice.word) return choice
  }
  return undefined
}
