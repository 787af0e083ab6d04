import { remembered, WORDS_KEPT } from '../remembered.ts'
import { engine, type StockTerm } from './compromise.ts'
import { type TagList, tagListOf } from './tags.ts'
import { run } from './world.ts'

/** What compromise's lists say of a word by itself. */
export interface Traits {
  /** Whether nothing may change its tags. */
  readonly frozen: boolean
  /** The length in words of the longest phrase that begins with it; 0 when none does. */
  readonly opens: number
  /** Whether it is more than one word: a phrase of a list may be in it. */
  readonly spaced: boolean
  /** The tags that the lexicon gives it. */
  readonly tags: TagList
}

/** The traits of a word, by the name under which compromise looks it up. */
export const traitsOf = remembered((name): Traits => {
  const { frozenLex, _multiCache: longest } = engine().world.model.one
  return {
    frozen: Object.hasOwn(frozenLex, name),
    opens: name !== '' && Object.hasOwn(longest, name) ? (longest[name] ?? 0) : 0,
    spaced: name.includes(' '),
    tags: lexicalTags({ pre: '', text: name, post: '', normal: name, tags: new Set() }),
  }
}, WORDS_KEPT)

/** The tags that the lexicon gives a word that has none yet. */
export function lexicalTags(term: StockTerm): TagList {
  run(['lexicon'], [[term]])
  return tagListOf(term.tags)
}
