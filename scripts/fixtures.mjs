// Rewrites fixtures/*/expected.table, the table that people review with git diff: npm run fixtures
import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const events = readdirSync(`${root}fixtures`, { withFileTypes: true }).filter((entry) => entry.isDirectory())
for (const { name } of events) {
  const argv = [
    'bin/crossclaim.js',
    `fixtures/${name}`,
    '--all',
    '--width',
    '100',
    '--color',
    'never',
    '--quiet',
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr}`)
  writeFileSync(`${root}fixtures/${name}/expected.table`, stdout)
}
process.stdout.write(`${events.length} fixtures written\n`)
