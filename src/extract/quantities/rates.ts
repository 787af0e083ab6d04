import { anyOf, phraseSet } from '../../text/lexicon.ts'

const NOUN = anyOf(phraseSet('rate-units'))
const RATE = new RegExp(
  String.raw`^\s{0,3}(?<rate>per\s{1,3}(?:\p{L}[\p{L}-]{0,30}\s{1,3}){0,2}?(?:${NOUN})\b|per\s{1,3}(?:\p{Lu}[\p{L}-]{0,30}\s{1,3})?\p{L}[\p{L}-]{0,30}|` +
    String.raw`(?:for\s{1,3})?(?:each|every)\s{1,3}(?:[\p{L}\d]{1,9}\s{1,3}(?:${NOUN})s\b|(?!(?:for|of|in|to|from|with|and|or|at|on|by|other|time)\b)\p{L}[\p{L}-]{0,30})|an?\s{1,3}(?:${NOUN})\b|${anyOf(phraseSet('rate-adverbs'))}\b)`,
  'u',
)

/** The rate that follows a quantity, as written: "per Israeli captive", "a year", "for each hostage"; null if none. */
export function rateAfter(text: string, end: number): string | null {
  return RATE.exec(text.slice(end, end + 80))?.groups?.rate ?? null
}
