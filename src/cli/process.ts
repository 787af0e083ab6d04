import type { Io, Sink } from './io.ts'
import { standardOutput } from './standard-output.ts'

/**
 * The world of this process.
 *
 * Each stream is made when it is asked for: it takes long to load, and a pipe that nobody writes to would keep the
 * process waiting. A reader that goes away is met where the write is awaited, not here.
 */
export function ioOfProcess(further: Pick<Io, 'only'> = {}): Io {
  let stdout: Sink | undefined
  let stderr: Sink | undefined
  return {
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
    ...further,
  }
}
