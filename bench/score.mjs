// Runs the built program over the evaluation sets beside the repository and prints one table of their scorers' figures.
//   node bench/score.mjs [--detail] [facts entities quotes dates quantities]      (all when none is named)
// --detail prints what the scorers print instead. CROSSCLAIM_EVAL names another folder. Where there is none, says so, exit 0.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluation, root } from './measure.mjs'

const out = mkdtempSync(join(tmpdir(), 'crossclaim-score-'))
const bin = join(root, 'bin/crossclaim.js')
const detail = process.argv.includes('--detail')

function run(args, file) {
  const stdout = file ? openSync(file, 'w') : 'pipe'
  const done = spawnSync(process.execPath, args, { stdio: ['ignore', stdout, 'pipe'], maxBuffer: 1 << 28 })
  if (done.status !== 0) throw new Error(`${args.join(' ')}: exit ${done.status}\n${done.stderr}`)
  return done.stdout?.toString() ?? ''
}
const data = (...parts) => join(evaluation, ...parts)
const extract = (file, paths) => {
  run([bin, 'extract', '--format', 'ndjson', '--no-cache', ...paths], join(out, file))
  return join(out, file)
}

/** Figures of one scorer; with --detail prints what it prints. */
function score(name, ...args) {
  if (detail) process.stdout.write(run([data(`score-${name}.mjs`), ...args]))
  return JSON.parse(run([data(`score-${name}.mjs`), ...args, '--json']))
}

const rows = []
const row = (set, figure, value, asked) => rows.push({ set, figure, value, asked })
const percent = (value) => (100 * value).toFixed(1)

const parts = {
  facts() {
    mkdirSync(join(out, 'facts'))
    for (const entry of readdirSync(data('facts/dev'), { withFileTypes: true })) {
      if (!entry.isDirectory()) continue
      const file = join(out, 'facts', `${entry.name}.json`)
      run([bin, 'compare', data('facts/dev', entry.name), '--format', 'json', '--all', '--no-cache'], file)
    }
    const { alignment, kinds } = score('facts', '--gold', data('facts/dev'), '--pred', join(out, 'facts'))
    row(
      'facts',
      'pairs P / R / F1',
      [alignment.precision, alignment.recall, alignment.f1].map(percent).join(' / '),
      'F1 85',
    )
    for (const [kind, { f1 }] of Object.entries(kinds)) row('facts', `${kind} F1`, percent(f1), '75')
    for (const [figure, value, asked] of factFigures()) row('facts', figure, value, asked)
  },
  entities() {
    for (const [set, asked, ...flags] of [
      ['worldwide', ['76', '88']],
      ['conll03', ['80', '92'], '--prose'],
      ['gum', ['', '']],
    ]) {
      const pred = extract(`${set}.ndjson`, [data('entities/dev', set, 'txt')])
      const { plo, span } = score(
        'entities',
        '--gold',
        data('entities/dev', set, 'gold.jsonl'),
        '--pred',
        pred,
        ...flags,
      )
      row(`entities ${set}`, 'person/organization/place F1', percent(plo.f1), asked[0])
      row(`entities ${set}`, 'span F1', percent(span.f1), asked[1])
    }
  },
  quotes() {
    const pred = extract('quotes.ndjson', [data('quotes/dev/txt')])
    const { quote, speakerAccuracy, attributed } = score(
      'quotes',
      '--gold',
      data('quotes/dev/gold.jsonl'),
      '--pred',
      pred,
    )
    row('quotes', 'spans P / R', `${percent(quote.precision)} / ${percent(quote.recall)}`, '99 / 99')
    row('quotes', 'speaker accuracy', percent(speakerAccuracy), '88')
    row('quotes', 'quote + right speaker F1', percent(attributed.f1), '90')
  },
  dates() {
    const cases = ['probes', 'recognizers'].map((set) => data('dates/dev', `${set}.jsonl`))
    run([data('unpack-cases.mjs'), ...cases, join(out, 'd')])
    const sets = ['timebank', 'wikinews', 'wikiwars']
    const pred = extract('dates.ndjson', [join(out, 'd'), ...sets.map((set) => data('dates/dev', set))])
    const asked = { timebank: ['82', '86'], wikinews: ['88', ''], probes: ['94', ''] }
    for (const gold of [...sets.map((set) => data('dates/dev', set, 'gold.jsonl')), ...cases]) {
      const [[set, { value, valueNoRef }]] = Object.entries(
        score('dates', '--gold', gold, '--pred', pred).sets,
      )
      row(`dates ${set}`, 'value F1', percent(value.F1), asked[set]?.[0])
      row(`dates ${set}`, 'value F1 without now, recently', percent(valueNoRef.F1), asked[set]?.[1])
    }
  },
  quantities() {
    const cases = ['recognizers', 'probes'].map((set) => data('quantities/dev', `${set}.jsonl`))
    run([data('unpack-cases.mjs'), ...cases, join(out, 'q')])
    const pred = extract('quantities.ndjson', [join(out, 'q'), data('quantities/dev/wikinews')])
    const asked = { wikinews: ['96', '97'], recognizers: ['80', ''], probes: ['96', ''] }
    for (const gold of [data('quantities/dev/wikinews.jsonl'), ...cases]) {
      const [[set, { value, unitAccuracy }]] = Object.entries(
        score('quantities', '--gold', gold, '--pred', pred).sets,
      )
      row(`quantities ${set}`, 'value F1', percent(value.F1), asked[set]?.[0])
      row(`quantities ${set}`, 'unit accuracy', percent(unitAccuracy), asked[set]?.[1])
    }
  },
}

/** Verdict accuracy, conflict precision and recall, purity and spans, from the lines that the scorer prints. */
function factFigures() {
  const text = run([data('score-facts.mjs'), '--gold', data('facts/dev'), '--pred', join(out, 'facts')])
  const number = (pattern) => percent(Number(pattern.exec(text)?.[1] ?? Number.NaN))
  return [
    ['verdict accuracy', number(/verdict accuracy ([\d.]+)/), '92'],
    ['conflict precision', number(/conflict rows\s+precision ([\d.]+)/), '90'],
    ['conflict recall', number(/conflict rows.*recall ([\d.]+)/), '85'],
    ['row purity', number(/row purity\s+([\d.]+)/), '92'],
    ['values that are not spans', /values that are not spans (\d+)/.exec(text)?.[1] ?? '-', '0'],
  ]
}

if (!existsSync(evaluation)) console.log(`no evaluation data at ${evaluation}: nothing to score`)
else {
  const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  for (const name of named.length ? named : Object.keys(parts)) parts[name]()
  console.log('| set | figure | measured | asked |\n|---|---|---|---|')
  for (const { set, figure, value, asked } of rows)
    console.log(`| ${set} | ${figure} | ${value} | ${asked ?? ''} |`)
}
rmSync(out, { recursive: true, force: true })
