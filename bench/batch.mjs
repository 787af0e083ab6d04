// Extracts the articles of a folder: node bench/batch.mjs FOLDER JOBS [CACHE]. For bench/speed.mjs, one process a run.
import { openCache } from '../dist/cache/store.js'
import { extractEach } from '../dist/extractall.js'
import { readFolder } from './measure.mjs'

const [folder, jobs, cache] = process.argv.slice(2)
const articles = readFolder(folder)
const begin = performance.now()
const options = { jobs: jobs === 'auto' ? 'auto' : Number(jobs), cache: cache ? openCache(cache) : null }
const write = (line) => new Promise((resolve) => process.stdout.write(line, resolve))
const notes = await extractEach(articles, options, (claims) => write(`${JSON.stringify(claims)}\n`))
if (notes.length > 0) throw new Error(JSON.stringify(notes[0]))
process.stderr.write(`${performance.now() - begin}\n`)
