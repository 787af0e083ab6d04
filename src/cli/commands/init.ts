import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failures.ts'
import type { Io } from '../io.ts'
import { complain, quotedPath } from '../messages.ts'
import { deliver } from '../output.ts'
import type { CommandModule } from './index.ts'

const NAME = 'crossclaim.config.json'

/** A start that changes nothing: JSON has no comments, so keys that begin with // are skipped. */
const START = {
  $schema: './node_modules/crossclaim/schema/config.schema.json',
  '//': 'Keys at the top are options of all commands; flags and CROSSCLAIM_... variables go before them.',
  '// lexicon': 'A file of your own names: "lexicon": "names.json"',
  cache: true,
  compare: { '//': 'Options of crossclaim compare alone.', format: 'table' },
  check: { '//': 'A file of conflicts that may stay: "accept": "accepted.json"', failOn: ['conflict'] },
}

/** `crossclaim init`: a settings file to start from. */
export const initCommand: CommandModule = (program, finish) => {
  program
    .command('init')
    .summary(`write a ${NAME} to start from`)
    .description(`Write ${NAME} into this folder. A file that is there stays as it is.`)
    .action(() => finish(run))
}

async function run(io: Io): Promise<number> {
  const path = join(io.cwd ?? '.', NAME)
  if (existsSync(path)) throw new Failure(`${quotedPath(path)} is there already`)
  await deliver(io, `${JSON.stringify(START, null, 2)}\n`, path)
  await complain(io, `crossclaim: wrote ${quotedPath(path)}\n`)
  return 0
}
