import type { Argument, Command, Option } from 'commander'

/** An option as completion and the manual need it. */
export interface OptionNode {
  /** "-f", "--format". */
  readonly names: readonly string[]
  /** "<name>"; null: it takes no value. */
  readonly argument: string | null
  readonly choices: readonly string[]
  readonly description: string
}

export interface CommandNode {
  readonly name: string
  /** "<path...>", as the help shows it. */
  readonly usage: string
  readonly summary: string
  readonly description: string
  readonly isDefault: boolean
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
    options: [...command.options.map(optionNode), HELP],
  }))
}

const HELP: OptionNode = { names: ['-h', '--help'], argument: null, choices: [], description: 'show help' }

function optionNode({ short, long, flags, argChoices, description }: Option): OptionNode {
  const { argument = null } = /(?<argument><[^>]{1,40}>)/.exec(flags)?.groups ?? {}
  return {
    names: [short, long].filter((name) => name !== undefined),
    argument,
    choices: argChoices ?? [],
    description,
  }
}

function argumentText(argument: Argument): string {
  const text = argument.variadic ? `${argument.name()}...` : argument.name()
  return argument.required ? `<${text}>` : `[${text}]`
}
