// The parts of the benchmark that are measured on whole processes.
import { appendFileSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articles } from './corpus.mjs'
import { child, median, root } from './measure.mjs'
import { atLeast, atMost, digits, report, row } from './report.mjs'

/** A folder of `count` articles as files, handed to `use`, then gone. */
function withFolder(count, use) {
  const folder = mkdtempSync(join(tmpdir(), 'speed-'))
  const texts = join(folder, 'texts')
  mkdirSync(texts)
  for (const { source, text } of articles(count)) writeFileSync(join(texts, `${source}.txt`), text)
  const result = use(texts, join(folder, 'cache'))
  rmSync(folder, { recursive: true, force: true })
  return result
}

/** The command line that extracts all articles of a folder, with or without the cache. */
function extraction(folder, jobs, cached = false) {
  const options = ['--jobs', String(jobs), ...(cached ? [] : ['--no-cache'])]
  return [join(root, 'bin/crossclaim.js'), 'extract', ...options, folder]
}

/** Nine times, each after the other: nothing, help, version, compromise and the program over a folder, without and from the cache. */
function startupRounds(folder, cache) {
  const bin = join(root, 'bin/crossclaim.js')
  const script = `import nlp from 'compromise'; import { readdirSync, readFileSync } from 'node:fs'
    for (const name of readdirSync('${folder}')) nlp(readFileSync('${folder}/' + name, 'utf8'))`
  const env = { XDG_CACHE_HOME: cache }
  const filled = child([bin, 'compare', folder], env)
  const rounds = Array.from({ length: 9 }, () => ({
    empty: child(['-e', '']),
    help: child([bin, '--help']),
    version: child([bin, '--version']),
    stock: child(['--input-type=module', '-e', script]),
    ours: child([bin, 'compare', folder, '--no-cache']),
    warm: child([bin, 'compare', folder], env),
  }))
  return { rounds, filled }
}

export function startup() {
  report(
    '\n## Start-up\n\nWhole processes by turns, medians of nine rounds; ratio to `node -e ""` of the same round.\n',
  )
  row('command', 'processor ms', 'clock ms', 'ratio (processor)')
  row('---', '---', '---', '---')
  withFolder(5, (folder, cache) => {
    const { rounds, filled } = startupRounds(folder, cache)
    const middle = (one) => median(rounds.map(one))
    const share = (name, of) => middle((round) => round[name].cpu / round[of].cpu)
    const told = (what, { cpu, wall }, times) => row(what, digits(cpu, 0), digits(wall, 0), times)
    const tell = (what, name) => {
      const times = { cpu: middle((round) => round[name].cpu), wall: middle((round) => round[name].wall) }
      told(what, times, `**${digits(share(name, 'empty'))}**`)
    }
    tell('node -e ""', 'empty')
    tell('crossclaim --help', 'help')
    tell('crossclaim --version', 'version')
    tell('compromise, nlp() of 5 articles', 'stock')
    tell('crossclaim compare, 5 articles', 'ours')
    told('the same, filling the cache, once', filled, '-')
    tell('the same, from the cache', 'warm')
    for (const flag of ['help', 'version'])
      atMost(`\`--${flag}\` / \`node -e ''\``, 1.5, share(flag, 'empty'))
    const cold = share('ours', 'stock')
    atMost('five articles cold / compromise alone', 0.8, cold)
    report(`\n- crossclaim / compromise, 5 articles cold: **${digits(cold)}**`)
  })
}

/** `largest`: articles of the largest run. */
export function memory(largest) {
  report(
    '\n## Memory\n\nPeak resident memory of extraction in one thread, of files and of lines of JSON (`extract -`).\n',
  )
  const mebibytes = { 5: 110, 300: 160, 3000: 220, 30000: 260 }
  row('articles', 'files: MiB', 'lines: MiB')
  row('---', '---', '---')
  for (const count of [5, 300, 3000, 30_000].filter((size) => size <= largest)) {
    const { peak } = withFolder(count, (folder) => child(extraction(folder, 1), {}, { stdout: 'ignore' }))
    const lines = peakOfLines(count)
    atMost(`MiB at ${count} files`, mebibytes[count], peak)
    atMost(`MiB at ${count} lines`, mebibytes[count], lines)
    row(count, `**${digits(peak, 0)}**`, `**${digits(lines, 0)}**`)
  }
}

function peakOfLines(count) {
  const folder = mkdtempSync(join(tmpdir(), 'speed-'))
  const file = join(folder, 'articles.ndjson')
  for (const article of articles(count)) appendFileSync(file, `${JSON.stringify(article)}\n`)
  const stdin = openSync(file)
  const { peak } = child(extraction('-', 1), {}, { stdin, stdout: 'ignore' })
  closeSync(stdin)
  rmSync(folder, { recursive: true })
  return peak
}

/** At most 3,000 articles: what both print is held to be compared. */
export function workers(largest) {
  const count = Math.min(largest, 3000)
  report(`\n## Worker threads\n\nClock time of extraction, ${count} articles of 4.2 kB.\n`)
  withFolder(count, (folder) => {
    const [one, two] = [1, 2].map((jobs) => child(extraction(folder, jobs)))
    const wall = (jobs) => child(extraction(folder, jobs), {}, { stdout: 'ignore' }).wall
    const rounds = [1, 2, 3, 4, 5].map(() => [wall(1), wall(2)])
    const walls = [0, 1].map((at) => median(rounds.map((round) => round[at])))
    const gains = rounds.map(([alone, both]) => alone / both)
    atLeast('two worker threads', 1.5, median(gains))
    const [least, most] = [Math.min(...gains), Math.max(...gains)]
    report(
      `- one thread ${digits(walls[0] / 1000, 1)} s, two ${digits(walls[1] / 1000, 1)} s, by turns, medians of five rounds: **${digits(median(gains))}** times as fast (${digits(least)} to ${digits(most)})`,
    )
    report(`- same bytes: ${one.stdout === two.stdout ? 'yes' : 'NO'}`)
  })
}

export function cache() {
  report('\n## Cache\n\nClock time of a whole process, 300 articles.\n')
  withFolder(300, (folder, cache) => {
    const run = () => child(extraction(folder, 1, true), { XDG_CACHE_HOME: cache })
    const cold = run()
    const warm = [run(), run(), run()]
    const wall = median(warm.map((done) => done.wall))
    atMost('warm cache / cold, 300 articles', 0.1, wall / cold.wall)
    report(
      `- cold ${digits(cold.wall, 0)} ms, warm ${digits(wall, 0)} ms: **${digits(wall / cold.wall, 3)}**`,
    )
    report(`- same bytes: ${warm.every(({ stdout }) => stdout === cold.stdout) ? 'yes' : 'NO'}`)
  })
}
