// Writes schema/*.json from the lists of the built code: npm run schema
import { writeFileSync } from 'node:fs'
import { configSchema } from '../dist/cli/config/schema.js'
import { programOf } from '../dist/cli/program.js'
import { schemas } from '../dist/schema/index.js'

const program = programOf({ out: '', err: '' }, async () => {})
for (const [name, schema] of Object.entries({ ...schemas, config: configSchema(program) })) {
  const file = new URL(`../schema/${name}.schema.json`, import.meta.url)
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`)
}
