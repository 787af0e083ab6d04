import { lexicon } from './lexicon.ts'

const table = (name: string): ReadonlyMap<string, number> =>
  new Map(Object.entries(lexicon<Record<string, number>>(name)))

/** Scale words: "hundred", "million", "dozen". */
export const SCALES = table('number-scales')
/** Cardinals that are no scale: "seven", "twenty". */
export const NUMBERS: ReadonlyMap<string, number> = new Map(
  [...table('cardinals')].filter(([word]) => !SCALES.has(word)),
)
/** "third", and what is formed by rule: "fortieth", "hundredth". */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...table('ordinals'),
  ...[...NUMBERS]
    .filter(([word]) => word.endsWith('ty'))
    .map(([word, value]) => [`${word.slice(0, -1)}ieth`, value] as const),
  ...[...SCALES].map(([word, value]) => [`${word}th`, value] as const),
])
/** "third" and "thirds" of a whole. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ...table('fraction-words'),
  ...[...ORDINALS]
    .filter(([, value]) => value > 2)
    .flatMap(([word, value]) => [word, `${word}s`].map((form) => [form, value] as const)),
])
/** Characters of fractions: "½". */
export const VULGAR = table('vulgar-fractions')
/** What a fraction in figures may be divided by: "3 / 4". */
export const DENOMINATORS: ReadonlySet<string> = new Set(['2', '3', '4', '5', '6', '8', '10', '16', '32'])

/** True of words that make up numbers: "seven", "million", "½"; not "a", "half" or "third". */
export function isNumberWord(word: string): boolean {
  return NUMBERS.has(word) || SCALES.has(word) || VULGAR.has(word)
}

/** The factor of a scale word, 1 for other words: 1e6 for "million", 12 for "dozen". */
export function scaleValue(word: string): number {
  return SCALES.get(word) ?? 1
}
