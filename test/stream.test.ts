import { describe, expect, it } from 'vitest'
import { extract } from '../src/claims.ts'
import { extractStream, groupRuns, type StreamStages } from '../src/stream.ts'
import type { Article } from '../src/types.ts'

function read(text: string, path: string | null, published: string | null): Article {
  return { source: '', path, title: null, publisher: null, published, text, zones: [] }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

const stages: StreamStages = { read, extract }
const stream = (...lines: string[]) => all(extractStream(lines, stages))

describe('extractStream', () => {
  it.each<[expected: object, line: string]>([
    [{ source: 'one', published: '2031-05-02' }, '{"source":"one","text":"Hi.","published":"2031-05-02"}'],
    [{ source: '7', path: null }, '{"id":7,"text":"Hi."}'],
    [{ source: 'a/b.txt', path: 'a/b.txt', title: 'T' }, '{"path":"a/b.txt","title":"T","text":"Hi."}'],
    [{ source: 'line 1' }, '{"text":""}'],
    [{ source: '__proto__' }, '{"source":"__proto__","text":"Hi."}'],
    [{ schema: 'crossclaim.error/1', line: 1, error: 'not JSON' }, '{"text":'],
    [{ schema: 'crossclaim.error/1', line: 1, error: 'not an object' }, '["text"]'],
    [{ schema: 'crossclaim.error/1', line: 1, error: 'not an object' }, 'null'],
    [{ schema: 'crossclaim.error/1', line: 1, error: 'no "text"' }, '{"source":"x"}'],
    [
      { line: 1, error: '"published" is not a date; write it as 2025-03-06' },
      '{"text":"x","published":"May"}',
    ],
  ])('%j', async (expected, line) => {
    expect(await stream(line)).toMatchObject([expected])
  })

  it('goes on after bad lines, keeps the order and counts empty lines', async () => {
    const found = await stream('{"id":"a","text":"x"}', '', 'oops', '{"id":"b","text":"y"}')
    expect(found.map((item) => ('line' in item ? item.line : item.source))).toEqual(['a', 3, 'b'])
  })

  it('makes an error of an article on which extraction fails', async () => {
    const failing: StreamStages = {
      read,
      extract: () => {
        throw new Error('broken')
      },
    }
    const found = await all(extractStream(['{"text":"x"}'], failing))
    expect(found).toEqual([{ schema: 'crossclaim.error/1', line: 1, error: 'broken' }])
  })

  it('gives each line what it gives the line alone', async () => {
    const lines = ['{"id":"a","text":"Mayor Ona Perl, 51, resigned."}', '{"id":"b","text":"He is 40."}']
    expect(await stream(...lines)).toEqual([...(await stream(lines[0]!)), ...(await stream(lines[1]!))])
  })

  it('reads no line ahead of the one it answers', async () => {
    let asked = 0
    async function* endless() {
      for (;;) yield `{"id":${asked++},"text":"x"}`
    }
    const answers = extractStream(endless(), stages)
    await answers.next()
    await answers.next()
    await answers.return(undefined)
    expect(asked).toBe(2)
  })
})

describe('groupRuns', () => {
  const groups = async (...lines: string[]) =>
    (await all(groupRuns(lines, 'event'))).map((group) =>
      'error' in group ? `${group.line} ${group.error}` : `${group.key}: ${group.records.length}`,
    )

  it.each<[expected: string[], lines: string[]]>([
    [[], []],
    [
      ['a: 2', 'b: 1'],
      ['{"event":"a"}', '{"event":"a"}', '{"event":"b"}'],
    ],
    [['1: 2'], ['{"event":1}', '', '{"event":"1"}']],
    [
      ['2 no "event"', '3 not JSON', 'a: 2'],
      ['{"event":"a"}', '{}', '{', '{"event":"a"}'],
    ],
    [
      ['a: 1', 'b: 1', 'a: 1'],
      ['{"event":"a"}', '{"event":"b"}', '{"event":"a"}'],
    ],
    [['1 no "event"'], ['{"event":{}}']],
  ])('%j', async (expected, lines) => {
    expect(await groups(...lines)).toEqual(expected)
  })
})
