// Speed and memory, as ratios that hold on any machine; writes bench/RESULTS.md. Needs a build: npm run build.
//   node bench/speed.mjs [speed] [scale] [groups] [startup] [memory] [workers] [cache] [--articles=N]
// All parts when none is named. --articles: those of the large sets (3000).
// wink-nlp and its model are dependencies of development alone; where they are not installed, that line says so.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { compare } from '../dist/compare/index.js'
import { extract } from '../dist/index.js'
import { readDoc } from '../dist/text/doc.js'
import { articles, PER_EVENT } from './corpus.mjs'
import {
  articleOf,
  child,
  cost,
  exponent,
  interleaved,
  median,
  medianChild,
  ratio,
  root,
} from './measure.mjs'

const require = createRequire(import.meta.url)
const lines = []
const report = (line = '') => {
  lines.push(line)
  console.log(line)
}
const row = (...cells) => report(`| ${cells.join(' | ')} |`)
const digits = (value, count = 2) => value.toFixed(count)

function corpus(count) {
  return articles(count).map(({ source, text }) => articleOf(source, text))
}

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

function wink() {
  try {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'ner', 'pos'])
    const { pos } = nlp.its
    return (text) => {
      const doc = nlp.readDoc(text)
      doc.entities().out()
      doc.tokens().out(pos)
    }
  } catch {
    return null
  }
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const large = Number(process.argv.find((word) => word.startsWith('--articles='))?.slice(11) ?? 3000)

const parts = {
  speed() {
    const texts = corpus(60)
    // The CommonJS build: a second copy of compromise that nothing was done to.
    const stock = require('compromise')
    const peer = wink()
    const contestants = {
      extract: () => texts.map((text) => JSON.stringify(extract({ ...text }))),
      tagging: () => texts.map((text) => readDoc({ ...text })),
      compromise: () => texts.map(({ text }) => stock(text)),
      ...(peer ? { wink: () => texts.map(({ text }) => peer(text)) } : {}),
    }
    const times = interleaved(contestants, 7)
    const megabytes = texts.reduce((sum, { text }) => sum + text.length, 0) / 1e6
    report('## Speed\n\n60 articles in one process, by turns, median of 7 rounds of processor time.\n')
    row('what', 'MB/s')
    row('---', '---')
    const names = {
      extract: 'crossclaim: everything, as JSON',
      tagging: 'of that, sentences and tags',
      compromise: 'compromise 14.17.0, nlp(text) alone',
      wink: 'wink-nlp 2.4.0, sentences, entities, parts of speech',
    }
    for (const name of Object.keys(contestants))
      row(names[name], digits((megabytes / median(times[name])) * 1000))
    report(`\n- compromise's time / ours: **${digits(ratio(times, 'compromise', 'extract'))}**`)
    report(`- compromise's time / our tagging: ${digits(ratio(times, 'compromise', 'tagging'))}`)
    const share = ratio(times, 'extract', 'tagging') - 1
    report(`- our rules' time / our tagging: ${digits(share)}`)
    report(
      peer ? `- our time / wink's: ${digits(ratio(times, 'extract', 'wink'))}` : '- wink-nlp: not installed',
    )
  },

  scale() {
    report('\n## Scale\n\nOne set of many events in one process. Exponent of time over size; 1 is linear.\n')
    const sizes = [100, 200, 400]
    compare(corpus(100).map(extract), { version: '0' })
    const claims = []
    const points = sizes.map((size) => {
      const texts = corpus(size)
      return { size, time: cost(() => claims.push(texts.map(extract))) }
    })
    row('articles', 'extract ms', 'claims', 'compare ms', 'compare / extract')
    row('---', '---', '---', '---', '---')
    const compared = claims.map((set) => ({
      size: set.flatMap((article) => article.claims).length,
      time: cost(() => compare(set, { version: '0' })),
    }))
    for (const [at, { size, time }] of points.entries()) {
      const { size: count, time: comparing } = compared[at]
      row(size, digits(time, 0), count, digits(comparing, 0), digits(comparing / time))
    }
    report(`\n- extract over articles: **${digits(exponent(points))}**`)
    report(`- compare over claims: **${digits(exponent(compared))}**`)
    for (const [name, unit] of [
      ['a sentence without an end', 'the man went home and saw a red car '],
      ['capitalised words without an end', 'Red Car Home Man '],
    ]) {
      const long = [16_000, 32_000, 64_000, 128_000].map((size) => {
        const text = articleOf('long', unit.repeat(Math.ceil(size / unit.length)))
        return {
          size,
          time: Math.min(
            cost(() => extract({ ...text })),
            cost(() => extract({ ...text })),
          ),
        }
      })
      report(
        `- extract over the length of ${name}: ${digits(exponent(long))} (128 kB: ${digits(long[3].time, 0)} ms)`,
      )
    }
  },

  groups() {
    report(
      `\n## Events one by one\n\nWhat \`--group-by\` does: 60 events of ${PER_EVENT} articles, compared each by itself.\n`,
    )
    const texts = corpus(60 * PER_EVENT)
    const claims = []
    const extracting = cost(() => claims.push(...texts.map(extract)))
    const comparing = cost(() => {
      for (let at = 0; at < claims.length; at += PER_EVENT)
        compare(claims.slice(at, at + PER_EVENT), { version: '0' })
    })
    report(
      `- extract ${digits(extracting, 0)} ms, compare ${digits(comparing, 0)} ms: **${digits(comparing / extracting)}**`,
    )
  },

  startup() {
    report('\n## Start-up\n\nWhole processes, median of 9; ratio to `node -e ""`.\n')
    row('command', 'processor ms', 'clock ms', 'ratio (processor)')
    row('---', '---', '---', '---')
    const bin = join(root, 'bin/crossclaim.js')
    const empty = medianChild(['-e', ''])
    row('node -e ""', digits(empty.cpu, 0), digits(empty.wall, 0), '1')
    for (const flag of ['--help', '--version']) {
      const { cpu, wall } = medianChild([bin, flag])
      row(`crossclaim ${flag}`, digits(cpu, 0), digits(wall, 0), `**${digits(cpu / empty.cpu)}**`)
    }
    withFolder(5, (folder, cache) => {
      const ours = medianChild([bin, 'compare', folder, '--no-cache'], 5)
      const env = { XDG_CACHE_HOME: cache }
      const first = child([bin, 'compare', folder], env)
      const warm = medianChild([bin, 'compare', folder], 5, env)
      const script = `import nlp from 'compromise'; import { readdirSync, readFileSync } from 'node:fs'
        for (const name of readdirSync('${folder}')) nlp(readFileSync('${folder}/' + name, 'utf8'))`
      const stock = medianChild(['--input-type=module', '-e', script], 5)
      row(
        'compromise, nlp() of 5 articles',
        digits(stock.cpu, 0),
        digits(stock.wall, 0),
        digits(stock.cpu / empty.cpu),
      )
      row(
        'crossclaim compare, 5 articles',
        digits(ours.cpu, 0),
        digits(ours.wall, 0),
        digits(ours.cpu / empty.cpu),
      )
      for (const [name, { cpu, wall }] of [
        ['the same, filling the cache', first],
        ['the same, from the cache', warm],
      ])
        row(name, digits(cpu, 0), digits(wall, 0), digits(cpu / empty.cpu))
      report(`\n- crossclaim / compromise, 5 articles cold: **${digits(ours.cpu / stock.cpu)}**`)
    })
  },

  memory() {
    report('\n## Memory\n\nPeak resident memory of extraction in one thread.\n')
    row('articles', 'MiB')
    row('---', '---')
    for (const count of [5, 300, large]) {
      const { peak } = withFolder(count, (folder) => child(extraction(folder, 1)))
      row(count, `**${digits(peak, 0)}**`)
    }
  },

  workers() {
    report(`\n## Worker threads\n\nClock time of extraction, ${large} articles of 4.2 kB.\n`)
    withFolder(large, (folder) => {
      const [one, two] = [1, 2].map((jobs) => child(extraction(folder, jobs)))
      report(
        `- one thread ${digits(one.wall / 1000, 1)} s, two ${digits(two.wall / 1000, 1)} s: **${digits(one.wall / two.wall)}** times as fast`,
      )
      report(`- same bytes: ${one.stdout === two.stdout ? 'yes' : 'NO'}`)
    })
  },

  cache() {
    report('\n## Cache\n\nClock time of a whole process, 300 articles.\n')
    withFolder(300, (folder, cache) => {
      const run = () => child(extraction(folder, 1, true), { XDG_CACHE_HOME: cache })
      const cold = run()
      const warm = [run(), run(), run()]
      const wall = median(warm.map((done) => done.wall))
      report(
        `- cold ${digits(cold.wall, 0)} ms, warm ${digits(wall, 0)} ms: **${digits(wall / cold.wall, 3)}**`,
      )
      report(`- same bytes: ${warm.every(({ stdout }) => stdout === cold.stdout) ? 'yes' : 'NO'}`)
    })
  },
}

report('# Speed and memory\n')
report(
  '`npm run bench` on a generated corpus of invented articles of some 4,200 characters (bench/corpus.mjs).',
)
report(`\nNode ${process.version}, ${cpus().length} processors (${cpus()[0]?.model.trim()}).\n`)
for (const name of wanted.length ? wanted : Object.keys(parts)) parts[name]()
if (!wanted.length) writeFileSync(join(root, 'bench/RESULTS.md'), `${lines.join('\n')}\n`)
