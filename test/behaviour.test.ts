import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { run } from '../src/cli/main.ts'
import { progressOn } from '../src/cli/progress.ts'
import { spanMaker } from '../src/text/spans.ts'
import { scratch } from './helpers/folder.ts'
import { cli } from './helpers/io.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const EVENT = `${root}fixtures/ferry-accident`
const { at, write } = scratch()
const read = (path: string) => readFileSync(root + path, 'utf8')
const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => [path, read(`src/${path}`)] as const)

/** What the program promises of odd input and a hostile world, and the test that shows it: [situation, file, its name]. */
const shown: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'bytes to text': [
    ['UTF-8 is not changed', 'read/decode', 'UTF-8 as it is: no normalisation, no change of line ends'],
    ['its mark is dropped', 'read/decode', 'a UTF-8 byte-order mark is dropped'],
    ['UTF-16 with a mark', 'read/decode', 'UTF-16 with half a surrogate pair'],
    ['UTF-16 without', 'read/decode', 'UTF-16BE without a mark'],
    ['UTF-32', 'read/decode', 'UTF-32LE'],
    ['windows-1252', 'read/decode', 'a byte that windows-1252 does not know'],
    ['damaged UTF-8', 'read/decode', 'damage is counted as the standard decoder replaces it'],
    ['what is not clean is an error if so asked', 'behaviour', 'an encoding that is guessed is an error'],
    ['binary files', 'read/files', 'a binary file'],
    ['empty files', 'read/files', 'an empty file is a source that states nothing'],
    ['ends of lines', 'behaviour', 'a line ends at a line feed'],
    ['large files', 'read/files', 'a file over the limit, by its size alone'],
    ['large streams', 'hostile/process', 'standard input over the limit is left'],
    ['one long line', 'hostile/process', 'ten megabytes in one line are cut at the budget'],
    ['long work', 'behaviour', 'a terminal is told how far it is'],
    ['surrogate pairs', 'fuzz/mutation', 'mutated texts'],
    ['half a pair in a text', 'behaviour', 'jq reads what is printed of half a surrogate pair'],
  ],
  files: [
    ['a folder', 'read/walk', 'gives its .txt files, sorted by code unit; no hidden names, no node_modules'],
    ['a folder called x.txt', 'read/walk', 'plain/folder.txt/inner.txt'],
    ['links in a folder', 'read/walk', 'are followed when asked for; one that leads up is named'],
    ['links that lead nowhere', 'read/walk', 'that are named are followed'],
    ['missing files', 'read/walk', 'what is missing is said, the rest is found'],
    ['files that may not be read', 'hostile/faults', 'an article that may not be read is said'],
    ['files that vanish', 'read/files', 'a file that vanished after it was found is said'],
    ['pipes and sockets in a folder', 'read/walk', 'pipes and sockets in it are skipped without a word'],
    ['a named pipe', 'read/files', 'a named pipe is read to its end'],
    ['a device', 'behaviour', 'a device that never ends is left at the limit'],
    ['the same file twice', 'read/walk', 'in a folder and by itself'],
    ['the same name twice', 'read/files', 'of the same name are told apart by their folder'],
    ['names that are not UTF-8', 'read/walk', 'a name that is not UTF-8 is shown escaped and can be opened'],
    ['names that attack', 'cli/main', 'hostile names reach no terminal as they are'],
    ['names in SARIF', 'report/formats', 'every place is a URI'],
    ['names that begin with a dash', 'cli/main', 'a name that begins with a dash goes after --'],
    ['nothing found', 'cli/main', 'a folder without articles'],
    ['one article', 'cli/main', 'one article alone: a note, 0'],
    ['one article to check', 'cli/commands/check', 'fewer than two articles: 2'],
    ['many files', 'hostile/process', 'a thousand files need few open files'],
    ['standard input that nobody writes to', 'cli/process', 'an open, silent standard input is left alone'],
    ['standard input that is a terminal', 'cli/main', 'standard input that is a terminal'],
    ['labels in front matter', 'read/files', 'take the name that their front matter gives, as a label only'],
  ],
  writing: [
    ['a reader that leaves', 'cli/process', 'a reader that leaves early is no error'],
    ['its exit code', 'behaviour', 'the exit code is the verdict, whether or not it is read'],
    ['a full disk', 'cli/process', 'a full disk is an error, for one byte too'],
    ['a limit of size', 'cli/process', 'a file-size limit is an error'],
    ['a slow reader', 'cli/process', 'megabytes reach a slow reader whole'],
    ['pieces', 'cli/main', 'no piece is larger than 64 KiB, and each waits for the one before'],
    [
      'killed while writing',
      'hostile/process',
      'killed at any moment, the output is the old file or the new one',
    ],
    ['an error while writing', 'hostile/faults', 'the old file is whole when writing the new one fails'],
    ['devices and pipes', 'cli/process', 'a device is written through and stays one'],
    ['links', 'cli/process', 'a symbolic link stays one; its target is replaced'],
    ['an input as output', 'cli/main', 'an input is not overwritten'],
    ['an earlier output', 'cli/main', 'an earlier output in the folder is left out and replaced'],
    ['a missing folder', 'cli/main', 'a missing folder is an error, nothing is made'],
    ['an interrupt', 'hostile/process', 'an interrupt ends the program while it works'],
    ['notes and results', 'cli/main', '--quiet leaves out notes, not errors'],
  ],
  commands: [
    ['wrong usage', 'cli/main', 'a command line that is wrong: one line on standard error, 2'],
    ['help', 'project', 'is not loaded for help and version'],
    ['no arguments', 'cli/main', 'no arguments: help on standard error, 2'],
    ['conflicts', 'cli/commands/check', 'a conflict: its line, what the check says, 1'],
    ['known conflicts', 'cli/commands/check', '--accept'],
    ['an article that fails', 'extractall', 'leaves out an article that fails, with a note'],
    ['settings', 'cli/config/config', 'what is wrong is named with its line: 2'],
    ['completion', 'cli/completion', 'names every command and option'],
    ['the manual', 'cli/completion', 'has no warnings'],
    ['a damaged cache', 'cache/store', 'is as good as none, and is replaced'],
  ],
  'terminal and look': [
    ['control and direction characters', 'hostile/attacks', 'reach no terminal'],
    ['in JSON', 'hostile/attacks', 'come back from JSON unchanged'],
    ['colour', 'cli/look', 'NO_COLOR goes before FORCE_COLOR'],
    ['meaning without colour', 'report/table', 'colour adds nothing but colour'],
    ['without UTF-8', 'cli/look', 'ASCII by locale'],
    ['width', 'report/table', 'no view is wider than asked, or prints a control character'],
    ['long values', 'report/table', 'every value of a shared fact stands in it, whole and with its line'],
    ['links', 'report/table', 'hyperlinks: true'],
    ['a runner that reads commands', 'hostile/attacks', 'not.toMatch(/^\\s*::|##\\[/)'],
  ],
  'formats for other programs': [
    ['json', 'schema/schema', 'comparison'],
    ['fields by name', 'report/json', 'a source named __proto__ keeps its count'],
    ['ndjson', 'report/json', 'one line for each fact'],
    ['csv', 'report/formats', 'no cell is a formula'],
    ['markdown', 'report/formats', 'stays under the size of a step summary'],
    ['github', 'report/formats', 'at most ten errors, the rest counted'],
    ['sarif', 'report/formats', 'one result for each conflict, each value a location'],
    ['junit', 'report/formats', 'is well-formed and counts its cases'],
    ['annotations', 'report/formats', 'positions count code points'],
    ['schemas', 'cli/config/config', 'schema/config.schema.json is what the options say'],
    ['html', 'report/browser', 'even unescaped, the policy would stop them'],
  ],
  determinism: [
    ['order, jobs, locale, time zone, clock', 'hostile/process', 'a clock years ahead'],
    ['sorting and numbers', 'project', 'the locale'],
    ['now', 'project', 'the clock'],
    ['ids', 'project', 'chance'],
    ['limits are counts', 'behaviour', 'no result depends on time'],
  ],
  'the tagger': [
    ['it gets pieces', 'text/tagger', 'time is linear in the length of hostile text'],
    ['places of words', 'text/tagger', 'gives each sentence its own words, whatever the others are'],
    ['its tags', 'text/tagger', 'tags are those of untouched compromise'],
    ['budgets', 'text/budget', 'the budget of an article'],
    ['its slow and wrong methods', 'behaviour', 'is called nowhere'],
    ['names of object members', 'hostile/attacks', 'names of object members are names like others'],
    ['patterns', 'hostile/patterns', 'every pattern of the program takes linear time'],
    ['a worker that dies or is full', 'workers/pool', 'reaching memory limit'],
  ],
  'supply and privacy': [
    ['no network', 'behaviour', 'everything works without a network'],
    ['no code from outside', 'hostile/source', 'code made at run time'],
    ['packages', 'project', 'the package needs no more than it names'],
    ['invisible characters', 'project', 'holds no invisible, control or direction characters'],
  ],
}

describe.each(Object.entries(shown))('%s', (_, rows) => {
  test.each(rows)('%s: %s.test.ts', (_, file, name) => {
    expect(read(`test/${file}.test.ts`)).toContain(name)
  })
})

test('an encoding that is guessed is an error where none may be', async () => {
  const file = write('cp.txt', Buffer.from([0x93, 0x48, 0x69, 0x94]))
  expect((await cli(['extract', file])).code).toBe(0)
  expect((await cli(['extract', file, '--strict'])).code).toBe(2)
})

test('a line ends at a line feed, a carriage return, or both as one', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', '😀')), (parts) => {
      const text = `${parts.join('')}x`
      const before = text.slice(0, -1)
      const line = before.split(/\r\n|\n|\r/).length
      expect(spanMaker(text).lineAt(text.length - 1)).toBe(line)
    }),
  )
})

test('a terminal is told how far it is, once it takes a second; nobody else is', () => {
  const said: string[] = []
  const sink = {
    write: (chunk: Uint8Array) => {
      said.push(Buffer.from(chunk).toString())
    },
  }
  const clock = performance.now
  let now = 0
  performance.now = () => now
  try {
    const [terminal, pipe] = [progressOn({ ...sink, isTTY: true }), progressOn(sink)]
    for (const done of [1, 2, 3]) {
      terminal(done, 3)
      pipe(done, 3)
      now += 1500
    }
  } finally {
    performance.now = clock
  }
  expect(said).toEqual(['\r\u001b[Kcrossclaim: 2 of 3 articles', '\r\u001b[K'])
})

test.skipIf(spawnSync('jq', ['--version']).status !== 0)(
  'jq reads what is printed of half a surrogate pair',
  async () => {
    const utf16 = Buffer.from('\ufeffMayor Ona \ud83d Perl, 51, said “no \ude00” in Lund.', 'utf16le')
    const { out } = await cli(['extract', write('half.txt', utf16)])
    const { status, stdout } = spawnSync('jq', ['-r', '.claims[].value.text'], {
      input: out,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(stdout).toContain('51')
  },
)

test.skipIf(!existsSync('/dev/zero'))(
  'a device that never ends is left at the limit, one without bytes is empty',
  async () => {
    const { err } = await cli(['extract', '/dev/zero', '/dev/null', '--max-bytes', '300k'])
    expect(err).toContain('/dev/zero: ')
    expect(err).toContain('over the limit of')
    expect(err).toContain('/dev/null: empty; it states nothing')
  },
)

test.each([
  ['check', EVENT, 1],
  ['compare', EVENT, 0],
  ['check', at('gone'), 2],
])('the exit code is the verdict, whether or not it is read: %s', async (command, path, code) => {
  const gone = Object.assign(new Error('EPIPE'), { code: 'EPIPE' })
  const io = {
    stdin: (async function* () {})(),
    stdout: { write: (_: Uint8Array, done: (error?: Error) => void) => done(gone) },
    stderr: { write: (_: Uint8Array, done: (error?: Error) => void) => done(gone) },
    env: {},
  }
  expect(await run([command, path], io)).toBe(code)
})

test('no result depends on time: clocks are read for progress, watching and an end by a signal alone', () => {
  const users = sources.filter(([, text]) =>
    /\bperformance\.|\bDate\.now|\bsetTimeout\b|\bhrtime\b/.test(text),
  )
  expect(
    users
      .map(([path]) => path)
      .filter((path) => !/^cli\/(?:progress|watch|snapshot\/hand-over)\.ts$/.test(path)),
  ).toEqual([])
})

test.each([
  'nouns',
  'clauses',
  'topics',
  'quotations',
  'people',
  'places',
  'organizations',
  'numbers',
  'dates',
])('the method %s of the tagger is called nowhere', (method) => {
  const tagger = sources.filter(([path]) => path.startsWith('text/tagger'))
  expect(tagger.length).toBeGreaterThan(1)
  for (const [, text] of tagger) expect(text).not.toContain(`.${method}(`)
})

test('everything works without a network: a program that may not connect does the same', () => {
  const blocked = `data:text/javascript,${encodeURIComponent(
    `import net from 'node:net'; import dns from 'node:dns'
    const stop = () => { console.error('connected'); process.exit(99) }
    net.Socket.prototype.connect = stop; dns.lookup = stop; globalThis.fetch = stop`,
  )}`
  const bin = `${root}bin/crossclaim.js`
  const { status, stderr } = spawnSync(process.execPath, ['--import', blocked, bin, EVENT, '-q'], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
})

test('the packages that are shipped know no network either', () => {
  const shipped = [
    'chalk',
    'commander',
    'compromise',
    'efrt',
    'get-east-asian-width',
    'grad-school',
    'suffix-thumb',
  ]
  for (const name of shipped) {
    const folder = `node_modules/${name}`
    const files = (readdirSync(root + folder, { recursive: true, encoding: 'utf8' }) as string[]).filter(
      (path) => /\.[cm]?js$/.test(path),
    )
    expect(files.length).toBeGreaterThan(0)
    const network = /(?:from|import|require)\s?\(?\s?['"](?:node:)?(?:https?|http2|net|tls|dgram|dns)['"]/
    expect(files.filter((path) => network.test(read(`${folder}/${path}`)))).toEqual([])
  }
})
