import { anyOf, phraseSet } from '../../text/lexicon.ts'

const NOUN = anyOf(phraseSet('rate-units'))
const PER = new RegExp(
  String.raw`^\s{0,3}(?<rate>per\s{1,3}(?:\p{L}[\p{L}-]{0,30}\s{1,3}){0,2}?(?:${NOUN})\b|per\s{1,3}(?:\p{Lu}[\p{L}-]{0,30}\s{1,3})?\p{L}[\p{L}-]{0,30})`,
  'u',
)
const EACH = new RegExp(
  String.raw`^\s{0,3}(?<rate>(?:for\s{1,3})?(?:each|every)\s{1,3}(?:[\p{L}\d]{1,9}\s{1,3}(?:${NOUN})s\b|(?!(?:for|of|in|to|from|with|and|or|at|on|by|other|time)\b)\p{L}[\p{L}-]{0,30}))`,
  'u',
)
const UNIT = new RegExp(String.raw`^\s{0,3}(?<rate>an?\s{1,3}(?:${NOUN})\b)`, 'u')
const ADVERB = new RegExp(String.raw`^\s{0,3}(?<rate>(?:${anyOf(phraseSet('rate-adverbs'))})\b)`, 'u')

/** The forms by the word with which they begin; most words after a quantity begin none. */
const FORMS: ReadonlyMap<string, RegExp> = new Map([
  ['per', PER],
  ...['for', 'each', 'every'].map((word) => [word, EACH] as const),
  ...['a', 'an'].map((word) => [word, UNIT] as const),
  ...[...phraseSet('rate-adverbs')].map((word) => [word, ADVERB] as const),
])

/** The rate that follows a quantity, as written: "per Israeli captive", "a year", "for each hostage"; null if none. */
export function rateAfter(text: string, end: number): string | null {
  const after = text.slice(end, end + 80)
  const { word = '' } = /^\s{0,3}(?<word>[a-z]{1,20})/.exec(after)?.groups ?? {}
  return FORMS.get(word)?.exec(after)?.groups?.rate ?? null
}
