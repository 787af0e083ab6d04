import type { Spelling } from '../types.ts'
import { phraseSet } from './lexicon.ts'
import { lowered } from './lowered.ts'
import { detached, recent } from './remembered.ts'

const known = recent<Spelling>()

/** How many functions keep results. */
let slots = 0

/**
 * The one object of a spelling, so that what depends on a word alone is worked out once for all of its places.
 *
 * Words, and the stretches of text between white space, share these objects. Those that no text had of late are dropped:
 * texts that are being read keep theirs, and what is kept cannot change what is given.
 */
export function spellingOf(text: string): Spelling {
  const before = known.get(text)
  if (before !== undefined) return before
  const own = detached(text)
  const spelling: Spelling = { text: own, lower: lowered(own), made: [], flags: 0, tested: 0 }
  known.set(own, spelling)
  return spelling
}

/**
 * A function of a spelling that keeps its results at the spelling: asking again costs the look into a slot.
 *
 * For functions that depend on the letters alone and whose result nobody changes; the result may not be undefined, which is
 * asked for anew each time. To be called once for each function, where a module is loaded: each call takes a slot of every
 * spelling.
 *
 *     const isShouted = ofSpelling(({ text }) => /^\p{Lu}{2,}$/u.test(text))
 *     sentence.tokens.some(({ spelling }) => isShouted(spelling))
 */
export function ofSpelling<Made>(make: (spelling: Spelling) => Made): (spelling: Spelling) => Made {
  const slot = slots++
  return (spelling) => {
    const { made } = spelling
    const before = made[slot]
    if (before !== undefined) return before as Made
    const result = make(spelling)
    while (made.length <= slot) made.push(undefined)
    made[slot] = result
    return result
  }
}

/** A test of whether a word is in a list of data/, case aside: `const isStop = listedIn('stopwords')`, `isStop(token.spelling)`. */
export function listedIn(list: string): (spelling: Spelling) => boolean {
  return ofSpelling(({ lower }) => phraseSet(list).has(lower))
}
