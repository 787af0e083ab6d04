import { afterEach, describe, expect, test, vi } from 'vitest'
import { progressOn } from '../../src/cli/progress.ts'

afterEach(() => vi.restoreAllMocks())

/** What is written when so many articles are done at such times (milliseconds). */
function written(
  isTTY: boolean,
  steps: readonly (readonly [at: number, done: number])[],
  total = 10,
): string {
  let now = 0
  let text = ''
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const tell = progressOn({
    isTTY,
    write: (chunk, done) => {
      text += Buffer.from(chunk).toString()
      done()
    },
  })
  for (const [at, done] of steps) {
    now = at
    tell(done, total)
  }
  return text
}

const shown = (done: number) => `\r\u001b[Kcrossclaim: ${done} of 10 articles`
const cleared = '\r\u001b[K'

describe('progress', () => {
  test.each<[string, boolean, [number, number][], string]>([
    [
      'nothing in the first second',
      true,
      [
        [300, 1],
        [999, 9],
      ],
      '',
    ],
    [
      'nothing of a short run',
      true,
      [
        [300, 5],
        [999, 10],
      ],
      '',
    ],
    [
      'from then on',
      true,
      [
        [999, 3],
        [1000, 4],
      ],
      shown(4),
    ],
    [
      'five times a second at most',
      true,
      [
        [1000, 4],
        [1100, 5],
        [1199, 6],
        [1200, 7],
      ],
      shown(4) + shown(7),
    ],
    [
      'cleared at the end',
      true,
      [
        [1000, 4],
        [1100, 10],
      ],
      shown(4) + cleared,
    ],
    [
      'not when it is no terminal',
      false,
      [
        [5000, 4],
        [9000, 10],
      ],
      '',
    ],
  ])('%s', (_, isTTY, steps, expected) => {
    expect(written(isTTY, steps)).toBe(expected)
  })
})
