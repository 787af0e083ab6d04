import type { Io } from './io.ts'
import { run } from './main.ts'
import { standardOutput } from './standard-output.ts'
import { optimizeLater } from './tiering.ts'

optimizeLater()

// A reader that goes away is met where the write is awaited, not here.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const io: Io = {
  get stdin() {
    return process.stdin // made when it is asked for: a pipe that nobody writes to would keep the process waiting
  },
  stdout: standardOutput(process.stdout),
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
}
process.exitCode = await run(process.argv.slice(2), io)
