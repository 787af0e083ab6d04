import { lexicon } from '../text/lexicon.ts'

/** A unit in terms of the base unit of its dimension: `base = value * factor + offset`. */
export interface Conversion {
  readonly dimension: string
  readonly factor: number
  readonly offset: number
}

const CONVERSIONS: ReadonlyMap<string, Conversion> = new Map(
  Object.entries(lexicon<Record<string, string>>('unit-conversions')).map(([unit, written]) => {
    const [dimension = '', factor = '1', offset = '0'] = written.split(' ')
    return [unit, { dimension, factor: Number(factor), offset: Number(offset) }]
  }),
)

/**
 * How to bring values of two different units to one: "day" and "week" both to seconds. Null when the units have no
 * dimension in common. Currencies are never converted into each other, a cent is a part of its dollar.
 */
export function conversions(a: string, b: string): readonly [Conversion, Conversion] | null {
  const [one, other] = [CONVERSIONS.get(a), CONVERSIONS.get(b)]
  return one && other && one.dimension === other.dimension ? [one, other] : null
}

/** True of units of measure, time and share; not of counted nouns and currencies without parts. */
export function isMeasured(unit: string): boolean {
  return CONVERSIONS.has(unit)
}

/** What a unit measures: "length" of "mile"; the unit itself where it is in no dimension of the lists. */
export function dimensionOf(unit: string): string {
  return CONVERSIONS.get(unit)?.dimension ?? unit
}
