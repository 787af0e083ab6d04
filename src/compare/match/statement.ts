import { lookUp } from '../../names/gazetteer.ts'
import { conceptOf } from '../../text/concepts.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { isStopword } from '../../text/stem.ts'
import type { Claim, Frame } from '../../types.ts'
import { type Match, matcherBy, type SetStatistics } from './matcher.ts'
import { wordsOf } from './shown.ts'

/** A word that is in a fifteenth of all sentences, or more, belongs to what the whole set is about. */
const TOPICAL = Math.log(15)

/**
 * Statements of one doer and one class of act, about the same thing: they share words of their objects, or one says
 * nothing of its object ("declined to comment") and the other speaks of what the whole set is about.
 */
export const statementMatcher = matcherBy({
  many: true,
  nameless: isTopic,
  keys: (claim) => [`${claim.subject}\0${claim.attribute}`],
  match: (a, b, set) => {
    if (
      a.subject !== b.subject ||
      a.attribute !== b.attribute ||
      a.typed.type !== 'act' ||
      b.typed.type !== 'act'
    ) {
      return null
    }
    if (!areOneMatter(a, b, set)) return null
    return rules[a.attribute]?.(a, b, set) ?? null
  },
})

type Rule = (a: Claim, b: Claim, set: SetStatistics) => Match | null

/** Two statements of one polarity need less to stand together than two that may contradict each other. */
const rules: Readonly<Record<string, Rule>> = {
  comment: (a, b, set) => byObject(a, b, set) ?? byResponse(a, b),
  agreement: byObject,
  information: (a, b, set) => byObject(a, b, set) ?? byUnknown(a, b, set),
  responsibility: byObject,
  travel: byDestination,
  purchase: byObject,
  deal: byObject,
  status: (a) => ({ score: 0.8, why: `both say whether there is ${a.subject}` }),
  life: byLife,
  concession: (a) => ({ score: 0.8, why: `both say whether ${a.subject} conceded` }),
  office: (a) => ({ score: 0.8, why: `both say whether ${a.subject} stays in office` }),
  strike: (a) => ({ score: 0.8, why: `both tell of a strike by ${a.subject}` }),
  charge: (a) => ({ score: 0.8, why: `both say whether ${a.subject} was charged` }),
  custody: (a) => ({ score: 0.8, why: `both say whether ${a.subject} is in custody` }),
  trial: byObject,
  access: (a) => ({ score: 0.8, why: `both say whether ${a.subject} is open` }),
  evacuation: (a) => ({ score: 0.8, why: `both say whether ${a.subject} was evacuated` }),
  plea: (a) => ({ score: 0.8, why: `both tell the plea of ${a.subject}` }),
  course: (a) => ({ score: 0.8, why: `both tell how ${a.subject} goes on` }),
  stability: (a) => ({ score: 0.8, why: `both say how firm ${a.subject} is` }),
  order: (a) => ({ score: 0.8, why: `both say whether ${a.subject} is in force` }),
  decision: byAgent,
  identity: (a) => ({ score: 0.8, why: `both say whether ${a.subject} has been named` }),
  whereabouts: (a) => ({ score: 0.8, why: `both say whether ${a.subject} has been found` }),
  harm: (a) => ({ score: 0.8, why: `both say whether ${a.subject} was hurt` }),
  knowledge: (a) => ({ score: 0.8, why: `both say whether ${a.subject} is known` }),
  casualties: () => ({ score: 0.8, why: 'both say whether anybody was hurt' }),
  arrests: () => ({ score: 0.8, why: 'both say whether anybody was arrested' }),
  claiming: () => ({ score: 0.8, why: 'both say whether anybody claimed responsibility' }),
  contact: (a, b) => (a.value.normal === b.value.normal ? byName(a, b) : null),
  warning: byName,
  designation: byWords,
  reliance: byWords,
  aim: byWords,
  leadership: byWords,
}

/** "Acme's response was mixed", "Acme has yet to respond": of the one event that all articles report. */
function byResponse(a: Claim, b: Claim): Match | null {
  const one = [a, b].some(({ value }) => value.normal === 'responded')
  const both = [a, b].every(({ value }) => value.normal === 'responded' || value.normal === 'silent')
  return one && both ? { score: 0.6, why: `both say whether ${a.subject} responded` } : null
}

/** "It is unclear when Acme was informed", "Acme was told of the sale", of what all articles report. */
function byUnknown(a: Claim, b: Claim, set: SetStatistics): Match | null {
  const open = [a, b].some(({ value }) => value.normal === 'unknown')
  const topical = [a, b].every(
    ({ frame, value }) =>
      value.normal === 'unknown' || frame.terms.some((term) => set.rarity(term) <= TOPICAL),
  )
  return open && topical ? { score: 0.6, why: `both say whether ${a.subject} was informed` } : null
}

/** "passed by the Senate" and "rejected by the court" are two decisions; who decides need not be told. */
function byAgent(a: Claim, b: Claim): Match | null {
  const [one, other] = [objectOf(a), objectOf(b)]
  const two = one.length > 0 && other.length > 0 && sharedWords(one, other, a.subject).length === 0
  const told = one.length > 0 === other.length > 0 || a.value.normal === b.value.normal
  return two || !told ? null : { score: 0.8, why: `both tell of a decision on ${a.subject}` }
}

/** Whom they met or warned: the same name stands in both objects. */
function byName(a: Claim, b: Claim): Match | null {
  const names = a.frame.entities.filter((name) => b.frame.entities.includes(name) && name !== a.subject)
  const [shared] = names.filter((name) => isNamed(a, name) && isNamed(b, name))
  return shared === undefined ? null : { score: 0.8, why: `both are about ${shared}` }
}

/** The object begins with the name. */
function isNamed(claim: Claim, name: string): boolean {
  const words = name.toLowerCase().split(' ')
  return objectOf(claim)
    .slice(0, 3)
    .some((word) => words.includes(word))
}

/** Two words of the objects and half of the shorter one are shared; the whole of an object of one word. */
function byWords(a: Claim, b: Claim): Match | null {
  const [one, other] = [objectOf(a), objectOf(b)]
  const shared = sharedWords(one, other, a.subject)
  const least = Math.min(one.length, other.length)
  if (shared.length === 0 || shared.length < Math.min(2, least) || shared.length * 2 < least) return null
  return { score: 0.8, why: `both are about ${shared.slice(0, 3).join(', ')}` }
}

/**
 * Whether two claims about a matter without a name are about one: nothing that one says of it ("the railway strike") differs from
 * what the other says ("the bus strike"), and their sentences share something rare, or all articles speak of the matter.
 */
function areOneMatter(a: Claim, b: Claim, set: SetStatistics): boolean {
  if (!isTopic(a) && !isTopic(b)) return true
  const [one, other] = [limitsOf(a), limitsOf(b)]
  if (one.length > 0 && other.length > 0 && !one.some((limit) => other.includes(limit))) return false
  const concept = conceptOf(a.subject.replace(/^the /, ''))
  if (set.articles <= FEW || set.rarity(concept) <= TOPICAL) return true
  const shared = a.frame.terms.filter((term) => term !== concept && b.frame.terms.includes(term))
  return shared.some((term) => set.rarity(term) >= RARE)
}

/** So few articles are of one event. */
const FEW = 8

/** A word in few sentences of a set of two or three articles. */
const RARE = 2

function isTopic({ frame }: Claim): boolean {
  return frame.modifiers.includes('topic')
}

/** What is said of a topic, without words that tell how complete it is: "railway", but not "final". */
function limitsOf({ frame }: Claim): string[] {
  return frame.modifiers.filter(
    (modifier) => modifier.startsWith('of ') && !phraseSet('finality-words').has(modifier.slice(3)),
  )
}

/** To survive is to survive something: "survived the crash", "died in the crash". */
function byLife(a: Claim, b: Claim): Match | null {
  const survived = a.value.normal === 'survived' || b.value.normal === 'survived'
  if (survived && sharedWords(toldOf(a), toldOf(b), a.subject).length === 0) return null
  return { score: 0.8, why: `both say whether ${a.subject} is alive` }
}

/** The words of an act and of its object. */
function toldOf(claim: Claim): string[] {
  const words = claim.value.text.toLowerCase().match(/\p{L}{3,40}/gu) ?? []
  return [...words.slice(1).filter((word) => !isStopword(word)), ...objectOf(claim)]
}

function byObject(a: Claim, b: Claim, set: SetStatistics): Match | null {
  const [one, other] = [objectOf(a), objectOf(b)]
  const shared = sharedWords(one, other, a.subject)
  const enough = shared.length >= needed(a, b) && shared.length * 2 >= Math.min(one.length, other.length)
  if (enough) return { score: 0.8, why: `both are about ${shared.slice(0, 3).join(', ')}` }
  if (a.value.normal === b.value.normal) return byContext(a, b, set)
  return isWildcard(a, b, set) || isWildcard(b, a, set)
    ? { score: 0.6, why: 'both are about what all articles report' }
    : null
}

/** How many words two objects must share: silence on a matter is told in a word, what was accepted or denied is not. */
function needed(a: Claim, b: Claim): number {
  const silent = a.value.normal === 'silent' || b.value.normal === 'silent'
  if (silent || ONE.test(a.attribute)) return 1
  return isWhole(a) && isWhole(b) ? 1 : 2
}

const ONE = /^(?:information|responsibility|purchase|deal|trial)$/

/** "accepted the offer": the object is one word with "the", and the article knows of one such thing. */
function isWhole(claim: Claim): boolean {
  return objectOf(claim).length === 1 && claim.frame.modifiers.includes('the')
}

/** Equal statements, of which one names no object, stand together when their sentences share what is rare in the set. */
function byContext(a: Claim, b: Claim, set: SetStatistics): Match | null {
  if (a.attribute === 'agreement' || isAdmission(a)) return null
  if (a.value.normal === 'silent' && objectOf(a).length === 0 && objectOf(b).length === 0) {
    return { score: 0.7, why: 'both are about what all articles report' }
  }
  const shared = a.frame.terms.filter((term) => b.frame.terms.includes(term) && !isOf(a.subject, term))
  const weight = shared.reduce((sum, term) => sum + set.rarity(term), 0)
  return shared.length >= 2 && weight >= CONTEXT
    ? { score: 0.6, why: `both speak of ${wordsOf(a, shared)}` }
    : null
}

/** A person admits many things. */
function isAdmission({ frame, value }: Claim): boolean {
  return value.normal === 'confirmed' && frame.modifiers.includes('person')
}

/** Two fairly rare words. */
const CONTEXT = 4

/**
 * "declined to comment" without an object stands against what the same institution says of the event that the whole set is
 * about; a person speaks of many things.
 */
function isWildcard(silent: Claim, said: Claim, set: SetStatistics): boolean {
  if (silent.frame.modifiers.includes('person') || isTopic(silent)) return false
  if (silent.value.normal !== 'silent' || objectOf(silent).length > 0 || objectOf(said).length === 0)
    return false
  return said.frame.terms.some((term) => set.rarity(term) <= TOPICAL)
}

function objectOf({ typed }: Claim): readonly string[] {
  return typed.type === 'act' && typed.object !== null ? typed.object.split(' ') : []
}

/** The words of the first object whose concepts the second has too, without those of the subject's own name. */
function sharedWords(one: readonly string[], other: readonly string[], subject: string): string[] {
  const known = new Set(other.map(conceptOf))
  return one.filter((word) => known.has(conceptOf(word)) && !isOf(subject, word))
}

function isOf(name: string, word: string): boolean {
  return conceptOf(name.toLowerCase()).includes(word) || name.toLowerCase().includes(word)
}

/** Journeys to places that differ are not compared; others need a further word in common. */
function byDestination(a: Claim, b: Claim, set: SetStatistics): Match | null {
  const [one, other] = [placesIn(a.frame), placesIn(b.frame)]
  if (one.length > 0 && other.length > 0 && !one.some((place) => other.includes(place))) return null
  if (one.length === 0 || other.length === 0) {
    const done = a.value.normal === 'done' && b.value.normal === 'done'
    if (done && sharedWords(objectOf(a), objectOf(b), a.subject).length === 0) return null
  }
  const names = [...a.frame.entities, ...b.frame.entities].join(' ').toLowerCase()
  const shared = a.frame.terms
    .filter((term) => b.frame.terms.includes(term) && !names.includes(term))
    .sort((x, y) => set.rarity(y) - set.rarity(x) || (x < y ? -1 : 1))
  return shared[0] === undefined
    ? null
    : { score: 0.7, why: `both tell of a journey and of ${wordsOf(a, shared, 1)}` }
}

function placesIn({ entities }: Frame): string[] {
  return entities.filter((entity) => lookUp(entity).some(({ type }) => type === 'place'))
}
