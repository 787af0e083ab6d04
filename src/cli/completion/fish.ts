import type { CommandNode, OptionNode } from '../tree.ts'

/** Completion for fish: ~/.config/fish/completions/crossclaim.fish. */
export function fish(tree: readonly CommandNode[]): string {
  const others = tree.filter(({ isDefault }) => !isDefault).map(({ name }) => name)
  const commands = tree.map(
    ({ name, summary }) => `complete -c crossclaim -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
  )
  const options = tree.flatMap(({ name, isDefault, choices, options }) => {
    const seen = isDefault
      ? `not __fish_seen_subcommand_from ${others.join(' ')}`
      : `__fish_seen_subcommand_from ${name}`
    return [
      ...(choices.length > 0
        ? [`complete -c crossclaim -n ${quoted(seen)} -x -a ${quoted(choices.join(' '))}`]
        : []),
      ...options.map((option) => `complete -c crossclaim -n ${quoted(seen)} ${flagsOf(option)}`),
    ]
  })
  return `# fish completion of crossclaim: crossclaim completion fish > ~/.config/fish/completions/crossclaim.fish
${[...commands, ...options].join('\n')}
`
}

function flagsOf({ names, argument, description, ...option }: OptionNode): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
  const value = argument === null ? [] : valueFlags(option)
  return [...flags, ...value, '-d', quoted(description)].join(' ')
}

function valueFlags({ choices, list, isFile }: Pick<OptionNode, 'choices' | 'list' | 'isFile'>): string[] {
  if (choices.length > 0) return ['-x', '-a', quoted(choices.join(' '))]
  if (list.length > 0) return ['-x', '-a', quoted(`(__fish_append , ${list.join(' ')})`)]
  return [isFile ? '-r' : '-x']
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
