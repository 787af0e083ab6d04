// Keeps what `crossclaim --help` prints in dist/, so that it need not be made again each time. Part of `npm run build`.
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const kept = new URL('../dist/cli/help.txt', import.meta.url)
rmSync(kept, { force: true })
const program = fileURLToPath(new URL('../bin/crossclaim.js', import.meta.url))
writeFileSync(kept, execFileSync(process.execPath, [program, '--help']))
