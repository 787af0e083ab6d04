import { type Command, Option } from 'commander'
import { encodings } from '../read/decode.ts'
import type { ReadOptions } from '../read/files.ts'
import { date, size, wholeNumber } from './values.ts'

/** Options of every command that reads articles. */
export interface ReadFlags {
  readonly published?: string
  readonly maxBytes?: number
  readonly encoding?: (typeof encodings)[number]
  readonly strict?: boolean
  readonly follow?: boolean
  readonly jobs?: number
  readonly cache?: boolean
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

export function addReadFlags(command: Command): Command {
  return command
    .addOption(
      new Option('--published <date>', 'date of articles that give none: 2025-03-06').argParser(date),
    )
    .addOption(
      new Option('--max-bytes <size>', 'largest article that is read (default: 8MiB)').argParser(size),
    )
    .addOption(new Option('--encoding <name>', 'of files without a byte-order mark').choices(encodings))
    .option('--strict', 'a file that is not clean UTF-8 is an error')
    .option('--follow', 'follow symbolic links in folders')
    .addOption(new Option('--jobs <n>', 'worker threads (default: as many as pay)').argParser(wholeNumber(1)))
    .option('--cache', 'keep what articles say in $XDG_CACHE_HOME/crossclaim, for the next run')
}

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

export function readOptions(flags: ReadFlags): Omit<ReadOptions, 'stdin'> {
  const { published = null, maxBytes, encoding = null, strict = false, follow = false } = flags
  return { published, encoding, strict, follow, ...(maxBytes === undefined ? {} : { maxBytes }) }
}
