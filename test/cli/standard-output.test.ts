import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { standardOutput } from '../../src/cli/standard-output.ts'

/** A pipe that takes no more does not wait for its reader when worker threads run. */
it.skipIf(process.platform === 'win32')('asks for a stream once, when a pipe takes no more', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pipe-'))
  const path = join(folder, 'pipe')
  execFileSync('mkfifo', [path])
  const fd = openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
  let asked = 0
  let rest = 0
  const stream = () => {
    asked++
    return {
      write: (chunk: Uint8Array, done: () => void) => {
        rest += chunk.length
        done()
      },
    }
  }
  const sink = standardOutput(fd, stream)
  let written = 0
  for (let at = 0; at < 40; at++) sink.write(Buffer.alloc(64 * 1024), () => written++)
  closeSync(fd)
  rmSync(folder, { recursive: true })
  expect(asked).toBe(1)
  expect(written).toBe(40)
  expect(rest).toBeGreaterThan(64 * 1024)
})
