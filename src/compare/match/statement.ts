import { lookUp } from '../../names/gazetteer.ts'
import { conceptOf } from '../../text/concepts.ts'
import type { Claim, Frame } from '../../types.ts'
import type { Match, Matcher, SetStatistics } from './matcher.ts'
import { wordsOf } from './shown.ts'

/** A word that is in a fifteenth of all sentences, or more, belongs to what the whole set is about. */
const TOPICAL = Math.log(15)

/**
 * Statements of one doer and one class of act, about the same thing: they share words of their objects, or one says
 * nothing of its object ("declined to comment") and the other speaks of what the whole set is about.
 */
export const statementMatcher: Matcher = {
  many: true,
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
    return rules[a.attribute]?.(a, b, set) ?? null
  },
}

type Rule = (a: Claim, b: Claim, set: SetStatistics) => Match | null

/** Two statements of one polarity need less to stand together than two that may contradict each other. */
const rules: Readonly<Record<string, Rule>> = {
  comment: byObject,
  agreement: byObject,
  information: byObject,
  responsibility: byObject,
  travel: byDestination,
  purchase: byObject,
  deal: byObject,
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
}

/** To survive is to survive something: "survived the crash", "died in the crash". */
function byLife(a: Claim, b: Claim): Match | null {
  const survived = a.value.normal === 'survived' || b.value.normal === 'survived'
  if (survived && sharedWords(objectOf(a), objectOf(b), a.subject).length === 0) return null
  return { score: 0.8, why: `both say whether ${a.subject} is alive` }
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
  if (a.attribute === 'agreement') return null
  if (a.value.normal === 'silent' && objectOf(a).length === 0 && objectOf(b).length === 0) {
    return { score: 0.7, why: 'both are about what all articles report' }
  }
  const shared = a.frame.terms.filter((term) => b.frame.terms.includes(term) && !isOf(a.subject, term))
  const weight = shared.reduce((sum, term) => sum + set.rarity(term), 0)
  return shared.length >= 2 && weight >= CONTEXT
    ? { score: 0.6, why: `both speak of ${wordsOf(a, shared)}` }
    : null
}

/** Two fairly rare words. */
const CONTEXT = 4

/**
 * "declined to comment" without an object stands against what the same institution says of the event that the whole set is
 * about; a person speaks of many things.
 */
function isWildcard(silent: Claim, said: Claim, set: SetStatistics): boolean {
  if (silent.frame.modifiers.includes('person')) return false
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
