import { phraseSet } from '../../text/lexicon.ts'
import type { Range } from '../../types.ts'
import { phraseStartingAt } from './phrases.ts'
import type { Unit, Units } from './units.ts'

/** The next mark from a unit on, or the end. */
export function markAt(units: Units, from: number): number {
  for (let at = from; at < units.length; at++) if (units[at]?.kind === 'mark') return at
  return units.length
}

/** ", said the board": another attribution. */
function isSaid({ cue, role, lower }: Unit): boolean {
  return role === 'cue' && cue === 'say' && !/ing$/.test(lower)
}

/** Where what is reported ends: at a semicolon, before ", but", before ", according to" or another attribution. */
export function clauseEnd(units: Units, from: number): number {
  for (let at = from; at < units.length; at++) {
    const unit = units[at]
    const next = units[at + 1]
    if (unit?.lower === ';') return at
    if (unit?.lower !== ',' && unit?.lower !== '-') continue
    if (!next || phraseSet('reported-ends').has(next.lower) || isSaid(next)) return at
    const cue = units
      .slice(at + 1, at + 8)
      .findIndex((other) => other.role === 'cue' || other.kind === 'mark')
    if (cue > 0 && units[at + 1 + cue]?.role === 'cue' && phraseStartingAt(units, at + 1)) return at
  }
  return units.length
}

/** Where the clause before a unit begins: the start of the statement, or after a semicolon. */
export function clauseStart(units: Units, before: number): number {
  for (let at = before - 1; at >= 0; at--) {
    if (units[at]?.lower === ';') return at + 1
    if (units[at]?.lower === ',' && /^(?:but|while|although|though)$/.test(units[at + 1]?.lower ?? ''))
      return at + 2
  }
  return 0
}

/** The text from one unit to another, marks at its ends left out; null when it holds fewer than two words. */
export function rangeOf(units: Units, from: number, until: number): Range | null {
  let [first, last] = [from, until - 1]
  while (first <= last && units[first]?.kind === 'mark') first++
  while (last >= first && units[last]?.kind === 'mark') last--
  const [a, b] = [units[first], units[last]]
  const words = units.slice(first, last + 1).filter(({ kind }) => kind === 'word').length
  return a && b && words >= 2 ? { start: a.start, end: b.end } : null
}
