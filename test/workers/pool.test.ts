import { describe, expect, it } from 'vitest'
import type { RawArticle } from '../../src/read/raw.ts'
import { crewOf } from '../../src/workers/crew.ts'
import { type Answer, runPool } from '../../src/workers/pool.ts'

/** A worker that echoes, but dies on "exit", fails on "throw" and on "fill" uses up its memory. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ index, article }) => {
      if (!article) return // its setting
      if (article.text === 'exit') process.exit(3)
      if (article.text === 'fill') for (const all = []; ; ) all.push(Array.from({ length: 1e5 }, Math.random))
      if (article.text === 'throw') throw new Error('thrown')
      parentPort.postMessage({ index, outcome: { error: 'echo ' + article.text } })
    })`)}`,
)

function task(text: string, index: number) {
  return { index, article: { text } as RawArticle }
}

async function answers(texts: readonly string[], workers: number): Promise<string[]> {
  const found: Answer[] = []
  const tasks = texts.map(task)
  await runPool(() => tasks.shift() ?? null, {
    workers,
    setting: { cache: null },
    crew: crewOf({ script, memory: 32 }),
    onAnswer: (answer) => found.push(answer),
  })
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ index, outcome }) => `${index} ${'error' in outcome ? outcome.error : ''}`)
}

describe('runPool', () => {
  it.each<[expected: string[], texts: string[]]>([
    [
      ['0 echo a', '1 echo b'],
      ['a', 'b'],
    ],
    [
      ['0 echo a', '1 its worker ended', '2 echo b'],
      ['a', 'exit', 'b'],
    ],
    [
      ['0 thrown', '1 echo a', '2 its worker ended'],
      ['throw', 'a', 'exit'],
    ],
    [
      ['0 its worker ended', '1 its worker ended', '2 thrown', '3 thrown'],
      ['exit', 'exit', 'throw', 'throw'],
    ],
    [
      ['0 echo a', '1 Worker terminated due to reaching memory limit: JS heap out of memory', '2 echo b'],
      ['a', 'fill', 'b'],
    ],
    [
      [...Array.from({ length: 9 }, (_, at) => `${at} echo a`), '9 thrown', '10 echo a'],
      [...Array.from({ length: 9 }, () => 'a'), 'throw', 'a'],
    ],
    [[], []],
  ])('answers each task once: %j', async (expected, texts) => {
    for (const workers of [1, 2, 8]) expect(await answers(texts, workers)).toEqual(expected)
  })

  it('blames no article for another that was at hand with it', async () => {
    // Like the real one, this worker answers what it has at hand together: nothing is answered where one fails.
    const together = new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort } from 'node:worker_threads'
        const hand = []
        parentPort.on('message', (task) => {
          if (task.article && hand.push(task) === 1) setTimeout(() => {
            if (hand.some(({ article }) => article.text === 'exit')) process.exit(3)
            for (const { index } of hand.splice(0)) parentPort.postMessage({ index, outcome: { error: 'echo' } })
          }, 20)
        })`)}`,
    )
    const found: string[] = []
    const tasks = ['a', 'b', 'exit', 'c', 'd', 'e'].map(task)
    await runPool(() => tasks.shift() ?? null, {
      workers: 1,
      setting: { cache: null },
      crew: crewOf({ script: together }),
      onAnswer: ({ index, outcome }) => found.push(`${index} ${'error' in outcome ? outcome.error : ''}`),
    })
    expect(found.sort()).toEqual(['0 echo', '1 echo', '2 its worker ended', '3 echo', '4 echo', '5 echo'])
  })

  it('ends a worker once, however many answers come at its end', async () => {
    const warnings: string[] = []
    const heard = ({ name }: Error) => warnings.push(name)
    process.on('warning', heard)
    const late = () => new Promise((resolve) => setTimeout(resolve, 20))
    const tasks = Array.from({ length: 48 }, (_, at) => task('a', at))
    await runPool(() => tasks.shift() ?? null, {
      workers: 1,
      setting: { cache: null },
      crew: crewOf({ script }),
      onAnswer: late,
    })
    await late()
    process.off('warning', heard)
    expect(warnings).toEqual([])
  })

  it('asks for a task when a worker has room for it, not for all at first', async () => {
    let [asked, answered, most] = [0, 0, 0]
    await runPool(() => (asked < 100 ? task('a', asked++) : null), {
      workers: 2,
      setting: { cache: null },
      crew: crewOf({ script }),
      onAnswer: () => {
        answered++
        most = Math.max(most, asked - answered)
      },
    })
    expect(answered).toBe(100)
    expect(most).toBeLessThan(50)
  })

  /** The threads that answered, each with the tasks it had. */
  async function shares(count: number, length: number): Promise<number[][]> {
    const byThread = new Map<string, number[]>()
    let asked = 0
    await runPool(() => (asked < count ? task('a'.repeat(length), asked++) : null), {
      workers: 2,
      setting: { cache: null },
      crew: crewOf({
        script: new URL(
          `data:text/javascript,${encodeURIComponent(`
          import { parentPort, threadId } from 'node:worker_threads'
          parentPort.on('message', ({ index }) =>
            index === undefined || setTimeout(() => parentPort.postMessage({ index, outcome: { error: String(threadId) } }), 1))`)}`,
        ),
      }),
      onAnswer: ({ index, outcome }) => {
        const thread = 'error' in outcome ? outcome.error : ''
        byThread.set(thread, [...(byThread.get(thread) ?? []), index])
      },
    })
    return [...byThread.values()]
  }

  const breaks = (indexes: readonly number[]) =>
    indexes.filter((index, at) => at > 0 && index !== (indexes[at - 1] ?? 0) + 1).length

  it.each<[least: number, most: number, length: number]>([
    [0, 60, 100],
    [100, 600, 100_000],
  ])('gives neighbours to one worker, with %i to %i breaks for texts of %i', async (least, most, length) => {
    const count = 600
    const found = await shares(count, length)
    expect(found.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at))
    const broken = found.reduce((sum, indexes) => sum + breaks(indexes), 0)
    expect(broken).toBeGreaterThanOrEqual(least)
    expect(broken).toBeLessThanOrEqual(most)
  })
})
