import { Command, CommanderError } from 'commander'
import { commands, type Finish } from './commands/index.ts'
import { Failure, UsageError } from './failures.ts'
import { type Io, writeAll } from './io.ts'
import { complain, oneLine } from './messages.ts'
import { version } from './version.ts'

const EXAMPLES = `
Examples:
  crossclaim news/                          compare all .txt files in a folder
  crossclaim --only conflict news/          only what cannot all be true
  crossclaim explain F1 news/               one fact with its sentences
  crossclaim extract news/ > claims.ndjson  keep what each article says

Exit codes: 0 done, 2 something could not be read, written or understood.
`

/**
 * Runs one command line, without the program's name, and resolves to its exit code.
 *
 * 0: done; 1: what a check was to find was found; 2: wrong usage, an input that could not be read, an output that could
 * not be written, or an internal error. Never rejects, never ends the process, touches nothing but `io` and files.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const shown = { out: '', err: '' }
  let code = 0
  const finish: Finish = async (task) => {
    code = await task(io)
  }
  const program = programOf(shown, finish)
  try {
    if (argv.length === 0) {
      await complain(io, program.helpInformation())
      return 2
    }
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return await ended(error, shown, io)
  }
}

function programOf(shown: { out: string; err: string }, finish: Finish): Command {
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
  return program
}

async function ended(error: unknown, shown: { out: string; err: string }, io: Io): Promise<number> {
  if (error instanceof CommanderError) return commanderEnded(error, shown, io)
  if (error instanceof UsageError) {
    await complain(io, `crossclaim: ${oneLine(error.message)} (--help for usage)\n`)
  } else if (error instanceof Failure) await complain(io, `crossclaim: ${error.message}\n`)
  else await complain(io, internal(error, io))
  return 2
}

/** Help and version end a parse too: they are results, and go to standard output. */
async function commanderEnded(
  error: CommanderError,
  shown: { out: string; err: string },
  io: Io,
): Promise<number> {
  if (error.exitCode !== 0) {
    await complain(io, usageLine(error, shown.err))
    return 2
  }
  try {
    await writeAll(io.stdout, shown.out)
    return 0
  } catch (failed) {
    if ((failed as { code?: string }).code === 'EPIPE') return 0
    const { wordsOf } = await import('../read/problems.ts')
    await complain(io, `crossclaim: cannot write output: ${oneLine(wordsOf(failed))}\n`)
    return 2
  }
}

/** "error: unknown option '--x'\n(Did you mean --y?)" on one line. */
function usageLine({ code, message }: CommanderError, printed: string): string {
  const text = (printed || message)
    .replace(/^error: /, '')
    .trim()
    .replace(/\s{0,4}\n\s{0,4}/g, ' ')
  const dash = code === 'commander.unknownOption' ? '; a file of that name goes after --' : ''
  return `crossclaim: ${oneLine(text)}${dash} (--help for usage)\n`
}

function internal(error: unknown, { env }: Io): string {
  const stack = env.CROSSCLAIM_DEBUG === '1' && error instanceof Error ? `${error.stack}\n` : ''
  const name = error instanceof Error ? error.name : 'error'
  return `crossclaim: internal error (${name}); please report it. CROSSCLAIM_DEBUG=1 shows where.\n${stack}`
}
