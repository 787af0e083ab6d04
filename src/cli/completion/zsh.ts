import type { CommandNode, OptionNode } from '../tree.ts'

/** Completion for zsh: a file named _crossclaim in a folder of $fpath, where its first use runs it, or to be sourced. */
export function zsh(tree: readonly CommandNode[]): string {
  const [first] = tree
  const commands = tree.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`)
  const cases = tree.map(
    ({ name, options, choices }) =>
      `    ${name})\n      _arguments -s ${options.flatMap(specs).map(quoted).join(' ')} ${rest(choices)} ;;`,
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
if [[ \${funcstack[1]} == _crossclaim ]]; then
  _crossclaim "$@"
else
  compdef _crossclaim crossclaim
fi
`
}

/** What is no option: one of the choices, else files. */
function rest(choices: readonly string[]): string {
  return choices.length > 0 ? `'1:choice:(${choices.join(' ')})'` : "'*:file:_files'"
}

function specs(option: OptionNode): string[] {
  const { names, argument, description } = option
  const value = argument === null ? '' : `:${plain(argument)}:${actionOf(option)}`
  return names.map((name) => `${name}[${plain(description)}]${value}`)
}

/** A single space offers nothing. */
function actionOf({ choices, list, isFile }: OptionNode): string {
  if (choices.length > 0) return `(${choices.join(' ')})`
  if (list.length > 0) return `_sequence compadd - ${list.join(' ')}`
  return isFile ? '_files' : ' '
}

/** Text without the characters that divide a specification. */
function plain(text: string): string {
  return text.replace(/[[\]:\\<>]/g, '')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
