import type { Chunk, Spelling } from '../types.ts'

type Test = (spelling: Spelling) => boolean

const tests: Test[] = []

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
  if (tests.length >= MOST_FLAGS) throw new RangeError(`more than ${MOST_FLAGS} flags of chunks`)
  return 1 << (tests.push(test) - 1)
}

/** The flags that one chunk or another has. */
export function flagsIn(chunks: readonly Chunk[]): number {
  let flags = 0
  for (const { spelling } of chunks)
    flags |= spelling.tested === tests.length ? spelling.flags : tested(spelling)
  return flags
}

function tested(spelling: Spelling): number {
  for (; spelling.tested < tests.length; spelling.tested++)
    if (tests[spelling.tested]?.(spelling)) spelling.flags |= 1 << spelling.tested
  return spelling.flags
}
