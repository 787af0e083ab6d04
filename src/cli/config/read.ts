import { dirname, resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { Failure } from '../failures.ts'
import { quotedPath } from '../messages.ts'
import { didYouMean } from '../suggest.ts'
import { formNames } from '../values.ts'
import type { ConfigFile } from './find.ts'
import type { Settable } from './options.ts'

/** The settings of a file, as the options take them: those of all commands, and those of one. */
export interface Settings {
  readonly shared: ReadonlyMap<string, unknown>
  readonly commands: ReadonlyMap<string, ReadonlyMap<string, unknown>>
}

/** What may be set: at the top, and under the name of each command. */
export interface Known {
  readonly shared: readonly Settable[]
  readonly commands: ReadonlyMap<string, readonly Settable[]>
}

/** Reads settings. Throws Failure with file and line for a key that is unknown or a value that its option does not take. */
export function readSettings(file: ConfigFile, known: Known): Settings {
  const top = section(file, [], file.content)
  const names = [...known.commands.keys()]
  const commands = names
    .filter((name) => Object.hasOwn(top, name))
    .map((name) => {
      const own = section(file, [name], top[name])
      return [name, valuesOf(file, [name], { own, settables: known.commands.get(name) ?? [] })] as const
    })
  const rest = Object.fromEntries(Object.entries(top).filter(([key]) => !names.includes(key)))
  const shared = valuesOf(file, [], { own: rest, settables: known.shared, others: names })
  return { shared, commands: new Map(commands) }
}

interface Part {
  readonly own: Readonly<Record<string, unknown>>
  readonly settables: readonly Settable[]
  /** Further keys to suggest. */
  readonly others?: readonly string[]
}

function valuesOf(file: ConfigFile, at: readonly string[], { own, settables, others = [] }: Part) {
  const values = new Map<string, unknown>()
  for (const [key, value] of Object.entries(own)) {
    if (key === '$schema' || key.startsWith('//')) continue
    const settable = settables.find((candidate) => candidate.key === key)
    if (!settable) {
      const hint = didYouMean(key, [...settables.map((known) => known.key), ...others])
      throw wrong(file, [...at, key], `unknown key "${key}"${hint}`)
    }
    values.set(key, settingOf(file, [...at, key], { value, settable }))
  }
  return values
}

/** Options whose value is the path of a file: relative to the file that sets it. */
const PATHS = new Set(['lexicon', 'accept'])

function settingOf(
  file: ConfigFile,
  at: readonly string[],
  { value, settable }: { value: unknown; settable: Settable },
): unknown {
  const { form, key, option } = settable
  if (!formNames[form].fits(value)) throw wrong(file, at, `${key}: not ${formNames[form].name}`)
  if (form === 'boolean') return value
  const text = Array.isArray(value) ? value.join(',') : String(value)
  if (PATHS.has(key)) return resolve(dirname(file.path), text)
  try {
    return option.parseArg ? option.parseArg(text, undefined as never) : text
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error
    throw wrong(file, at, `${key}: "${text}" is not allowed. ${error.message}`)
  }
}

function section(file: ConfigFile, at: readonly string[], value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>
  throw wrong(file, at, `${at.at(-1) ?? 'settings'}: not an object`)
}

function wrong({ path, lineOf }: ConfigFile, at: readonly string[], message: string): Failure {
  return new Failure(`${quotedPath(path)}:${lineOf(at)}: ${message}`)
}
