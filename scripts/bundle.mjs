// Joins the modules of the command line into few files, in place in dist/: it starts in half the time. The library stays
// as compiled. Run by `npm run build`.
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const entries = { 'cli/bin': 'cli/bin.js', 'workers/worker': 'workers/worker.js' }

/** The files of a file's imports, and theirs, without what is loaded when needed. */
function loadedWith(path, found = new Set()) {
  for (const [, own] of readFileSync(path, 'utf8').matchAll(
    /^(?:import|export)\b[^;'"]*["'](\.[^'"]+\.js)["']/gm,
  )) {
    const file = join(dirname(path), own)
    // Of reports only the names are needed to read a command line.
    if (!found.has(file) && !file.includes('report/')) loadedWith(file, found.add(file))
  }
  return found
}

/** What modules load besides themselves, as one chunk: each further file costs a millisecond of every start. */
function startOf(name, entries, priority) {
  const files = new Set(entries.flatMap((entry) => [...loadedWith(join(dist, entry))]))
  return { name, test: (id) => files.has(id), priority }
}

const bundle = await rolldown({
  input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(dist, file)])),
  platform: 'node',
  preserveEntrySignatures: false,
  // Dependencies are not bundled, so that they are updated and licensed as what they are.
  external: (id) => !/^[./]/.test(id) && !/^[A-Za-z]:/.test(id),
})
const out = mkdtempSync(join(dist, 'bundle-'))
await bundle.write({
  dir: out,
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].js',
  // As deep as what it is made of, so that paths relative to a module hold.
  chunkFileNames: 'chunks/[name]-[hash].js',
  // They stand in the modules that the maps point to.
  comments: false,
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [
      startOf('start', ['cli/bin.js'], 3),
      startOf('commands', ['cli/program.js'], 2),
      startOf('reading', ['read/files.js', 'extractall.js'], 1),
    ],
  },
})
await bundle.close()
rmSync(join(dist, 'chunks'), { recursive: true, force: true })
renameSync(join(out, 'chunks'), join(dist, 'chunks'))
for (const file of Object.values(entries).flatMap((file) => [file, `${file}.map`])) {
  renameSync(join(out, file), join(dist, file))
}
rmSync(out, { recursive: true })

// What the maps point to is packed beside them, so that they need not carry it; it lies one folder nearer than when they were made.
function slim(path) {
  const { sourcesContent: _, ...map } = JSON.parse(readFileSync(path, 'utf8'))
  const sources = map.sources.map((source) => source.replace(/^\.\.\/\.\.\//, '../'))
  writeFileSync(path, JSON.stringify({ ...map, sources }))
}
for (const folder of ['chunks', 'cli', 'workers']) {
  for (const file of readdirSync(join(dist, folder)).filter((name) => name.endsWith('.map')))
    slim(join(dist, folder, file))
}
