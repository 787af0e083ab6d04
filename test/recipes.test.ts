import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { scratch } from './helpers/folder.ts'

/** Each command of docs/recipes.md that is marked as tested, in order. */
const recipes = [
  ...readFileSync('docs/recipes.md', 'utf8').matchAll(/<!-- tested -->\n\n```sh\n(?<command>[\s\S]*?)```/g),
].map(({ groups }) => groups?.command ?? '')

const { root, at, write } = scratch()
const tools = ['bash', 'jq', 'sqlite3', 'parallel', 'mlr', 'csvlook']
const absent = tools.filter((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0)

/** Programs that a recipe needs and this machine lacks; the articles that recipes share are made by jq. */
function missing(command: string): string[] {
  const needed = command.includes('articles.ndjson') ? `${command} jq` : command
  return absent.filter((tool) => tool === 'bash' || new RegExp(`\\b${tool} `).test(`${needed} `))
}

const built = existsSync('dist/cli/bin.js')
if (built) {
  cpSync('fixtures', at('fixtures'), { recursive: true })
  write('bin/crossclaim', `#!/bin/sh\nexec '${process.execPath}' '${process.cwd()}/bin/crossclaim.js' "$@"\n`)
  chmodSync(at('bin/crossclaim'), 0o755)
}

test('there are recipes', () => {
  expect(recipes.length).toBeGreaterThan(5)
})

describe.skipIf(!built)('docs/recipes.md, as written', () => {
  for (const [index, command] of recipes.entries()) {
    test(`recipe ${index + 1}`, ({ skip }) => {
      const lacks = missing(command)
      skip(lacks.length > 0, `not installed: ${lacks.join(', ')}`)
      const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-euo', 'pipefail', '-c', command], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: `${at('bin')}:${process.env.PATH ?? ''}`, HOME: root, LC_ALL: 'C.UTF-8' },
        timeout: 60_000,
      })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout.trim()).not.toBe('')
    })
  }
})
