import type { Spelling } from '../types.ts'
import { phraseSet } from './lexicon.ts'
import { lowered } from './lowered.ts'
import { detached, recent, WORDS_KEPT } from './remembered.ts'

const known = recent<Spelling>(WORDS_KEPT)

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
  const spelling = newSpelling(own)
  known.set(own, spelling)
  return spelling
}

function newSpelling(text: string): Spelling {
  return {
    text,
    lower: lowered(text),
    often0: undefined,
    often1: undefined,
    often2: undefined,
    often3: undefined,
    often4: undefined,
    often5: undefined,
    made: [],
    asked: 0,
    told: 0,
    askedToo: 0,
    toldToo: 0,
    flags: 0,
    tested: 0,
    wordFlags: 0,
    wordTested: 0,
  }
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

type Maker = (spelling: Spelling) => unknown

/** What keeps the results of a function in a field of their own. */
const keepers: ((make: Maker) => Maker)[] = [
  (make) => (one) => {
    if (one.often0 === undefined) one.often0 = make(one)
    return one.often0
  },
  (make) => (one) => {
    if (one.often1 === undefined) one.often1 = make(one)
    return one.often1
  },
  (make) => (one) => {
    if (one.often2 === undefined) one.often2 = make(one)
    return one.often2
  },
  (make) => (one) => {
    if (one.often3 === undefined) one.often3 = make(one)
    return one.often3
  },
  (make) => (one) => {
    if (one.often4 === undefined) one.often4 = make(one)
    return one.often4
  },
  (make) => (one) => {
    if (one.often5 === undefined) one.often5 = make(one)
    return one.often5
  },
]

/**
 * The same for the few functions that are asked of most words of a text: a spelling has a field for each, which memory has at
 * hand with the spelling itself. Functions beyond those fields take slots.
 */
export function ofEverySpelling<Made>(make: (spelling: Spelling) => Made): (spelling: Spelling) => Made {
  const keeper = keepers.shift()
  return keeper ? (keeper(make) as (spelling: Spelling) => Made) : ofSpelling(make)
}

type Test = (spelling: Spelling) => boolean

/** How many tests keep their answers as bits, and how many bits a small whole number has. */
let tests = 0
const BITS = 30

/**
 * The same for a test: its answers are bits of the spelling, for which no slot is looked into. To be called once for each test,
 * where a module is loaded; tests beyond those for which there are bits take slots.
 *
 *     const hasDigit = testOf(({ text }) => /\d/.test(text))
 */
export function testOf(test: Test): Test {
  const nth = tests++
  if (nth >= 2 * BITS) return ofSpelling(test)
  const bit = 1 << (nth % BITS)
  return nth < BITS ? amongFirst(test, bit) : amongOthers(test, bit)
}

function amongFirst(test: Test, bit: number): Test {
  return (spelling) => {
    if ((spelling.asked & bit) === 0) {
      if (test(spelling)) spelling.told |= bit
      spelling.asked |= bit
    }
    return (spelling.told & bit) !== 0
  }
}

function amongOthers(test: Test, bit: number): Test {
  return (spelling) => {
    if ((spelling.askedToo & bit) === 0) {
      if (test(spelling)) spelling.toldToo |= bit
      spelling.askedToo |= bit
    }
    return (spelling.toldToo & bit) !== 0
  }
}

const lists = new Map<string, Test>()

/** A test of whether a word is in a list of data/, case aside: `const isStop = listedIn('stopwords')`, `isStop(token.spelling)`. */
export function listedIn(list: string): Test {
  const before = lists.get(list)
  if (before) return before
  const test = testOf(({ lower }) => phraseSet(list).has(lower))
  lists.set(list, test)
  return test
}
