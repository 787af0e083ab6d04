import { Option } from 'commander'
import { type EntityType, entityTypes } from '../../types.ts'
import { lookOf } from '../comparison.ts'
import { addPrintFlags, addReadFlags, type PrintFlags, type ReadFlags } from '../flags.ts'
import { claimsOf, exitCode } from '../inputs.ts'
import type { Io } from '../io.ts'
import { tell } from '../messages.ts'
import { entityFormatNames } from '../names.ts'
import { deliver, refuseInputs } from '../output.ts'
import { listOf } from '../values.ts'
import type { CommandModule } from './index.ts'

interface EntitiesFlags extends ReadFlags, PrintFlags {
  readonly format: (typeof entityFormatNames)[number]
  readonly type?: readonly EntityType[]
  readonly raw?: boolean
}

/** `crossclaim entities PATH...`: who and what is named where. */
export const entitiesCommand: CommandModule = (program, finish) => {
  const command = program
    .command('entities')
    .summary('list who and what is named where')
    .description(
      'List persons, organizations, places and other names with the number of mentions in each source.',
    )
    .argument('<path...>', 'the same paths as for compare')
    .addOption(
      new Option('-f, --format <name>', 'form of the output').choices(entityFormatNames).default('table'),
    )
    .addOption(new Option('--type <types>', `of ${entityTypes.join(', ')}`).argParser(listOf(entityTypes)))
    .option('--raw', 'csv: cells exactly as in the source, even where a spreadsheet would run them')
  addPrintFlags(command)
  addReadFlags(command)
  command.action((paths: readonly string[], flags: EntitiesFlags) => finish((io) => run(paths, flags, io)))
}

async function run(paths: readonly string[], flags: EntitiesFlags, io: Io): Promise<number> {
  const { claims, notes, identities } = await claimsOf(paths, flags, io)
  await tell(io, notes, flags.quiet)
  refuseInputs(flags.output, identities)
  const { entityTable } = await import('../../names/table.ts')
  const { entityReporters } = await import('../../report/entities.ts')
  const articles = [...claims].sort((a, b) => (a.source < b.source ? -1 : 1))
  const things = entityTable(articles).filter(({ type }) => !flags.type || flags.type.includes(type))
  const { defaultOptions } = await import('../../report/options.ts')
  const look = { ...defaultOptions, ...lookOf(flags, io), raw: flags.raw ?? false }
  const names = { things, sources: articles.map(({ source }) => source) }
  await deliver(io, entityReporters[flags.format](names, look), flags.output)
  return exitCode(notes)
}
