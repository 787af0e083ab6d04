import type { Form } from './forms.ts'

/** Percentages, in percent and not as fractions, and percentage points, which are another unit. */
export const percents: Form = (_scan, { unit, from, to }) =>
  unit?.kind === 'percent'
    ? { rule: 'percent', kind: 'percent', from, to, unit: unit.symbol, noun: 'of' }
    : null
