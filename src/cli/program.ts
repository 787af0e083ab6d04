import { Command, CommanderError } from 'commander'
import { jsonText } from '../json.ts'
import { commands, type Finish } from './commands/index.ts'
import { UsageError } from './failures.ts'
import type { Io } from './io.ts'
import { complain } from './messages.ts'
import { deliver } from './output.ts'
import { similar } from './similar.ts'
import { version } from './version.ts'

const EXAMPLES = `
Examples:
  crossclaim news/                          compare all .txt files in a folder
  crossclaim --only conflict news/          only what cannot all be true
  crossclaim explain FACT news/             one fact with its sentences
  crossclaim extract news/ > claims.ndjson  keep what each article says

Exit codes: 0 done, 1 a check failed, 2 something could not be read, written or understood.
`

/** Commands that no settings are for. */
const unset = new Set(['init', 'completion'])

/** What the parser would print by itself. */
interface Shown {
  out: string
  err: string
}

/** Parses a command line and carries it out. Rejects with UsageError, Failure, or what went wrong inside. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  const shown: Shown = { out: '', err: '' }
  let code = 0
  let settings = ''
  const finish: Finish = async (task) => {
    if (settings === '') code = await task(io)
    else await deliver(io, settings, undefined)
  }
  const program = programOf(shown, finish)
  if (argv.includes('--print-config')) withoutArguments(program)
  program.hook('preAction', async (_, command) => {
    settings = await settle(command, io)
  })
  if (argv.length === 0) {
    await complain(io, program.helpInformation())
    return 2
  }
  try {
    await program.parseAsync(argv, { from: 'user' })
    const hint = code === 2 ? commandHint(argv[0] ?? '', program) : ''
    if (hint !== '') await complain(io, hint)
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw new UsageError(usageText(error, shown.err))
  }
  await deliver(io, shown.out, undefined) // help is a result, too
  return 0
}

function addSettingFlags(command: Command): void {
  command
    .option('--no-config', 'without the settings of the project')
    .option('--print-config', 'print the settings and where they come from, and do nothing else')
}

/** Applies settings of the environment and the project; what --print-config prints, else nothing. */
async function settle(command: Command, io: Io): Promise<string> {
  if (command.getOptionValueSource('config') === undefined) return '' // a command without settings
  const { applySettings } = await import('./config/apply.ts')
  const { config, settings } = applySettings(command, io)
  if (command.getOptionValue('printConfig') !== true) return ''
  return `${jsonText({ command: command.name(), config, settings }, 2)}\n`
}

/** --print-config reads nothing, so that no path need be given. */
function withoutArguments(program: Command): void {
  for (const command of program.commands)
    for (const argument of command.registeredArguments) argument.argOptional()
}

/** A mistyped command is taken for a path that does not exist: then say which command it may be. */
function commandHint(word: string, program: Command): string {
  const names = program.commands.map((command) => command.name())
  const name = names.includes(word) ? null : similar(word, names)
  return name === null ? '' : `crossclaim: did you mean the command ${name}?\n`
}

/** All commands, made anew for each run. `shown` collects what the parser says. */
export function programOf(shown: Shown, finish: Finish): Command {
  const program = new Command('crossclaim')
    .description('Compare what several articles say about the same event.')
    .usage('[command] [options] <path...>')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => {
        shown.out += text
      },
      writeErr: (text) => {
        shown.err += text
      },
      outputError: (text, write) => write(text),
    })
    .exitOverride()
  for (const add of commands) add(program, finish)
  for (const command of program.commands) if (!unset.has(command.name())) addSettingFlags(command)
  return program
}

/** "error: unknown option '--x'\n(Did you mean --y?)" as one line. */
function usageText({ code, message }: CommanderError, printed: string): string {
  const text = (printed || message)
    .replace(/^error: /, '')
    .trim()
    .replace(/\s{0,4}\n\s{0,4}/g, ' ')
  return code === 'commander.unknownOption' ? `${text}; a file of that name goes after --` : text
}
