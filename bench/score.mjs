// Runs the built program over the evaluation sets in ../shared/eval and prints the figures of their scorers.
//   node bench/score.mjs [facts entities quotes dates quantities]      (all when none is named)
// CROSSCLAIM_EVAL names another folder. Where there is none, says so and ends with 0.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const evaluation = resolve(process.env.CROSSCLAIM_EVAL ?? join(root, '../shared/eval'))
const out = mkdtempSync(join(tmpdir(), 'crossclaim-score-'))
const bin = join(root, 'bin/crossclaim.js')

function run(args, file) {
  const stdout = file ? openSync(file, 'w') : 'pipe'
  const done = spawnSync(process.execPath, args, { stdio: ['ignore', stdout, 'pipe'], maxBuffer: 1 << 28 })
  if (done.status !== 0) throw new Error(`${args.join(' ')}: exit ${done.status}\n${done.stderr}`)
  return done.stdout?.toString() ?? ''
}
const data = (...parts) => join(evaluation, ...parts)
const extract = (file, paths) => {
  run([bin, 'extract', '--format', 'ndjson', ...paths], join(out, file))
  return join(out, file)
}

const parts = {
  facts() {
    mkdirSync(join(out, 'facts'))
    const events = readdirSync(data('facts/dev'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    for (const { name } of events) {
      run(
        [bin, 'compare', data('facts/dev', name), '--format', 'json', '--all'],
        join(out, 'facts', `${name}.json`),
      )
    }
    process.stdout.write(
      run([data('score-facts.mjs'), '--gold', data('facts/dev'), '--pred', join(out, 'facts')]),
    )
  },
  entities() {
    for (const [set, ...flags] of [['worldwide'], ['conll03', '--prose'], ['gum']]) {
      const pred = extract(`${set}.ndjson`, [data('entities/dev', set, 'txt')])
      process.stdout.write(`${set} ${flags.join(' ')}\n`)
      process.stdout.write(
        run([
          data('score-entities.mjs'),
          '--gold',
          data('entities/dev', set, 'gold.jsonl'),
          '--pred',
          pred,
          ...flags,
        ]),
      )
    }
  },
  quotes() {
    const pred = extract('quotes.ndjson', [data('quotes/dev/txt')])
    process.stdout.write(
      run([data('score-quotes.mjs'), '--gold', data('quotes/dev/gold.jsonl'), '--pred', pred]),
    )
  },
  dates() {
    run([
      data('unpack-cases.mjs'),
      data('dates/dev/probes.jsonl'),
      data('dates/dev/recognizers.jsonl'),
      join(out, 'd'),
    ])
    const sets = {
      timebank: data('dates/dev/timebank/gold.jsonl'),
      wikinews: data('dates/dev/wikinews/gold.jsonl'),
      wikiwars: data('dates/dev/wikiwars/gold.jsonl'),
    }
    const pred = extract('dates.ndjson', [
      join(out, 'd'),
      ...Object.keys(sets).map((set) => data('dates/dev', set)),
    ])
    for (const gold of [
      ...Object.values(sets),
      data('dates/dev/probes.jsonl'),
      data('dates/dev/recognizers.jsonl'),
    ]) {
      process.stdout.write(run([data('score-dates.mjs'), '--gold', gold, '--pred', pred]))
    }
  },
  quantities() {
    run([
      data('unpack-cases.mjs'),
      data('quantities/dev/recognizers.jsonl'),
      data('quantities/dev/probes.jsonl'),
      join(out, 'q'),
    ])
    const pred = extract('quantities.ndjson', [join(out, 'q'), data('quantities/dev/wikinews')])
    const gold = ['wikinews', 'recognizers', 'probes'].flatMap((set) => [
      '--gold',
      data('quantities/dev', `${set}.jsonl`),
    ])
    process.stdout.write(run([data('score-quantities.mjs'), ...gold, '--pred', pred, '--by-source']))
  },
}

if (!existsSync(evaluation)) console.log(`no evaluation data at ${evaluation}: nothing to score`)
else {
  const wanted = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(parts)
  for (const name of wanted) {
    console.log(`\n# ${name}`)
    parts[name]()
  }
}
rmSync(out, { recursive: true, force: true })
