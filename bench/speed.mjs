// Speed and memory, as ratios that hold on any machine; writes bench/RESULTS.md. Needs a build: npm run build.
//   node bench/speed.mjs [speed] [scale] [sentences] [groups] [news] [startup] [memory] [workers] [cache] [--articles=N]
// All parts when none is named. --articles: those of the largest runs (3000; 30000 takes half an hour more).
// news needs the evaluation sets beside the repository (CROSSCLAIM_EVAL names another folder) and is left out without them.
// wink-nlp and its model are dependencies of development alone; where they are not installed, that line says so.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import * as inside from './inside.mjs'
import { root } from './measure.mjs'
import { lines, report, reportGoals } from './report.mjs'
import * as whole from './whole.mjs'

const parts = { ...inside, ...whole }
const order = ['speed', 'scale', 'sentences', 'groups', 'news', 'startup', 'memory', 'workers', 'cache']
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const largest = Number(process.argv.find((word) => word.startsWith('--articles='))?.slice(11) ?? 3000)

report('# Speed and memory\n')
report(
  '`npm run bench` on a generated corpus of invented articles of some 4,200 characters (bench/corpus.mjs): five articles tell\n' +
    'one event, events have names, figures, dates and a vocabulary of their own. Sentences follow a dozen frames, so that\n' +
    'articles have more in common than those of real news. Memory, cache and worker threads are measured on the program itself\n' +
    '(`crossclaim extract`).',
)
report(`\nNode ${process.version}, ${cpus().length} processors (${cpus()[0]?.model.trim()}).\n`)
for (const name of wanted.length ? wanted : order) parts[name](largest)
reportGoals()
if (!wanted.length) writeFileSync(join(root, 'bench/RESULTS.md'), `${lines.join('\n')}\n`)
