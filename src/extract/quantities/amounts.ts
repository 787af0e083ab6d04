import { phraseSet } from '../../text/lexicon.ts'
import type { Scan } from './scan.ts'
import { readTerm, type Term } from './terms.ts'
import type { Unit } from './units.ts'

/** A number or a range of numbers, by lexeme positions. */
export interface Amount {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  readonly unit: Unit | null
  readonly form: Term['form']
  readonly suffix: string | null
  /** First and last lexeme of the number words alone. */
  readonly number: { readonly from: number; readonly to: number }
  readonly terms: readonly Term[]
  /** What joins the two ends of a range. */
  readonly join: 'dash' | 'to' | 'or' | null
}

/** Reads one number, or the two ends of a range as one: "30-50", "between 4 and 6", "from 10 to 12 percent". */
export function readAmount(scan: Scan, at: number): Amount | null {
  const { words } = scan
  const opener = words[at] === 'between' || words[at] === 'from' ? words[at] : null
  const first = readTerm(scan, opener ? at + 1 : at)
  if (!first) return null
  const second = readSecond(scan, first, opener)
  if (second) return rangeOf(scan, opener ? at : first.from, first, second)
  return opener ? null : amountOf(first)
}

function amountOf(term: Term): Amount {
  const { from, to, value, unit, form, suffix, number } = term
  return { from, to, low: value, high: value, unit, form, suffix, number, terms: [term], join: null }
}

/** "between the ages of 18 and 29". */
function spansAges(words: readonly string[], from: number): boolean {
  if (words[from - 1] !== 'of' || words[from - 2] !== 'ages') return false
  return words[from - 3] === 'between' || (words[from - 3] === 'the' && words[from - 4] === 'between')
}

interface Second {
  readonly term: Term
  readonly join: 'dash' | 'to' | 'or'
}

function readSecond(scan: Scan, first: Term, opener: string | null): Second | null {
  const join = joinAt(scan, first, opener)
  if (!join || first.suffix || first.form === 'vague') return null
  const term = readTerm(scan, join.at)
  if (!term || term.form === 'vague' || scan.words[term.number.from] === 'a') return null
  const second = { term, join: join.by }
  return isRange(scan, first, second, opener) ? second : null
}

/** A dash glued on both sides, "to", "and" after "between", "or". */
function joinAt(scan: Scan, first: Term, opener: string | null) {
  const { words } = scan
  const at = first.to
  if (opener === 'between' || spansAges(words, first.from)) {
    return words[at] === 'and' ? ({ by: 'to', at: at + 1 } as const) : null
  }
  if (words[at] === 'to' || words[at] === 'or') return { by: words[at], at: at + 1 } as const
  return words[at] === '-' ? dashAt(scan, at) : null
}

/** "30-50", "30 – 50", "three- to four-week". */
function dashAt({ lexemes }: Scan, at: number) {
  const mark = lexemes[at]
  const next = lexemes[at + 1]
  if (!mark || !next) return null
  if (next.lower === 'to') {
    return { by: 'to', at: lexemes[at + 2]?.lower === '-' ? at + 3 : at + 2 } as const
  }
  const close = mark.glued && next.glued
  const spaced = !mark.glued && !next.glued && /[‒–]/.test(mark.text)
  return close || spaced ? ({ by: 'dash', at: at + 1 } as const) : null
}

function isRange(scan: Scan, first: Term, { term, join }: Second, opener: string | null): boolean {
  const a = first.unit
  const b = term.unit
  const shared = a && b ? a.symbol === b.symbol : a ? first.sign : b ? !term.sign : true
  if (!shared) return false
  if (join === 'dash') return isDashRange(scan, first, term)
  const [low, high] = ends(first, term)
  if (join === 'or') return low < high && high <= low * 1.5 + 1 && first.form === term.form && high < 1000
  if (opener) return low !== high
  // "fell 3 to 5 percent" is a range all the same: the first number has no unit of its own.
  return low < high && ((!a && b !== null) || !changes(scan, first.from))
}

/** "a 64%-27% lead" sets two shares side by side. */
function isPair(first: Term, term: Term): boolean {
  return first.unit !== null && term.unit !== null && !first.sign && first.value > term.value
}

/** Three numbers in a row are a phone number or a date, a leading zero a code. */
function isDashRange(scan: Scan, first: Term, term: Term): boolean {
  const before = scan.lexemes[first.from - 1]
  const after = scan.lexemes[term.to]
  const chained = before?.lower === '-' && before.glued && scan.lexemes[first.from]?.glued
  return (
    !chained &&
    !isPair(first, term) &&
    !(after?.lower === '-' && after.glued && scan.lexemes[term.to + 1]?.sort === 'digits')
  )
}

/** "rose 2 percent to 7 percent": a change and a level, no range. */
function changes(scan: Scan, from: number): boolean {
  for (let back = 1; back <= 3; back++) {
    const word = scan.words[from - back] ?? ''
    if (phraseSet('change-verbs').has(word)) return true
    if (!phraseSet('change-approximations').has(word)) return false
  }
  return false
}

/** Both ends in one scale: "$3-5 billion". */
function ends(first: Term, term: Term): [number, number] {
  const shares =
    first.scale === 1 && term.scale >= 1000 && first.value < term.value / term.scale && !first.suffix
  return [shares ? first.value * term.scale : first.value, term.value]
}

function rangeOf(scan: Scan, from: number, first: Term, { term, join }: Second): Amount {
  const [a, b] = ends(first, term)
  const unit = first.unit ?? term.unit
  const number = { from: first.number.from, to: term.number.to }
  const { to, form, suffix } = term
  const low = Math.min(a, b)
  const high = Math.max(a, b)
  return {
    from,
    to: Math.min(to, scan.lexemes.length),
    low,
    high,
    unit,
    form,
    suffix,
    number,
    terms: [first, term],
    join,
  }
}
