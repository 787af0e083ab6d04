import { Option } from 'commander'
import { lookOf } from '../comparison.ts'
import { identitiesOf, savedFile } from '../files.ts'
import { addPrintFlags, type PrintFlags } from '../flags.ts'
import type { Io } from '../io.ts'
import { deliver, refuseInputs } from '../output.ts'
import type { CommandModule } from './index.ts'

const formats = ['text', 'ndjson'] as const

interface DiffFlags extends PrintFlags {
  readonly format: (typeof formats)[number]
  readonly exitCode?: boolean
}

/** `crossclaim diff OLD NEW`: what changed between two saved comparisons. */
export const diffCommand: CommandModule = (program, finish) => {
  const command = program
    .command('diff')
    .summary('show what changed between two saved comparisons')
    .description('Show which facts came, went, or changed between two results of compare --format json.')
    .argument('<old>', 'saved comparison')
    .argument('<new>', 'later saved comparison')
    .addOption(
      new Option('-f, --format <name>', 'text, or one change a line').choices(formats).default('text'),
    )
    .option('--exit-code', 'exit with 1 when something changed')
  addPrintFlags(command)
  command.action((old: string, now: string, flags: DiffFlags) => finish((io) => run([old, now], flags, io)))
}

async function run([oldPath, newPath]: readonly [string, string], flags: DiffFlags, io: Io): Promise<number> {
  const [old, now] = [await savedFile(oldPath), await savedFile(newPath)]
  refuseInputs(flags.output, identitiesOf([oldPath, newPath]))
  const { changesBetween } = await import('../../report/changes.ts')
  const { changesNdjson, changesText } = await import('../../report/changes-text.ts')
  const { defaultOptions } = await import('../../report/options.ts')
  const changes = changesBetween(old, now)
  const text =
    flags.format === 'ndjson'
      ? changesNdjson(changes)
      : changesText(changes, now, { ...defaultOptions, ...lookOf(flags, io) })
  await deliver(io, text, flags.output)
  return flags.exitCode && changes.length > 0 ? 1 : 0
}
