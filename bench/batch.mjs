// Extracts the articles of a folder: node bench/batch.mjs FOLDER JOBS [CACHE]. For bench/speed.mjs, one process a run.
import { openCache } from '../dist/cache/store.js'
import { extractAll } from '../dist/extractall.js'
import { readFolder } from './measure.mjs'

const [folder, jobs, cache] = process.argv.slice(2)
const articles = readFolder(folder)
const begin = performance.now()
const { results, notes } = await extractAll(articles, {
  jobs: jobs === 'auto' ? 'auto' : Number(jobs),
  cache: cache ? openCache(cache) : null,
})
if (notes.length > 0) throw new Error(JSON.stringify(notes[0]))
for (const result of results) process.stdout.write(`${JSON.stringify(result)}\n`)
process.stderr.write(`${performance.now() - begin}\n`)
