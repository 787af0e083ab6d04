import { resolve } from 'node:path'
import { checkDraft } from '../../compare/draft.ts'
import { draftJson, draftText } from '../../report/draft.ts'
import { defaultOptions } from '../../report/options.ts'
import type { DraftCheck } from '../../types.ts'
import type { CheckFlags } from '../commands/check.ts'
import { lookOf } from '../comparison.ts'
import { Failure, UsageError } from '../failures.ts'
import { type Claims, claimsOf, exitCode } from '../inputs.ts'
import type { Io } from '../io.ts'
import { tell } from '../messages.ts'
import { deliver, refuseInputs } from '../output.ts'
import { version } from '../version.ts'

type DraftFlags = CheckFlags & { readonly against: readonly string[] }

/** Checks one draft against its sources and resolves to the exit code: 1 when it is contradicted. */
export async function checkDraftFile(paths: readonly string[], flags: DraftFlags, io: Io): Promise<number> {
  const { format } = flags
  if (paths.length !== 1) throw new UsageError('--against checks one draft; name it before --against')
  if (format !== 'text' && format !== 'json') throw new UsageError('--against prints text or json')
  if (flags.expect ?? flags.accept ?? flags.failOn)
    throw new UsageError('--expect, --accept and --fail-on do not go with --against')
  const read = await claimsOf([...paths, ...flags.against], flags, io)
  await tell(io, read.notes, flags.quiet)
  refuseInputs(flags.output, read.identities)
  const draft = read.claims.find(({ path }) => isAt(path, paths[0] ?? ''))
  if (!draft) throw new Failure('the draft could not be read')
  const sources = read.claims.filter((article) => article !== draft)
  if (sources.length === 0) throw new Failure('no sources to check the draft against')
  const check = checkDraft(draft, sources)
  const input = { check, draft, sources, notes: read.notes, version }
  const text =
    format === 'json' ? draftJson(input) : draftText(input, { ...defaultOptions, ...lookOf(flags, io) })
  await deliver(io, text, flags.output)
  return exitCode(read.notes, isWrong(check, flags.strict ?? false) ? 1 : 0)
}

function isAt(path: Claims['claims'][number]['path'], wanted: string): boolean {
  return wanted === '-' ? path === null : path !== null && resolve(path) === resolve(wanted)
}

function isWrong({ claims, unfounded }: DraftCheck, strict: boolean): boolean {
  if (claims.some(({ support }) => support === 'contradicted')) return true
  return strict && (unfounded.length > 0 || claims.some(({ support }) => support === 'unsupported'))
}
