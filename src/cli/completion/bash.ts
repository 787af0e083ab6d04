import type { CommandNode } from '../tree.ts'

/** Completion for bash 3.2 and later: commands, options, choices; else files. */
export function bash(tree: readonly CommandNode[]): string {
  const names = tree.map(({ name }) => name)
  const values = tree.flatMap(({ name, options, choices }) => [
    ...options
      .filter((option) => option.choices.length + option.list.length > 0)
      .map((option) => {
        const cases = option.names.map((flag) => `"${name} ${flag}"`).join('|')
        const offered = option.choices.length > 0 ? reply(option.choices) : replyList(option.list)
        return `    ${cases}) ${offered} return ;;`
      }),
    ...(choices.length > 0 ? [`    "${name} ${name}") ${reply(choices)} return ;;`] : []),
  ])
  const files = tree.flatMap(({ name, options }) =>
    options
      .filter(({ argument, choices, list }) => argument !== null && choices.length + list.length === 0)
      .map((option) => option.names.map((flag) => `"${name} ${flag}"`).join('|')),
  )
  const flags = tree.map(
    ({ name, options }) => `      ${name}) ${reply(options.flatMap((option) => option.names))} ;;`,
  )
  return `# bash completion of crossclaim: source <(crossclaim completion bash)
_crossclaim() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=${names[0] ?? ''}
  COMPREPLY=()
  if [ "$COMP_CWORD" -gt 1 ]; then
    case \${COMP_WORDS[1]} in ${names.join('|')}) command=\${COMP_WORDS[1]} ;; esac
  fi
  case "$command $prev" in
${values.join('\n')}
    ${files.join('|')}) return ;;
  esac
  if [ "\${cur:0:1}" = - ]; then
    case $command in
${flags.join('\n')}
    esac
  elif [ "$COMP_CWORD" -eq 1 ]; then
    ${reply([...names, 'help'])}
  fi
}
complete -o default -F _crossclaim crossclaim
`
}

function reply(words: readonly string[]): string {
  return `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$cur"));`
}

/** Of names between commas, the one that is being written. */
function replyList(words: readonly string[]): string {
  return `COMPREPLY=($(compgen -P "\${cur%"\${cur##*,}"}" -W "${words.join(' ')}" -- "\${cur##*,}"));`
}
