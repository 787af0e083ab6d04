import type { Io, Sink } from './io.ts'
import { run } from './main.ts'
import { standardOutput } from './standard-output.ts'
import { collectEarly, optimizeLater } from './v8.ts'

optimizeLater()
collectEarly()

// Each stream is made when it is asked for: it takes long to load, and a pipe that nobody writes to would keep the
// process waiting. A reader that goes away is met where the write is awaited, not here.
let stdout: Sink | undefined
let stderr: Sink | undefined
const io: Io = {
  get stdin() {
    return process.stdin
  },
  get stdout() {
    stdout ??= standardOutput(1, () => process.stdout.on('error', () => {}))
    return stdout
  },
  get stderr() {
    stderr ??= process.stderr.on('error', () => {})
    return stderr
  },
  env: process.env,
  cwd: process.cwd(),
}
process.exitCode = await run(process.argv.slice(2), io)
