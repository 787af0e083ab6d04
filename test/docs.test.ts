import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scratch } from './helpers/folder.ts'

const { at } = scratch()

const docs = readdirSync('docs').map((name) => `docs/${name}`)
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'data/README.md', ...docs].filter((path) =>
  path.endsWith('.md'),
)

/** Text outside code, where brackets are links. */
const prose = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

/** The anchors of a page, as GitHub makes them from its headings. */
const anchors = (path: string) =>
  [...prose(readFileSync(path, 'utf8')).matchAll(/^#{1,6} (?<heading>.+)$/gm)].map(({ groups }) =>
    (groups?.heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

describe.each(pages)('%s', (page) => {
  test('every relative link leads to a file, every anchor to a heading', () => {
    const links = [...prose(readFileSync(page, 'utf8')).matchAll(/\]\((?<to>[^)\s]+)\)/g)]
    const broken = links
      .map(({ groups }) => groups?.to ?? '')
      .filter((to) => !/^[a-z]+:/.test(to))
      .filter((to) => {
        const [path = '', anchor] = to.split('#')
        const target = path === '' ? page : join(dirname(page), path)
        return !existsSync(target) || (anchor !== undefined && !anchors(target).includes(anchor))
      })
    expect(broken).toEqual([])
  })
})

test('README.md leads to every page of docs/', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(docs.filter((page) => page.endsWith('.md') && !readme.includes(`](${page})`))).toEqual([])
})

test.skipIf(!existsSync('dist/index.js'))('README.md leads from a copy to a table and a page', () => {
  const readme = readFileSync('README.md', 'utf8')
  const setUp =
    /^ {4}(?<install>npm ci) && (?<build>npm run build) && (?<table>node bin\/\S+ fixtures\/\S+)$/m.exec(
      readme,
    )
  const ci = readFileSync('.ci/run', 'utf8').replaceAll(' --silent', '')
  expect(ci).toContain(`step install ${setUp?.groups?.install} `)
  expect(ci).toContain(`step build ${setUp?.groups?.build}\n`)
  const run = (command = '') => spawnSync('sh', ['-c', command], { encoding: 'utf8' })
  const table = run(setUp?.groups?.table)
  expect(table.status).toBe(0)
  expect(table.stdout).toContain('conflict')
  const page = /^ {4}(?<command>node bin\/\S+ FOLDER .+report\.html)$/m.exec(readme)?.groups?.command
  const { status, stdout } = run(
    page?.replace('FOLDER', 'fixtures/ferry-accident').replace('report.html', at('report.html')),
  )
  expect([status, stdout]).toEqual([0, ''])
  expect(readFileSync(at('report.html'), 'utf8')).toContain('<title>')
})

test.skipIf(!existsSync('dist/index.js'))('the example of docs/api.md runs as written', () => {
  const example = /<!-- tested: api -->\n\n```js\n(?<code>[\s\S]*?)```/.exec(
    readFileSync('docs/api.md', 'utf8'),
  )
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', example?.groups?.code ?? ''], {
    encoding: 'utf8',
  })
  expect(out).toContain('Marta Quill - age')
  expect(out).toContain('| ')
})

test.skipIf(!existsSync('dist/index.js'))('the functions of docs/api.md are exported, and no other', () => {
  const table = readFileSync('docs/api.md', 'utf8').split('## Functions')[1] ?? ''
  const named = [...table.matchAll(/`(?<name>[a-z][A-Za-z]+)\(/g)].map(({ groups }) => groups?.name ?? '')
  const script = "import * as all from 'crossclaim'; console.log(JSON.stringify(Object.keys(all)))"
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  const constants = ['defaultOptions', 'formats', 'reporters']
  const exported = (JSON.parse(stdout) as string[]).filter((name) => !constants.includes(name))
  expect([...new Set(named)].sort()).toEqual(exported.sort())
})
