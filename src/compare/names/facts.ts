import type { ArticleClaims, Fact, FactValue } from '../../types.ts'
import { factId, factValue } from '../facts.ts'
import type { Kin } from '../kin.ts'
import { originsOf } from '../origins.ts'
import type { Linker, Sourced } from '../sourced.ts'
import type { Holder } from './holders.ts'
import { type NamesApart, namesApart } from './index.ts'

export interface NamesContext {
  readonly articles: readonly ArticleClaims[]
  readonly related: readonly boolean[]
  readonly origins: readonly number[]
  readonly link: Linker
  readonly kin: Kin
}

/**
 * The rows of names in conflict: one for each office to which articles give different people. The values are the names as
 * written beside the office.
 */
export function nameFacts(claims: readonly Sourced[], context: NamesContext): Fact[] {
  const byOffice = new Map<string, NamesApart[]>()
  for (const apart of namesApart(claims, context)) {
    const list = byOffice.get(apart.a.office)
    if (list) list.push(apart)
    else byOffice.set(apart.a.office, [apart])
  }
  return [...byOffice.values()].map((pairs) => factOf(pairs, context))
}

function factOf(pairs: readonly NamesApart[], { articles, origins }: NamesContext): Fact {
  const holders = [
    ...new Map(pairs.flatMap(({ a, b }) => [a, b]).map((one) => [one.sourced.article, one])).values(),
  ].sort((x, y) => x.sourced.index - y.sourced.index)
  const people = [...new Set(holders.map(({ person }) => person))]
  const values = holders.map(({ sourced, name, person }) => ({
    ...factValue(sourced, people.indexOf(person), articles),
    ...name,
    normal: person,
  }))
  const conflict = pairs.find(({ spelling }) => !spelling)
  const { a, b } = conflict ?? pairs[0] ?? { a: holders[0], b: holders[1] }
  const label = labelOf(holders)
  return {
    id: namesFactId(values),
    kind: 'role',
    label: `${label} - name`,
    verdict: conflict ? 'conflict' : 'compatible',
    reason: `${a?.name.text ?? ''} and ${b?.name.text ?? ''} ${conflict ? 'are different people' : 'may be one name, spelled differently'}`,
    because: null,
    origins: originsOf(
      holders.map(({ sourced }) => sourced),
      origins,
    ),
    aligned: `both name the ${label}`,
    remarks: [],
    values,
  }
}

/** The office as the source that tells most of it writes it. */
function labelOf(holders: readonly Holder[]): string {
  const texts = holders.map(({ sourced }) => sourced.claim.value.text)
  const [best] = texts.sort((x, y) => y.length - x.length || (x < y ? -1 : 1))
  return (best ?? '').replace(/\s+/g, ' ')
}

/** The id of a row of names: another than that of a row which the same claims make by their own kind. */
export function namesFactId(values: readonly FactValue[]): string {
  return factId([...values, ...values])
}
