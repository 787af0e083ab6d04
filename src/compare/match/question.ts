import { verbsOf } from '../../kinds/clause.ts'
import { measuring } from '../../kinds/question.ts'
import { conceptOf } from '../../text/concepts.ts'
import { lexicon, phraseSet } from '../../text/lexicon.ts'
import type { Claim, Question } from '../../types.ts'
import type { SetStatistics } from './matcher.ts'

/** What a claim asks, ready to be compared. */
interface Asked extends Question {
  readonly head: string | null
  readonly status: 'done' | 'ahead' | 'denied'
  readonly modifiers: readonly string[]
  readonly terms: readonly string[]
  /** Whether its clause gives a date. */
  readonly dated: boolean
}

/** Unlike: their words speak of different acts or things, but may mean one. */
export type Answer = 'same' | 'other' | 'unlike' | 'unsure'

/** Whether two claims may ask the same by their grammar: what most pairs fail, at little cost. */
export function mayAskSame({ frame: a }: Claim, { frame: b }: Claim): boolean {
  const [x, y] = [a.question, b.question]
  if (!x || !y) return false
  return (x.theme !== null && x.theme === y.theme) || x.verb === y.verb
}

/**
 * Whether two clauses ask the same question by their grammar: the same done to the same things by one who can be the same,
 * with no limit that the other lacks; another question, where doers, measures or limits differ; or neither can be told.
 *
 * "The ferry carried 212 passengers" and "The ship was carrying 231 passengers" ask the same, "The suspect fired 12 shots"
 * and "Officers fired 14 shots" do not.
 */
export function questionsOf(a: Claim, b: Claim, set: SetStatistics): Answer {
  const [x, y] = [askedBy(a), askedBy(b)]
  if (!x || !y) return 'unsure'
  if (otherDoer(x, y) || otherTheme(x, y) || otherNames(x, y) || otherTime(x, y) || otherTime(y, x))
    return 'other'
  if ((!sameTheme(x, y) && otherVerb(x, y)) || otherLimits(x, y) || narrower(x, y) || narrower(y, x))
    return 'unlike'
  const [mine, theirs] = [unshared(x, y, set), unshared(y, x, set)]
  if (mine.length > 0 && theirs.length > 0) return 'other'
  const open = [...mine, ...theirs]
  if (open.some((limit) => areas().has(limit) || phraseSet('other-words').has(limit))) return 'other'
  if (open.length > 0) return 'unlike'
  return x.status === y.status && sameCore(x, y) && fitting(x, y) ? 'same' : 'unsure'
}

/**
 * Whether two clauses tell when one thing was done that is done once to a thing: "The hall opened in 1911" and "the hall,
 * which opened in 1901". The thing must be the same noun or name, and nothing may limit one alone.
 */
export function sameSingleAct(a: Claim, b: Claim, set: SetStatistics): boolean {
  const [x, y] = [askedBy(a), askedBy(b)]
  if (!x || !y || x.verb === null || x.verb !== y.verb || x.status !== y.status || !single().has(x.verb))
    return false
  const things = x.doer === null && y.doer === null ? !disjoint(x.limits, y.limits) : x.doer === y.doer
  const named = [
    ...x.of.filter((word) => !y.of.includes(word)),
    ...y.of.filter((word) => !x.of.includes(word)),
  ]
  return (
    things &&
    named.every((word) => set.isTopic(word)) &&
    unshared(x, y, set).length === 0 &&
    unshared(y, x, set).length === 0
  )
}

let singles: ReadonlySet<string> | null = null

function single(): ReadonlySet<string> {
  singles ??= new Set([...phraseSet('single-acts')].map(conceptOf))
  return singles
}

const kept = new WeakMap<Claim, Asked | null>()

/** A claim meets hundreds of others: what it asks is worked out once. */
function askedBy(claim: Claim): Asked | null {
  const known = kept.get(claim)
  if (known !== undefined) return known
  const asked = inParts(claim)
  kept.set(claim, asked)
  return asked
}

function inParts({ frame, status }: Claim): Asked | null {
  const { question, head, modifiers, terms } = frame
  if (!question) return null
  const limits = question.limits.filter((limit) => limit !== head && limit !== question.theme)
  return {
    ...question,
    limits,
    head,
    terms,
    dated: frame.scope.date !== null,
    modifiers: modifiers
      .filter((word) => /^\p{Ll}/u.test(word) && !/^(?:per:|part$|other$)/.test(word))
      .map(conceptOf),
    status: status === 'happened' ? 'done' : status === 'denied' ? 'denied' : 'ahead',
  }
}

const isName = (word: string) => /^\p{Lu}/u.test(word)

/** Two names, or two nouns, that are not one; a name may be what "the company" means. */
function otherDoer(a: Asked, b: Asked): boolean {
  if (a.doer === null || b.doer === null) return false
  if (a.doer === b.doer) return otherOf(a, b)
  const [name, noun] = isName(a.doer) ? [a, b] : [b, a]
  if (a.verb === conceptOf('employ') && isSiteOf(noun.doer, name.doer)) return true
  const bare = isName(a.doer) !== isName(b.doer) && name.known && !noun.known && noun.of.length === 0
  return (isName(a.doer) === isName(b.doer) || bare) && !sharesWord(a, b) && !akin(a.doer, b.doer)
}

/** "The plant employs" beside the name of its company, which may have others; the noun may be part of the name of a site. */
function isSiteOf(noun: string | null, name: string | null): boolean {
  if (noun === null || name === null || isName(noun) || !isName(name) || !sites().has(noun)) return false
  return !name
    .toLowerCase()
    .split(/[ -]/)
    .some((word) => conceptOf(word) === noun)
}

let facilities: ReadonlySet<string> | null = null

/** Nouns for buildings and works. */
function sites(): ReadonlySet<string> {
  facilities ??= new Set([...phraseSet('facility-heads')].map((word) => conceptOf(word.toLowerCase())))
  return facilities
}

/** "inspection" and "inspectors": words that begin alike. */
function akin(a: string, b: string): boolean {
  return a.slice(0, ALIKE) === b.slice(0, ALIKE) && Math.min(a.length, b.length) >= ALIKE
}

const ALIKE = 5

/** "shares of Calder", "the Calder shares". */
function sharesWord(a: Asked, b: Asked): boolean {
  return (a.doer !== null && b.of.includes(a.doer)) || (b.doer !== null && a.of.includes(b.doer))
}

/** "automotive revenue" and "revenue", "the home team" and "the away team": words that only one has and does not stand by otherwise. */
function otherOf(a: Asked, b: Asked): boolean {
  const lacks = (one: Asked, other: Asked) =>
    one.of.some((word) => !isName(word) && !other.of.includes(word) && !other.terms.includes(word))
  return lacks(a, b) || lacks(b, a)
}

function sameTheme(a: Asked, b: Asked): boolean {
  return a.theme !== null && a.theme === b.theme
}

function otherTheme(a: Asked, b: Asked): boolean {
  return a.theme !== null && b.theme !== null && a.theme !== b.theme
}

function otherNames(a: Asked, b: Asked): boolean {
  const [x, y] = [a.limits.filter(isName), b.limits.filter(isName)]
  return x.length > 0 && y.length > 0 && disjoint(x, y)
}

function otherTime(a: Asked, b: Asked): boolean {
  return otherPeriod(a, b) || otherTense(a, b)
}

/** "holds 30 seats" beside "held 24 seats on Friday": what lasts, told of now and of another day. */
function otherTense(a: Asked, b: Asked): boolean {
  const lasting = a.verb !== null && a.verb === b.verb && !telling(a.verb)
  return lasting && a.now && !b.now && !a.dated && b.dated
}

/** "on election day" beside "on Monday": a day, week or year that is no date beside a date. */
function otherPeriod(a: Asked, b: Asked): boolean {
  const periods = a.limits.filter((limit) => PERIOD.test(limit))
  return !a.dated && b.dated && periods.some((limit) => !b.limits.includes(limit) && !b.terms.includes(limit))
}

const PERIOD = /^(?:day|night|morning|evening|weekend|week|month|year|season)$/

function otherLimits(a: Asked, b: Asked): boolean {
  const apart = (one: Asked, other: Asked) => disjoint(one.limits, [...other.limits, ...other.terms])
  return a.limits.length > 0 && b.limits.length > 0 && apart(a, b) && apart(b, a)
}

function disjoint(a: readonly string[], b: readonly string[]): boolean {
  return !a.some((word) => b.includes(word))
}

/** "12 adult passengers" beside "14 passengers": a word before the noun that the other sentence does not have. */
function narrower(one: Asked, other: Asked): boolean {
  return one.modifiers.some((word) => !other.modifiers.includes(word) && !other.terms.includes(word))
}

/** Verbs that tell of different acts; verbs that only carry or report may stand for any. */
function otherVerb(a: Asked, b: Asked): boolean {
  return a.verb !== b.verb && telling(a.verb) && telling(b.verb)
}

function telling(verb: string | null): boolean {
  return (
    verb !== null && !verbsOf('light').has(verb) && !verbsOf('reporting').has(verb) && !measuring().has(verb)
  )
}

/** The same measure, or the same done to the same things, or the same done by the same. */
function sameCore(a: Asked, b: Asked): boolean {
  if (a.head !== null && b.head !== null && a.head !== b.head) return false
  if (sameTheme(a, b)) return true
  if (a.verb === null && b.verb === null)
    return a.head !== null && a.limits.some((limit) => b.limits.includes(limit))
  if (a.verb !== b.verb || a.verb === null) return false
  if (!telling(a.verb) && (a.doer === null || a.doer !== b.doer)) return false
  if (a.head !== null || b.head !== null) return a.head === b.head
  return a.doer !== null && b.doer !== null
}

/** Doers are equal, or one is not told, or one is a name and the other a noun that the article has told of. */
function fitting(a: Asked, b: Asked): boolean {
  if (a.doer === null || b.doer === null || a.doer === b.doer || sharesWord(a, b)) return true
  return a.known && b.known
}

/** Limits of the first that do not stand near the second, and are not what several articles are about. */
function unshared(a: Asked, b: Asked, set: SetStatistics): string[] {
  return a.limits.filter(
    (limit) => !b.limits.includes(limit) && !b.terms.includes(limit) && !set.isTopic(limit),
  )
}

let known: ReadonlySet<string> | null = null

/** Nouns for parts of a country or town: what is told of one of them is not told of the whole. */
function areas(): ReadonlySet<string> {
  known ??= new Set(
    (lexicon<Readonly<Record<string, readonly string[]>>>('opposites').settlement ?? []).map(conceptOf),
  )
  return known
}
