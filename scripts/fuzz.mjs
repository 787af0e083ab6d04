// Runs the mutation tests on more texts than the test suite does: npm run fuzz -- --texts 50000 --seed 7
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { texts: { type: 'string', default: '20000' }, seed: { type: 'string', default: '2' } },
})
const root = fileURLToPath(new URL('..', import.meta.url))
const { status } = spawnSync(
  process.execPath,
  [`${root}node_modules/vitest/vitest.mjs`, 'run', 'test/fuzz/mutation.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_TEXTS: values.texts, FUZZ_SEED: values.seed },
  },
)
process.exitCode = status ?? 1
