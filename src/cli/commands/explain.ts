import { comparisonOf, lookOf } from '../comparison.ts'
import { Failure } from '../failures.ts'
import { addPrintFlags, addReadFlags, type PrintFlags, type ReadFlags } from '../flags.ts'
import { exitCode } from '../inputs.ts'
import type { Io } from '../io.ts'
import { oneLine, tell } from '../messages.ts'
import { deliver, refuseInputs } from '../output.ts'
import type { CommandModule } from './index.ts'

interface ExplainFlags extends ReadFlags, PrintFlags {}

/** `crossclaim explain FACT PATH...`: one row of the table in full. */
export const explainCommand: CommandModule = (program, finish) => {
  const command = program
    .command('explain')
    .summary('show one fact in full: every sentence, place and rule')
    .description(
      'Show one fact of the comparison in full: each source’s sentence with the value marked, its place and rules.',
    )
    .argument('<fact>', 'the id at the end of its row, or the beginning of it')
    .argument('<path...>', 'the same paths as for compare')
  addPrintFlags(command)
  addReadFlags(command)
  command.action((fact: string, paths: readonly string[], flags: ExplainFlags) =>
    finish((io) => run(fact, { paths, flags }, io)),
  )
}

interface Call {
  readonly paths: readonly string[]
  readonly flags: ExplainFlags
}

async function run(id: string, { paths, flags }: Call, io: Io): Promise<number> {
  const { result, notes, identities } = await comparisonOf(paths, flags, io)
  await tell(io, notes, flags.quiet)
  refuseInputs(flags.output, identities)
  const { explainFact, findFact } = await import('../../report/explain.ts')
  const { defaultOptions } = await import('../../report/options.ts')
  if (!findFact(result, id)) throw new Failure(`no fact ${oneLine(id)}: ${idsOf(result.facts, id)}`)
  const text = explainFact(result, id, { ...defaultOptions, ...lookOf(flags, io), all: true })
  await deliver(io, text, flags.output)
  return exitCode(notes)
}

function idsOf(facts: readonly { readonly id: string }[], id: string): string {
  const close = facts.filter((fact) => id !== '' && fact.id.startsWith(id))
  if (close.length > 1)
    return `${close.length} facts begin so, among them ${close[0]?.id} and ${close[1]?.id}`
  if (facts.length === 0) return 'these articles have no facts in common'
  return `the ids stand at the ends of the rows of crossclaim compare --all, such as ${facts[0]?.id}`
}
