import type { Amount } from './amounts.ts'
import type { Scan } from './scan.ts'
import { readTerm, type Term } from './terms.ts'

/** A unit -> the smaller unit that may follow it in one quantity, and how many of that make one of it. */
const PARTS: ReadonlyMap<string, readonly [part: string, times: number]> = new Map([
  ['year', ['month', 12]],
  ['week', ['day', 7]],
  ['day', ['hour', 24]],
  ['hour', ['minute', 60]],
  ['minute', ['second', 60]],
  ['ft', ['in', 12]],
  ['lb', ['oz', 16]],
  ['USD', ['cent', 100]],
  ['EUR', ['cent', 100]],
])

/** A quantity of two or more units as one number of the smallest, and of the first. */
export interface Compound {
  /** The lexeme after the last unit. */
  readonly to: number
  readonly unit: string
  readonly value: number
  /** The same in the first unit. */
  readonly whole: number
}

/** Most units of one quantity. */
const MOST = 4

/** "two years and three months", "3 minutes 32 seconds", "5 ft 2 in", "5-foot-11"; null where one unit stands alone. */
export function compoundOf(scan: Scan, { unit, join, low, high, to }: Amount): Compound | null {
  if (!unit || join || low !== high || !Number.isInteger(high)) return null
  let found: Compound = { to, unit: unit.symbol, value: high, whole: high }
  let size = 1
  for (let step = 1; step < MOST; step++) {
    const [part, times] = PARTS.get(found.unit) ?? ['', 0]
    const term = partAt(scan, found.to, part, times)
    if (!term) break
    size *= times
    const value = found.value * times + term.value
    found = { to: term.to, unit: part, value, whole: value / size }
  }
  return found.to === to ? null : found
}

/** The number of a smaller unit at a position, after "and", a comma or a hyphen; it is less than one of the larger. */
function partAt(scan: Scan, at: number, part: string, times: number): Pick<Term, 'to' | 'value'> | null {
  const { words } = scan
  // "5 dollars, 50 cents more" are two sums.
  if (part === 'cent' && words[at] === ',') return null
  const from = /^(?:and|,|-)$/.test(words[at] ?? '') ? at + 1 : at
  const start = words[at] === ',' && words[from] === 'and' ? from + 1 : from
  const height = part === 'in' && words[at] === '-' && /^(?:\d|1[01])$/.test(words[from] ?? '')
  if (height) return { to: from + 1, value: Number(words[from]) }
  const term = readTerm(scan, start)
  if (!term || !(term.value < times) || words[start] === 'a') return null
  if (term.unit?.symbol === part) return term
  // "in" alone is a preposition to the reader of units.
  return part === 'in' && !term.unit && words[term.to] === 'in'
    ? { to: term.to + 1, value: term.value }
    : null
}
