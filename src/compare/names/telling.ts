import { phraseSet } from '../../text/lexicon.ts'
import { ofObject } from '../../text/remembered.ts'
import type { ArticleClaims } from '../../types.ts'
import { canBeSame } from '../match/person.ts'
import { limitedDifferently } from '../scope.ts'
import type { Sourced } from '../sourced.ts'

/** Who did an act, as one article tells it. */
export interface Telling {
  readonly sourced: Sourced
  readonly act: string
  /** The linked name of who did it, and as written. */
  readonly agent: string
  readonly name: string
  readonly sort: 'person' | 'body'
  readonly patient: string | null
  readonly noun: string | null
  readonly words: readonly string[]
  /** Whether its article tells of more than one such thing. */
  readonly several: boolean
}

/** What a claim tells of an agent; null for other claims and for what is not told as done. */
export function tellingOf(sourced: Sourced): Telling | null {
  const { typed, status, value, frame } = sourced.claim
  if (typed.type !== 'agent' || status !== 'happened') return null
  const { act, entity, sort, patient, noun, words } = typed
  const several = frame.modifiers.includes('several')
  return { sourced, act, agent: entity, name: value.text, sort, patient, noun, words, several }
}

interface Context {
  readonly articles: readonly ArticleClaims[]
}

/** Whether two acts of one sort are done to the same thing, at no other time or place. */
export function isOneThing(a: Telling, b: Telling, context: Context): boolean {
  if (isOtherTime(a, b)) return false
  if (a.patient !== null && b.patient !== null)
    return a.patient === b.patient || canBeSame(a.patient, b.patient)
  if (
    a.noun === null ||
    a.noun !== b.noun ||
    phraseSet('personal-pronouns-singular').has(a.noun) ||
    a.noun === 'it'
  )
    return false
  return tells(a, b, context) && tells(b, a, context)
}

/** Limits of time, place and order; what is done once is not told apart by dates, nor is a thing with a name by words around it. */
function isOtherTime(a: Telling, b: Telling): boolean {
  const once = (telling: Telling) => telling.sourced.claim.frame.modifiers.includes('once')
  if (!once(a) || !once(b)) return limitedDifferently(a.sourced.claim, b.sourced.claim)
  if (a.patient !== null && b.patient !== null) return false
  const undated = ({ sourced: { claim } }: Telling) => ({
    ...claim,
    frame: { ...claim.frame, scope: { ...claim.frame.scope, date: null } },
  })
  return limitedDifferently(undated(a), undated(b))
}

/** Whether the words that limit one thing ("the Brockton marathon") limit the other too, or stand in the other's lead. */
function tells(a: Telling, b: Telling, { articles }: Context): boolean {
  const article = articles[b.sourced.article]
  const lead = article ? leadWordsOf(article) : NO_WORDS
  return a.words.every((word) => b.words.includes(word) || lead.has(word))
}

const NO_WORDS: ReadonlySet<string> = new Set()

/** The words of an article's title and first sentences; found once for an article. */
const leadWordsOf = ofObject((article: ArticleClaims): ReadonlySet<string> => {
  const lead = article.claims.filter(({ frame }) => frame.lead).map(({ text }) => text)
  const text = `${article.title ?? ''} ${[...new Set(lead)].join(' ')}`
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,40}/gu) ?? [])
})
