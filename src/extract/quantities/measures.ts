import type { Amount } from './amounts.ts'
import type { Form } from './forms.ts'
import type { Scan } from './scan.ts'
import { readTerm } from './terms.ts'

/** Lengths, weights, areas, speeds, temperatures: "15 km", "2,000-pound", "80-100 km/h", "5 ft 2 in". */
export const measures: Form = (scan, amount) => {
  const { unit, from, to } = amount
  if (unit?.kind !== 'measure') return null
  const inches = unit.symbol === 'ft' && !amount.join ? inchesAfter(scan, amount) : null
  if (inches) {
    const value = amount.high + inches.value / 12
    return {
      rule: 'measure',
      kind: 'measure',
      from,
      to: inches.to,
      unit: 'ft',
      bounds: { min: value, max: value },
      noun: 'none',
    }
  }
  return { rule: 'measure', kind: 'measure', from, to, unit: unit.symbol, noun: 'of' }
}

function inchesAfter(scan: Scan, { to }: Amount): { value: number; to: number } | null {
  const at = scan.words[to] === 'and' || scan.words[to] === '-' ? to + 1 : to
  const height = scan.words[to] === '-' && /^(?:\d|1[01])$/.test(scan.words[at] ?? '')
  if (height) return { value: Number(scan.words[at]), to: at + 1 }
  const term = readTerm(scan, at)
  if (!term || term.value >= 12) return null
  if (term.unit?.symbol === 'in') return { value: term.value, to: term.to }
  return !term.unit && scan.words[term.to] === 'in' ? { value: term.value, to: term.to + 1 } : null
}
