import { type Command, InvalidArgumentError } from 'commander'
import { UsageError } from '../failures.ts'
import type { Io } from '../io.ts'
import { findConfig } from './find.ts'
import { type Settable, settablesOf, sharedSettables } from './options.ts'
import { type Known, readSettings } from './read.ts'

/** Where a setting of a run comes from. */
export type Origin = 'flag' | 'environment' | 'config' | 'default'

/** The settings of a run, for --print-config. */
export interface Applied {
  readonly config: string | null
  readonly settings: readonly { readonly key: string; readonly value: unknown; readonly from: Origin }[]
}

/** Gives a command the settings of the environment and of the project, where the command line gives none. */
export function applySettings(command: Command, io: Io): Applied {
  const settables = settablesOf(command)
  const wanted = command.getOptionValue('config') !== false && io.cwd !== undefined
  const file = wanted ? findConfig(io.cwd ?? '') : null
  const settings = file ? readSettings(file, knownOf(command)) : null
  const own = settings?.commands.get(command.name())
  const found = settables.map((settable) => {
    const { key } = settable
    if (command.getOptionValueSource(key) === 'cli') return origin(command, key, 'flag')
    const given = fromEnvironment(settable, io.env)
    if (given !== undefined) return set(command, { key, value: given, from: 'environment' })
    const value = own?.get(key) ?? settings?.shared.get(key)
    return value === undefined
      ? origin(command, key, 'default')
      : set(command, { key, value, from: 'config' })
  })
  return { config: file?.path ?? null, settings: found }
}

function knownOf({ parent }: Command): Known {
  const commands = (parent?.commands ?? []).map((one) => [one.name(), settablesOf(one)] as const)
  return { shared: sharedSettables(), commands: new Map(commands.filter(([, list]) => list.length > 0)) }
}

function set(command: Command, setting: Applied['settings'][number]) {
  command.setOptionValueWithSource(
    setting.key,
    setting.value,
    setting.from === 'environment' ? 'env' : 'config',
  )
  return setting
}

function origin(command: Command, key: string, from: Origin): Applied['settings'][number] {
  return { key, value: command.getOptionValue(key) ?? null, from }
}

/** The value of an option's variable; an empty one is none. Throws UsageError for one that the option does not take. */
function fromEnvironment({ variable, form, option }: Settable, env: Io['env']): unknown {
  const text = env[variable]
  if (text === undefined || text === '') return undefined
  if (form === 'boolean') {
    if (/^(?:1|true)$/i.test(text)) return true
    if (/^(?:0|false)$/i.test(text)) return false
    throw new UsageError(`${variable}: "${text}" is neither true nor false`)
  }
  try {
    return option.parseArg ? option.parseArg(text, undefined as never) : text
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error
    throw new UsageError(`${variable}: "${text}" is not allowed. ${error.message}`)
  }
}
