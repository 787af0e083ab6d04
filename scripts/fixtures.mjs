// Rewrites fixtures/*/expected.table, the tables that people review with git diff, and the examples in README.md and
// docs/guide.md: npm run fixtures
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const events = readdirSync(`${root}fixtures`, { withFileTypes: true }).filter((entry) => entry.isDirectory())

function table(argv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
  })
  if (status !== 0 && !(status === 1 && argv[1] === 'check'))
    throw new Error(`${argv.join(' ')}: exit ${status}\n${stderr}`)
  return stdout
}

for (const { name } of events) {
  const argv = ['bin/crossclaim.js', `fixtures/${name}`, '--all', '--width', '100', '--quiet']
  writeFileSync(`${root}fixtures/${name}/expected.table`, table(argv))
}

const example = /(?<=<!-- example: node (?<command>[^\n]+) -->\n\n```\n)[^`]*(?=```)/g
for (const page of ['README.md', 'docs/guide.md']) {
  const text = readFileSync(`${root}${page}`, 'utf8')
  writeFileSync(
    `${root}${page}`,
    text.replace(example, (_, command) => table(command.split(' '))),
  )
}
process.stdout.write(`${events.length} fixtures and the examples written\n`)
