import type { CommandNode, OptionNode } from './tree.ts'

const EXITS: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'done, whatever was found'],
  ['1', 'a check failed, or diff --exit-code found changes'],
  [
    '2',
    'wrong usage, an input that could not be read, an output that could not be written, an internal error',
  ],
]

/** The manual page in roff (man macros), section 1, from the commands themselves. No date: the same bytes every time. */
export function manual(tree: readonly CommandNode[], version: string): string {
  return [
    `.TH CROSSCLAIM 1 "" "crossclaim ${version}" "User Commands"`,
    '.SH NAME',
    String.raw`crossclaim \- compare what several articles say about the same event`,
    '.SH SYNOPSIS',
    ...tree.flatMap(({ name, usage, isDefault }) => [
      `.B crossclaim ${isDefault ? `[${name}]` : name}`,
      `[options] ${escaped(usage)}`.trim(),
      '.br',
    ]),
    '.SH COMMANDS',
    ...tree.flatMap(commandLines),
    '.SH EXIT STATUS',
    ...EXITS.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, escaped(meaning)]),
    '.SH ENVIRONMENT',
    '.TP',
    '.B CROSSCLAIM_\\fIOPTION\\fP',
    escaped('value of an option that the command line does not give: CROSSCLAIM_MAX_BYTES=1M'),
    '.TP',
    '.B CROSSCLAIM_DEBUG',
    'with 1, where an internal error came from',
    '.TP',
    '.B CROSSCLAIM_SNAPSHOT',
    'with 0, start without the snapshot that the build has made',
    '.TP',
    '.B NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR',
    'whether the output is coloured',
    '.SH FILES',
    '.TP',
    '.I crossclaim.config.json',
    'settings of the project, in this folder or above it up to the root of the repository',
    '',
  ].join('\n')
}

function commandLines({ name, usage, description, options }: CommandNode): string[] {
  return [
    `.SS ${name} ${escaped(usage)}`.trim(),
    escaped(description),
    ...options.flatMap((option) => ['.TP', `.B ${escaped(headOf(option))}`, escaped(bodyOf(option))]),
  ]
}

function headOf({ names, argument }: OptionNode): string {
  return `${names.join(', ')}${argument === null ? '' : ` ${argument}`}`
}

function bodyOf({ description, choices }: OptionNode): string {
  return choices.length > 0 ? `${description}: ${choices.join(', ')}` : description
}

/** Text that roff prints as it is. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('’', "'")
    .replace(/^(?=[.'])/, '\\&')
}
