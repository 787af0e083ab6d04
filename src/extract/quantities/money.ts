import type { Form } from './forms.ts'

/** Sums of money: "$1.2bn", "10 million euros", "US$40 billion", "25 cents", "billions of dollars". */
export const money: Form = (scan, amount) => {
  if (amount.unit?.kind !== 'money') return null
  const { words } = scan
  const { from, unit } = amount
  let { to } = amount
  // "USD$23 billion dollar": the word repeats the sign.
  if (amount.terms.at(-1)?.sign && /^dollars?$/.test(words[to] ?? '')) to++
  const cents = /^(?:dollars?|euros?)$/.test(words[to - 1] ?? '') ? centsAfter(words, to) : null
  if (cents) {
    const value = amount.high + cents.value / 100
    return {
      rule: 'money',
      kind: 'money',
      from,
      to: cents.to,
      unit: unit.symbol,
      bounds: { min: value, max: value },
      noun: 'of',
    }
  }
  return { rule: 'money', kind: 'money', from, to, unit: unit.symbol, noun: 'of' }
}

/** "3 dollars and 50 cents". */
function centsAfter(words: readonly string[], to: number): { value: number; to: number } | null {
  const at = words[to] === 'and' ? to + 1 : to
  const value = Number(words[at])
  return value > 0 && value < 100 && /^cents?$/.test(words[at + 1] ?? '') ? { value, to: at + 2 } : null
}
