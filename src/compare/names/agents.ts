import { personForm } from '../../names/forms.ts'
import { sameName } from '../../names/same.ts'
import type { ArticleClaims, Fact, FactValue } from '../../types.ts'
import { driftOf } from '../drift.ts'
import { factValue } from '../facts.ts'
import { canBeSame, lastName } from '../match/person.ts'
import { originsOf } from '../origins.ts'
import { isOfAgent, type Sourced } from '../sourced.ts'
import { type NamesContext, namesFactId } from './facts.ts'
import { nameWordsOf } from './holders.ts'
import { spelledAlike, writtenApart } from './spelling.ts'
import { isOneThing, type Telling, tellingOf } from './telling.ts'

/**
 * The rows of who did an act that one person or body does alone: "Acme was founded by Ann Cole" and "Tom Reed founded Acme".
 *
 * Articles agree on a name, spell it in two ways, or are in conflict: both tell of the same thing and time as done, neither
 * denies it, neither has the other's name, and the two are no forms of one name. An article that gives an act to several is
 * left out, and so are acts of which one article alone tells.
 */
export function agentFacts(claims: readonly Sourced[], context: NamesContext): Fact[] {
  const told = claims.filter(isOfAgent).flatMap((sourced) => tellingOf(sourced) ?? [])
  return clustersOf(told, context).flatMap((cluster) => factOf(cluster, context) ?? [])
}

/** So many things of one name or noun are looked at for the one that an article tells of, and so many tellings of it. */
const MOST = 20

/** Tellings of one act done to one thing. */
function clustersOf(told: readonly Telling[], context: NamesContext): Telling[][] {
  const byKey = new Map<string, Telling[][]>()
  const all: Telling[][] = []
  for (const telling of told) {
    const keys = keysOf(telling)
    const near = new Set(keys.flatMap((key) => byKey.get(key)?.slice(0, MOST) ?? []))
    const fitting = [...near].find((cluster) =>
      cluster.slice(0, MOST).every((other) => isOneThing(telling, other, context)),
    )
    const cluster = fitting ?? []
    if (!fitting) all.push(cluster)
    cluster.push(telling)
    for (const key of keys) {
      const clusters = byKey.get(key) ?? []
      byKey.set(key, clusters)
      if (!clusters.includes(cluster)) clusters.push(cluster)
    }
  }
  return all
}

function keysOf({ act, patient, noun }: Telling): string[] {
  return [
    ...(patient === null ? [] : [`${act} name ${lastName(patient)}`]),
    ...(noun === null ? [] : [`${act} noun ${noun}`]),
  ]
}

type Standing = 'same' | 'spelling' | 'apart' | 'open'

function factOf(cluster: readonly Telling[], context: NamesContext): Fact | null {
  const told: Telling[] = []
  for (const telling of onePerArticle(cluster))
    if (told.every((other) => standing(telling, other, context) !== 'open')) told.push(telling)
  const [first, second] = told
  if (!first || !second) return null
  const pairs = told.flatMap((a, at) =>
    told.slice(at + 1).map((b) => ({ a, b, standing: standing(a, b, context) })),
  )
  const pair =
    pairs.find((one) => one.standing === 'apart') ??
    pairs.find((one) => one.standing === 'spelling') ??
    pairs[0]
  return pair ? rowOf(told, pair, context) : null
}

interface Pair {
  readonly a: Telling
  readonly b: Telling
  readonly standing: Standing
}

function rowOf(
  told: readonly Telling[],
  { a, b, standing }: Pair,
  { articles, origins }: NamesContext,
): Fact {
  const groups = [...new Set(told.map(({ agent }) => agent))]
  const values = told.map(({ sourced, agent }) => ({
    ...factValue(sourced, groups.indexOf(agent), articles),
    normal: agent,
  }))
  const label = `${labelOf(told)} - ${a.sourced.claim.attribute}`
  const drift = driftOf(values) ?? attributedApart(values)
  return {
    id: namesFactId(values),
    kind: 'statement',
    label,
    verdict: standing === 'apart' ? 'conflict' : standing === 'spelling' ? 'compatible' : 'agree',
    reason: reasonOf(told, { a, b, standing }),
    because: null,
    origins: originsOf(
      told.map(({ sourced }) => sourced),
      origins,
    ),
    aligned: `both tell who: ${label.replace(' - ', ' ')}`,
    remarks: drift === null ? [] : [drift],
    values,
  }
}

function reasonOf(told: readonly Telling[], { a, b, standing }: Pair): string {
  const [x, y] = [a.sourced.claim.value.text, b.sourced.claim.value.text]
  if (standing === 'same')
    return told.length === 2 ? `both name ${a.agent}` : `${told.length} sources agree: all name ${a.agent}`
  if (standing === 'spelling') return `${x} and ${y} may be one name, spelled differently`
  return `${x} and ${y} are different ${a.sort === 'person' ? 'people' : 'names'}`
}

/** Two names that two others are said to have given. */
function attributedApart(values: readonly FactValue[]): string | null {
  const [one, other] = values.filter(({ attribution }) => attribution !== null)
  if (!one?.attribution || !other?.attribution || one.group === other.group) return null
  const [x, y] = [one, other].map(({ attribution }) => attribution?.entity ?? attribution?.text ?? '')
  return x === y ? null : `${one.source} attributes its name to ${x}, ${other.source} to ${y}`
}

/** The thing as the article that names it does, else as the article that tells most of it. */
function labelOf(told: readonly Telling[]): string {
  const named = told.find(({ patient }) => patient !== null)
  if (named?.patient) return named.patient
  const subjects = told.map(({ sourced }) =>
    sourced.claim.subject.replace(/^(?:the|its|his|her|their)\s+/i, ''),
  )
  return subjects.sort((x, y) => y.length - x.length || (x < y ? -1 : 1))[0] ?? ''
}

/** The best telling of each article that gives the act to one alone: the longest name. */
function onePerArticle(cluster: readonly Telling[]): Telling[] {
  const byArticle = new Map<number, Telling[]>()
  for (const telling of cluster) {
    const { article } = telling.sourced
    byArticle.set(article, [...(byArticle.get(article) ?? []), telling])
  }
  return [...byArticle.values()].flatMap((own) => {
    const [best] = [...own].sort((a, b) => b.name.length - a.name.length || a.sourced.index - b.sourced.index)
    return best && own.every((one) => isSameName(one, best)) ? [best] : []
  })
}

function isSameName(a: Telling, b: Telling): boolean {
  if (a.agent === b.agent) return true
  if (a.sort !== b.sort) return false
  return a.sort === 'person' ? canBeSame(a.agent, b.agent) : sameName(a.agent, b.agent, 'organization')
}

/** How the names of two articles stand to each other; "open" where the words do not tell. */
function standing(a: Telling, b: Telling, context: NamesContext): Standing {
  const [x, y] = [a.sourced.article, b.sourced.article]
  if (!context.kin(x, y)) return 'open'
  if (isSameName(a, b)) return a.sort === 'person' && writtenApart(a.name, b.name) ? 'spelling' : 'same'
  if (a.sort !== b.sort || isOpen(a, b, context)) return 'open'
  if (a.sort === 'person' && spelledAlike(a.agent, b.agent)) return 'spelling'
  return 'apart'
}

/** Off-event articles, lone surnames that others share, bodies with a word in common, and names that the other article has. */
function isOpen(a: Telling, b: Telling, { articles, related }: NamesContext): boolean {
  const [x, y] = [a.sourced.article, b.sourced.article]
  if (related[x] === false || related[y] === false || a.several || b.several) return true
  if (a.sort === 'body' && nameWordsOf(a.agent).some((word) => nameWordsOf(b.agent).includes(word)))
    return true
  return hasName(articles[x], b) || hasName(articles[y], a)
}

function hasName(article: ArticleClaims | undefined, { agent, sort }: Telling): boolean {
  const family = personForm(agent).family.split(' ').at(-1) ?? agent
  const words = sort === 'person' ? [family] : nameWordsOf(agent)
  const known = article?.entities.map(({ entity }) => nameWordsOf(entity)) ?? []
  return known.some((own) => words.length > 0 && words.every((word) => own.includes(word)))
}
