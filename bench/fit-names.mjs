// Fits the weights of the evidence on names to labelled articles, and writes data/name-evidence.json and data/name-memory.json.
//   node bench/fit-names.mjs            fit to all articles, write
//   node bench/fit-names.mjs --check    fit to three quarters, score on the fourth, four times over; write nothing
// Needs a build and the evaluation sets in ../shared/eval (CROSSCLAIM_EVAL names another folder).
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const evaluation = resolve(process.env.CROSSCLAIM_EVAL ?? join(root, '../shared/eval'))
const load = (file) => import(join(root, 'dist', file))
const [{ readDoc }, { weigh }, { memoryOf }, { readPage }, { classes, best }] = await Promise.all(
  [
    'text/doc.js',
    'extract/entities/index.js',
    'extract/entities/memory.js',
    'extract/entities/page.js',
    'extract/entities/vote.js',
  ].map(load),
)

/** Sets of labelled articles, and whether only prose counts in them. */
const SETS = [
  ['worldwide', false],
  ['conll03', true],
]
/** Strength of the pull of all weights to nothing, and the least number of candidates that evidence must touch. */
const PULL = { evidence: 12, memory: 20 }
const LEAST = 30
const NONE = classes.indexOf('none')

function articlesOf([set, prose]) {
  const folder = join(evaluation, 'entities/dev', set)
  return readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((gold) => !prose || gold.genre === 'prose')
    .map((gold) => {
      const text = readFileSync(join(folder, 'txt', gold.file), 'utf8').replace(/^\uFEFF/, '')
      const article = { source: gold.file, path: null, title: null, publisher: null, published: null }
      const weighed = weigh(readPage(readDoc({ ...article, text, zones: [] })))
      const part = Number.parseInt(createHash('sha1').update(gold.file).digest('hex').slice(-4), 16)
      return { set, part, ...labelled(weighed, gold, prose) }
    })
}

/** Evidence and class of each candidate; candidates of which the labels say nothing, or half, have no class. */
function labelled(weighed, gold, prose) {
  const skip = prose ? (gold.skip ?? []) : []
  const skipped = ({ start }) => skip.some(([from, to]) => start >= from && start < to)
  const key = ({ start, end }) => `${start}:${end}`
  const wanted = gold.mentions.filter((mention) => !mention.optional && !skipped(mention))
  const names = new Map(wanted.map((mention) => [key(mention), classes.indexOf(mention.type)]))
  const free = new Set([...(gold.nested ?? []), ...gold.mentions.filter(({ optional }) => optional)].map(key))
  const classOf = (candidate) => {
    if (skipped(candidate)) return 'skip'
    if (names.has(key(candidate))) return names.get(key(candidate))
    if (free.has(key(candidate))) return 'skip'
    return gold.mentions.some(({ start, end }) => start < candidate.end && candidate.start < end)
      ? 'part'
      : NONE
  }
  return {
    candidates: weighed.map(({ candidate }) => candidate),
    evidence: weighed.map(({ own, beside }) => [...own.evidence, ...beside].map(({ name }) => name)),
    labels: weighed.map(({ candidate }) => classOf(candidate)),
    wanted: wanted.map(({ type }) => classes.indexOf(type)),
  }
}

/** The names of what the rest of the article says of each candidate. */
function memories(candidates, own) {
  return memoryOf(candidates, own).map(({ name, beside }) =>
    [...name.evidence, ...beside].map((evidence) => evidence.name),
  )
}

/** Multinomial logistic regression with a pull to nothing, by Adam; rows are {items, offset, label}. In hundredths. */
function fitted(rows, pull, steps = 250, rate = 0.08) {
  const count = new Map()
  for (const { items } of rows) for (const item of items) count.set(item, (count.get(item) ?? 0) + 1)
  const names = [...count.keys()].filter((name) => count.get(name) >= LEAST).sort()
  const index = new Map(names.map((name, at) => [name, at]))
  const data = rows.map((row) => ({
    ...row,
    at: row.items.map((item) => index.get(item)).filter((n) => n !== undefined),
  }))
  const size = names.length * classes.length
  const [weights, mean, square] = [0, 1, 2].map(() => new Float64Array(size))
  for (let step = 1; step <= steps; step++) {
    const slope = slopeOf(data, weights)
    for (let i = 0; i < size; i++) {
      const d = slope[i] + pull * weights[i]
      mean[i] = 0.9 * mean[i] + 0.1 * d
      square[i] = 0.999 * square[i] + 0.001 * d * d
      const scale = Math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-8
      weights[i] -= (rate * (mean[i] / (1 - 0.9 ** step))) / scale
    }
  }
  const row = (at) => weights.slice(at * classes.length, (at + 1) * classes.length)
  return Object.fromEntries(names.map((name, at) => [name, Array.from(row(at), (x) => Math.round(100 * x))]))
}

/** Slope of the log loss of all rows. */
function slopeOf(data, weights) {
  const k = classes.length
  const slope = new Float64Array(weights.length)
  for (const { at, offset, label } of data) {
    const scores = new Float64Array(k)
    if (offset) scores.set(offset)
    for (const f of at) for (let c = 0; c < k; c++) scores[c] += weights[f * k + c]
    const off = sharesOf(scores)
    off[label] -= 1
    for (const f of at) for (let c = 0; c < k; c++) slope[f * k + c] += off[c]
  }
  return slope
}

function sharesOf(scores) {
  const top = Math.max(...scores)
  const raw = scores.map((score) => Math.exp(score - top))
  const sum = raw.reduce((a, b) => a + b, 0)
  return raw.map((share) => share / sum)
}

function scored(weights, items) {
  const scores = classes.map(() => 0)
  for (const item of items) {
    const row = Object.hasOwn(weights, item) ? weights[item] : []
    for (const [c, x] of row.entries()) scores[c] += x
  }
  return scores
}

function rowsOf(articles) {
  return articles.flatMap(({ evidence, labels }) =>
    labels.flatMap((label, at) => (typeof label === 'number' ? [{ items: evidence[at], label }] : [])),
  )
}

function model(articles) {
  // The memory must learn from scores as unsure as those of new articles: each half is scored by the other's weights.
  const halves = [0, 1].map((half) =>
    fitted(rowsOf(articles.filter((_, at) => at % 2 !== half)), PULL.evidence, 180),
  )
  const rows = articles.flatMap(({ candidates, evidence, labels }, number) => {
    const own = evidence.map((items) => scored(halves[number % 2], items))
    return memories(candidates, own).flatMap((items, at) =>
      typeof labels[at] === 'number'
        ? [{ items, label: labels[at], offset: own[at].map((x) => x / 100) }]
        : [],
    )
  })
  return { evidence: fitted(rowsOf(articles), PULL.evidence), memory: fitted(rows, PULL.memory) }
}

/** Counts of right, given and wanted names: of persons, organizations and places, and of spans of any type. */
function tally(articles, weights, counts = new Map()) {
  for (const article of articles) {
    const count = counts.get(article.set) ?? { plo: [0, 0, 0], span: [0, 0, 0] }
    counts.set(article.set, count)
    count.plo[2] += article.wanted.filter((type) => type < 3).length
    count.span[2] += article.wanted.length
    for (const [at, said] of guesses(article, weights).entries()) addGuess(count, said, article.labels[at])
  }
  return counts
}

function guesses({ candidates, evidence }, weights) {
  const own = evidence.map((items) => scored(weights.evidence, items))
  const more = memories(candidates, own).map((items) => scored(weights.memory, items))
  return own.map((scores, at) => classes.indexOf(best(scores.map((score, c) => score + more[at][c]))))
}

function addGuess({ plo, span }, said, label) {
  if (label === 'skip' || said === NONE) return
  span[1]++
  if (typeof label === 'number' && label !== NONE) span[0]++
  if (said < 3) plo[1]++
  if (said < 3 && label === said) plo[0]++
}

function print(title, counts) {
  const f1 = ([right, said, wanted]) => ((200 * right) / (said + wanted)).toFixed(1)
  for (const [set, { plo, span }] of counts) console.log(title, set, 'PLO', f1(plo), 'span', f1(span))
}

function write(name, weights) {
  const lines = Object.keys(weights)
    .filter((item) => weights[item].some((x) => Math.abs(x) >= 5))
    .map((item) => `  ${JSON.stringify(item)}: ${JSON.stringify(weights[item])}`)
  writeFileSync(join(root, `data/${name}.json`), `{\n${lines.join(',\n')}\n}\n`)
}

const all = SETS.flatMap(articlesOf)
if (process.argv.includes('--check')) {
  const counts = new Map()
  for (const fourth of [0, 1, 2, 3]) {
    tally(
      all.filter(({ part }) => part % 4 === fourth),
      model(all.filter(({ part }) => part % 4 !== fourth)),
      counts,
    )
  }
  print('unseen', counts)
} else {
  const fit = model(all)
  print('fitted', tally(all, fit))
  write('name-evidence', fit.evidence)
  write('name-memory', fit.memory)
}
