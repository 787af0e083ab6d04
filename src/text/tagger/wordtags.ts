import { recent } from '../remembered.ts'
import { ofSpelling } from '../spelling.ts'
import { type Alone, aloneAt, type Place, type Shown, withParents } from './alone.ts'
import { engine } from './compromise.ts'
import { hintsOf } from './hints.ts'
import type { Hint } from './model.ts'
import type { Reading } from './reading.ts'
import type { TagList } from './tags.ts'
import type { Made, Term } from './terms.ts'

/** A word, and all that compromise makes of it by itself. */
export interface TaggedAlone {
  readonly shown: Shown
  /** Whether it begins with a small letter, with a capital one and a small one, and so of the alphabet alone. */
  readonly isLower: boolean
  readonly isTitle: boolean
  readonly isPlainTitle: boolean
  /** Whether it may be a part of a name of an organization or a place that others belong to. */
  readonly isOrgWord: boolean
  readonly isPlaceWord: boolean
  /** The tag at which it hints for an unknown word after it, and before it. */
  readonly toRight: string | null
  readonly toLeft: string | null
  /** By place, for the tags with which it came last; and for all tags at all places. */
  readonly last: (Alone | undefined)[]
  readonly all: Alone[]
  /** Tags with those that follow from them, where that depends on its letters. */
  parents: Map<TagList, TagList> | null
  /** Whether it links a name to the word of a place. */
  readonly links: { [Kind in Link]: boolean | undefined }
}

/** How a word links a name to the word of a place: it stands before that word, stands after it, or is itself one that begins names. */
export type Link = 'before' | 'after' | 'begins'

/** What a word is by itself, given its tags from the lexicon: known once `readWaiting` has been called. */
export function aloneOf(word: TaggedAlone, given: TagList, place: Place): Alone {
  const last = word.last[place]
  if (last?.given === given) return last
  const before = word.all.find((alone) => alone.given === given && alone.place === place)
  const found = before ?? aloneAt(word.shown, given, place)
  if (!before) word.all.push(found)
  word.last[place] = found
  return found
}

/** Tags that a word was given with those that follow from them. */
export function parentsOf(word: TaggedAlone, list: TagList): TagList {
  const hints = hintsOf(list)
  if (!hints.isOpen) {
    hints.parents ??= withParents('', list)
    return hints.parents
  }
  word.parents ??= new Map()
  const before = word.parents.get(list)
  if (before) return before
  const made = withParents(word.shown.normal, list)
  word.parents.set(list, made)
  return made
}

/** The word of a term. */
export function wordOf(term: Term): TaggedAlone {
  term.tagged ??= term.reading ? wordOfReading(term.reading) : wordOfPart(term)
  return term.tagged
}

/** One object for all readings of a spelling: of the marks around it only quotation marks matter. */
const bySpelling = ofSpelling((): { word: TaggedAlone | null } => ({ word: null }))

function wordOfReading(reading: Reading): TaggedAlone {
  reading.tagged ??= sharedOrOwn(reading)
  return reading.tagged
}

function sharedOrOwn(reading: Reading): TaggedAlone {
  const { pre, text, post, spelling } = reading
  if (text !== spelling.text || isQuoted(pre) || isQuoted(post)) return made(reading, pre, post)
  const shared = bySpelling(spelling)
  shared.word ??= made(reading, '', '')
  return shared.word
}

function isQuoted(marks: string): boolean {
  return marks.length > 0 && /["'‘’‛‵′`´]/.test(marks)
}

const parts = recent<TaggedAlone>()

function wordOfPart(term: Term): TaggedAlone {
  const { text, normal, machine, implicit } = term
  const [pre, post] = [isQuoted(term.pre) ? term.pre : '', isQuoted(term.post) ? term.post : '']
  const key = JSON.stringify([pre, text, post, normal, machine, implicit])
  const before = parts.get(key)
  if (before) return before
  const word = made(term, pre, post)
  parts.set(key, word)
  return word
}

function made(named: Made & Partial<Shown>, pre: string, post: string): TaggedAlone {
  const { text, normal, machine, alias, implicit } = named
  const { orgWords, placeWords } = engine().world.model.two
  const { left, right } = wordHints()
  const name = machine || normal
  return {
    shown: { pre, text, post, normal, machine, alias, implicit },
    isLower: /^[a-z]/.test(text),
    isTitle: /^\p{Lu}[\p{Ll}'’]/u.test(text),
    isPlainTitle: /^[A-Z][a-z]/.test(text),
    isOrgWord: orgWords[name] === true,
    isPlaceWord: placeWords[name] === true,
    toRight: left.get(normal) ?? null,
    toLeft: right.get(normal) ?? null,
    last: [undefined, undefined, undefined],
    all: [],
    parents: null,
    links: { before: undefined, after: undefined, begins: undefined },
  }
}

interface WordHints {
  readonly left: ReadonlyMap<string, string>
  readonly right: ReadonlyMap<string, string>
}

let hints: WordHints | null = null

/** Words that hint at the tag of an unknown word when they stand on its left, and on its right. */
function wordHints(): WordHints {
  const { leftWords, rightWords } = engine().world.model.two.neighbours
  hints ??= { left: firstHints(leftWords), right: firstHints(rightWords) }
  return hints
}

function firstHints(hints: readonly Hint[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { 0: word, 1: tag } of hints) if (tag && !found.has(word)) found.set(word, tag)
  return found
}
