import type { CommandNode, OptionNode } from '../tree.ts'

/** Completion for zsh: a file named _crossclaim in a folder of $fpath. */
export function zsh(tree: readonly CommandNode[]): string {
  const [first] = tree
  const commands = tree.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`)
  const cases = tree.map(
    ({ name, options }) =>
      `    ${name})\n      _arguments -s ${options.flatMap(specs).map(quoted).join(' ')} '*:file:_files' ;;`,
  )
  return `#compdef crossclaim
# zsh completion of crossclaim: crossclaim completion zsh > _crossclaim
_crossclaim() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  local command=${first?.name ?? ''}
  if (( CURRENT > 2 )) && (( \${commands[(I)\${words[2]}:*]} )); then
    command=\${words[2]}
    shift words
    (( CURRENT-- ))
  elif (( CURRENT == 2 )) && [[ \${words[2]} != -* ]]; then
    _describe command commands
    _files
    return
  fi
  case $command in
${cases.join('\n')}
  esac
}
compdef _crossclaim crossclaim
`
}

function specs({ names, argument, choices, description }: OptionNode): string[] {
  const action = choices.length > 0 ? `(${choices.join(' ')})` : '_files'
  const value = argument === null ? '' : `:${plain(argument)}:${action}`
  return names.map((name) => `${name}[${plain(description)}]${value}`)
}

/** Text without the characters that divide a specification. */
function plain(text: string): string {
  return text.replace(/[[\]:\\<>]/g, '')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
