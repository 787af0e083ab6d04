import type { Comparison, Fact } from '../types.ts'

/**
 * What the other sources report and one does not: facts that stand on two or more independent origins, do not conflict,
 * and have no value from `source`. In the order of the comparison.
 *
 * Throws RangeError when the comparison has no such source.
 */
export function gapsOf(result: Comparison, source: string): Fact[] {
  if (!result.sources.some((known) => known.source === source)) {
    throw new RangeError(`no source is called ${source}`)
  }
  return result.facts.filter(
    ({ verdict, origins, values }) =>
      (verdict === 'agree' || verdict === 'compatible') &&
      origins >= 2 &&
      values.every((value) => value.source !== source),
  )
}
