import { conceptOf } from '../../text/concepts.ts'
import { phraseSet } from '../../text/lexicon.ts'
import type { Asked } from './asked.ts'
import { MARKS, marksOf, NONE, type Vocabulary } from './vocabulary.ts'

/** Unlike: their words speak of different acts or things, but may mean one. */
export type Answer = 'same' | 'other' | 'unlike' | 'unsure'

/** Whether two claims may ask the same by their grammar: what most pairs fail, at little cost. */
export function mayAskSame(a: Asked | null, b: Asked | null): boolean {
  return a !== null && b !== null && (sameTheme(a, b) || a.verb === b.verb)
}

/**
 * Whether two clauses ask the same question by their grammar: the same done to the same things by one who can be the same,
 * with no limit that the other lacks; another question, where doers, measures or limits differ; or neither can be told.
 *
 * "The ferry carried 212 passengers" and "The ship was carrying 231 passengers" ask the same, "The suspect fired 12 shots"
 * and "Officers fired 14 shots" do not.
 */
export function questionsOf(x: Asked | null, y: Asked | null, vocabulary: Vocabulary): Answer {
  if (!x || !y) return 'unsure'
  if (
    otherTheme(x, y) ||
    otherNamedLimits(x, y) ||
    otherTime(x, y, vocabulary) ||
    otherTime(y, x, vocabulary)
  )
    return 'other'
  if (otherDoer(x, y, vocabulary)) return 'other'
  if (
    (!sameTheme(x, y) && otherVerb(x, y, vocabulary)) ||
    otherLimits(x, y) ||
    narrower(x, y) ||
    narrower(y, x)
  )
    return 'unlike'
  const mine = unshared(x, y, vocabulary)
  const theirs = unshared(y, x, vocabulary)
  if ((mine & theirs) !== 0 || ((mine | theirs) & APART) !== 0) return 'other'
  if ((mine | theirs) !== 0) return 'unlike'
  return x.status === y.status && sameCore(x, y, vocabulary) && fitting(x, y) ? 'same' : 'unsure'
}

/**
 * Whether two clauses tell when one thing was done that is done once to a thing: "The hall opened in 1911" and "the hall,
 * which opened in 1901". The thing must be the same noun or name, and nothing may limit one alone.
 */
export function sameSingleAct(x: Asked | null, y: Asked | null, vocabulary: Vocabulary): boolean {
  if (!x || !y || x.verb === NONE || x.verb !== y.verb || x.status !== y.status) return false
  if ((marksOf(vocabulary, x.verb) & MARKS.single) === 0) return false
  const things = x.doer === NONE && y.doer === NONE ? !disjoint(x.limits, y.limits) : x.doer === y.doer
  return (
    things &&
    isTopical(x.of, y.of, vocabulary) &&
    isTopical(y.of, x.of, vocabulary) &&
    unshared(x, y, vocabulary) === 0 &&
    unshared(y, x, vocabulary) === 0
  )
}

/** Whether the set is about all that only the first has. */
function isTopical(one: readonly number[], other: readonly number[], vocabulary: Vocabulary): boolean {
  return one.every((word) => other.includes(word) || (marksOf(vocabulary, word) & MARKS.topic) !== 0)
}

function isName(word: number, vocabulary: Vocabulary): boolean {
  return (marksOf(vocabulary, word) & MARKS.name) !== 0
}

/** Two names, or two nouns, that are not one; a name may be what "the company" means. */
function otherDoer(a: Asked, b: Asked, vocabulary: Vocabulary): boolean {
  if (a.doer === NONE || b.doer === NONE) return false
  if (a.doer === b.doer) return lacks(a, b, vocabulary) || lacks(b, a, vocabulary)
  const one = isName(a.doer, vocabulary)
  const two = isName(b.doer, vocabulary)
  const [name, noun] = one ? [a, b] : [b, a]
  if (one !== two && vocabulary.words[a.verb] === employing() && isSiteOf(noun, name, vocabulary)) return true
  const bare = one !== two && name.known && !noun.known && noun.of.length === 0
  return (one === two || bare) && !sharesWord(a, b) && !akin(a.doer, b.doer, vocabulary)
}

let employ: string | null = null

function employing(): string {
  employ ??= conceptOf('employ')
  return employ
}

/** "The plant employs" beside the name of its company, which may have others; the noun may be part of the name of a site. */
function isSiteOf(noun: Asked, name: Asked, { words }: Vocabulary): boolean {
  const [site = '', company = ''] = [words[noun.doer], words[name.doer]]
  if (!sites().has(site)) return false
  return !company
    .toLowerCase()
    .split(/[ -]/)
    .some((word) => conceptOf(word) === site)
}

let facilities: ReadonlySet<string> | null = null

/** Nouns for buildings and works. */
function sites(): ReadonlySet<string> {
  facilities ??= new Set([...phraseSet('facility-heads')].map((word) => conceptOf(word.toLowerCase())))
  return facilities
}

/** "inspection" and "inspectors": words that begin alike. */
function akin(one: number, other: number, { words }: Vocabulary): boolean {
  const [a = '', b = ''] = [words[one], words[other]]
  return a.length >= ALIKE && b.length >= ALIKE && a.startsWith(b.slice(0, ALIKE))
}

const ALIKE = 5

/** "shares of Calder", "the Calder shares". */
function sharesWord(a: Asked, b: Asked): boolean {
  return (a.doer !== NONE && b.of.includes(a.doer)) || (b.doer !== NONE && a.of.includes(b.doer))
}

/** "automotive revenue" and "revenue", "the home team" and "the away team": words that only one has and does not stand by otherwise. */
function lacks(one: Asked, other: Asked, vocabulary: Vocabulary): boolean {
  for (const word of one.of)
    if (!other.of.includes(word) && !other.terms.includes(word) && !isName(word, vocabulary)) return true
  return false
}

function sameTheme(a: Asked, b: Asked): boolean {
  return a.theme !== NONE && a.theme === b.theme
}

function otherTheme(a: Asked, b: Asked): boolean {
  return a.theme !== NONE && b.theme !== NONE && a.theme !== b.theme
}

function otherNamedLimits({ names: a }: Asked, { names: b }: Asked): boolean {
  return a.length > 0 && b.length > 0 && disjoint(a, b)
}

function otherTime(a: Asked, b: Asked, vocabulary: Vocabulary): boolean {
  return !a.dated && b.dated && (otherPeriod(a, b) || otherTense(a, b, vocabulary))
}

/** "holds 30 seats" beside "held 24 seats on Friday": what lasts, told of now and of another day. */
function otherTense(a: Asked, b: Asked, vocabulary: Vocabulary): boolean {
  return a.now && !b.now && a.verb !== NONE && a.verb === b.verb && !isTelling(a.verb, vocabulary)
}

/** "on election day" beside "on Monday": a day, week or year that is no date beside a date. */
function otherPeriod({ periods }: Asked, b: Asked): boolean {
  for (const limit of periods) if (!b.limits.includes(limit) && !b.terms.includes(limit)) return true
  return false
}

function otherLimits(a: Asked, b: Asked): boolean {
  if (a.limits.length === 0 || b.limits.length === 0 || !disjoint(a.limits, b.limits)) return false
  return disjoint(a.limits, b.terms) && disjoint(b.limits, a.terms)
}

function disjoint(a: readonly number[], b: readonly number[]): boolean {
  for (const word of a) if (b.includes(word)) return false
  return true
}

/** "12 adult passengers" beside "14 passengers": a word before the noun that the other sentence does not have. */
function narrower(one: Asked, other: Asked): boolean {
  for (const word of one.modifiers)
    if (!other.modifiers.includes(word) && !other.terms.includes(word)) return true
  return false
}

/** Verbs that tell of different acts; verbs that only carry or report may stand for any. */
function otherVerb(a: Asked, b: Asked, vocabulary: Vocabulary): boolean {
  return a.verb !== b.verb && isTelling(a.verb, vocabulary) && isTelling(b.verb, vocabulary)
}

function isTelling(verb: number, vocabulary: Vocabulary): boolean {
  return verb !== NONE && (marksOf(vocabulary, verb) & MARKS.telling) !== 0
}

/** The same measure, or the same done to the same things, or the same done by the same. */
function sameCore(a: Asked, b: Asked, vocabulary: Vocabulary): boolean {
  if (a.head !== NONE && b.head !== NONE && a.head !== b.head) return false
  if (sameTheme(a, b)) return true
  if (a.verb === NONE && b.verb === NONE) return a.head !== NONE && !disjoint(a.limits, b.limits)
  if (a.verb !== b.verb || a.verb === NONE) return false
  if (!isTelling(a.verb, vocabulary) && (a.doer === NONE || a.doer !== b.doer)) return false
  if (a.head !== NONE || b.head !== NONE) return a.head === b.head
  return a.doer !== NONE && b.doer !== NONE
}

/** Doers are equal, or one is not told, or one is a name and the other a noun that the article has told of. */
function fitting(a: Asked, b: Asked): boolean {
  if (a.doer === NONE || b.doer === NONE || a.doer === b.doer || sharesWord(a, b)) return true
  return a.known && b.known
}

/** Bits of `unshared`. */
const [SOME, APART] = [1, 2]

/**
 * Whether the first has limits that do not stand near the second, and are not what several articles are about: 0 where not,
 * with the bit `APART` where one of them parts places or other ones from the whole.
 */
function unshared(a: Asked, b: Asked, vocabulary: Vocabulary): number {
  let found = 0
  for (const limit of a.limits) {
    if (b.limits.includes(limit) || b.terms.includes(limit)) continue
    const marks = marksOf(vocabulary, limit)
    if ((marks & MARKS.topic) === 0) found |= (marks & MARKS.apart) === 0 ? SOME : SOME | APART
  }
  return found
}
