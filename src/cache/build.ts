import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** null where the files of the program cannot be looked at: then nobody knows what was kept by which. */
export function knownBuild(): string | null {
  try {
    return buildOf(fileURLToPath(new URL('../..', import.meta.url)))
  } catch {
    return null
  }
}

/** Names, sizes and times of all files of the program: no reading, and a changed word list counts. */
function buildOf(root: string): string {
  const own = fileURLToPath(new URL('.', import.meta.url))
  // Joined into few files, the program is the files of this folder; else the folders beside it.
  const code = basename(own) === 'chunks' ? own : fileURLToPath(new URL('..', import.meta.url))
  const files = [...filesIn(code), ...filesIn(join(root, 'data'))]
  return createHash('sha256')
    .update(readFileSync(join(root, 'package.json')))
    .update(files.join('\n'))
    .digest('hex')
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return filesIn(path).map((file) => `${entry.name}/${file}`)
      if (!/\.(?:js|ts|json|txt)$/.test(entry.name) || entry.name.endsWith('.d.ts')) return []
      const { size, mtimeMs } = statSync(path)
      return [`${entry.name}\0${size}\0${mtimeMs}`]
    })
}
