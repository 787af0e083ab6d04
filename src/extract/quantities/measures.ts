import { compoundOf } from './compound.ts'
import type { Form } from './forms.ts'

/** Lengths, weights, areas, speeds, temperatures: "15 km", "2,000-pound", "80-100 km/h", "5 ft 2 in". */
export const measures: Form = (scan, amount) => {
  const { unit, from, to } = amount
  if (unit?.kind !== 'measure') return null
  const measure = { rule: 'measure', kind: 'measure', from, unit: unit.symbol } as const
  const compound = compoundOf(scan, amount)
  if (!compound) return { ...measure, to, noun: 'of' }
  const bounds = { min: compound.whole, max: compound.whole }
  return { ...measure, to: compound.to, bounds, noun: 'none' }
}
