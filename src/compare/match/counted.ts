import { verbsOf } from '../../kinds/clause.ts'
import { conceptOf } from '../../text/concepts.ts'
import { ofSpelling, spellingOf } from '../../text/spelling.ts'
import { isStopword } from '../../text/stem.ts'
import type { Claim, ClaimValue } from '../../types.ts'
import { type Reach, readReach } from '../../values/reach.ts'
import { dimensionOf } from '../../values/units.ts'
import { firstWord } from '../causes.ts'
import type { Limited } from '../limits.ts'
import { type Asked, askedBy } from './asked.ts'
import { type Context, contextOf } from './evidence.ts'
import { partiesOf } from './parties.ts'
import { numberOrNone, numbersOf, type Vocabulary } from './vocabulary.ts'

export type Quantity = Extract<ClaimValue, { type: 'quantity' }>

/** A claim with a quantity as it is compared with many others: words and names are numbers of the vocabulary. */
export interface Counted extends Limited {
  readonly typed: Quantity
  /** Number of its sort of quantity: others are never compared. */
  readonly group: number
  readonly reach: Reach
  /** The lower bound, else the upper one; NaN where it has none. */
  readonly size: number
  /** What is true of it, as bits: see `IS`. */
  readonly is: number
  readonly head: number
  /** What its verb says was done; null where the verb only carries or reports. */
  readonly act: string | null
  readonly near: readonly number[]
  readonly context: Context
  readonly asked: Asked | null
  readonly parties: readonly number[]
}

/** What can be true of a quantity. */
export const IS = {
  /** Quoted, and no sum or share: left to the quotation. */
  spoken: 1,
  /** "dozens", "several hundred": a size, not a number. */
  vague: 2,
  /** "another $2.5 billion" is not the first sum, "35 of them" not all of them. */
  other: 4,
  part: 8,
  /** A length of time in which another number came about: "80 millimeters in three hours". */
  elapsed: 16,
  /** A sum of money or a share: what is quoted anew each day, so that one is not the other rounded. */
  price: 32,
  /** A length of time: "two years" and "two weeks" have a number in common and nothing else. */
  span: 64,
  /** A score of strokes: "13 under". */
  toPar: 128,
  /** "Division two": too few words to tell what is counted. */
  heading: 256,
  tally: 512,
  /** The highest penalty for one act is not that for another. */
  penalty: 1024,
  rate: 2048,
} as const

/** A claim ready to be compared; null where it has no quantity. `groupOf` numbers sorts of quantities. */
export function countedOf(
  claim: Claim,
  vocabulary: Vocabulary,
  groupOf: (sort: string) => number,
): Counted | null {
  const { typed, frame } = claim
  if (typed.type !== 'quantity') return null
  const near = numbersOf(vocabulary, frame.near)
  const terms = numbersOf(vocabulary, frame.terms)
  const context = contextOf(frame, { near, terms }, vocabulary)
  const asked = askedBy(claim, terms, vocabulary)
  return {
    claim,
    limits: null,
    typed,
    group: groupOf(sortOf(typed)),
    reach: readReach(claim),
    size: typed.min ?? typed.max ?? Number.NaN,
    is: traitsOf(claim, typed),
    head: numberOrNone(vocabulary, frame.head),
    act: actBy(spellingOf(firstWord(claim))),
    near,
    context,
    asked,
    parties: partiesOf(asked, context),
  }
}

/** What a verb says was done, as a concept. */
const actBy = ofSpelling(({ text }): string | null => {
  const act = conceptOf(text)
  return isStopword(act) || verbsOf('light').has(act) || verbsOf('reporting').has(act) ? null : act
})

function sortOf({ kind, unit }: Quantity): string {
  if (kind === 'money') return `money ${unit ?? ''}`
  if (kind === 'measure') return `measure ${dimensionOf(unit ?? '')}`
  return kind === 'number' ? 'count' : kind
}

/** Fewer words say nothing. */
const FEW = 2

function traitsOf(claim: Claim, { kind, max, unit, per, approximate }: Quantity): number {
  const { head, terms, question } = claim.frame
  return (
    modified(claim, kind) |
    (approximate && max === null ? IS.vague : 0) |
    (isPrice(kind) ? IS.price : 0) |
    (head === 'par' ? IS.toPar : 0) |
    (terms.length < FEW ? IS.heading : 0) |
    (unit === 'tally' ? IS.tally : 0) |
    (question?.theme === 'highest penalty' ? IS.penalty : 0) |
    (per === null ? 0 : IS.rate)
  )
}

function modified(claim: Claim, kind: Quantity['kind']): number {
  const { modifiers } = claim.frame
  const span = kind !== 'duration' ? 0 : isElapsed(claim) ? IS.span | IS.elapsed : IS.span
  if (modifiers.length === 0) return span
  return (
    span |
    (modifiers.includes('(quoted)') && !isPrice(kind) ? IS.spoken : 0) |
    (modifiers.includes('other') ? IS.other : 0) |
    (modifiers.includes('part') ? IS.part : 0)
  )
}

function isPrice(kind: Quantity['kind']): boolean {
  return kind === 'money' || kind === 'percent'
}

function isElapsed({ text, start, value }: Claim): boolean {
  return ELAPSED.test(text.slice(Math.max(0, value.start - start - 60), Math.max(0, value.start - start)))
}

const ELAPSED = /\d[^.;:,]{0,40}\s(?:in|over|within)\s(?:the\s|just\s|only\s|about\s){0,2}$/
