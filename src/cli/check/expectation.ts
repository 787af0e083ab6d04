import { counted } from '../../report/answers.ts'
import { changesBetween } from '../../report/changes.ts'
import { changesNdjson, changesText } from '../../report/changes-text.ts'
import { defaultOptions } from '../../report/options.ts'
import type { CheckFlags } from '../commands/check.ts'
import { type Compared, lookOf } from '../comparison.ts'
import { UsageError } from '../failures.ts'
import { savedFile } from '../files.ts'
import type { Io } from '../io.ts'
import { deliver } from '../output.ts'
import { select } from '../select.ts'

type ExpectFlags = CheckFlags & { readonly expect: string }

/** Prints what differs from a saved comparison; 1 when something does. */
export async function expectation({ result }: Compared, flags: ExpectFlags, io: Io): Promise<number> {
  if (flags.format !== 'text' && flags.format !== 'ndjson')
    throw new UsageError('--expect prints text or ndjson')
  if (flags.failOn || flags.accept !== undefined)
    throw new UsageError('--expect fails on any change; --fail-on and --accept do not go with it')
  const now = select(result, flags)
  const changes = changesBetween(select(await savedFile(flags.expect), flags), now)
  const last = changes.length > 0 ? `check failed: ${counted(changes.length, 'change')}` : 'check passed'
  const text =
    flags.format === 'ndjson'
      ? changesNdjson(changes)
      : `${changesText(changes, now, { ...defaultOptions, ...lookOf(flags, io) })}${last}\n`
  await deliver(io, text, flags.output)
  return changes.length > 0 ? 1 : 0
}
