import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Builds the program once before the tests that run it, unless it is newer than all it is made of. */
export default function build(): void {
  const made = changed('dist/cli/bin.js')
  const sources = (readdirSync(`${root}src`, { recursive: true }) as string[]).map((path) => `src/${path}`)
  const settings = [
    'package.json',
    'scripts/bundle.mjs',
    'scripts/snapshot.mjs',
    'tsconfig.build.json',
    'tsconfig.json',
  ]
  if ([...sources, ...settings].every((path) => changed(path) < made)) return
  const commands = [
    ['scripts/clean.mjs'],
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    ['scripts/bundle.mjs'],
    ['scripts/snapshot.mjs'],
  ]
  for (const argv of commands) spawnSync(process.execPath, argv, { cwd: root, stdio: 'inherit' })
  if (changed('dist/cli/bin.js') === 0) throw new Error('the program could not be built: npm run build')
}

/** When a file was changed; 0 when there is none. */
function changed(path: string): number {
  return statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
