import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = (folder: string, ending: RegExp) =>
  (readdirSync(join(root, folder), { recursive: true }) as string[])
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name}`.replaceAll('\\', '/'))
    .sort()
const read = (path: string) => readFileSync(join(root, path), 'utf8')

interface Import {
  readonly from: string
  readonly to: string
  /** Only types: gone at run time. */
  readonly type: boolean
  /** `import(...)`: loaded when it is needed. */
  readonly lazy: boolean
}

/** A start-up snapshot is made of all stages, and tidies up in them. */
const WHOLE = 'src/cli/snapshot/entry.ts'

const IMPORT =
  /^(?<start>import|export)(?<type> type)?\b(?<names>[^'"]*?)\sfrom '(?<from>[^']+)'|^import '(?<bare>[^']+)'/gm
const REQUIRED = /createRequire\(import\.meta\.url\)\('(?<to>[^'.][^']*)'\)/g
const LAZY = /\bimport\('(?<to>[^']+)'\)/g

const imports: readonly Import[] = files('src', /\.ts$/).flatMap((from) => {
  const text = read(from)
  const target = (to: string) => (to.startsWith('.') ? normalize(join(dirname(from), to)) : to)
  const fixed = [...text.matchAll(IMPORT)].map(({ groups }) => ({
    from,
    to: target(groups?.from ?? groups?.bare ?? ''),
    type: groups?.type !== undefined || onlyTypes(groups?.names ?? ''),
    lazy: false,
  }))
  const lazy = [...text.matchAll(LAZY)].map(({ groups }) => ({
    from,
    to: target(groups?.to ?? ''),
    type: false,
    lazy: true,
  }))
  const required = [...text.matchAll(REQUIRED)].map(({ groups }) => ({
    from,
    to: groups?.to ?? '',
    type: false,
    lazy: false,
  }))
  return [...fixed, ...required, ...lazy]
})

function onlyTypes(names: string): boolean {
  const inner = /\{(?<inner>[^}]*)\}/.exec(names)?.groups?.inner ?? ''
  const list = inner
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return list.length > 0 && list.every((name) => name.startsWith('type '))
}

const stageOf = (path: string) => /^src\/(?<stage>[a-z]+)(?:\/|\.ts$)/.exec(path)?.groups?.stage ?? ''

/** Who may import whom, by folder of src/; a file directly in src/ is a stage by its own name. Types may come from anywhere earlier. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  types: ['kinds'],
  text: ['types'],
  read: ['types', 'text'],
  names: ['types', 'text'],
  values: ['types', 'text', 'names'],
  extract: ['types', 'text', 'names', 'values'],
  kinds: ['types', 'text', 'names', 'values', 'extract'],
  claims: ['types', 'text', 'names', 'extract', 'kinds'],
  compare: ['types', 'text', 'names', 'values', 'kinds', 'extract'],
  json: [],
  report: ['types', 'kinds', 'json'],
  schema: ['types', 'kinds'],
  cache: ['types', 'read', 'json'],
  workers: ['types', 'read', 'names', 'cache', 'claims', 'json'],
  extractall: ['types', 'text', 'read', 'names', 'cache', 'workers'],
  stream: ['types'],
  index: ['types', 'read', 'names', 'claims', 'compare', 'report', 'extractall', 'cache', 'stream', 'schema'],
  cli: [
    'types',
    'read',
    'claims',
    'compare',
    'json',
    'report',
    'extractall',
    'cache',
    'stream',
    'schema',
    'kinds',
    'names',
    'index',
  ],
}

describe('who imports whom', () => {
  test.each([...new Set(files('src', /\.ts$/).map(stageOf))])('%s', (stage) => {
    const allowed = ALLOWED[stage]
    expect(allowed, `a new stage: say in this test what it may import`).toBeDefined()
    const wrong = imports.filter(
      ({ from, to }) =>
        stageOf(from) === stage &&
        from !== WHOLE &&
        to.startsWith('src/') &&
        stageOf(to) !== stage &&
        !allowed?.includes(stageOf(to)),
    )
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  test.each([
    ['compromise', /^src\/text\/tagger/],
    ['chalk', /^src\/report\//],
    ['get-east-asian-width', /^src\/report\/width\.ts$/],
    ['commander', /^src\/cli\//],
    ['node:fs', /^src\/(?:read\/|text\/lexicon\.ts$|cache\/|cli\/)/],
    ['node:worker_threads', /^src\/(?:workers|cache)\//],
  ])('%s only where it belongs', (name, where) => {
    const importers = imports
      .filter(({ to }) => to === name || to.startsWith(`${name}/`))
      .map(({ from }) => from)
    expect(importers.length).toBeGreaterThan(0)
    expect(importers.filter((from) => !where.test(from))).toEqual([])
  })

  test.each(['node:http', 'node:https', 'node:net', 'node:tls', 'node:dgram', 'node:dns', 'node:vm'])(
    'nobody imports %s',
    (name) => {
      expect(imports.filter(({ to }) => to === name || to === name.slice(5))).toEqual([])
    },
  )

  test('one module starts a process: Node with the snapshot of this program', () => {
    const starting = imports.filter(({ to }) => /^(?:node:)?child_process$/.test(to))
    expect(starting.map(({ from }) => from)).toEqual(['src/cli/snapshot/hand-over.ts'])
  })

  test('types of the kinds are all that the types import', () => {
    expect(imports.filter(({ from, type }) => from === 'src/types.ts' && !type)).toEqual([])
  })
})

describe('start-up', () => {
  /** What runs before a command is chosen: everything that bin imports, directly or not, but types and lazy imports. */
  const early = (() => {
    const reached = new Set<string>()
    const visit = (file: string) => {
      if (reached.has(file)) return
      reached.add(file)
      for (const { from, to, type, lazy } of imports) if (from === file && !type && !lazy) visit(to)
    }
    visit('src/cli/bin.ts')
    visit('src/cli/program.ts')
    return reached
  })()

  test.each([
    'compromise',
    'chalk',
    'src/claims.ts',
    'src/compare/index.ts',
    'src/text/doc.ts',
    'node:worker_threads',
  ])('%s is not loaded for help and version', (name) => {
    expect([...early].filter((file) => file === name || file.startsWith(`${name}/`))).toEqual([])
  })

  test('the walk through the imports reaches the commands', () => {
    expect(early).toContain('src/cli/commands/compare.ts')
  })
})

describe('word lists', () => {
  const lists = files('data', /\.json$/)

  test.each(lists)('%s: sorted, each entry once, on a line of its own', (path) => {
    const text = read(path)
    const value: unknown = JSON.parse(text)
    const keys = Array.isArray(value) ? (value as unknown[]).map(String) : Object.keys(value as object)
    expect([...text.matchAll(/^ {2}"(?<key>(?:[^"\\]|\\.)*)"/gm)]).toHaveLength(keys.length)
    const written = [...text.matchAll(/^ {2}"(?<key>(?:[^"\\]|\\.)*)"/gm)].map(
      ({ groups }) => JSON.parse(`"${groups?.key}"`) as string,
    )
    expect(written).toEqual([...new Set(written)].sort((a, b) => (a < b ? -1 : 1)))
    expect(text.endsWith('\n')).toBe(true)
  })

  test('each is described in data/README.md, and nothing else is', () => {
    const described = [...read('data/README.md').matchAll(/^\| (?<name>[a-z][a-z0-9-]*) \|/gm)].map(
      ({ groups }) => groups?.name,
    )
    const names = lists.map((path) => path.slice('data/'.length, -'.json'.length))
    expect(described.filter((name) => name !== 'list').sort()).toEqual(names.sort())
  })

  test('no list stands twice', () => {
    const seen = new Map<string, string>()
    for (const path of lists) {
      const same = seen.get(read(path))
      expect(same, `${path} and ${same}`).toBeUndefined()
      seen.set(read(path), path)
    }
  })
})

describe('source text', () => {
  const sources = [
    ...files('src', /\.ts$/),
    ...files('test', /\.ts$/),
    ...files('bench', /\.m?[jt]s$/),
    ...files('scripts', /\.mjs$/),
    ...files('data', /\.json$/),
  ]

  test('holds no invisible, control or direction characters', () => {
    const unwanted = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
    expect(sources.filter((path) => unwanted.test(read(path)))).toEqual([])
  })

  test.each<[string, RegExp]>([
    ['the end of the process', /\bprocess\.exit\(/],
    ['the clock', /\bDate\.now\(|new Date\(\)/],
    ['the locale', /\blocaleCompare\(|\.toLocale\w*\(|new Intl\.(?!Segmenter)/],
    ['chance', /\bMath\.random\(/],
    ['local time', /\.get(?:Date|Day|Hours|Minutes|Month|FullYear|TimezoneOffset)\(/],
    ['made-up code', /\beval\(|new Function\(/],
  ])('src does not use %s', (_, pattern) => {
    expect(files('src', /\.ts$/).filter((path) => pattern.test(read(path)))).toEqual([])
  })

  test('process is known to the command line alone', () => {
    const users = files('src', /\.ts$/).filter((path) =>
      /\bprocess\.(?:env|argv|stdout|stderr|stdin|exitCode)\b/.test(read(path)),
    )
    expect(users.filter((path) => !/^src\/(?:cli|cache)\//.test(path))).toEqual([])
  })
})

test('the package needs no more than it names', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  const used = new Set(
    imports.map(({ to }) => to).filter((to) => !to.startsWith('src/') && !to.startsWith('node:')),
  )
  expect([...used].map((name) => name.split('/')[0]).sort()).toEqual(
    expect.arrayContaining(Object.keys(dependencies).sort()),
  )
  for (const name of used) expect(Object.keys(dependencies)).toContain(name.split('/')[0])
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})
