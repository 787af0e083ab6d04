import { expect, test } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { changesOf } from '../../src/cli/watch.ts'
import { scratch } from '../helpers/folder.ts'
import { cli } from '../helpers/io.ts'

const { at, write } = scratch()

test('--watch compares again after each change', async () => {
  write('news/a.txt', 'The ferry carried 42 people to Lund.')
  write('news/b.txt', 'The ferry carried 42 people to Lund.')
  let out = ''
  const sink = (keep: boolean) => ({
    write: (chunk: Uint8Array, done: () => void) => {
      if (keep) out += Buffer.from(chunk).toString()
      done()
    },
  })
  const stdin = Object.assign((async function* () {})(), { isTTY: false })
  const changes = async function* (paths: readonly string[]) {
    expect(paths).toEqual([at('news')])
    write('news/b.txt', 'The ferry carried 57 people to Lund.')
    yield
  }
  const io = { stdin, stdout: sink(true), stderr: sink(false), env: {}, changes }
  expect(await run([at('news'), '--watch', '--format', 'ndjson', '--fields', 'values.text'], io)).toBe(0)
  expect(out).toContain('{"text":"42"},{"text":"42"}')
  expect(out).toContain('57')
})

test.each([
  [['-', '--watch'], /not standard input/],
  [['fixtures', '--watch', '-o', at('x')], /prints to standard output/],
])('%j: 2', async (argv, message) => {
  const { code, err } = await cli(argv)
  expect(code).toBe(2)
  expect(err).toMatch(message)
})

test('a change of a file is seen', async () => {
  write('seen/a.txt', 'one')
  const changes = changesOf([at('seen')])
  const next = changes.next()
  setTimeout(() => write('seen/a.txt', 'two'), 50)
  expect((await next).done).toBe(false)
  await changes.return(undefined)
})
