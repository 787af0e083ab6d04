import type { ReportOptions } from '../report/options.ts'
import type { Comparison, Note } from '../types.ts'
import type { PrintFlags, ReadFlags } from './flags.ts'
import { type Claims, claimsOf } from './inputs.ts'
import type { Io } from './io.ts'
import { colorLevel, isAscii, widthOf } from './look.ts'
import { version } from './version.ts'

/** A comparison of all that the paths say, with what it was made of. */
export interface Compared extends Claims {
  readonly result: Comparison
}

/** Reads, extracts and compares. One article alone is compared too, with a note. */
export async function comparisonOf(paths: readonly string[], flags: ReadFlags, io: Io): Promise<Compared> {
  const inputs = await claimsOf(paths, flags, io)
  const { compare } = await import('../compare/index.ts')
  const notes = [...inputs.notes, ...loneNote(inputs)]
  return { ...inputs, notes, result: compare(inputs.claims, { version, notes }) }
}

function loneNote({ claims }: Claims): Note[] {
  if (claims.length !== 1) return []
  const message = 'only one article: nothing to compare it with'
  return [{ level: 'note', code: 'too-few', path: null, message }]
}

/** The look of a report on standard output, or in a file: there without colour, unless asked for. */
export function lookOf(
  flags: PrintFlags & { readonly all?: boolean },
  io: Io,
): Omit<ReportOptions, 'view' | 'raw'> {
  const sink = flags.output === undefined ? io.stdout : {}
  return {
    width: widthOf(sink, flags.width),
    color: colorLevel(sink, io.env, flags.color),
    all: flags.all ?? false,
    ascii: isAscii(io.env, flags.ascii),
    hyperlinks: flags.hyperlinks ?? false,
  }
}
