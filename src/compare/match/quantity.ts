import { verbsOf } from '../../kinds/clause.ts'
import { isStopword } from '../../text/stem.ts'
import type { Claim, ClaimValue } from '../../types.ts'
import { differ, quantity } from '../../values/quantity.ts'
import { dimensionOf } from '../../values/units.ts'
import { actOf } from '../causes.ts'
import { isOfOtherDay, isPartOf, limitedDifferently } from '../scope.ts'
import { type Evidence, evidenceOf, logistic, shareNear } from './evidence.ts'
import type { Matcher, SetStatistics } from './matcher.ts'
import { isOneContest, otherNames, otherParty } from './parties.ts'
import { type Answer, mayAskSame, questionsOf } from './question.ts'
import { wordsOf } from './shown.ts'

type Quantity = Extract<ClaimValue, { type: 'quantity' }>

/**
 * Two quantities answer the same question when what they count, and the words around them, say so.
 *
 * "Values vouch, words prove": an equal telling value (a sum of money, a percentage, a larger count) needs little else; values
 * that overlap ("$1.4 billion", "$1.375 billion") need more; values that cannot both be true need a tight frame: near each
 * other in size, the same thing counted, and most of the words around them shared.
 *
 * The weights are those of a logistic regression over pairs of quantities of news articles on one event.
 */
export const quantityMatcher: Matcher = {
  share: 0.15,
  keys: ({ typed, frame, value }) => {
    if (typed.type !== 'quantity') return []
    const group = groupOf(typed)
    return [`=${group}:${value.normal}`, ...frame.near.slice(0, 10).map((word) => `${group}:${word}`)]
  },
  match: (a, b, set) => {
    if (a.typed.type !== 'quantity' || b.typed.type !== 'quantity') return null
    if (groupOf(a.typed) !== groupOf(b.typed) || isRate(a.typed) !== isRate(b.typed)) return null
    const relation = relationOf(a, b)
    // Most pairs end here: evidence is the dearest part.
    if (relation === 'other' || isLeftToQuote(a, b)) return null
    const asked = relation === 'apart' ? answerOf(a, b, set) : 'unsure'
    if (asked === 'other') return null
    const evidence = evidenceOf(a.frame, b.frame, set)
    const words = evidenceFor(relation, a, b, evidence)
    const score = logistic(
      asked === 'same' ? sameQuestion(a, b, words) : words + (asked === 'unlike' ? UNLIKE : 0),
    )
    return score < 0.5 ? null : { score, why: () => reasonOf(a, relation, evidence) }
  },
}

function groupOf({ kind, unit }: Quantity): string {
  if (kind === 'money') return `money ${unit ?? ''}`
  if (kind === 'measure') return `measure ${dimensionOf(unit ?? '')}`
  return kind === 'number' ? 'count' : kind
}

function isRate({ per }: Quantity): boolean {
  return per !== null
}

/** Far: one is a vague bound ("millions") that the other happens to satisfy; other: not on one scale. */
type Relation = 'equal' | 'overlap' | 'far' | 'apart' | 'other'

const CLOSE = 0.7
/** Values further apart than this that both can be true are likelier answers to two questions. */
const TIGHT = 0.95

function relationOf(a: Claim, b: Claim): Relation {
  const [x, y] = [sizeOf(a), sizeOf(b)]
  if (x !== y && differ(a, b)) return 'apart'
  const { verdict, because } = quantity(a, b)
  if (because === 'scope' || (verdict === 'conflict' && isSpan(a) && x === y)) return 'other'
  if (verdict === 'agree' || (x !== null && x === y && a.typed.type === b.typed.type)) return 'equal'
  if (verdict !== 'compatible') return 'apart'
  if (isPrice(a) && isOfOtherDay(a, b) && (a.status !== b.status || bothOfDays(a, b))) return 'other'
  return ratioOf(a, b) >= CLOSE ? 'overlap' : 'far'
}

function bothOfDays(a: Claim, b: Claim): boolean {
  return [a, b].every(({ frame }) => /^\d{4}-\d\d-\d\d/.test(frame.scope.date ?? ''))
}

/** A sum of money or a share: what is quoted anew each day, so that one is not the other rounded. */
function isPrice({ typed }: Claim): boolean {
  return typed.type === 'quantity' && (typed.kind === 'money' || typed.kind === 'percent')
}

/** A length of time: "two years" and "two weeks" have a number in common and nothing else. */
function isSpan({ typed }: Claim): boolean {
  return typed.type === 'quantity' && typed.kind === 'duration'
}

function sizeOf({ typed }: Claim): number | null {
  return typed.type === 'quantity' ? (typed.min ?? typed.max) : null
}

function evidenceFor(relation: Exclude<Relation, 'other'>, a: Claim, b: Claim, evidence: Evidence): number {
  if (relation === 'apart') return apart(a, b, evidence)
  const [x, y] = [a.typed as Quantity, b.typed as Quantity]
  if (isToPar(a) !== isToPar(b)) return NEVER
  const telling = isVague(a) || isVague(b) ? 0 : tellingOf(x, y)
  if (telling === 0 ? isHeading(a) || isHeading(b) : relation !== 'equal' && isOfOthers(a, b, evidence))
    return NEVER
  const loose = relation === 'overlap' && ratioOf(a, b) < TIGHT ? -2 : 0
  const common = telling === 0 && x.kind !== 'ordinal' && x.kind !== 'duration' ? -2 : 0
  const prior = PRIOR[relation] + loose + common + (BY_KIND[x.kind] ?? 0)
  const party = otherParty(a, b) ? OTHER_PARTY : 0
  return prior + telling + BY_HEAD[headOf(a, b)] + words(evidence) + party
}

/** Ordinals and lengths of time are everywhere. */
const BY_KIND: Readonly<Record<string, number>> = { ordinal: -1.5, duration: -1.35 }
const BY_HEAD = { same: 0.4, other: -2.2, unknown: 0 }

/** A score of strokes: "13 under". */
function isToPar({ frame }: Claim): boolean {
  return frame.head === 'par'
}

/** "Division two": too few words to tell what is counted. */
function isHeading({ frame }: Claim): boolean {
  return frame.terms.length < FEW
}

/** Told of two names, of two things, with hardly a word in common. */
function isOfOthers(a: Claim, b: Claim, { near }: Evidence): boolean {
  return near < FEW && headOf(a, b) !== 'same' && otherNames(a, b)
}

/** Fewer words say nothing. */
const FEW = 2

/** What an equal value loses that two clauses tell of two names: two companies may earn the same. */
const OTHER_PARTY = -4

const PRIOR = { equal: -1, overlap: -2.6, far: -5.5 }

function words({ weight, cosine, cover }: Evidence): number {
  return 0.16 * weight + 5 * cosine + 2 * cover
}

/** The highest penalties are of one person, and of one act. */
function answerOf(a: Claim, b: Claim, set: SetStatistics): Answer {
  const asked = askedOf(a, b, set)
  const apart = asked !== 'same' || a.frame.question?.doer !== b.frame.question?.doer
  return isPenalty(a) && apart ? 'other' : asked
}

/** Of values that cannot both be true: whether they answer one question, by their clauses and the words around them. */
function askedOf(a: Claim, b: Claim, set: SetStatistics): Answer {
  const near = shareNear(a.frame, b.frame, 2)
  if (!near && !mayAskSame(a, b)) return 'other'
  if (isVague(a) || isVague(b) || has(a, 'other') !== has(b, 'other') || has(a, 'part') !== has(b, 'part'))
    return 'other'
  if (isElapsed(a) || isElapsed(b)) return 'other'
  const asked = questionsOf(a, b, set)
  const unproven =
    asked !== 'same' && (!near || (a.typed as Quantity).kind === 'ordinal' || headOf(a, b) === 'other')
  if (asked === 'other' || unproven) return 'other'
  if (isTally(a) && !isOneContest(a, b)) return 'other'
  return isPartOf(a, b) || limitedDifferently(a, b) ? 'other' : asked
}

/** The highest penalty for one act is not that for another. */
function isPenalty({ frame }: Claim): boolean {
  return frame.question?.theme === 'highest penalty'
}

/** A length of time in which another number came about: "80 millimeters in three hours". */
function isElapsed({ typed, text, start, value }: Claim): boolean {
  if (typed.type !== 'quantity' || typed.kind !== 'duration') return false
  return ELAPSED.test(text.slice(Math.max(0, value.start - start - 60), Math.max(0, value.start - start)))
}

const ELAPSED = /\d[^.;:,]{0,40}\s(?:in|over|within)\s(?:the\s|just\s|only\s|about\s){0,2}$/

/** Values that cannot both be true: not too far from each other, one thing counted, most words shared. */
function apart(a: Claim, b: Claim, evidence: Evidence): number {
  const { kind } = a.typed as Quantity
  const { weight, cosine, cover } = evidence
  const prior =
    APART[kind === 'money' || kind === 'duration' ? kind : 'count'] + distance(kind, ratioOf(a, b))
  const bonus =
    (headOf(a, b) === 'same' ? 1.5 : 0) + (a.frame.lead && b.frame.lead ? 1 : 0) + (sameAct(a, b) ? 1 : 0)
  return prior + bonus + 0.35 * weight + 8 * cosine + 5 * cover
}

/** Values that cannot both be true, of clauses that ask the same question. */
function sameQuestion(a: Claim, b: Claim, words: number): number {
  return ratioOf(a, b) >= LEAST || isTally(a) ? 1 + Math.max(0, words) : NEVER
}

/** Smaller shares of a value than this are not taken for another answer. */
const LEAST = 0.2

function isTally({ typed }: Claim): boolean {
  return typed.type === 'quantity' && typed.unit === 'tally'
}

/** What verbs that tell of different acts count. */
const UNLIKE = -1

const NEVER = -9
const APART = { money: -7, count: -8.5, duration: -9 }

/** "dozens", "several hundred": a size, not a number. */
function isVague({ typed }: Claim): boolean {
  return typed.type === 'quantity' && typed.approximate && typed.max === null
}

/** The further apart two values, the less they are two answers to one question. */
function distance(kind: Quantity['kind'], ratio: number): number {
  if (ratio >= (kind === 'money' ? 0.9 : 0.75)) return 0
  return ratio >= 0.75 ? -1 : ratio >= 0.5 ? -2.5 : NEVER
}

/** Whether the same was done with both, by concept: "will cut", "to shed". */
function sameAct(a: Claim, b: Claim): boolean {
  const [x, y] = [actOf(a), actOf(b)]
  return x === y && !isStopword(x) && !verbsOf('light').has(x) && !verbsOf('reporting').has(x)
}

/** How much an equal value alone says: sums of money, measures, larger counts and shares much, small whole ones nothing. */
function tellingOf(a: Quantity, b: Quantity): number {
  const size = Math.abs(a.max ?? a.min ?? 0)
  const odd = size >= 13 || !Number.isInteger(size)
  if (a.kind === 'ordinal' || b.kind === 'ordinal') return 0
  if (a.kind === 'percent') return odd ? TELLING : TELLING / 2
  return a.kind === 'money' || a.kind === 'measure' || odd ? TELLING : 0
}

const TELLING = 2.3

/** Whether the two count the same noun; unknown where one has none, or the other's noun stands near the number. */
function headOf(a: Claim, b: Claim): 'same' | 'other' | 'unknown' {
  const [x, y] = [a.frame.head, b.frame.head]
  if (x === null || y === null) return 'unknown'
  if (x === y) return 'same'
  return a.frame.near.slice(0, 6).includes(y) || b.frame.near.slice(0, 6).includes(x) ? 'unknown' : 'other'
}

/** What both quote is left to the quotation, but for sums and shares. */
function isLeftToQuote(a: Claim, b: Claim): boolean {
  const spoken = (claim: Claim) => has(claim, '(quoted)') && !isPrice(claim)
  return spoken(a) && spoken(b)
}

/** "another $2.5 billion" is not the first sum, "35 of them" not all of them. */
function has({ frame }: Claim, modifier: 'other' | 'part' | '(quoted)'): boolean {
  return frame.modifiers.includes(modifier)
}

function ratioOf(a: Claim, b: Claim): number {
  const [x, y] = [sizeOf(a), sizeOf(b)]
  return x !== null && y !== null && x > 0 && y > 0 ? Math.min(x, y) / Math.max(x, y) : 0
}

function reasonOf(a: Claim, relation: Relation, { words: shared }: Evidence): string {
  const said = wordsOf(a, shared()) || a.subject
  return relation === 'equal' ? `equal values, and both speak of ${said}` : `both speak of ${said}`
}
