import { rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articlesOf, listInputs } from '../../src/read/list.ts'
import { scratch } from '../helpers/folder.ts'

const { at, write } = scratch()

describe('a listing', () => {
  test('holds no texts but so many, and reads the others again', async () => {
    write('some/a.txt', '---\nsource: The Post\n---\nOne boat sank.')
    write('some/b/x.txt', 'Two boats sank.')
    write('some/c/x.txt', 'Three boats sank.')
    const all = await listInputs([at('some')])
    const few = await listInputs([at('some')], {}, { most: 45 })
    expect(few.articles.map(({ source, length }) => [source, length])).toEqual([
      ['The Post', 39],
      ['b/x', 15],
      ['c/x', 17],
    ])
    expect(articlesOf(few)).toEqual(articlesOf(all))
    write('some/a.txt', '---\nsource: The Post\n---\nNo boat sank.')
    write('some/b/x.txt', 'No boats sank.')
    expect(articlesOf(few).map(({ source, text }) => [source, text])).toEqual([
      ['The Post', expect.stringMatching('One boat')],
      ['b/x', 'No boats sank.'],
      ['c/x', 'Three boats sank.'],
    ])
  })

  test('says when a file has gone or is no text any more', async () => {
    write('gone/a.txt')
    write('gone/b.txt')
    const { read } = await listInputs([at('gone')], {}, { most: 0 })
    rmSync(at('gone/a.txt'))
    write('gone/b.txt', Buffer.from('PK\u0003\u0004\0\0'))
    expect([read(0), read(1)]).toMatchObject([
      { level: 'error', code: 'unreadable', path: at('gone/a.txt'), message: 'no such file or folder' },
      { level: 'error', code: 'binary', path: at('gone/b.txt') },
    ])
  })

  test('holds what can be read only once', async () => {
    async function* stdin() {
      yield Buffer.from('One boat sank.')
    }
    const { read } = await listInputs(['-'], { stdin: stdin() }, { most: 0 })
    expect(read(0)).toMatchObject({ source: 'stdin', text: 'One boat sank.' })
  })

  test('remembers what is asked of each article', async () => {
    const kept = ({ text }: { readonly text: string }) => (text.startsWith('Two') ? 'file' : null)
    const { articles } = await listInputs([at('some')], {}, { most: 0, kept })
    expect(articles.map((one) => one.kept)).toEqual([null, null, null])
    write('some/b/x.txt', 'Two boats sank.')
    const again = await listInputs([at('some')], {}, { most: 0, kept })
    expect(again.articles.map((one) => one.kept)).toEqual([null, 'file', null])
  })

  test('lets go of what is kept elsewhere, unless it holds all', async () => {
    write('held/a.txt', 'One boat sank.')
    const kept = () => 'file'
    const some = await listInputs([at('held')], {}, { most: 1000, kept })
    const all = await listInputs([at('held')], {}, { kept })
    write('held/a.txt', 'Two boats sank.')
    expect(some.read(0)).toMatchObject({ text: 'Two boats sank.' })
    expect(all.read(0)).toMatchObject({ text: 'One boat sank.' })
  })
})
