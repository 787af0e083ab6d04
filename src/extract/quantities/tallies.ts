import { phraseSet } from '../../text/lexicon.ts'
import type { Amount } from './amounts.ts'
import type { Form } from './forms.ts'
import type { Scan } from './scan.ts'

/**
 * Votes and scores: "a 53-47 vote", "voted 218 to 210", "won 3-1". The span is the whole, without one value.
 *
 * "30-50 prisoners" and "200 to 250 seats" are ranges, unless words of voting or winning stand near.
 */
export const tallies: Form = (scan, amount) => {
  const [first, second] = amount.terms
  if (!first || !second || amount.unit || amount.join === 'or' || amount.suffix) return null
  const whole = [first, second].every(({ value, form }) => form === 'digits' && Number.isInteger(value))
  if (!whole || amount.from !== first.from) return null
  const near = hasTallyWord(scan, amount) || isBetweenNames(scan, amount)
  const falling = amount.join === 'dash' && first.value >= second.value
  if (!(near || falling) || first.value > 9999) return null
  return tally(amount)
}

/** "218 to 210" and other falling pairs, which are no ranges, in words of voting or winning. */
export function pairAt(scan: Scan, amount: Amount, next: Amount): Amount | null {
  const joined = scan.words[amount.to] === 'to' && next.from === amount.to + 1
  const [first] = amount.terms
  const [second] = next.terms
  if (!joined || !first || !second || amount.unit || next.unit || amount.join || next.join) return null
  const both = {
    ...amount,
    to: next.to,
    join: 'to' as const,
    terms: [first, second],
    high: amount.low,
    low: next.low,
  }
  return tallies(scan, both) && both
}

const tally = ({ from, to }: Amount) =>
  ({
    rule: 'tally',
    kind: 'number',
    from,
    to,
    unit: 'tally',
    bounds: { min: null, max: null },
    qualified: false,
    noun: 'none',
  }) as const

/** "Norwich 2-3 Chelsea". */
function isBetweenNames({ lexemes, titleCase }: Scan, { from, to, join }: Amount): boolean {
  const [before, after] = [lexemes[from - 1], lexemes[to]]
  return join === 'dash' && !titleCase && before?.capital === true && after?.capital === true && !after.glued
}

/** A word of voting or winning up to seven words before or two after. */
function hasTallyWord({ words }: Scan, { from, to }: Amount): boolean {
  const near = phraseSet('tally-words')
  return (
    words.slice(Math.max(0, from - 7), from).some((word) => near.has(word)) ||
    words.slice(to, to + 2).some((word) => near.has(word))
  )
}
