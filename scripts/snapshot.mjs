// Makes a start-up snapshot of the program in dist/, for the Node that runs this and for no other. Part of `npm run build`.
// The program does without it: where Node cannot make one, that is said, and the build goes on.
import { spawnSync } from 'node:child_process'
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cachedDataVersionTag } from 'node:v8'
import { rolldown } from 'rolldown'
import { snapshotName } from '../dist/cli/snapshot/place.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
/** As deep as the chunks are: its path stands for that of each module. */
const script = join(dist, 'chunks/snapshot.cjs')
const draft = join(dist, 'start.blob.tmp')
const examples = join(root, 'fixtures/ferry-accident')

/** V8 can keep neither optimized code nor compiled patterns in a snapshot: it is to make none. */
const FLAGS = ['--no-opt', '--no-sparkplug', '--regexp-tier-up-ticks=1000']

/** Modules that hold what Node cannot keep are loaded when something of theirs is asked for. */
const LATER = /\brequire\(["`](node:(?:child_process|crypto|tty|worker_threads))["`]\)/g

const HEAD = `for (const flag of ${JSON.stringify(FLAGS)}) require('node:v8').setFlagsFromString(flag)
const __later = (name) => new Proxy({}, { get: (_, key) => require(name)[key] })
const __moduleUrl = () => require('node:url').pathToFileURL(process.argv[1]).href
`

/** The one module that is asked for by its name alone. */
const compromise = {
  name: 'compromise',
  resolveId(id) {
    if (id === 'node:module') return '\0module'
    return id === 'compromise/two' ? createRequire(import.meta.url).resolve(id) : null
  },
  load(id) {
    if (id !== '\0module') return null
    return "import two from 'compromise/two'\nexport const createRequire = () => () => two\n"
  },
}

/** V8 keeps the script, with one byte a character if all of them allow it. */
function asciiOf(code) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  return code.replace(/[\u0080-\uffff]/g, escaped)
}

/** All modules, dependencies among them, as one CommonJS script: Node takes nothing else. */
async function makeScript() {
  const bundle = await rolldown({
    input: join(dist, 'cli/snapshot/entry.js'),
    platform: 'node',
    plugins: [compromise],
    transform: { define: { 'import.meta.url': '__moduleUrl()' } },
  })
  const { output } = await bundle.generate({
    format: 'cjs',
    codeSplitting: false,
    // Names stay, for whoever reads a stack.
    minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
    comments: false,
  })
  await bundle.close()
  writeFileSync(script, HEAD + asciiOf(output[0].code.replace(LATER, '__later("$1")')))
}

/** The line of an error that says what is wrong. */
function reasonOf(stderr) {
  return /^(?:\w*Error: |# Check failed|# Fatal).*$/m.exec(stderr)?.[0]
}

function node(...args) {
  const { NODE_OPTIONS: _, ...env } = process.env
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  if (status !== 0) throw new Error(reasonOf(stderr) ?? `it ended with ${signal ?? status}`)
  return stdout
}

/** Makes the snapshot and has it print what the program prints, so that none is left that does not. */
async function make() {
  await makeScript()
  node('--snapshot-blob', draft, '--build-snapshot', script, examples)
  const question = [examples, '--no-cache', '--no-config']
  const answer = node('--snapshot-blob', draft, script, ...question)
  if (answer !== node(join(root, 'bin/crossclaim.js'), ...question))
    throw new Error('it prints something else')
  renameSync(draft, join(dist, snapshotName(cachedDataVersionTag(), statSync(draft).size)))
}

for (const name of readdirSync(dist)) if (/\.blob(?:\.tmp)?$/.test(name)) rmSync(join(dist, name))
try {
  await make()
} catch (error) {
  process.stderr.write(`no start-up snapshot; the program starts without: ${error.message}\n`)
} finally {
  rmSync(draft, { force: true })
  rmSync(script, { force: true })
}
