import type { ArticleClaims, EntityType } from '../types.ts'
import { acronymOf, initialsOf, personForm, sameSound, soundKey } from './forms.ts'
import { lookUp } from './gazetteer.ts'
import { isWoman, withoutHonorific } from './gender.ts'
import { canonicalName, samePerson } from './same.ts'

/** A name of one article: what `linkAcross` puts together. */
interface Node {
  readonly source: string
  readonly entity: string
  readonly type: EntityType
  readonly count: number
}

/** Nodes of one thing. */
interface Cluster {
  readonly type: EntityType
  readonly nodes: Node[]
  /** The distinct names of the nodes. */
  readonly names: Set<string>
}

function clusterOf(node: Node): Cluster {
  return { type: node.type, nodes: [node], names: new Set([node.entity]) }
}

function join({ nodes, names }: Cluster, node: Node): void {
  nodes.push(node)
  names.add(node.entity)
}

/** Gives each name of an article the name that the whole set uses for the same thing. */
export type LinkAcross = (source: string, entity: string, type?: EntityType) => string

/**
 * Links the names of a set of articles: one name for each person, organization, place and people of the set.
 *
 * "U.S." and "America" are one place, "Steve Mason" and "Steven Mason" one person, "WTO" and "World Trade Organization" one
 * organization. A surname that an article never spells out is the one person of the set who has it; when two have it, it
 * stays by itself. The result does not depend on the order of the articles. A name of no article comes back as it is.
 */
export function linkAcross(articles: readonly ArticleClaims[]): LinkAcross {
  const nodes = nodesOf(articles)
  const clusters = [...personClusters(nodes), ...otherClusters(nodes)]
  const names = new Map<string, string>()
  for (const cluster of clusters) {
    const name = nameOf(cluster)
    for (const node of cluster.nodes) names.set(`${node.source}\0${node.entity}`, name)
  }
  return (source, entity) => names.get(`${source}\0${entity}`) ?? entity
}

/** The names of all articles, each with its commonest type in its article, in an order of their own. */
function nodesOf(articles: readonly ArticleClaims[]): Node[] {
  const found = new Map<string, { source: string; entity: string; types: Map<EntityType, number> }>()
  for (const { source, entities } of articles) {
    for (const { entity, type } of entities) {
      const key = `${source}\0${entity}`
      const entry = found.get(key) ?? { source, entity, types: new Map<EntityType, number>() }
      entry.types.set(type, (entry.types.get(type) ?? 0) + 1)
      found.set(key, entry)
    }
  }
  const nodes = [...found.values()].map(({ source, entity, types }): Node => {
    const [first] = [...types].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const count = [...types.values()].reduce((sum, n) => sum + n, 0)
    return { source, entity, type: first?.[0] ?? 'work', count }
  })
  return settled(nodes).sort(byName)
}

function byName(a: Node, b: Node): number {
  return compareText(a.entity, b.entity) || compareText(a.source, b.source)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** One word that is in no list takes the type that the articles with its full form give it. */
function settled(nodes: readonly Node[]): Node[] {
  const surnames = new Set(
    nodes
      .filter(({ type, entity }) => type === 'person' && isFull(entity))
      .map(({ entity }) => personForm(entity).family),
  )
  return nodes.map((node) => {
    const bare = !isFull(node.entity) && !lookUp(node.entity).length && !acronymOf(node.entity)
    return bare && surnames.has(personForm(node.entity).family) ? { ...node, type: 'person' } : node
  })
}

function isFull(name: string): boolean {
  return personForm(withoutHonorific(name)).given.length > 0
}

function personClusters(nodes: readonly Node[]): Cluster[] {
  const people = nodes.filter(({ type }) => type === 'person')
  const full = people.filter(({ entity }) => isFull(entity))
  const clusters: Cluster[] = []
  // Fullest first, so that "J. Keller" joins "John Keller" rather than begin a cluster that takes in "Jane Keller".
  const byLength = [...full].sort((a, b) => givenLength(b) - givenLength(a) || byName(a, b))
  const families: Families = new Map()
  for (const node of byLength) {
    const fitting = inFamily(node.entity, families).filter(({ names }) =>
      [...names].every((other) => samePerson(other, node.entity)),
    )
    const [only] = fitting
    if (fitting.length === 1 && only) join(only, node)
    else clusters.push(clusterOf(node))
    enter(only && fitting.length === 1 ? only : clusters.at(-1), node.entity, families)
  }
  const bare = people.filter(({ entity }) => !isFull(entity))
  return [...clusters, ...placedBare(bare, families)]
}

/** Clusters of full names by the keys of their surnames. */
type Families = Map<string, Set<Cluster>>

function enter(cluster: Cluster | undefined, name: string, families: Families): void {
  if (!cluster) return
  for (const key of familyKeys(name)) families.set(key, (families.get(key) ?? new Set()).add(cluster))
}

/** The clusters with a name whose surname may be that of `name`. */
function inFamily(name: string, families: Families): Cluster[] {
  return [...new Set(familyKeys(name).flatMap((key) => [...(families.get(key) ?? [])]))]
}

/** Spelled-out given names count more than initials. */
function givenLength({ entity }: Node): number {
  const { given } = personForm(entity)
  return given.filter((name) => name.length > 1).length * 4 + given.length
}

/** Keys of a surname, of which any two spellings of one share one: its last word, and how it sounds. */
function familyKeys(name: string): string[] {
  const { family } = personForm(name)
  return [`=${family.split(' ').at(-1) ?? ''}`, `~${soundKey(family)}`]
}

/** Puts surnames without a given name to the one person of the set who has that surname; the rest together by name. */
function placedBare(bare: readonly Node[], families: Families): Cluster[] {
  const rest = new Map<string, Cluster>()
  for (const node of bare) {
    const { family } = personForm(node.entity)
    const woman = withoutHonorific(node.entity) === node.entity ? null : isWoman(node.entity)
    const fitting = inFamily(node.entity, families).filter(({ names }) =>
      [...names].some((name) => isCalled(name, family) && mayBe(name, woman)),
    )
    const [only] = fitting
    const key = `${family}\0${woman ?? ''}`
    const cluster = fitting.length === 1 && only ? only : rest.get(key)
    if (cluster) join(cluster, node)
    else rest.set(key, clusterOf(node))
  }
  return [...rest.values()]
}

function mayBe(name: string, woman: boolean | null): boolean {
  if (woman === null) return true
  const known = isWoman(name)
  return known === null || known === woman
}

/** Whether a full name has this surname, or, for a name of one word, this single name. */
function isCalled(full: string, word: string): boolean {
  const form = personForm(full)
  if (form.given.length === 0) return false
  return form.family === word || form.family.endsWith(` ${word}`) || sameSound(form.family, word)
}

function otherClusters(nodes: readonly Node[]): Cluster[] {
  const clusters = new Map<string, Cluster>()
  const long = longNames(nodes)
  for (const node of nodes) {
    if (node.type === 'person') continue
    const letters = acronymOf(node.entity)
    const full = letters && !lookUp(node.entity).length ? long.get(letters) : undefined
    const key = `${family(node.type)}\0${canonicalName(full ?? node.entity, node.type)}`
    const cluster = clusters.get(key)
    if (cluster) join(cluster, node)
    else clusters.set(key, clusterOf(node))
  }
  return [...clusters.values()]
}

/** Types that may stand for one thing in different articles share a family: a hospital is a place or an organization. */
function family(type: EntityType): string {
  if (type === 'group') return 'group'
  return type === 'place' || type === 'organization' ? 'named' : 'other'
}

/** Initials -> the only long name of the set that has them. */
function longNames(nodes: readonly Node[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>()
  for (const { entity, type } of nodes) {
    if (type === 'person' || type === 'group') continue
    const letters = initialsOf(entity)
    if (letters.length < 2) continue
    const known = found.get(letters)
    const same =
      known === undefined || (known !== null && canonicalName(known, type) === canonicalName(entity, type))
    found.set(letters, same ? (known ?? entity) : null)
  }
  return new Map([...found].flatMap(([letters, name]) => (name === null ? [] : [[letters, name] as const])))
}

/** The name that most sources use among the full ones; for countries and the like the common English name. */
function nameOf({ type, nodes }: Cluster): string {
  const listed = nodes
    .flatMap(({ entity }) =>
      lookUp(entity).filter((entry) => entry.type === type && entry.list === 'country'),
    )
    .map(({ canonical }) => canonical)
    .sort(compareText)
  if (listed[0]) return listed[0]
  const uses = new Map<string, { sources: Set<string>; count: number }>()
  for (const { entity, source, count } of nodes) {
    const use = uses.get(entity) ?? { sources: new Set<string>(), count: 0 }
    use.sources.add(source)
    use.count += count
    uses.set(entity, use)
  }
  const weight = (name: string) =>
    ((type === 'person' ? isFull(name) : !acronymOf(name)) ? 2 : 0) + (/\p{Ll}/u.test(name) ? 1 : 0)
  const [first] = [...uses].sort(
    ([a, x], [b, y]) =>
      weight(b) - weight(a) ||
      y.sources.size - x.sources.size ||
      y.count - x.count ||
      b.length - a.length ||
      compareText(a, b),
  )
  return first?.[0] ?? ''
}
