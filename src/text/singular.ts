import { lexicon } from './lexicon.ts'

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries(lexicon<Record<string, string>>('irregular-plurals')),
)

/**
 * The dictionary form of a plural noun, lower case: "prisoners" is "prisoner", "countries" "country", "children"
 * "child". "people" and words that are no plural stay.
 */
export function singular(noun: string): string {
  const known = IRREGULAR.get(noun)
  if (known !== undefined) return known
  const tail = /^(?<before>.*[- ])(?<last>[^- ]+)$/.exec(noun)?.groups
  if (tail) return `${tail.before}${singular(tail.last ?? '')}`
  if (noun.length < 4 || /(?:ss|us|is|[^a-z]s)$/.test(noun)) return noun
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz|o)es$/.test(noun)) return noun.slice(0, -2)
  return noun.endsWith('s') ? noun.slice(0, -1) : noun
}

/** True of plural forms that no rule tells: "children", "people", "aircraft". */
export function isIrregularPlural(noun: string): boolean {
  return IRREGULAR.has(noun)
}
