import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runKeys, shareRun } from '../../../src/compare/match/runs.ts'

const few = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 9 })

/** The words in a row of a text, each run as a string. */
function runsOf(words: readonly number[], size: number): string[] {
  return words.slice(size - 1).map((_, at) => words.slice(at, at + size).join(' '))
}

test('no run of words in common is passed over, and none is made up', () => {
  fc.assert(
    fc.property(few, few, fc.integer({ min: 1, max: 7 }), (a, b, least) => {
      const others = new Set(runsOf(b, least))
      expect(shareRun(a, b, least)).toBe(runsOf(a, least).some((run) => others.has(run)))
    }),
  )
})

test('texts share a key where they share a run or neighbours of content, and only there', () => {
  fc.assert(
    fc.property(few, few, (a, b) => {
      const keys = runKeys(5, 4)
      const [one, other]: [number[], number[]] = [[], []]
      keys({ numbers: a, content: a.filter((word) => word > 1) }, one)
      keys({ numbers: b, content: b.filter((word) => word > 1) }, other)
      const words = new Set(wordsOf(b))
      expect(one.some((key) => other.includes(key))).toBe(wordsOf(a).some((key) => words.has(key)))
    }),
  )
})

function wordsOf(text: readonly number[]): string[] {
  const content = text.filter((word) => word > 1)
  const pairs = (step: number) =>
    content.slice(step).map((word, at) => `pair ${[word, content[at] ?? 0].sort().join(' ')}`)
  const size = Math.min(5, Math.max(3, text.length))
  return [...pairs(1), ...(content.length <= 8 ? pairs(2) : []), ...runsOf(text, size)]
}
