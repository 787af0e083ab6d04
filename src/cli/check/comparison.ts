import { counted, pathsOf } from '../../report/answers.ts'
import { lineOf } from '../../report/lines.ts'
import type { Comparison, Fact, Verdict } from '../../types.ts'
import type { CheckFlags } from '../commands/check.ts'
import { type Compared, comparisonOf } from '../comparison.ts'
import { Failure } from '../failures.ts'
import { exitCode } from '../inputs.ts'
import type { Io } from '../io.ts'
import { complain, tell } from '../messages.ts'
import { deliver, refuseInputs } from '../output.ts'
import { print } from '../report-flags.ts'
import { select, withFacts } from '../select.ts'
import { acceptedIn, acceptedOf } from './accepted.ts'
import { expectation } from './expectation.ts'

/** What a check found: its lines for people, the comparison for programs, and whether it failed. */
export interface Outcome {
  readonly lines: readonly string[]
  readonly result: Comparison
  readonly failed: boolean
}

/** Compares, prints what the check is about, and resolves to the exit code: 1 when it failed. */
export async function checkComparison(paths: readonly string[], flags: CheckFlags, io: Io): Promise<number> {
  const compared = await comparisonOf(paths, flags, io)
  await tell(io, compared.notes, flags.quiet)
  refuseInputs(flags.output, compared.identities)
  if (compared.result.sources.length < 2) throw new Failure('check needs two or more articles')
  const code =
    flags.expect === undefined
      ? await checkVerdicts(compared, flags, io)
      : await expectation(compared, { ...flags, expect: flags.expect }, io)
  return exitCode(compared.notes, code)
}

async function checkVerdicts({ result, articles }: Compared, flags: CheckFlags, io: Io): Promise<number> {
  const { lines, result: left, failed } = await outcomeOf(result, flags)
  if (flags.format === 'text') await deliver(io, `${lines.join('\n')}\n`, flags.output)
  else {
    const all = flags.failOn?.some((verdict) => verdict !== 'conflict') ?? false
    const look = { ...flags, format: flags.format, view: 'auto', all } as const
    await print(left, look, { io, articles })
    if (failed || !flags.quiet) await complain(io, `crossclaim: ${lines.at(-1)}\n`)
  }
  return failed ? 1 : 0
}

async function outcomeOf(result: Comparison, flags: CheckFlags): Promise<Outcome> {
  const { failOn = ['conflict'] } = flags
  const wrong = (fact: Fact) => failOn.some((verdict) => verdict === fact.verdict)
  const entries = flags.accept === undefined ? [] : await acceptedOf(flags.accept)
  const { accepted, stale } = acceptedIn(result.facts.filter(wrong), entries)
  const left = select(
    withFacts(
      result,
      result.facts.filter((fact) => !accepted.has(fact)),
    ),
    flags,
  )
  const offending = left.facts.filter(wrong)
  const paths = pathsOf(result)
  const failed = offending.length > 0 || stale.length > 0
  const found = [...offending, ...accepted]
  const counts = failOn
    .map((verdict) => ({ verdict, count: found.filter((fact) => fact.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => countedVerdict(count, verdict))
  const staleText =
    stale.length > 0 ? [`${counted(stale.length, 'accepted entry', 'accepted entries')} without a fact`] : []
  const tally = [
    ...(counts.length > 0 ? [`${counts.join(', ')} (allowed ${accepted.size})`] : []),
    ...staleText,
  ]
  return {
    result: left,
    failed,
    lines: [
      ...offending.map((fact) => lineOf(fact, paths)),
      ...stale.map(({ at, name }) => `${flags.accept}: ${at}: nothing to accept: ${name}`),
      [`check ${failed ? 'failed' : 'passed'}`, ...tally.slice(0, 1), ...tally.slice(1)].join(': '),
    ],
  }
}

function countedVerdict(count: number, verdict: Verdict): string {
  return verdict === 'conflict' ? counted(count, 'conflict') : `${count} ${verdict}`
}
