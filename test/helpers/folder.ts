import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for one test file, removed at its end. `write` makes files in it and returns their paths. */
export function scratch() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'crossclaim-test-')))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  const at = (...parts: string[]) => join(root, ...parts)
  const write = (path: string, content: string | Uint8Array = 'Two boats sank off Lund on Monday.\n') => {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), content)
    return at(path)
  }
  return { root, at, write }
}
