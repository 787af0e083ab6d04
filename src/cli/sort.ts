import type { Fact } from '../types.ts'

type Key = number | string

/** What facts can be ordered by; facts that are equal in it keep the order that compare gave them. */
const keys = {
  verdict: () => 0,
  kind: ({ kind }) => kind,
  label: ({ label }) => label.toLowerCase(),
  sources: ({ values }) => -new Set(values.map(({ source }) => source)).size,
  time: timeOf,
} as const satisfies Readonly<Record<string, (fact: Fact) => Key>>

export type SortName = keyof typeof keys
/** What `--sort` takes, in the order of the help. */
export const sortNames = Object.keys(keys) as readonly SortName[]

/** The facts in another order; `verdict`, the default, is that of the comparison: conflicts first. */
export function sorted(facts: readonly Fact[], by: SortName = 'verdict'): readonly Fact[] {
  const key: (fact: Fact) => Key = keys[by]
  return facts
    .map((fact) => ({ fact, key: key(fact) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ fact }) => fact)
}

/** The earliest date that a source gives; other facts come after all dates. */
function timeOf({ kind, values }: Fact): string {
  const dates = kind === 'date' ? values.map(({ normal }) => normal).filter((normal) => normal !== '') : []
  return dates.reduce((first, date) => (date < first ? date : first), '\uffff')
}
