import { compoundOf } from './compound.ts'
import type { Form } from './forms.ts'

/** Sums of money: "$1.2bn", "10 million euros", "US$40 billion", "25 cents", "3 dollars and 50 cents". */
export const money: Form = (scan, amount) => {
  if (amount.unit?.kind !== 'money') return null
  const { words } = scan
  const { from, to, unit } = amount
  const sum = { rule: 'money', kind: 'money', from, unit: unit.symbol, noun: 'of' } as const
  // "USD$23 billion dollar": the word repeats the sign.
  if (amount.terms.at(-1)?.sign) return { ...sum, to: /^dollars?$/.test(words[to] ?? '') ? to + 1 : to }
  const compound = compoundOf(scan, amount)
  if (!compound) return { ...sum, to }
  return { ...sum, to: compound.to, bounds: { min: compound.whole, max: compound.whole } }
}
