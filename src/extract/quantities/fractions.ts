import { phraseSet } from '../../text/lexicon.ts'
import type { Amount } from './amounts.ts'
import type { Draft, Form } from './forms.ts'
import { hasTag, type Scan, tokenOf } from './scan.ts'
import { readTerm } from './terms.ts'

/** Parts of a whole: "a third of", "two-thirds", "half of", "one in five", "nine out of 10". */
export const fractions: Form = (scan, amount) => readRatio(scan, amount) ?? readFraction(scan, amount)

function readFraction(scan: Scan, amount: Amount): Draft | null {
  if (amount.form !== 'fraction' || amount.unit) return null
  const { words } = scan
  const { from, to } = amount
  const last = words[to - 1] ?? ''
  const before = words[from - 1] ?? ''
  const article = words[from] === 'a' || words[from] === 'an'
  if (last === 'half' && !isHalf(scan, amount, before)) return null
  // "a third man": an ordinal unless a whole or a pause follows.
  const open = words[to] === undefined || words[to] === 'of' || scan.lexemes[to]?.sort === 'mark'
  if (article && last !== 'half' && !open) return null
  if (article && last === 'quarter' && words[to] !== 'of' && scan.lexemes[to]?.text !== ',') return null
  return { rule: 'fraction', kind: 'number', from, to, unit: null, noun: 'of' }
}

/** "half of them", "about half", "half the seats"; not "the first half", "half-time", "half past". */
function isHalf(scan: Scan, { from, to }: Amount, before: string): boolean {
  const next = scan.words[to] ?? ''
  if (next === '-' || next === 'past' || next === 'way' || next === 'time') return false
  if (phraseSet('half-period-words').has(before)) return false
  if (phraseSet('half-whole-words').has(next)) return true
  if (scan.words[to] === undefined || scan.lexemes[to]?.sort === 'mark')
    return scan.words[from] === 'a' || before === ''
  if (phraseSet('half-cues').has(before)) return true
  return hasTag(tokenOf(scan, to), 'Noun', 'Verb') && scan.words[from] !== 'a'
}

/** "one in five children", "nine out of 10". */
function readRatio(scan: Scan, amount: Amount): Draft | null {
  const { words } = scan
  if (amount.unit || amount.join || !Number.isInteger(amount.low) || amount.low < 1 || amount.low > 10)
    return null
  const out = words[amount.to] === 'out' && words[amount.to + 1] === 'of'
  const at = out ? amount.to + 2 : amount.to + 1
  if (!out && words[amount.to] !== 'in' && words[amount.to] !== 'of') return null
  if (words[amount.to] === 'of') return null
  if (words[at] === 'every') return null
  const whole = readTerm(scan, at)
  if (!whole || whole.unit || whole.form === 'fraction' || !Number.isInteger(whole.value)) return null
  if (whole.value <= amount.low || (whole.value > 1000 && whole.value % 1000 !== 0)) return null
  if (whole.value > 10 && whole.value % 5 !== 0 && whole.value !== 12 && whole.value > 100) return null
  const value = amount.low / whole.value
  return {
    rule: 'one-in',
    kind: 'number',
    from: amount.from,
    to: whole.to,
    unit: null,
    bounds: { min: value, max: value },
    noun: 'counted',
  }
}
