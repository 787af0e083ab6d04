// Writes man/crossclaim.1 from the commands of the built code: npm run man
import { writeFileSync } from 'node:fs'
import { manual } from '../dist/cli/manual.js'
import { programOf } from '../dist/cli/program.js'
import { treeOf } from '../dist/cli/tree.js'
import { version } from '../dist/cli/version.js'

const program = programOf({ out: '', err: '' }, async () => {})
writeFileSync(new URL('../man/crossclaim.1', import.meta.url), manual(treeOf(program), version))
