import { ask, askingWorld } from './asking.ts'
import { engine, type Hint, type StockTerm, type World } from './compromise.ts'
import type { TagList } from './tags.ts'
import { type Made, type Term, termOf } from './terms.ts'

/** What compromise makes of a word before it looks at the words beside it. */
export interface Alone {
  /** The tags that it comes with: those of the lexicon. */
  readonly given: TagList
  /** The tags by its letters, and those with what follows from them: a noun if nothing else is known. */
  readonly lettered: TagList
  readonly guessed: TagList
  /** Whether nothing is known by its letters, so that the words beside it are asked. */
  readonly isUnknown: boolean
  /** The tags between which it is to choose: 'Noun|Verb'. */
  readonly choice: string | undefined
  /** Whether it is a number that the words beside it may make a year. */
  readonly mayBeYear: boolean
  /** The tags by what the words beside it hint at. */
  readonly hinted: Map<string, TagList>
}

/** A word as it is shown to compromise. */
export type Shown = Made & Pick<Term, 'implicit'>

/** Where a word stands: first in its sentence, elsewhere, or in a clause without lower case. */
export const FIRST = 0
export const LATER = 1
export const YELLED = 2
export type Place = typeof FIRST | typeof LATER | typeof YELLED

/** What is seen of a word while compromise's step works on a clause. */
const seen = {
  term: null as Term | null,
  lettered: null as TagList | null,
  guessed: null as TagList | null,
  wasUnknown: false,
  hint: undefined as string | undefined,
}

/** A word that may not be changed: the step asks whether it may whenever it comes to it, and so tells how far it has come. */
function watcher(see: () => void): StockTerm {
  const plain = { pre: '', text: '', post: '', normal: '', tags: new Set(['Watcher']) }
  return Object.defineProperty(plain, 'frozen', {
    get: () => {
      see()
      return true
    },
  })
}

/** Is come to for the last time before any word chooses. */
const opening = watcher(() => {
  seen.guessed = seen.term?.tags.list ?? null
})

/** Is first come to after the letters of all words before it. */
const closing = watcher(() => {
  seen.lettered ??= seen.term?.tags.list ?? null
})

/** Stands for each word that is asked for before a word of which nothing is known. */
const hint: Hint = {
  get 0() {
    seen.wasUnknown = true
    return ''
  },
  get 1() {
    return seen.hint
  },
}

let letters: World | null = null
let parents: World | null = null

function lettersWorld(): World {
  const { switches } = engine().world.model.two
  letters ??= askingWorld({
    switches,
    neighbours: { leftWords: [hint], leftTags: [], rightWords: [], rightTags: [] },
  })
  return letters
}

/** A world in which letters mean nothing but a number, a tense. */
function parentsWorld(): World {
  parents ??= askingWorld({ regexText: [], regexNormal: [], regexNumbers: [], endsWith: {} })
  return parents
}

function watch(world: World, term: Term, clause: StockTerm[], hinted?: string): void {
  seen.term = term
  seen.lettered = null
  seen.guessed = null
  seen.wasUnknown = false
  seen.hint = hinted
  ask(world, clause)
  seen.term = null
}

function copyOf(shown: Shown, given: TagList, place: Place): Term {
  const term = termOf(shown, given)
  term.implicit = shown.implicit
  term.index[1] = place === FIRST ? 0 : 1
  return term
}

function clauseOf(term: Term, place: Place): StockTerm[] {
  return place === YELLED ? [opening, term, closing, closing, closing, closing] : [opening, term, closing]
}

/** What compromise makes of a word that has some tags, at a place. */
export function aloneAt(shown: Shown, given: TagList, place: Place): Alone {
  const term = copyOf(shown, given, place)
  watch(lettersWorld(), term, clauseOf(term, place))
  return aloneSeen(term, given)
}

function aloneSeen(term: Term, given: TagList): Alone {
  const lettered = seen.lettered ?? given
  const { tags } = lettered
  return {
    given,
    lettered,
    guessed: seen.guessed ?? lettered,
    isUnknown: seen.wasUnknown && tags.size === 0,
    choice: term.switch,
    mayBeYear: term.normal.length === 4 && tags.has('NumericValue') && tags.has('Cardinal'),
    hinted: new Map(),
  }
}

/** What compromise makes of a number, given the words before and after it of which it asks whether it is a year. */
export function aloneAmong(
  before: readonly Term[],
  [shown, given]: readonly [Shown, TagList],
  after: readonly Term[],
): Alone {
  const term = copyOf(shown, given, LATER)
  watch(lettersWorld(), term, [opening, ...before, term, ...after, closing])
  return aloneSeen(term, given)
}

/** The tags of a word of which nothing is known, once the words beside it hint at one. */
export function hintedAt(
  shown: Shown,
  { given, hinted }: Alone,
  [tag, place]: readonly [string, Place],
): TagList {
  const before = hinted.get(tag)
  if (before) return before
  const term = copyOf(shown, given, place)
  watch(lettersWorld(), term, clauseOf(term, place), tag)
  const made = seen.guessed ?? given
  hinted.set(tag, made)
  return made
}

/** Tags with those that follow from them for a word: their parents, its number, its tense. */
export function withParents({ normal }: Shown, list: TagList): TagList {
  // Neither an acronym nor a short name of an organization.
  const letters = { pre: '', text: 'unwritten', post: '', normal, machine: undefined, alias: undefined }
  const term = copyOf({ ...letters, implicit: undefined }, list, LATER)
  watch(parentsWorld(), term, clauseOf(term, LATER))
  return seen.guessed ?? list
}

/** What a word is whose tags nothing may change. */
export function aloneFrozen(list: TagList): Alone {
  const asked = { isUnknown: false, choice: undefined, mayBeYear: false, hinted: new Map<string, TagList>() }
  return { given: list, lettered: list, guessed: list, ...asked }
}
