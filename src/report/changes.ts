import type { Comparison, Fact, FactValue } from '../types.ts'
import { groupBy } from './answers.ts'

/** What became of one fact between two comparisons. Both sides are there where both exist. */
export type FactChange =
  | { readonly change: 'added'; readonly now: Fact }
  | { readonly change: 'lost'; readonly old: Fact }
  | { readonly change: 'verdict' | 'value'; readonly old: Fact; readonly now: Fact }

/** What one source said before and says now; null: nothing. */
export interface ValueChange {
  readonly source: string
  readonly old: string | null
  readonly now: string | null
}

/**
 * What differs between two comparisons: facts that came, went, changed their verdict, or kept it with other values.
 *
 * Facts are the same when their ids are; of the rest, when kind and label are and only one on each side has them.
 * A value differs when its normal form does: "47-year-old" for "aged 47" is no change. Changed and added facts come
 * in the order of `now`, lost ones after them in the order of `old`.
 */
export function changesBetween(old: Comparison, now: Comparison): FactChange[] {
  const before = pairs(old.facts, now.facts)
  const kept = new Set(before.values())
  return [
    ...now.facts.flatMap((fact) => changeOf(before.get(fact), fact)),
    ...old.facts.filter((fact) => !kept.has(fact)).map((fact) => ({ change: 'lost', old: fact }) as const),
  ]
}

/** The sources whose answers differ, in the order of the old values, new sources last. */
export function valueChanges(old: Fact, now: Fact): ValueChange[] {
  const before = groupBy(old.values, ({ source }) => source)
  const after = groupBy(now.values, ({ source }) => source)
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((source) => normals(before.get(source)) !== normals(after.get(source)))
    .map((source) => ({ source, old: wordsOf(before.get(source)), now: wordsOf(after.get(source)) }))
}

function changeOf(old: Fact | undefined, now: Fact): FactChange[] {
  if (!old) return [{ change: 'added', now }]
  if (old.verdict !== now.verdict) return [{ change: 'verdict', old, now }]
  return valueChanges(old, now).length > 0 ? [{ change: 'value', old, now }] : []
}

/** The old fact for each new one that has one. */
function pairs(old: readonly Fact[], now: readonly Fact[]): Map<Fact, Fact> {
  const byId = new Map(old.map((fact) => [fact.id, fact]))
  const found = new Map<Fact, Fact>()
  for (const fact of now) {
    const same = byId.get(fact.id)
    if (same) found.set(fact, same)
  }
  const taken = new Set(found.values())
  const lost = groupBy(
    old.filter((fact) => !taken.has(fact)),
    question,
  )
  const added = groupBy(
    now.filter((fact) => !found.has(fact)),
    question,
  )
  for (const [key, [fact, ...others]] of added) {
    const [same, ...more] = lost.get(key) ?? []
    if (fact && same && others.length === 0 && more.length === 0) found.set(fact, same)
  }
  return found
}

function question({ kind, label }: Fact): string {
  return `${kind}\n${label}`
}

function normals(values: readonly FactValue[] = []): string {
  return [...new Set(values.map(({ normal }) => normal))].sort().join('\n')
}

function wordsOf(values: readonly FactValue[] | undefined): string | null {
  return values ? [...new Set(values.map(({ text }) => text))].join(' / ') : null
}
