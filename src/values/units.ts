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
 * How a value of a unit of measure, time or share is brought to the base unit of its dimension: "day" and "week" both to
 * seconds. Null for counted nouns and for currencies without parts: currencies are never converted into each other, a
 * cent is a part of its dollar.
 */
export function conversionOf(unit: string): Conversion | null {
  return CONVERSIONS.get(unit) ?? null
}

/** What a unit measures: "length" of "mile"; the unit itself where it is in no dimension of the lists. */
export function dimensionOf(unit: string): string {
  return CONVERSIONS.get(unit)?.dimension ?? unit
}
