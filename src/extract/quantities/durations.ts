import { phraseSet } from '../../text/lexicon.ts'
import { compoundOf } from './compound.ts'
import type { Draft, Form } from './forms.ts'
import type { Scan } from './scan.ts'
import { timeUnits } from './units.ts'

/**
 * Lengths of time: "35 days", "six-week", "15-month-long", "two years and three months" (27 months). "two years ago" is
 * a date, "23-year-old" an age.
 */
export const durations: Form = (scan, amount) => {
  const { words } = scan
  const { unit, from, to } = amount
  if (unit?.kind !== 'duration') return null
  const compound = compoundOf(scan, amount)
  if (words[compound?.to ?? to] === 'ago') return null
  if (compound) {
    const bounds = { min: compound.value, max: compound.value }
    return {
      rule: 'duration',
      kind: 'duration',
      from,
      to: compound.to,
      unit: compound.unit,
      bounds,
      noun: 'none',
    }
  }
  const long = words[to] === '-' && words[to + 1] === 'long' ? to + 2 : to
  return { rule: 'duration', kind: 'duration', from, to: long, unit: unit.symbol, noun: 'none' }
}

/** "a decade", "for a week", "a month-long": one unit without a number. "10 a week" and "a year ago" are none. */
export function readSingle(scan: Scan, from: number): Draft | null {
  const { words } = scan
  const article = words[from] === 'a' || words[from] === 'an'
  const at = article ? from + 1 : from
  const unit = timeUnits.get(words[at] ?? '')
  if (unit === undefined) return null
  const long = words[at + 1] === '-' && words[at + 2] === 'long'
  if (long ? words[at] !== unit : !(article && standsAlone(scan, from, unit))) return null
  const bounds = { min: 1, max: 1 }
  return { rule: 'duration', kind: 'duration', from, to: long ? at + 3 : at + 1, unit, bounds, noun: 'none' }
}

/** The article and unit at `from` are a length of time: after "for" or "nearly", or a decade, and no date or rate. */
function standsAlone({ words }: Scan, from: number, unit: string): boolean {
  const before = words[from - 1] ?? ''
  const after = words[from + 2] ?? ''
  // "after a second attack"
  if (words[from + 1] !== unit || unit === 'second' || after === '-' || before === '-') return false
  if (/^(?:ago|earlier|later|before|after|old)$/.test(after)) return false
  const longUnit = /^(?:decade|century|fortnight|millennium)$/.test(unit) && !/\d/.test(before)
  return phraseSet('single-length-cues').has(before) || longUnit
}
