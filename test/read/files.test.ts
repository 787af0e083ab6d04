import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, symlinkSync, truncateSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'
import { readArticles, readInputs } from '../../src/read/files.ts'
import { scratch } from '../helpers/folder.ts'

const { at, write } = scratch()
const notes = async (...args: Parameters<typeof readInputs>) =>
  (await readInputs(...args)).notes.map(({ level, code, message }) => [level, code, message])
async function* input(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part)
}

const saved = (source: string, title = '') =>
  JSON.stringify({
    schema: 'crossclaim.article/1',
    source,
    path: null,
    title,
    entities: [],
    quantities: [],
    dates: [],
    quotes: [],
    claims: [],
  })

describe('articles', () => {
  test('have their text, path and short name', async () => {
    write('two/a.txt', '\ufeffFerry sinks\r\n\r\nIt left Lund at noon.')
    write('two/b.txt')
    const { articles } = await readArticles([at('two')])
    expect(articles).toMatchObject([
      { source: 'a', path: at('two/a.txt'), text: 'Ferry sinks\r\n\r\nIt left Lund at noon.' },
      { source: 'b', path: at('two/b.txt') },
    ])
  })

  test('of the same name are told apart by their folder', async () => {
    write('same/a/x.txt')
    write('same/b/x.txt')
    expect((await readInputs([at('same')])).articles.map(({ source }) => source)).toEqual(['a/x', 'b/x'])
  })

  test('take the name that their front matter gives, as a label only', async () => {
    write('label/a.txt', '---\nsource: ../../etc/passwd\n---\nx')
    write('label/b.txt', '---\nsource: __proto__\n---\nx')
    write('label/c.txt', `---\nsource: ${'long '.repeat(2000)}\n---\nx`)
    const sources = (await readInputs([at('label')])).articles.map(({ source }) => source)
    expect(sources.slice(0, 2)).toEqual(['../../etc/passwd', '__proto__'])
    expect(sources[2]?.length).toBeLessThanOrEqual(200)
  })
})

describe('what is read with a note', () => {
  test('an empty file is a source that states nothing', async () => {
    const { articles } = await readInputs([write('empty.txt', '')])
    expect(articles.map(extract)).toMatchObject([{ source: 'empty', claims: [], entities: [] }])
    expect(await notes([at('empty.txt')])).toEqual([['note', 'empty', 'empty; it states nothing']])
  })

  test('windows-1252', async () => {
    const path = write('cp.txt', Buffer.from([0x93, 0x48, 0x69, 0x94]))
    expect((await readInputs([path])).articles[0]?.text).toBe('“Hi”')
    expect(await notes([path])).toEqual([
      ['note', 'encoding', 'not UTF-8 (byte 0x93 at 0); read as windows-1252'],
    ])
  })

  test('it is an error when asked to be strict', async () => {
    expect(await notes([at('cp.txt')], { strict: true })).toMatchObject([['error', 'encoding', {}]])
    expect((await readInputs([at('cp.txt')], { strict: true })).articles).toHaveLength(1)
  })

  test('nothing is said of an encoding that was asked for', async () => {
    expect(await notes([at('cp.txt')], { encoding: 'windows-1252' })).toEqual([])
  })
})

describe('what is not read', () => {
  test('a binary file', async () => {
    write('mixed/a.bin.txt', Buffer.from('PK\u0003\u0004\0\0'))
    write('mixed/b.txt')
    const { articles } = await readInputs([at('mixed')])
    expect(articles.map(({ source }) => source)).toEqual(['b'])
    expect(await notes([at('mixed')])).toEqual([['error', 'binary', 'binary file (NUL at byte 4); skipped']])
  })

  test('a file over the limit, by its size alone', async () => {
    truncateSync(write('huge.txt'), 1024 ** 3)
    expect(await notes([at('huge.txt')])).toEqual([
      ['error', 'too-large', '1 GiB is over the limit of 8 MiB (--max-bytes)'],
    ])
  })

  test('a stream over the limit is left', async () => {
    expect(await notes(['-'], { stdin: input('12345', '67890', 'x'), maxBytes: 4 })).toMatchObject([
      ['error', 'too-large', {}],
    ])
  })

  test.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
    chmodSync(write('secret.txt'), 0)
    expect(await notes([at('secret.txt')])).toEqual([['error', 'unreadable', 'permission denied']])
  })

  test('a file that vanished after it was found is said, the rest is read', async () => {
    write('vanish/a.txt')
    symlinkSync(at('vanish/none'), at('vanish/b.txt'))
    const { articles } = await readInputs([at('vanish')], { follow: true })
    expect(articles).toHaveLength(1)
  })

  test('an earlier output in the folder', async () => {
    write('own/a.txt')
    write('own/out.txt', '{"schema":"crossclaim.comparison/1"}')
    write('own/table.txt', 'x\n────\n5 sources, 15 facts: 3 conflict, 4 compatible, 3 agree, 5 single\n')
    const { articles } = await readInputs([at('own')])
    expect(articles.map(({ source }) => source)).toEqual(['a'])
    expect((await notes([at('own')])).map(([level, code]) => [level, code])).toEqual([
      ['note', 'own-output'],
      ['note', 'own-output'],
    ])
  })
})

describe('streams', () => {
  test('standard input is an article called stdin', async () => {
    const { articles } = await readInputs(['-'], { stdin: input('Two boats ', 'sank.') })
    expect(articles).toMatchObject([{ source: 'stdin', path: null, text: 'Two boats sank.' }])
  })

  test('it is not read when it is not named', async () => {
    const never = {
      [Symbol.asyncIterator]: () => {
        throw new Error('was read')
      },
    }
    await expect(readInputs([at('two')], { stdin: never })).resolves.toBeDefined()
  })

  test('a character cut by the pieces of a stream is whole', async () => {
    async function* cut() {
      const bytes = Buffer.from('é')
      yield bytes.subarray(0, 1)
      yield bytes.subarray(1)
    }
    expect((await readInputs(['-'], { stdin: cut() })).articles[0]?.text).toBe('é')
  })

  test('a named pipe is read to its end', async () => {
    execFileSync('mkfifo', [at('pipe')])
    const writer = spawn('sh', ['-c', `printf 'Two boats sank.' > '${at('pipe')}'`])
    const { articles } = await readInputs([at('pipe')])
    expect(articles).toMatchObject([{ source: 'pipe', text: 'Two boats sank.' }])
    writer.kill()
  })
})

describe('saved records', () => {
  test.each<[string, readonly Uint8Array[], readonly unknown[]]>([
    ['with a mark and CRLF', [Buffer.from(`\ufeff${saved('å')}\r\n`), Buffer.from(saved('b'))], []],
    ['in UTF-16', [Buffer.from(`\ufeff${saved('å')}\n${saved('b')}\n`, 'utf16le')], []],
    [
      'with a damaged byte',
      [Buffer.from(`${saved('å')}\n\n`), Buffer.from(saved('b?').replace('b?', 'b\xff'), 'latin1')],
      [['note', 'damaged']],
    ],
    [
      'with a line that is longer than what is read at once',
      [Buffer.from(`${saved('å', 'é'.repeat(1 << 20))}\n`), Buffer.from(saved('b'))],
      [],
    ],
  ])('%s', async (_, bytes, told) => {
    const path = write('odd.ndjson', Buffer.concat(bytes))
    const { records, notes, identities } = await readInputs([path])
    expect(records.map(({ source }) => source)).toEqual(['å', expect.stringMatching(/^b/)])
    expect(notes.map(({ level, code }) => [level, code])).toEqual(told)
    expect([...identities.values()]).toEqual([path])
  })

  const record = (source: string) =>
    JSON.stringify(
      extract({
        source,
        path: null,
        title: null,
        publisher: null,
        published: null,
        text: 'Two boats sank.',
        zones: [],
      }),
    )

  test('stand for articles', async () => {
    const path = write('saved.ndjson', `${record('a')}\n${record('b')}\n`)
    const { articles, records } = await readInputs([path])
    expect(articles).toEqual([])
    expect(records.map(({ source }) => source)).toEqual(['a', 'b'])
  })

  test('are known on standard input', async () => {
    expect((await readInputs(['-'], { stdin: input(record('a')) })).records).toHaveLength(1)
  })

  test('of the same name are told apart', async () => {
    write('r/x.ndjson', record('a'))
    write('r/y.ndjson', record('a'))
    const { records } = await readInputs([at('r/x.ndjson'), at('r/y.ndjson')])
    expect(new Set(records.map(({ source }) => source)).size).toBe(2)
  })

  test.each([
    ['broken JSON', '{"schema":"crossclaim.article/1"'],
    ['another schema', '{"schema":"crossclaim.article/2","source":"x"}'],
    ['fields of the wrong type', record('a').replace('"claims":[', '"claims":[1,')],
    ['an array', '[1]'],
    ['no line at all', '\n'],
  ])('%s is an error, the other lines are read', async (_, line) => {
    const path = write('bad.ndjson', line === '\n' ? line : `${line}\n${record('b')}\n`)
    const { records, notes } = await readInputs([path])
    expect(notes).toMatchObject([{ level: 'error', code: 'not-a-record' }])
    expect(records).toHaveLength(line === '\n' ? 0 : 1)
  })
})
