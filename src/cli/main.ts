import { readFileSync } from 'node:fs'
import { codeOf } from '../read/problems.ts'
import { Failure, NOT_BEGUN, NotHere, UsageError } from './failures.ts'
import type { Io } from './io.ts'
import { complain, oneLine } from './messages.ts'
import { deliver } from './output.ts'
import { version } from './version.ts'

/**
 * Runs one command line, without the program's name, and resolves to its exit code.
 *
 * 0: done; 1: what a check was to find was found; 2: wrong usage, an input that could not be read, an output that could
 * not be written, or an internal error. Never rejects, never ends the process, touches nothing but `io` and files.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    const answer = argv.length === 1 ? knownAnswer(argv[0] ?? '', io) : null
    if (answer !== null) {
      await deliver(io, answer, undefined)
      return 0
    }
    const { runProgram } = await import('./program.ts')
    return await runProgram(argv, io)
  } catch (error) {
    if (error instanceof NotHere) return NOT_BEGUN
    await complain(io, lineOf(error, io))
    return 2
  }
}

/** What can be told without the parser, which takes as long to load as all else: scripts ask often. */
function knownAnswer(option: string, { stdout }: Io): string | null {
  if (option === '--version' || option === '-V') return `${version}\n`
  const isHelp = option === '--help' || option === '-h'
  return isHelp && !stdout.isTTY ? keptHelp() : null
}

/** What --help prints where lines have the usual width, kept by the build (scripts/help.mjs); null before that. */
function keptHelp(): string | null {
  try {
    return readFileSync(new URL('../cli/help.txt', import.meta.url), 'utf8')
  } catch {
    return null
  }
}

/** The program could not even read itself. */
function hasNoFiles(error: unknown): boolean {
  return /^E[MN]FILE$/.test(codeOf(error))
}

function lineOf(error: unknown, { env }: Io): string {
  if (error instanceof UsageError) return `crossclaim: ${oneLine(error.message)} (--help for usage)\n`
  if (error instanceof Failure) return `crossclaim: ${error.message}\n`
  if (hasNoFiles(error)) return 'crossclaim: too many open files; allow more of them (ulimit -n)\n'
  const stack = env.CROSSCLAIM_DEBUG === '1' && error instanceof Error ? `${error.stack}\n` : ''
  const name = error instanceof Error ? error.name : 'error'
  return `crossclaim: internal error (${name}); please report it. CROSSCLAIM_DEBUG=1 shows where.\n${stack}`
}
