import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fixtures } from './helpers/fixtures.ts'
import { scratch } from './helpers/folder.ts'
import { cli } from './helpers/io.ts'

const { root, at, write } = scratch()
const built = existsSync('dist/cli/bin.js')

/** The commands of the workflow in docs/ci.md that run the program, in order. */
const steps = [
  ...readFileSync('docs/ci.md', 'utf8').matchAll(/^ +(?:- )?run: (?<command>npx crossclaim .+)$/gm),
].map(({ groups }) => groups?.command ?? '')

if (built) {
  cpSync('fixtures/election-night', at('articles'), { recursive: true })
  cpSync('fixtures/election-night/accepted.json', at('accepted.json'))
  write('bin/npx', `#!/bin/sh\nshift\nexec '${process.execPath}' '${process.cwd()}/bin/crossclaim.js' "$@"\n`)
  chmodSync(at('bin/npx'), 0o755)
}

const run = (command: string) =>
  spawnSync('bash', ['--norc', '-eo', 'pipefail', '-c', command], {
    cwd: root,
    encoding: 'utf8',
    env: {
      PATH: `${at('bin')}:${process.env.PATH ?? ''}`,
      HOME: root,
      LC_ALL: 'C.UTF-8',
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: at('summary.md'),
    },
  })

describe.skipIf(!built)('the workflow of docs/ci.md, as written', () => {
  test('has steps', () => {
    expect(steps.length).toBeGreaterThanOrEqual(3)
  })

  test.each(steps)('%s', (command) => {
    const { status, stderr } = run(command)
    expect([status, stderr.replace(/^crossclaim: check passed.*\n/, '')]).toEqual([0, ''])
  })

  test('leaves a summary and results for code scanning', () => {
    expect(readFileSync(at('summary.md'), 'utf8')).toContain('| ✗ conflict |')
    expect(JSON.parse(readFileSync(at('crossclaim.sarif'), 'utf8')).runs[0].results).not.toEqual([])
  })

  test('fails on a conflict that nobody accepted, and annotates it', () => {
    const { status, stdout } = run('npx crossclaim check articles/ --format github')
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=articles\/.+,line=\d+,/m)
  })
})

describe.each(fixtures)('fixtures/%s', (event) => {
  const folder = `fixtures/${event}`

  test('has no conflict but those that its accepted.json names, and no stale entry', async () => {
    const { code, out } = await cli(['check', folder, '--accept', `${folder}/accepted.json`, '-q'])
    expect([code, out]).toEqual([0, expect.stringMatching(/^check passed: \d+ conflicts \(allowed \d+\)\n$/)])
  })

  test('is what it was, by its saved comparison', async () => {
    const saved = write(`${event}.json`, (await cli([folder, '--format', 'json', '-q'])).out)
    const { code, out } = await cli(['check', folder, '--expect', saved, '-q'])
    expect([code, out]).toEqual([0, 'No changes.\ncheck passed\n'])
  })
})
