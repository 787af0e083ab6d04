import { findingOf } from '../../values/quantity.ts'
import { numbering } from '../reading.ts'
import { areLimitedDifferently, areOfOtherDays, isPartOf } from '../scope.ts'
import { type Counted, countedOf, IS, type Quantity } from './counted.ts'
import { type Evidence, evidenceOf, logistic, strongest } from './evidence.ts'
import type { Match, Matcher } from './matcher.ts'
import { isOneContest, otherNames, otherParty } from './parties.ts'
import { type Answer, mayAskSame, questionsOf } from './question.ts'
import { wordsOf } from './shown.ts'
import { NONE, type Vocabulary, vocabularyOf } from './vocabulary.ts'

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
  over: (claims, set) => {
    const vocabulary = vocabularyOf(set)
    const [groupOf, normalOf] = [numbering(), numbering()]
    const all = claims.map((claim) => countedOf(claim, vocabulary, groupOf))
    const groups = all.reduce((most, one) => Math.max(most, (one?.group ?? 0) + 1), 0)
    return {
      keys: (at, into) => {
        const one = all[at]
        if (!one) return
        // Even keys are those of values, odd ones those of words.
        into.push((normalOf(one.claim.value.normal) * groups + one.group) * 2)
        for (let word = 0; word < one.near.length && word < MOST_KEYS; word++)
          into.push(((one.near[word] as number) * groups + one.group) * 2 + 1)
      },
      match: (at, other) => {
        const a = all[at]
        const b = all[other]
        return a && b ? matched(a, b, vocabulary) : null
      },
    }
  },
}

/** So many words, those nearest to the value, are keys. */
const MOST_KEYS = 10

function matched(a: Counted, b: Counted, vocabulary: Vocabulary): Match | null {
  if (a.group !== b.group || ((a.is ^ b.is) & IS.rate) !== 0 || (a.is & b.is & IS.spoken) !== 0) return null
  const relation = relationOf(a, b)
  if (relation === 'other') return null
  const evidence = evidenceOf(a.context, b.context, vocabulary)
  const asked = relation === 'apart' ? answerOf(a, b, evidence, vocabulary) : 'unsure'
  if (asked === 'other') return null
  const words = evidenceFor(relation, a, b, evidence)
  const score = logistic(
    asked === 'same' ? sameQuestion(a, b, words) : words + (asked === 'unlike' ? UNLIKE : 0),
  )
  return score < 0.5 ? null : because(score, a, b, relation, vocabulary)
}

/** A match that tells why when it is asked; what most pairs, which do not match, need not keep at hand. */
function because(score: number, a: Counted, b: Counted, relation: Relation, vocabulary: Vocabulary): Match {
  return { score, why: () => reasonOf(a, b, relation, vocabulary) }
}

/** Far: one is a vague bound ("millions") that the other happens to satisfy; other: not on one scale. */
type Relation = 'equal' | 'overlap' | 'far' | 'apart' | 'other'

const CLOSE = 0.7
/** Values further apart than this that both can be true are likelier answers to two questions. */
const TIGHT = 0.95

function relationOf(a: Counted, b: Counted): Relation {
  const { verdict, because } = findingOf(a.reach, b.reach)
  const equal = a.size === b.size
  if (because === 'scope' || (verdict === 'conflict' && equal && has(a, IS.span))) return 'other'
  if (verdict === 'agree' || equal) return 'equal'
  if (verdict !== 'compatible') return 'apart'
  if (has(a, IS.price) && isOfOtherDay(a, b)) return 'other'
  return ratioOf(a, b) >= CLOSE ? 'overlap' : 'far'
}

function has({ is }: Counted, trait: number): boolean {
  return (is & trait) !== 0
}

/** Told of two days, or of two times of which one is not what has happened. */
function isOfOtherDay(one: Counted, other: Counted): boolean {
  if (!areOfOtherDays(one, other)) return false
  const a = one.claim
  const b = other.claim
  return a.status !== b.status || (DAY.test(a.frame.scope.date ?? '') && DAY.test(b.frame.scope.date ?? ''))
}

const DAY = /^\d{4}-\d\d-\d\d/

function evidenceFor(
  relation: Exclude<Relation, 'other'>,
  a: Counted,
  b: Counted,
  evidence: Evidence,
): number {
  if (relation === 'apart') return apart(a, b, evidence)
  if (((a.is ^ b.is) & IS.toPar) !== 0) return NEVER
  const telling = ((a.is | b.is) & IS.vague) !== 0 ? 0 : tellingOf(a.typed, b.typed)
  if (telling === 0) {
    if (((a.is | b.is) & IS.heading) !== 0) return NEVER
  } else if (relation !== 'equal' && isOfOthers(a, b, evidence)) return NEVER
  const { kind } = a.typed
  const loose = relation === 'overlap' && ratioOf(a, b) < TIGHT ? -2 : 0
  const common = telling === 0 && kind !== 'ordinal' && kind !== 'duration' ? -2 : 0
  const prior = PRIOR[relation] + loose + common + byKind(kind)
  const party = otherParty(a, b) ? OTHER_PARTY : 0
  return prior + telling + BY_HEAD[headOf(a, b)] + words(evidence) + party
}

/** Ordinals and lengths of time are everywhere. */
function byKind(kind: Quantity['kind']): number {
  return kind === 'ordinal' ? -1.5 : kind === 'duration' ? -1.35 : 0
}

const BY_HEAD = { same: 0.4, other: -2.2, unknown: 0 }

/** Told of two names, of two things, with hardly a word in common. */
function isOfOthers(a: Counted, b: Counted, { near }: Evidence): boolean {
  return near < FEW && headOf(a, b) !== 'same' && otherNames(a.context, b.context)
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
function answerOf(a: Counted, b: Counted, evidence: Evidence, vocabulary: Vocabulary): Answer {
  const asked = askedOf(a, b, evidence, vocabulary)
  const apart = asked !== 'same' || a.asked?.doer !== b.asked?.doer
  return has(a, IS.penalty) && apart ? 'other' : asked
}

/** Of values that cannot both be true: whether they answer one question, by their clauses and the words around them. */
function askedOf(a: Counted, b: Counted, { near }: Evidence, vocabulary: Vocabulary): Answer {
  if (near < FEW && !mayAskSame(a.asked, b.asked)) return 'other'
  if (((a.is | b.is) & (IS.vague | IS.elapsed)) !== 0 || ((a.is ^ b.is) & (IS.other | IS.part)) !== 0)
    return 'other'
  const asked = questionsOf(a.asked, b.asked, vocabulary)
  const unproven = asked !== 'same' && (near < FEW || a.typed.kind === 'ordinal' || headOf(a, b) === 'other')
  if (asked === 'other' || unproven) return 'other'
  if (has(a, IS.tally) && !isOneContest(a, b)) return 'other'
  return isPartOf(a.claim, b.claim) || areLimitedDifferently(a, b) ? 'other' : asked
}

/** Values that cannot both be true: not too far from each other, one thing counted, most words shared. */
function apart(a: Counted, b: Counted, evidence: Evidence): number {
  const { kind } = a.typed
  const { weight, cosine, cover } = evidence
  const prior =
    APART[kind === 'money' || kind === 'duration' ? kind : 'count'] + distance(kind, ratioOf(a, b))
  const lead = a.claim.frame.lead && b.claim.frame.lead
  const bonus = (headOf(a, b) === 'same' ? 1.5 : 0) + (lead ? 1 : 0) + (sameAct(a, b) ? 1 : 0)
  return prior + bonus + 0.35 * weight + 8 * cosine + 5 * cover
}

/** Values that cannot both be true, of clauses that ask the same question. */
function sameQuestion(a: Counted, b: Counted, words: number): number {
  return ratioOf(a, b) >= LEAST || has(a, IS.tally) ? 1 + Math.max(0, words) : NEVER
}

/** Smaller shares of a value than this are not taken for another answer. */
const LEAST = 0.2

/** What verbs that tell of different acts count. */
const UNLIKE = -1

const NEVER = -9
const APART = { money: -7, count: -8.5, duration: -9 }

/** The further apart two values, the less they are two answers to one question. */
function distance(kind: Quantity['kind'], ratio: number): number {
  if (ratio >= (kind === 'money' ? 0.9 : 0.75)) return 0
  return ratio >= 0.75 ? -1 : ratio >= 0.5 ? -2.5 : NEVER
}

/** Whether the same was done with both, by concept: "will cut", "to shed". */
function sameAct({ act: a }: Counted, { act: b }: Counted): boolean {
  return a !== null && a === b
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
function headOf(a: Counted, b: Counted): 'same' | 'other' | 'unknown' {
  const x = a.head
  const y = b.head
  if (x === NONE || y === NONE) return 'unknown'
  if (x === y) return 'same'
  return standsNear(y, a) || standsNear(x, b) ? 'unknown' : 'other'
}

/** Whether a word is among the nearest ones to a number. */
function standsNear(word: number, { near }: Counted): boolean {
  for (let at = 0; at < near.length && at < NEAREST; at++) if (near[at] === word) return true
  return false
}

const NEAREST = 6

function ratioOf({ size: x }: Counted, { size: y }: Counted): number {
  return x > 0 && y > 0 ? Math.min(x, y) / Math.max(x, y) : 0
}

function reasonOf(a: Counted, b: Counted, relation: Relation, vocabulary: Vocabulary): string {
  const said = wordsOf(a.claim, strongest(a.context, b.context, vocabulary)) || a.claim.subject
  return relation === 'equal' ? `equal values, and both speak of ${said}` : `both speak of ${said}`
}
