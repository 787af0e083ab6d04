import { type Command, Option } from 'commander'
import { encodings } from '../read/decode.ts'
import type { ReadOptions } from '../read/files.ts'
import { UsageError } from './failures.ts'
import { jobs, size, wholeNumber } from './values.ts'

/** Options of every command that reads articles. */
export interface ReadFlags {
  readonly published?: string
  readonly maxBytes?: number
  readonly encoding?: (typeof encodings)[number]
  readonly strict?: boolean
  readonly follow?: boolean
  readonly jobs?: number | 'auto'
  readonly cache?: boolean
  readonly lexicon?: string
}

/** Options of every command that prints a result. */
export interface PrintFlags {
  readonly output?: string
  readonly width?: number
  readonly color?: 'auto' | 'always' | 'never' | false
  readonly ascii?: boolean
  readonly hyperlinks?: boolean
  readonly quiet?: boolean
}

/** Adds the options of `ReadFlags` to a command. */
export function addReadFlags(command: Command): Command {
  return command
    .option('--published <date>', 'date of articles that give none: 2025-03-06')
    .addOption(
      new Option('--max-bytes <size>', 'largest article that is read (default: 8MiB)').argParser(size),
    )
    .addOption(new Option('--encoding <name>', 'of files without a byte-order mark').choices(encodings))
    .option('--strict', 'a file that is not clean UTF-8 is an error')
    .option('--follow', 'follow symbolic links in folders')
    .addOption(new Option('--jobs <n>', 'worker threads, or auto: as many as pay').argParser(jobs))
    .option('--cache', 'keep what articles say in $XDG_CACHE_HOME/crossclaim for the next run (the default)')
    .option('--no-cache', 'neither keep nor use what was kept')
    .option('--lexicon <file>', 'JSON file of your own names and titles')
}

/** Adds the options of `PrintFlags` to a command. */
export function addPrintFlags(command: Command): Command {
  return command
    .option('-o, --output <file>', 'write there instead of to standard output')
    .addOption(
      new Option('--width <n>', 'columns (default: the terminal, else 80)').argParser(wholeNumber(1)),
    )
    .addOption(new Option('--color <when>', 'colour in the output').choices(['auto', 'always', 'never']))
    .option('--no-color', 'the same as --color never')
    .option('--ascii', 'draw signs and lines with ASCII only')
    .option('--hyperlinks', 'make places links that terminals open')
    .option('-q, --quiet', 'no notes, only errors')
}

/** How to read, from the flags. Throws UsageError for a date that is none. */
export async function readOptions(flags: ReadFlags): Promise<Omit<ReadOptions, 'stdin'>> {
  const { maxBytes, encoding = null, strict = false, follow = false } = flags
  const published = flags.published === undefined ? null : await dateOf(flags.published)
  return { published, encoding, strict, follow, ...(maxBytes === undefined ? {} : { maxBytes }) }
}

/** The word lists of dates are loaded only when there is a date to read. */
async function dateOf(words: string): Promise<string> {
  const { isoDate } = await import('../read/date-line.ts')
  const date = isoDate(words)
  if (date === null) throw new UsageError(`--published "${words}" is not a date; write it as 2025-03-06`)
  return date
}
