import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { scratch } from '../../helpers/folder.ts'
import { cli } from '../../helpers/io.ts'

const { at, write } = scratch()
const home = at('home')
const before = process.env.XDG_CACHE_HOME
beforeEach(() => {
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home)
  process.env.XDG_CACHE_HOME = home
})
afterAll(() => {
  if (before === undefined) delete process.env.XDG_CACHE_HOME
  else process.env.XDG_CACHE_HOME = before
})

/** Each kept file with its contents. */
const kept = () =>
  readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, readFileSync(join(home, name), 'utf8')])

const BODY = 'Mayor Ona Perl, 51, resigned on Monday after 40 people were hurt in Oderhaven.\n'
const FIRST = `Mayor resigns\n\nBy Ada Lund\n\nODERHAVEN — ${BODY}`
write('news/a/wire.txt', FIRST)
write('news/b/wire.txt', FIRST) // the same article under another name
write('news/front.txt', `---\nsource: Harbour Post\ntitle: A title\ndate: soon\n---\n${BODY}`)
write('news/again.txt', `---\nsource: Harbour Post\npublished: 2031-05-02\n---\n${BODY}Nobody “died”.\n`)
write('news/empty.txt', ' \n')
write('news/latin.txt', Buffer.from(`${BODY}\x93Gone,\x94 she said.\n`, 'latin1'))
write('news/marks.txt', `${BODY}She was \u202ein Lund\u202c on May 3.\n`)

test.each([
  ['extract', []],
  ['extract', ['--published', '2031-05-03', '--jobs', '1']],
  ['extract', ['--format', 'json']],
  ['compare', ['--format', 'json']],
])(
  '%s %j prints the same bytes and notes without a cache, when it fills one, and from it',
  async (command, options) => {
    const without = await cli([command, at('news'), ...options, '--no-cache'])
    expect(kept()).toEqual([])
    const filling = await cli([command, at('news'), ...options])
    const files = kept()
    expect(files).toHaveLength(6)
    const from = await cli([command, at('news'), ...options])
    expect(kept()).toEqual(files)
    expect(filling).toEqual(without)
    expect(from).toEqual(without)
    expect(without.err.trimEnd().split('\n')).toHaveLength(3)
  },
)

test('what is damaged is not printed, and is replaced', async () => {
  const wanted = await cli(['extract', at('news')])
  const files = kept()
  for (const [index, [name, text]] of files.entries()) {
    const damaged = [text?.slice(0, -30), text?.replace('Perl', 'Pearl'), text?.replace(/^.{32}/, ''), ''][
      index % 4
    ]
    writeFileSync(join(home, name ?? ''), damaged ?? '')
  }
  expect(kept()).not.toEqual(files)
  expect(await cli(['extract', at('news')])).toEqual(wanted)
  expect(kept()).toEqual(files)
})

test('what one command keeps another prints', async () => {
  const wanted = await cli(['extract', at('news'), '--no-cache'])
  await cli(['compare', at('news')])
  const files = kept()
  expect(await cli(['extract', at('news')])).toEqual(wanted)
  expect(kept()).toEqual(files)
})

test('another date that is given is another article; one that gives its own keeps it', async () => {
  for (const date of ['2031-05-03', '2032-01-01', '2031-05-03']) {
    const { out } = await cli(['extract', at('news'), '--published', date])
    const dates = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).published)
    expect(dates).toEqual([date, '2031-05-02', date, date, date, date, date])
  }
})
