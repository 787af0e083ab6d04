// Fits the weights of the evidence on names to labelled articles, and writes data/name-evidence.json and data/name-memory.json.
//   node bench/fit-names.mjs [--half]      (--half: fit on half of the articles, print scores on the other half)
// Needs the evaluation sets in ../shared/eval (CROSSCLAIM_EVAL names another folder) and a build.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const evaluation = resolve(process.env.CROSSCLAIM_EVAL ?? join(root, '../shared/eval'))
const half = process.argv.includes('--half')
const { readDoc } = await import(join(root, 'dist/text/doc.js'))
const { weigh } = await import(join(root, 'dist/extract/entities/index.js'))
const { memoryOf } = await import(join(root, 'dist/extract/entities/memory.js'))
const { readPage } = await import(join(root, 'dist/extract/entities/page.js'))
const CLASSES = ['person', 'organization', 'place', 'other', 'none']

/** Sets, how much each counts, and whether only prose is used. */
const sets = [
  ['worldwide', 1, false],
  ['conll03', 1, true],
]

function articles() {
  const found = []
  for (const [set, weight, prose] of sets) {
    const folder = join(evaluation, 'entities/dev', set)
    for (const line of readFileSync(join(folder, 'gold.jsonl'), 'utf8').trim().split('\n')) {
      const gold = JSON.parse(line)
      if (prose && gold.genre !== 'prose') continue
      const text = readFileSync(join(folder, 'txt', gold.file), 'utf8').replace(/^\uFEFF/, '')
      const doc = readDoc({
        source: gold.file,
        path: null,
        title: null,
        publisher: null,
        published: null,
        text,
        zones: [],
      })
      const first = parseInt(createHash('sha1').update(gold.file).digest('hex').slice(-2), 16) % 4 < 2
      found.push({ set, weight, first, weighed: weigh(readPage(doc)), gold, prose })
    }
  }
  return found
}

/** The class of each candidate; null where the labels do not tell. */
function labels({ weighed, gold, prose }) {
  const key = (range) => `${range.start}:${range.end}`
  const names = new Map(gold.mentions.filter((m) => !m.optional).map((m) => [key(m), m.type]))
  const free = new Set([...(gold.nested ?? []), ...gold.mentions.filter((m) => m.optional)].map(key))
  const skipped = (m) => prose && (gold.skip ?? []).some(([a, b]) => m.start >= a && m.start < b)
  return weighed.map(({ candidate }) => {
    if (skipped(candidate)) return null
    if (names.has(key(candidate))) return CLASSES.indexOf(names.get(key(candidate)))
    if (free.has(key(candidate))) return null
    const over = gold.mentions.find((m) => m.start < candidate.end && candidate.start < m.end)
    return over ? null : 4
  })
}

/**
 * Multinomial logistic regression with L2, by full-batch Adam; rows are {items, offset, label}.
 * Evidence seen in fewer than `least` rows gets no weight. Weights are in hundredths.
 */
function fitted(rows, { l2, least = 30, steps = 300, rate = 0.08 }) {
  const count = new Map()
  for (const { items } of rows) for (const item of items) count.set(item, (count.get(item) ?? 0) + 1)
  const names = [...count]
    .filter(([, n]) => n >= least)
    .map(([name]) => name)
    .sort()
  const index = new Map(names.map((name, at) => [name, at]))
  const data = rows.map((row) => ({
    ...row,
    at: row.items.map((item) => index.get(item)).filter((n) => n !== undefined),
  }))
  const size = names.length * CLASSES.length
  const [weights, mean, square] = [0, 1, 2].map(() => new Float64Array(size))
  for (let step = 1; step <= steps; step++) {
    const slope = gradient(data, weights)
    for (let i = 0; i < size; i++) {
      const d = slope[i] + l2 * weights[i]
      mean[i] = 0.9 * mean[i] + 0.1 * d
      square[i] = 0.999 * square[i] + 0.001 * d * d
      weights[i] -=
        (rate * (mean[i] / (1 - 0.9 ** step))) / (Math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  const row = (at) => weights.slice(at * CLASSES.length, (at + 1) * CLASSES.length)
  return Object.fromEntries(names.map((name, at) => [name, Array.from(row(at), (x) => Math.round(100 * x))]))
}

/** Slope of the log loss of all rows. */
function gradient(data, weights) {
  const k = CLASSES.length
  const slope = new Float64Array(weights.length)
  for (const { at, offset, label } of data) {
    const scores = offset ? offset.slice() : new Array(k).fill(0)
    for (const f of at) for (let c = 0; c < k; c++) scores[c] += weights[f * k + c]
    const top = Math.max(...scores)
    const raw = scores.map((score) => Math.exp(score - top))
    const sum = raw.reduce((a, b) => a + b, 0)
    const off = raw.map((x, c) => x / sum - (c === label ? 1 : 0))
    for (const f of at) for (let c = 0; c < k; c++) slope[f * k + c] += off[c]
  }
  return slope
}

function write(name, weights) {
  const lines = Object.keys(weights)
    .filter((item) => weights[item].some((x) => Math.abs(x) >= 5))
    .map((item) => `  ${JSON.stringify(item)}: ${JSON.stringify(weights[item])}`)
  writeFileSync(join(root, `data/${name}.json`), `{\n${lines.join(',\n')}\n}\n`)
}
const scored = (weights, items) => {
  const s = [0, 0, 0, 0, 0]
  for (const item of items)
    weights[item]?.forEach((x, at) => {
      s[at] += x
    })
  return s
}

const all = articles()
for (const article of all) article.labels = labels(article)
const training = all.filter(({ first }) => !half || first)
const rows = training.flatMap(({ weighed, labels: known, weight }) =>
  weighed.flatMap(({ evidence }, at) =>
    known[at] === null ? [] : [{ items: evidence, label: known[at], weight }],
  ),
)
const L2 = 10
const evidence = fitted(rows, { l2: L2 })
// The memory must learn from scores as uncertain as they are on new articles: each half is scored by the other's weights.
const folds = [0, 1].map((fold) => {
  const part = training.filter((_, at) => at % 2 !== fold)
  return fitted(
    part.flatMap(({ weighed, labels: known, weight }) =>
      weighed.flatMap(({ evidence: items }, at) =>
        known[at] === null ? [] : [{ items, label: known[at], weight }],
      ),
    ),
    { l2: L2, steps: 200 },
  )
})
const memoryRows = training.flatMap(({ weighed, labels: known, weight }, number) => {
  const own = weighed.map(({ evidence: items }) => scored(folds[number % 2], items))
  const memory = memoryOf(
    weighed.map(({ candidate }) => candidate),
    own,
  )
  return memory.flatMap((items, at) =>
    known[at] === null ? [] : [{ items, label: known[at], weight, offset: own[at].map((x) => x / 100) }],
  )
})
const memory = fitted(memoryRows, { l2: L2 })

for (const set of new Set(all.map((article) => article.set))) {
  for (const first of [true, false]) {
    const counts = { own: [0, 0, 0], both: [0, 0, 0] }
    for (const article of all.filter((a) => a.set === set && a.first === first)) {
      const own = article.weighed.map(({ evidence: items }) => scored(evidence, items))
      const more = memoryOf(
        article.weighed.map(({ candidate }) => candidate),
        own,
      ).map((items) => scored(memory, items))
      const plo = (c) => c >= 0 && c < 3
      const required = article.gold.mentions.filter(
        (m) =>
          !m.optional &&
          m.type !== 'other' &&
          !(article.prose && (article.gold.skip ?? []).some(([a, b]) => m.start >= a && m.start < b)),
      ).length
      for (const [name, list] of [
        ['own', own],
        ['both', own.map((s, at) => s.map((x, c) => x + more[at][c]))],
      ]) {
        counts[name][2] += required
        list.forEach((s, at) => {
          const said = s.indexOf(Math.max(...s))
          const skip =
            article.prose &&
            (article.gold.skip ?? []).some(
              ([a, b]) => article.weighed[at].candidate.start >= a && article.weighed[at].candidate.start < b,
            )
          if (!plo(said) || skip) return
          const right = article.labels[at] === said
          counts[name][0] += right
          counts[name][1] += 1
        })
      }
    }
    const f = ([tp, said, gold]) =>
      `P ${((100 * tp) / said).toFixed(1)} R ${((100 * tp) / gold).toFixed(1)} F ${((200 * tp) / (said + gold)).toFixed(1)}`
    console.log(
      set,
      first ? 'half A' : 'half B',
      half ? (first ? '(fitted)' : '(unseen)') : '',
      '| own place:',
      f(counts.own),
      '| with memory:',
      f(counts.both),
    )
  }
}
write('name-evidence', evidence)
write('name-memory', memory)
console.log(Object.keys(evidence).length, 'pieces of evidence,', Object.keys(memory).length, 'of memory')
