import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { version } from '../../src/cli/version.ts'
import { formats } from '../../src/report/index.ts'
import { scratch } from '../helpers/folder.ts'
import { cli } from '../helpers/io.ts'

const { at, write } = scratch()
const EVENT = 'fixtures/ferry-accident'

describe('help and version', () => {
  test.each([
    [['--version'], `${version}\n`],
    [['-V'], `${version}\n`],
  ])('%s', async (argv, out) => {
    expect(await cli(argv)).toEqual({ code: 0, out, err: '' })
  })

  test.each([[['--help']], [['help']], [['help', 'compare']], [['extract', '--help']], [['explain', '-h']]])(
    '%j goes to standard output',
    async (argv) => {
      const { code, out, err } = await cli(argv)
      expect([code, err]).toEqual([0, ''])
      expect(out).toMatch(/^Usage: crossclaim/)
    },
  )

  test('no arguments: help on standard error, 2', async () => {
    const { code, out, err } = await cli([])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^Usage: crossclaim/)
  })
})

describe('a command line that is wrong: one line on standard error, 2', () => {
  test.each<[string, string[], RegExp]>([
    [
      'an unknown option',
      ['--frobnicate', EVENT],
      /unknown option '--frobnicate'; a file of that name goes after --/,
    ],
    ['a mistyped option', ['--fromat', 'json', EVENT], /Did you mean --format\?/],
    ['a mistyped option of a command', ['extract', '--formt', 'json', EVENT], /Did you mean --format\?/],
    ['a format that does not exist', ['--format', 'pdf', EVENT], /Allowed choices are table, /],
    [
      'a verdict that does not exist',
      ['--only', 'conflict,true', EVENT],
      /Allowed choices are conflict, compatible/,
    ],
    ['a kind that does not exist', ['--kind', 'mood', EVENT], /Allowed choices are quantity, date/],
    ['a width that is no number', ['--width', 'wide', EVENT], /whole number/],
    ['a size that is none', ['--max-bytes', 'much', EVENT], /300k/],
    ['a date that does not exist', ['--published', '2024-02-31', EVENT], /write it as 2025-03-06/],
    ['an encoding that does not exist', ['--encoding', 'klingon', EVENT], /utf-8/],
    ['a missing value', ['compare', EVENT, '--format'], /argument missing/],
    ['a missing path', ['compare'], /missing required argument 'path'/],
    ['a missing fact', ['explain'], /missing required argument 'fact'/],
    ['standard input twice', ['-', '-'], /only once/],
  ])('%s', async (_, argv, message) => {
    const { code, out, err } = await cli(argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(message)
    expect(err).toMatch(/^crossclaim: [^\n]+ \(--help for usage\)\n$/)
  })

  test('standard input that is a terminal', async () => {
    const { code, err } = await cli(['-'], { tty: true })
    expect(code).toBe(2)
    expect(err).toMatch(/terminal/)
  })
})

test.each([
  ['explian', 'explain'],
  ['extrct', 'extract'],
  ['Compare', 'compare'],
])('a mistyped command is a path that does not exist, and said to be one: %s', async (word, command) => {
  const { code, err } = await cli([word, EVENT])
  expect(code).toBe(2)
  expect(err).toContain(`crossclaim: ${word}: no such file or folder\n`)
  expect(err).toContain(`did you mean the command ${command}?`)
  expect((await cli([at('gone.txt')])).err).not.toContain('did you mean')
})

describe('compare', () => {
  test('is the command when none is named', async () => {
    expect(await cli([EVENT, '--format', 'json'])).toEqual(await cli(['compare', EVENT, '--format', 'json']))
  })

  test.each(formats.map((format) => [format]))(
    'prints %s that ends with a line end, exit 0',
    async (format) => {
      const { code, out } = await cli([EVENT, '--format', format])
      expect(code).toBe(0)
      if (out !== '') expect(out.endsWith('\n')).toBe(true)
    },
  )

  test('a file that cannot be read: the rest is compared, 2', async () => {
    const { code, out, err } = await cli([at('gone.txt'), EVENT, '--format', 'json'])
    expect(code).toBe(2)
    expect(err).toContain(`crossclaim: ${at('gone.txt')}: no such file or folder\n`)
    expect(JSON.parse(out).sources.length).toBeGreaterThan(1)
    expect(JSON.parse(out).notes).toContainEqual({
      code: 'missing',
      path: at('gone.txt'),
      message: 'no such file or folder',
    })
  })

  test('a folder without articles', async () => {
    write('none/readme.md')
    const err = `crossclaim: no .txt files under ${at('none')}\n`
    for (const format of formats)
      expect(await cli([at('none'), '--format', format])).toEqual({ code: 2, out: '', err })
  })

  test('one article alone: a note, 0', async () => {
    const { code, out, err } = await cli([write('one.txt'), '--format', 'json'])
    expect(code).toBe(0)
    expect(err).toMatch(/only one article/)
    const { facts } = JSON.parse(out) as { facts: { verdict: string }[] }
    expect(facts.every(({ verdict }) => verdict === 'single')).toBe(true)
  })

  test('reads standard input for -', async () => {
    const { out } = await cli(['-', EVENT, '--format', 'json'], {
      stdin: 'Two boats sank off Lund on Monday.',
    })
    expect(JSON.parse(out).sources).toContainEqual(expect.objectContaining({ source: 'stdin', path: null }))
  })

  test('a name that begins with a dash goes after --', async () => {
    const { code, err } = await cli(['--', '--x.txt'])
    expect(code).toBe(2)
    expect(err).toContain('--x.txt: no such file or folder')
  })

  test('--quiet leaves out notes, not errors', async () => {
    const one = write('quiet.txt', Buffer.from([0x93, 0x94]))
    expect((await cli([one, '-q'])).err).toBe('')
    expect((await cli([one, at('gone.txt'), '-q'])).err).toMatch(/^crossclaim: [^\n]*gone.txt[^\n]*\n$/)
  })

  test('--only, --kind and --min-sources choose facts, and the summary counts them', async () => {
    const all = JSON.parse((await cli([EVENT, '--format', 'json', '--all'])).out)
    for (const [flags, test] of [
      [['--only', 'single'], (fact: { verdict: string }) => fact.verdict === 'single'],
      [['--kind', 'quantity,date'], (fact: { kind: string }) => ['quantity', 'date'].includes(fact.kind)],
      [['--min-sources', '2'], (fact: { verdict: string }) => fact.verdict !== 'single'],
    ] as const) {
      const some = JSON.parse((await cli([EVENT, '--format', 'json', '--all', ...flags])).out)
      expect(some.facts.every(test)).toBe(true)
      expect(some.summary.facts).toBe(some.facts.length)
      expect(some.facts.length).toBeLessThanOrEqual(all.facts.length)
    }
  })

  test('saved records give the same comparison as the articles', async () => {
    const saved = await cli(['extract', EVENT])
    const path = write('saved.ndjson', saved.out)
    const direct = JSON.parse((await cli([EVENT, '--format', 'json'])).out)
    for (const result of [
      await cli([path, '--format', 'json']),
      await cli(['-', '--format', 'json'], { stdin: saved.out }),
    ]) {
      expect(JSON.parse(result.out).facts).toEqual(direct.facts)
    }
  })

  test('the result does not depend on the order of the arguments', async () => {
    const paths = ['harbour-post', 'island-radio', 'north-wire'].map((name) => `${EVENT}/${name}.txt`)
    expect((await cli([...paths].reverse())).out).toBe((await cli(paths)).out)
  })
})

describe('extract', () => {
  test('prints one record a line', async () => {
    const { code, out } = await cli(['extract', EVENT])
    expect(code).toBe(0)
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map(({ schema }) => schema)).toEqual(records.map(() => 'crossclaim.article/1'))
    expect(records.map(({ source }) => source)).toContain('harbour-post')
  })

  test('json is one array of the same', async () => {
    const lines = (await cli(['extract', EVENT])).out.trimEnd().split('\n')
    const { out } = await cli(['extract', EVENT, '--format', 'json'])
    expect(JSON.parse(out)).toEqual(lines.map((line) => JSON.parse(line)))
  })

  test('an article says the same alone and among others, but for its name', async () => {
    const alone = JSON.parse((await cli(['extract', `${EVENT}/island-radio.txt`])).out)
    const among = (await cli(['extract', EVENT])).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(among).toContainEqual(alone)
  })

  test('--published is the date of articles without one', async () => {
    const { out } = await cli(['extract', write('undated.txt'), '--published', '2024-03-13'])
    expect(JSON.parse(out).published).toBe('2024-03-13')
  })
})

describe('explain', () => {
  test('shows the fact that the comparison lists', async () => {
    const { facts } = JSON.parse((await cli([EVENT, '--format', 'json', '--all'])).out)
    if (facts.length === 0) return
    const { code, out } = await cli(['explain', facts[0].id, EVENT])
    expect(code).toBe(0)
    expect(out).toContain(`${facts[0].values[0].line}:${facts[0].values[0].column}`)
  })

  test('a fact that does not exist: how to find the ids, 2', async () => {
    const { code, out, err } = await cli(['explain', 'nope', EVENT])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/no fact nope/)
  })
})

describe('--output', () => {
  test('writes the file and nothing else', async () => {
    const file = at('out.json')
    expect(await cli([EVENT, '--format', 'json', '-q', '-o', file])).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(file, 'utf8')).toBe((await cli([EVENT, '--format', 'json'])).out)
  })

  test('an input is not overwritten', async () => {
    const input = write('safe.txt', 'Two boats sank.')
    symlinkSync(input, at('safe-link.txt'))
    for (const file of [input, at('safe-link.txt')]) {
      const { code, err } = await cli([input, '-q', '-o', file])
      expect(code).toBe(2)
      expect(err).toBe(`crossclaim: refusing to overwrite input ${input}\n`)
    }
    expect(readFileSync(input, 'utf8')).toBe('Two boats sank.')
  })

  test('a missing folder is an error, nothing is made', async () => {
    const { code, err } = await cli([EVENT, '-q', '-o', at('no/such/out.txt')])
    expect(code).toBe(2)
    expect(err).toMatch(/^crossclaim: cannot write [^\n]*no\/such\/out.txt: no such file or folder\n$/)
    expect(existsSync(at('no'))).toBe(false)
  })

  test('an earlier output in the folder is left out and replaced', async () => {
    write('event/a.txt', 'The ferry carried 42 people.')
    write('event/b.txt', 'The ferry carried 40 people.')
    const argv = [at('event'), '--format', 'json', '-q', '-o', at('event/result.txt')]
    expect((await cli(argv)).code).toBe(0)
    expect((await cli(argv)).code).toBe(0)
    expect(JSON.parse(readFileSync(at('event/result.txt'), 'utf8')).sources).toHaveLength(2)
  })
})

describe('writing', () => {
  const world = (error: NodeJS.ErrnoException) => ({
    stdin: Object.assign((async function* () {})(), { isTTY: false }),
    stderr: { write: (_: Uint8Array, done: () => void) => done() },
    stdout: { write: (_: Uint8Array, done: (error?: Error) => void) => done(error) },
    env: {},
  })
  const failure = (code: string) => Object.assign(new Error(code), { code })

  test.each([[[EVENT]], [['extract', EVENT]], [['--help']], [['--version']]])(
    'a reader that has gone is no error: %j',
    async (argv) => {
      expect(await run(argv, world(failure('EPIPE')))).toBe(0)
    },
  )

  test.each([[[EVENT]], [['extract', EVENT]], [['--help']], [['--version']]])(
    'a full disk is: %j',
    async (argv) => {
      const said: string[] = []
      const stderr = {
        write: (chunk: Uint8Array, done: () => void) => {
          said.push(Buffer.from(chunk).toString())
          done()
        },
      }
      expect(await run(argv, { ...world(failure('ENOSPC')), stderr })).toBe(2)
      expect(said.join('')).toContain('crossclaim: cannot write output: no space left on device\n')
    },
  )

  test('no piece is larger than 64 KiB, and each waits for the one before', async () => {
    let open = 0
    const stdout = {
      write: (chunk: Uint8Array, done: () => void) => {
        expect(chunk.length).toBeLessThanOrEqual(65_536)
        expect(open).toBe(0)
        open++
        setImmediate(() => {
          open--
          done()
        })
      },
    }
    await run(['extract', 'fixtures'], { ...world(failure('')), stdout })
  })

  test('a closed standard error is no reason to stop', async () => {
    const out: string[] = []
    const stdout = {
      write: (chunk: Uint8Array, done: () => void) => {
        out.push(Buffer.from(chunk).toString())
        done()
      },
    }
    const stderr = { write: (_: Uint8Array, done: (error: Error) => void) => done(failure('EPIPE')) }
    expect(
      await run([EVENT, at('gone.txt'), '--format', 'json'], { ...world(failure('')), stdout, stderr }),
    ).toBe(2)
    expect(JSON.parse(out.join('')).schema).toBe('crossclaim.comparison/1')
  })
})

test('hostile names reach no terminal as they are', async () => {
  write('hostile/a\u001b[2J\n::error::b\u202e.txt', Buffer.from([0]))
  write('hostile/c.txt')
  const { err } = await cli([at('hostile')])
  expect(err).toContain('a\\x1b[2J\\n::error::b\\u{202e}.txt"')
  expect(err.split('\n').every((line) => line === '' || line.startsWith('crossclaim: '))).toBe(true)
})
