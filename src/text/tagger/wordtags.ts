import { recent } from '../remembered.ts'
import { ofSpelling } from '../spelling.ts'
import { type Alone, aloneAt, type Place, type Shown, withParents } from './alone.ts'
import { engine, type Hint } from './compromise.ts'
import type { Reading } from './reading.ts'
import type { TagList } from './tags.ts'
import type { Term } from './terms.ts'

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
  /** By place, for the tags that it came with last; and for others. */
  readonly last: (Alone | undefined)[]
  readonly others: Map<TagList, Alone>[]
  /** Tags with those that follow from them. */
  readonly parents: Map<TagList, TagList>
}

/** What a word is by itself, given its tags from the lexicon. */
export function aloneOf(word: TaggedAlone, given: TagList, place: Place): Alone {
  const last = word.last[place]
  if (last?.given === given) return last
  const others = word.others[place]
  const found = others?.get(given) ?? aloneAt(word.shown, given, place)
  others?.set(given, found)
  word.last[place] = found
  return found
}

/** Tags that a word was given with those that follow from them. */
export function parentsOf(word: TaggedAlone, list: TagList): TagList {
  const before = word.parents.get(list)
  if (before) return before
  const made = withParents(word.shown, list)
  word.parents.set(list, made)
  return made
}

/** The word of a term. */
export function wordOf(term: Term): TaggedAlone {
  const { reading } = term
  if (!reading) return wordOfPart(term)
  reading.tagged ??= wordOfReading(reading)
  return reading.tagged
}

/** One object for all readings of a spelling between plain marks: only quotation marks matter. */
const bySpelling = ofSpelling((): { word: TaggedAlone | null } => ({ word: null }))

function wordOfReading(reading: Reading): TaggedAlone {
  const { pre, text, post, spelling } = reading
  if (text !== spelling.text || isQuoted(pre) || isQuoted(post))
    return made({ ...reading, implicit: undefined })
  const shared = bySpelling(spelling)
  shared.word ??= made({ ...reading, pre: '', post: '', implicit: undefined })
  return shared.word
}

function isQuoted(marks: string): boolean {
  return /["'‘’‛‵′`´]/.test(marks)
}

const parts = recent<TaggedAlone>()

function wordOfPart(term: Term): TaggedAlone {
  const { pre, text, post, normal, machine, implicit } = term
  const key = JSON.stringify([
    isQuoted(pre) ? pre : '',
    text,
    isQuoted(post) ? post : '',
    normal,
    machine,
    implicit,
  ])
  const before = parts.get(key)
  if (before) return before
  const word = made(term)
  parts.set(key, word)
  return word
}

function made({ pre, text, post, normal, machine, alias, implicit }: Shown): TaggedAlone {
  const { orgWords, placeWords, neighbours } = engine().world.model.two
  const name = machine || normal
  return {
    shown: { pre, text, post, normal, machine, alias, implicit },
    isLower: /^[a-z]/.test(text),
    isTitle: /^\p{Lu}[\p{Ll}'’]/u.test(text),
    isPlainTitle: /^[A-Z][a-z]/.test(text),
    isOrgWord: orgWords[name] === true,
    isPlaceWord: placeWords[name] === true,
    toRight: wordHint(neighbours.leftWords, normal),
    toLeft: wordHint(neighbours.rightWords, normal),
    last: [undefined, undefined, undefined],
    others: [new Map(), new Map(), new Map()],
    parents: new Map(),
  }
}

function wordHint(hints: readonly Hint[], normal: string): string | null {
  return hints.find(({ 0: word }) => word === normal)?.[1] ?? null
}
