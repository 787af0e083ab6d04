// The parts of the benchmark that are measured in this process, on the library.
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { alignedClaims } from '../dist/compare/aligned.js'
import { compare, comparisonOf } from '../dist/compare/index.js'
import { extract } from '../dist/index.js'
import { readDoc } from '../dist/text/doc.js'
import { outcomesOf } from '../dist/workers/outcome.js'
import { fewOf } from '../dist/workers/together.js'
import { articles, PER_EVENT, toldEvents } from './corpus.mjs'
import { articleOf, cost, evaluation, exponent, interleaved, median, ratio, readFolder } from './measure.mjs'
import { atLeast, atMost, digits, report, row } from './report.mjs'

const require = createRequire(import.meta.url)

function corpus(count) {
  return articles(count).map(({ source, text }) => articleOf(source, text))
}

/** What `crossclaim extract FOLDER` does with articles in memory: some together, from their text to lines of JSON. */
function printed(raw) {
  for (let left = raw.map((article, index) => ({ index, article })); left.length > 0; ) {
    const few = fewOf(left)
    left = left.slice(few.length)
    outcomesOf(
      few.map(({ article }) => article),
      { cache: null, asLine: true },
    )
  }
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

export function speed() {
  const texts = corpus(60)
  // The CommonJS build: a second copy of compromise that nothing was done to.
  const stock = require('compromise')
  const peer = wink()
  const raw = texts.map(({ source, path, text }) => ({ source, path, text, given: '2025-03-06' }))
  const contestants = {
    extract: () => printed(raw),
    alone: () => texts.map((text) => JSON.stringify(extract({ ...text }))),
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
    extract: 'crossclaim: everything, as JSON, as the program does (up to ten articles together)',
    alone: 'the same, article by article, as the library does',
    tagging: 'of that, sentences and tags',
    compromise: 'compromise 14.17.0, nlp(text) alone',
    wink: 'wink-nlp 2.4.0, sentences, entities, parts of speech',
  }
  for (const name of Object.keys(contestants))
    row(names[name], digits((megabytes / median(times[name])) * 1000))
  const gain = ratio(times, 'compromise', 'extract')
  atLeast("compromise's time / ours", 2, gain)
  report(`\n- compromise's time / ours: **${digits(gain)}**`)
  report(`- compromise's time / our tagging: ${digits(ratio(times, 'compromise', 'tagging'))}`)
  report(`- the same, article by article: ${digits(ratio(times, 'compromise', 'alone'))}`)
  const rules = median(
    times.extract.map((time, round) => (time - times.tagging[round]) / times.compromise[round]),
  )
  atMost("our rules' time / compromise's tagging, nlp()", 0.25, rules)
  report(`- our rules' time / compromise's tagging: **${digits(rules)}**`)
  const share = ratio(times, 'extract', 'tagging') - 1
  atMost("our rules' time / our tagging", 0.25, share)
  report(`- our rules' time / our tagging: ${digits(share)}`)
  if (!peer) return report('- wink-nlp: not installed')
  const behind = ratio(times, 'extract', 'wink')
  atMost("our time / wink's", 9, behind)
  report(`- our time / wink's: ${digits(behind)}`)
}

export function scale() {
  report('\n## One set\n\nMany events in one set and one process. Exponent of time over size; 1 is linear.\n')
  const sizes = [100, 200, 400, 1000]
  compare(corpus(100).map(extract), { version: '0' })
  const compared = []
  row('articles', 'claims', 'compare ms', 'ms a thousand claims')
  row('---', '---', '---', '---')
  for (const articles of sizes) {
    const set = corpus(articles).map(extract)
    const size = set.reduce((sum, { claims }) => sum + claims.length, 0)
    const time = cost(() => compare(set, { version: '0' }))
    compared.push({ size, time })
    row(articles, size, digits(time, 0), digits((time / size) * 1000, 0))
  }
  report(`\n- compare over claims: **${digits(exponent(compared))}**`)
}

export function sentences() {
  report('\n## Sentences without an end\n\nExponent of extraction over their length, 16 to 128 kB.\n')
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
    atMost(`exponent over ${name}`, 1.15, exponent(long))
    report(`- ${name}: ${digits(exponent(long))} (128 kB: ${digits(long[3].time, 0)} ms)`)
  }
}

/** What the articles of one event say, the rows of that, and what it took to extract and to align it. */
function aligning(event) {
  let [set, rows] = []
  const extracted = cost(() => {
    set = event.map((article) => extract(article))
  })
  const aligned = cost(() => {
    rows = alignedClaims(set)
  })
  return { set, rows, extracted, aligned }
}

/** The events of the evaluation sets beside the repository, again and again, until all code is compiled. */
export function news() {
  const folder = join(evaluation, 'facts/dev')
  if (!existsSync(folder)) return
  const events = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFolder(join(folder, name)))
  const rounds = Array.from({ length: 40 }, () => {
    const told = events.map((event) => aligning(event.map((article) => ({ ...article }))))
    const sum = (part) => told.reduce((all, costs) => all + costs[part], 0)
    return sum('aligned') / sum('extracted')
  })
  const share = median(rounds.slice(20))
  report(
    `\n## News\n\nThe same with ${events.flat().length} articles of ${events.length} real events, kept beside the repository; median of the last twenty of forty rounds.\n`,
  )
  report(`- alignment / extraction: **${digits(share, 3)}**`)
  atMost('alignment / extraction, real events', 0.05, share)
}

/** `largest`: articles of the largest run. */
export function groups(largest) {
  report(
    `\n## Event by event\n\nWhat \`--group-by\` does: ${PER_EVENT} articles are extracted, then compared: aligned (names linked, claims that answer one question paired, rows built of them), then judged and told. Sums of processor time from the first event on.\n`,
  )
  row('articles', 'extract ms', 'claims', 'align ms', 'compare ms', 'align / extract', 'compare / extract')
  row('---', '---', '---', '---', '---', '---', '---')
  const stops = [300, 3000, 30_000].filter((size) => size <= largest)
  const [extracting, comparing] = [[], []]
  let [articles, claims, extracted, aligned, compared] = [0, 0, 0, 0, 0]
  for (const told of toldEvents(stops.at(-1) / PER_EVENT)) {
    const event = aligning(told.map(({ source, text }) => articleOf(source, text)))
    extracted += event.extracted
    aligned += event.aligned
    compared += event.aligned + cost(() => comparisonOf(event.rows, { version: '0' }))
    articles += told.length
    for (const { claims: own } of event.set) claims += own.length
    if (!stops.includes(articles)) continue
    extracting.push({ size: articles, time: extracted })
    comparing.push({ size: claims, time: compared })
    const shares = [aligned, compared].map((part) => `**${digits(part / extracted)}**`)
    row(articles, digits(extracted, 0), claims, digits(aligned, 0), digits(compared, 0), ...shares)
  }
  if (stops.length < 2) return
  atMost('exponent of extraction over articles', 1.05, exponent(extracting.slice(-2)))
  atMost(`alignment / extraction, ${articles} articles event by event`, 0.05, aligned / extracted)
  report(`\n- exponent of extraction over articles: **${digits(exponent(extracting.slice(-2)))}**`)
  report(`- exponent of comparison over claims: **${digits(exponent(comparing.slice(-2)))}**`)
}
