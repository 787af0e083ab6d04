import { readdirSync } from 'node:fs'

const root = new URL('../../fixtures/', import.meta.url)

/** The events of fixtures/: every folder, by name. */
export const fixtures: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
