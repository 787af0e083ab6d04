import { lexicon, phraseSet } from '../../text/lexicon.ts'
import type { QuantityMention } from '../../types.ts'
import type { Amount } from './amounts.ts'
import { phrasesBy, phraseUpTo } from './phrases.ts'
import type { Scan } from './scan.ts'

const QUALIFIERS = phrasesBy('last', Object.entries(lexicon<Record<string, string>>('quantity-qualifiers')))

/**
 * The qualifier in words right before an amount: "more than", "about"; `at` is its first lexeme. The "up" of a verb is none:
 * a rate that "ticked up to 5%" is at 5%.
 */
export function qualifierOf(scan: Scan, amount: Amount): { meaning: string; at: number } | null {
  const found = phraseUpTo(QUALIFIERS, scan.lexemes, amount.from)
  if (!found || found.meaning === 'none') return null
  const words = scan.words.slice(found.at, amount.from)
  if (words[0] === 'up' && phraseSet('verbs-with-up').has(scan.words[found.at - 1] ?? '')) return null
  if (words.length === 1 && !fits(scan, words[0] ?? '', amount, found.at)) return null
  const article = words[0] === 'estimated' && scan.words[found.at - 1] === 'an'
  return { meaning: found.meaning, at: article ? found.at - 1 : found.at }
}

/** "over 3 million people", "under 5 percent", but "over two islands", "under three laws", "over 10 years". */
function fits(scan: Scan, word: string, amount: Amount, at: number): boolean {
  if (!/^(?:over|under|above|below|around|some|about)$/.test(word)) return true
  const spans = word === 'over' && amount.unit?.kind === 'duration'
  if (spans) return phraseSet('over-length-cues').has(scan.words[at - 1] ?? '')
  if (amount.unit || amount.form === 'fraction' || /^(?:some|about|around)$/.test(word)) return true
  return amount.high >= 10 || amount.high === 0
}

const NO_MEANINGS: readonly string[] = []

/** How far a number reaches, and how exactly. */
export type Bounds = Pick<QuantityMention, 'min' | 'max' | 'exclusive' | 'approximate'>

/** The bounds that a number has under a qualifier: "more than 60" is 60 and up, 60 itself left out. */
export function boundsOf({ low, high, form, suffix }: Amount, qualifier: string | null): Bounds {
  const meanings = qualifier || suffix ? `${qualifier ?? ''} ${suffix ?? ''}`.split(' ') : NO_MEANINGS
  const vague = form === 'vague'
  const min = meanings.includes('min') || vague
  const max = meanings.includes('max') && !vague
  const exclusive = meanings.includes('exclusive') || vague
  return {
    min: max ? null : low,
    max: min ? null : high,
    exclusive: exclusive && min ? 'min' : exclusive && max ? 'max' : null,
    approximate: vague || meanings.includes('about'),
  }
}
