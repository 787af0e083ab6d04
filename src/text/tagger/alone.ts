import { ask, askingWorld } from './asking.ts'
import { engine, type StockTerm, type World } from './compromise.ts'
import type { Hint } from './model.ts'
import { type TagList, tagListOf } from './tags.ts'
import { type Made, NAMELESS, type Term, termOf } from './terms.ts'

/** What compromise makes of a word before it looks at the words beside it. */
export interface Alone {
  /** The tags with which it comes, those of the lexicon, and the place at which it stands. */
  readonly given: TagList
  readonly place: Place
  /** The tags by its letters, and those with what follows from them: a noun if nothing else is known. */
  readonly lettered: TagList
  readonly guessed: TagList
  /** Whether nothing is known by its letters, so that the words beside it are asked. */
  readonly isUnknown: boolean
  /** The tags between which it is to choose: 'Noun|Verb'. */
  readonly choice: string | undefined
  /** Whether it is a number that the words beside it may make a year. */
  readonly mayBeYear: boolean
  /** The tags of an unknown word by what the words beside it hint at. */
  hinted: Map<string, TagList> | null
}

/** A word as it is shown to compromise. */
export type Shown = Made & Pick<Term, 'implicit'>

/** Where a word stands: first in its sentence, elsewhere, or in a clause without lower case. */
export const FIRST = 0
export const LATER = 1
export const YELLED = 2
export type Place = typeof FIRST | typeof LATER | typeof YELLED

/** A word while compromise's step is at work on it, and what is seen of it. */
interface Watched {
  readonly term: Term
  lettered: TagList | null
  guessed: TagList | null
}

let watched: readonly Watched[] = []

/** A word that may not be changed: the step asks whether it may whenever it comes to it, and so tells how far it has come. */
function watcher(text: string, see: (word: Watched) => void): StockTerm {
  const plain = termOf({ ...NAMELESS, text }, tagListOf(['Watcher']))
  return Object.defineProperty(plain, 'frozen', {
    get: () => {
      for (const word of watched) see(word)
      return true
    },
  })
}

/** The step comes to the first word for the last time before any word chooses. */
const opening = watcher('', (word) => {
  word.guessed = word.term.tags.list
})

/** It comes to the last word for the first time after the letters of all. */
const seeLetters = (word: Watched) => {
  word.lettered ??= word.term.tags.list
}
const closing = watcher('x', seeLetters)

/** A small letter at the end says that capitals mean something, four words without one that they do not. */
const ends = [[closing], [closing], Array.from({ length: 4 }, () => watcher('', seeLetters))]

/** Runs the step on a clause of words (that start and end it, but for the watchers), some of which are watched. */
function watch(
  world: World,
  words: readonly Watched[],
  [clause, place]: readonly [readonly Term[], Place],
): void {
  watched = words
  ask(world, [opening, ...clause, ...(ends[place] ?? [])])
  watched = []
}

function watchAlone(world: World, term: Term, place: Place): Watched {
  const word: Watched = { term, lettered: null, guessed: null }
  watch(world, [word], [[term], place])
  return word
}

let letters: World | null = null

function lettersWorld(): World {
  const { switches } = engine().world.model.two
  letters ??= askingWorld({ switches })
  return letters
}

function copyOf(shown: Shown, given: TagList, place: Place): Term {
  const term = termOf(shown, given)
  term.implicit = shown.implicit
  term.index[1] = place === FIRST ? 0 : 1
  return term
}

/** What a word is by itself that is to be asked for. */
interface Waiting {
  readonly shown: Shown
  readonly alone: { -readonly [Key in keyof Alone]: Alone[Key] }
}

let waiting: Waiting[] = []

/** What compromise makes of a word that comes with some tags, at a place: known once `readWaiting` has been called. */
export function aloneAt(shown: Shown, given: TagList, place: Place): Alone {
  const asked = { isUnknown: false, choice: undefined, mayBeYear: false, hinted: null }
  const alone = { given, place, lettered: given, guessed: given, ...asked }
  waiting.push({ shown, alone })
  return alone
}

/**
 * Asks for all words that wait, in one clause for each way of asking: words, and numbers, which a word may make years but other
 * bare numbers do not. A number that comes with tags might, and is asked for alone.
 */
export function readWaiting(): void {
  const asked = waiting
  waiting = []
  for (const place of [FIRST, LATER, YELLED] as const) {
    const here = asked.filter(({ alone }) => alone.place === place)
    const words = here.filter((word) => !isNumber(word))
    const bare = here.filter((word) => isNumber(word) && !hasTags(word))
    for (const together of [words, bare]) readTogether(together, place)
    for (const word of here) if (isNumber(word) && hasTags(word)) readTogether([word], place)
  }
}

function isNumber({ shown }: Waiting): boolean {
  return shown.normal.length === 4 && !Number.isNaN(Number(shown.normal))
}

function hasTags({ alone }: Waiting): boolean {
  return alone.given.tags.size > 0
}

function readTogether(words: readonly Waiting[], place: Place): void {
  if (words.length === 0) return
  const terms = words.map(({ shown, alone }) => copyOf(shown, alone.given, place))
  const seen = terms.map((term): Watched => ({ term, lettered: null, guessed: null }))
  watch(lettersWorld(), seen, [terms, place])
  for (const [at, { alone }] of words.entries()) {
    const word = seen[at]
    if (word) fill(alone, word)
  }
}

function fill(alone: Waiting['alone'], { term, lettered, guessed }: Watched): void {
  if (lettered) alone.lettered = lettered
  if (guessed) alone.guessed = guessed
  const { tags } = alone.lettered
  // A word without tags that is no acronym is a noun for want of a hint.
  alone.isUnknown = tags.size === 0 && !alone.guessed.tags.has('Acronym')
  if (alone.isUnknown) alone.hinted = new Map([['Noun', alone.guessed]])
  alone.choice = term.switch
  alone.mayBeYear = term.normal.length === 4 && tags.has('NumericValue') && tags.has('Cardinal')
}

/** What compromise makes of a number, given the words before and after it of which it asks whether it is a year. */
export function aloneAmong(
  before: readonly Term[],
  [shown, alone]: readonly [Shown, Alone],
  after: readonly Term[],
): Alone {
  const term = copyOf(shown, alone.given, LATER)
  const word: Watched = { term, lettered: null, guessed: null }
  watch(lettersWorld(), [word], [[...before, term, ...after], LATER])
  return { ...alone, lettered: word.lettered ?? alone.lettered, guessed: word.guessed ?? alone.guessed }
}

const hinting = { hint: undefined as string | undefined }

/** Stands for each word that is asked for before a word of which nothing is known. */
const hint: Hint = {
  0: '',
  get 1() {
    return hinting.hint
  },
}

let hints: World | null = null

/** The tags of a word of which nothing is known, once the words beside it hint at one. */
export function hintedAt(shown: Shown, alone: Alone, tag: string): TagList {
  const before = alone.hinted?.get(tag)
  if (before) return before
  hints ??= askingWorld({ neighbours: { leftWords: [hint], leftTags: [], rightWords: [], rightTags: [] } })
  hinting.hint = tag
  const made =
    watchAlone(hints, copyOf(shown, alone.given, alone.place), alone.place).guessed ?? alone.guessed
  alone.hinted?.set(tag, made)
  return made
}

let parents: World | null = null

/** Tags with those that follow from them for a word: their parents, its number, its tense. */
export function withParents(normal: string, list: TagList): TagList {
  parents ??= askingWorld({ regexText: [], regexNormal: [], regexNumbers: [], endsWith: {} })
  // Written as neither an acronym nor a short name of an organization is.
  const shown = { ...NAMELESS, text: 'unwritten', normal, implicit: undefined }
  return watchAlone(parents, copyOf(shown, list, LATER), LATER).guessed ?? list
}

/** What a word is whose tags nothing may change. */
export function aloneFrozen(list: TagList): Alone {
  const asked = { isUnknown: false, choice: undefined, mayBeYear: false, hinted: null }
  return { given: list, place: LATER, lettered: list, guessed: list, ...asked }
}
