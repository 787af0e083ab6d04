// Rewrites fixtures/*/expected.table, the tables that people review with git diff, and the examples in README.md,
// docs/guide.md and docs/verdicts.md, and the scores in docs/limits.md: npm run fixtures
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const events = readdirSync(`${root}fixtures`, { withFileTypes: true }).filter((entry) => entry.isDirectory())

function table(argv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', CROSSCLAIM_CACHE: 'false' },
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
for (const page of ['README.md', 'docs/guide.md', 'docs/verdicts.md']) {
  const text = readFileSync(`${root}${page}`, 'utf8')
  writeFileSync(
    `${root}${page}`,
    text.replace(example, (_, command) => table(command.split(' '))),
  )
}
/** Rows of bench/SCORES.md that a comment of docs/limits.md asks for, without the column of aims. */
const limits = readFileSync(`${root}docs/limits.md`, 'utf8')
const rows = readFileSync(`${root}bench/SCORES.md`, 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
const scores = /(?<=<!-- scores: (?<sets>[^>]+) -->\n\n)(?:\|[^\n]*\n)*/
const written = limits.replace(scores, (_, sets) => {
  const wanted = sets.split(', ')
  const kept = rows.filter(([, set]) => wanted.includes(set))
  return [
    '| set | figure | measured |',
    '|---|---|---|',
    ...kept.map((cells) => `| ${cells.slice(1, 4).join(' | ')} |`),
  ]
    .map((line) => `${line}\n`)
    .join('')
})
writeFileSync(`${root}docs/limits.md`, written)
process.stdout.write(`${events.length} fixtures and the examples written\n`)
