import type { Argument, Command, Option } from 'commander'
import { namesOf } from './values.ts'

/** An option as completion and the manual need it. */
export interface OptionNode {
  /** "-f", "--format". */
  readonly names: readonly string[]
  /** "<name>"; null: it takes no value. */
  readonly argument: string | null
  readonly choices: readonly string[]
  /** Names of which several may be given, separated by commas. */
  readonly list: readonly string[]
  /** Whether the value is the name of a file. */
  readonly isFile: boolean
  readonly description: string
}

export interface CommandNode {
  readonly name: string
  /** "<path...>", as the help shows it. */
  readonly usage: string
  readonly summary: string
  readonly description: string
  readonly isDefault: boolean
  /** What the first argument may be; none: a file. */
  readonly choices: readonly string[]
  readonly options: readonly OptionNode[]
}

/** The commands with their options, as plain data, in the order of the help. */
export function treeOf(program: Command): CommandNode[] {
  return program.commands.map((command, index) => ({
    name: command.name(),
    usage: command.registeredArguments.map(argumentText).join(' '),
    summary: command.summary(),
    description: command.description(),
    isDefault: index === 0,
    choices: command.registeredArguments[0]?.argChoices ?? [],
    options: [...command.options.map(optionNode), HELP],
  }))
}

const HELP: OptionNode = {
  names: ['-h', '--help'],
  argument: null,
  choices: [],
  list: [],
  isFile: false,
  description: 'show help',
}

function optionNode({ short, long, flags, argChoices, parseArg, description }: Option): OptionNode {
  const { argument = null } = /(?<argument><[^>]{1,40}>)/.exec(flags)?.groups ?? {}
  return {
    names: [short, long].filter((name) => name !== undefined),
    argument,
    choices: argChoices ?? [],
    list: namesOf(parseArg),
    isFile: /^<(?:file|path)/.test(argument ?? ''),
    description,
  }
}

function argumentText(argument: Argument): string {
  const text = argument.variadic ? `${argument.name()}...` : argument.name()
  return argument.required ? `<${text}>` : `[${text}]`
}
