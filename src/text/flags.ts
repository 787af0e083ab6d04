import type { Chunk, Spelling, Token } from '../types.ts'

type Test = (spelling: Spelling) => boolean

const chunkTests: Test[] = []
const wordTests: Test[] = []

/** Flags are bits of a small whole number. */
const MOST_FLAGS = 30

/**
 * A flag of chunks: a bit that says whether a test holds of a chunk's letters. A sentence has the flags of all of its chunks, so
 * that a rule passes over sentences in which no chunk shows what it needs without looking at their words.
 *
 * The test is asked once for each spelling. To be called once for each flag, where a module is loaded.
 *
 *     const DIGITS = chunkFlag(({ text }) => /\d/.test(text))
 *     if ((sentence.flags & DIGITS) === 0) return []
 *
 * Throws RangeError when there are no bits left.
 */
export function chunkFlag(test: Test): number {
  return flagOf(chunkTests, test)
}

/**
 * A flag of words in the same way. A sentence has those of all of its words.
 *
 *     const OPENS = wordFlag(({ lower }) => lower === 'while')
 *     if ((sentence.wordFlags & OPENS) === 0) return []
 *     for (const { spelling } of sentence.tokens) if ((flagsOfWord(spelling) & OPENS) !== 0) count++
 */
export function wordFlag(test: Test): number {
  return flagOf(wordTests, test)
}

function flagOf(tests: Test[], test: Test): number {
  if (tests.length >= MOST_FLAGS) throw new RangeError(`more than ${MOST_FLAGS} flags of one sort`)
  return 1 << (tests.push(test) - 1)
}

/** The flags that one chunk or another has. */
export function flagsIn(chunks: readonly Chunk[]): number {
  let flags = 0
  for (const { spelling } of chunks) {
    if (spelling.tested < chunkTests.length) {
      spelling.flags |= told(chunkTests, spelling, spelling.tested)
      spelling.tested = chunkTests.length
    }
    flags |= spelling.flags
  }
  return flags
}

/** The flags that one word or another has. */
export function flagsOfWords(tokens: readonly Token[]): number {
  let flags = 0
  for (const { spelling } of tokens) flags |= flagsOfWord(spelling)
  return flags
}

/** The flags of a word. */
export function flagsOfWord(spelling: Spelling): number {
  if (spelling.wordTested < wordTests.length) {
    spelling.wordFlags |= told(wordTests, spelling, spelling.wordTested)
    spelling.wordTested = wordTests.length
  }
  return spelling.wordFlags
}

/** What the tests from number `from` on say. */
function told(tests: readonly Test[], spelling: Spelling, from: number): number {
  let flags = 0
  for (let number = from; number < tests.length; number++) if (tests[number]?.(spelling)) flags |= 1 << number
  return flags
}
