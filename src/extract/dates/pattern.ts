import type { Sense } from './senses.ts'
import type { Sort } from './sort.ts'
import type { Word } from './word.ts'

/** The words that a pattern matched: `last` is exclusive; `at` finds a word by the sense it was matched for. */
export interface Match {
  readonly first: number
  readonly last: number
  readonly at: (name: string) => Word | undefined
}

interface Choice {
  readonly sense: Sense | null
  readonly word: string
}

interface Element {
  readonly choices: readonly Choice[]
  readonly optional: boolean
  /** The choice that a sort of words meets, by its id; filled when first asked for. */
  readonly met: (Choice | null | undefined)[]
}

export interface Pattern {
  /** Words and senses with which a match can begin. */
  readonly starts: ReadonlySet<string>
  /** Words that the pattern names. */
  readonly words: readonly string[]
  /** Words and senses of which every match has at least one. */
  readonly tells: readonly string[]
  /** False where no match begins with two words of these sorts; `next` is null at the end of the sentence. */
  readonly mayBegin: (sort: Sort, next: Sort | null) => boolean
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
    for (const choice of choices) starts.add(choice.word)
    if (!optional) break
  }
  const words = elements.flatMap(({ choices }) => choices.flatMap(({ sense, word }) => (sense ? [] : [word])))
  return {
    starts,
    words,
    tells: tellsOf(elements),
    mayBegin: (sort, next) => mayBegin(elements, sort, next),
    match: (words, first) => run(elements, words, first),
  }
}

function elementOf(source: string): Element {
  const optional = source.length > 1 && source.endsWith('?')
  const choices = (optional ? source.slice(0, -1) : source).split('|').map((name): Choice => {
    return /^[A-Z]{2,}$/.test(name) ? { sense: name as Sense, word: name } : { sense: null, word: name }
  })
  return { choices, optional, met: [] }
}

/** Senses that words have in most sentences without a date as well. */
const COMMON: ReadonlySet<Sense | null> = new Set([
  ...(['ADJECTIVE', 'APPROX', 'DAY', 'EDGE', 'EDGENOUN', 'FEW', 'NUM', 'RELATION'] as const),
  null,
])

/** The choices of an element without which there is no match: one of rarer senses, else the fewest words, the last of such. */
function tellsOf(elements: readonly Element[]): string[] {
  const needed = elements.filter(({ optional }) => !optional)
  const rare = needed.find(({ choices }) => choices.every(({ sense }) => !COMMON.has(sense)))
  const words = needed.filter(({ choices }) => choices.every(({ sense }) => sense === null))
  const fewest = Math.min(...words.map(({ choices }) => choices.length))
  const told = rare ?? words.findLast(({ choices }) => choices.length === fewest) ?? needed[0]
  return told?.choices.map(({ word }) => word) ?? []
}

function mayBegin(elements: readonly Element[], sort: Sort, next: Sort | null): boolean {
  for (const [at, element] of elements.entries()) {
    if (met(element, sort) && mayGoOn(elements, at + 1, next)) return true
    if (!element.optional) return false
  }
  return false
}

function mayGoOn(elements: readonly Element[], from: number, next: Sort | null): boolean {
  for (let at = from; at < elements.length; at++) {
    const element = elements[at]
    if (!element || (next && met(element, next))) return true
    if (!element.optional) return false
  }
  return true
}

/** The first choice of an element that words of a sort meet. */
function met(element: Element, sort: Sort): Choice | null {
  let choice = element.met[sort.id]
  if (choice === undefined) {
    choice =
      element.choices.find(({ sense, word }) =>
        sense ? sort.senses.includes(sense) : word === sort.named,
      ) ?? null
    element.met[sort.id] = choice
  }
  return choice
}

interface Taken {
  readonly name: string
  readonly word: Word
}

interface Run {
  readonly elements: readonly Element[]
  readonly words: readonly Word[]
  readonly taken: Taken[]
}

function run(elements: readonly Element[], words: readonly Word[], first: number): Match | null {
  const taken: Taken[] = []
  const last = step({ elements, words, taken }, 0, first)
  return last <= first ? null : { first, last, at: (name) => takenAs(taken, name) }
}

/** The word that was taken for a sense or word; "NUM2" is the second that was taken for "NUM". */
function takenAs(taken: readonly Taken[], name: string): Word | undefined {
  const nth = name.charCodeAt(name.length - 1) - ZERO
  const counted = nth >= 0 && nth <= 9
  const wanted = counted ? name.slice(0, -1) : name
  let left = counted ? nth : 1
  for (const { name, word } of taken) if (name === wanted && --left === 0) return word
  return undefined
}

const ZERO = 48

/** Where a match of the elements from one on ends that begins at a word; -1 where there is none. */
function step(run: Run, element: number, at: number): number {
  const current = run.elements[element]
  if (!current) return at
  const word = run.words[at]
  const choice = word ? met(current, word.sort) : null
  if (word && choice) {
    run.taken.push({ name: choice.word, word })
    const end = step(run, element + 1, at + 1)
    if (end >= 0) return end
    run.taken.pop()
  }
  return current.optional ? step(run, element + 1, at) : -1
}
