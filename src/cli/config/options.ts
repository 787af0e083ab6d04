import { Command, type Option } from 'commander'
import { addPrintFlags, addReadFlags } from '../flags.ts'
import { formOf, type ValueForm } from '../values.ts'

/** An option that a file or the environment may set. */
export interface Settable {
  /** Its key in a file: "maxBytes". */
  readonly key: string
  /** Its name in the environment: "CROSSCLAIM_MAX_BYTES". */
  readonly variable: string
  readonly form: ValueForm
  readonly option: Option
}

/** What is meant for one run alone. */
const ONCE = new Set([
  'output',
  'against',
  'expect',
  'source',
  'exitCode',
  'config',
  'printConfig',
  'groupBy',
  'fields',
  'about',
  'watch',
])

/** The options of a command that may be set outside the command line, in the order of its help. */
export function settablesOf(command: Command): Settable[] {
  return command.options
    .filter((option) => !option.negate && !ONCE.has(option.attributeName()))
    .map((option) => ({
      key: option.attributeName(),
      variable: `CROSSCLAIM_${option.name().replaceAll('-', '_').toUpperCase()}`,
      form: formOf(option),
      option,
    }))
}

/** The options of most commands: their keys stand at the top of a file, those of one command under its name. */
export function sharedSettables(): Settable[] {
  return settablesOf(addReadFlags(addPrintFlags(new Command('shared'))))
}
