import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => [path, readFileSync(new URL(`src/${path}`, root), 'utf8')] as const)
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'))

test.each<[string, RegExp]>([
  [
    'network',
    /(?:from|import\() ?['"](?:node:)?(?:https?|http2|net|tls|dgram|dns|undici)(?:\/\w+)?['"]|\bfetch\(|\bWebSocket\b/,
  ],
  ['cluster, prompt or debugger', /['"](?:node:)?(?:cluster|repl|inspector)['"]/],
  ['code made at run time', /\beval\(|\bnew Function\(|['"]node:vm['"]/],
])('src knows no %s', (_, pattern) => {
  expect(sources.length).toBeGreaterThan(100)
  expect(sources.filter(([, text]) => pattern.test(text)).map(([path]) => path)).toEqual([])
})

test('the only program that is started is the Node that is running, without a shell', () => {
  const users = sources.filter(([, text]) => /['"](?:node:)?child_process['"]/.test(text))
  expect(users.map(([path]) => path)).toEqual(['cli/snapshot/hand-over.ts'])
  const [, text] = users[0] ?? ['', '']
  expect(text).toContain("import { type ChildProcess, spawn } from 'node:child_process'")
  expect(text).toContain('node = process.execPath')
  expect(text.match(/\bspawn\(.*/g)).toEqual(["spawn(node, argv, { stdio: 'inherit' })"])
})

test('nothing runs when the package is installed', () => {
  const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare']
  expect(Object.keys(manifest.scripts).filter((name) => hooks.includes(name))).toEqual([])
  const shipped = Object.entries<{ dev?: boolean; hasInstallScript?: boolean }>(lock.packages).filter(
    ([path, { dev }]) => path !== '' && !dev,
  )
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
})

test('each package that is needed at run time is justified in docs/reliability.md', () => {
  const page = readFileSync(new URL('docs/reliability.md', root), 'utf8')
  for (const name of Object.keys(manifest.dependencies)) expect(page).toContain(`| ${name} |`)
  expect(page).toContain('Four at run time')
  expect(Object.keys(manifest.dependencies)).toHaveLength(4)
})
