// Writes schema/*.json from the lists of the built code: npm run schema
import { writeFileSync } from 'node:fs'
import { schemas } from '../dist/schema/index.js'

for (const [name, schema] of Object.entries(schemas)) {
  const file = new URL(`../schema/${name}.schema.json`, import.meta.url)
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`)
}
