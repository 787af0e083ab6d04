import type { ArticleClaims, EntityMention, EntityType } from '../types.ts'
import { personClusters } from './across-people.ts'
import { type Cluster, clusterOf, compareText, type Node, type Use } from './clusters.ts'
import { initialsOf } from './forms.ts'
import { type KnownName, knownName } from './known.ts'
import { canonicalName } from './same.ts'

/** Gives each name of an article the name that the whole set uses for the same thing. */
export type LinkAcross = (source: string, entity: string, type?: EntityType) => string

/** By source, its names that the set has another name for, with that name. */
export type Renames = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * Links the names of a set of articles: one name for each person, organization, place and people of the set.
 *
 * "U.S." and "America" are one place, "Steve Mason" and "Steven Mason" one person, "WTO" and "World Trade Organization" one
 * organization. A surname that an article never spells out is the one person of the set who has it; when two have it, it
 * stays by itself. The result does not depend on the order of the articles. A name of no article comes back as it is.
 */
export function linkAcross(articles: readonly ArticleClaims[]): LinkAcross {
  return linkBy(renamesAcross(articles))
}

/** The names that `linkAcross` changes. */
export function renamesAcross(articles: readonly ArticleClaims[]): Renames {
  const nodes = nodesOf(articles)
  const renames = new Map<string, Map<string, string>>()
  const rename = (source: string, from: string, to: string) => {
    const names = renames.get(source)
    if (names) names.set(from, to)
    else renames.set(source, new Map([[from, to]]))
  }
  for (const cluster of [...personClusters(nodes), ...otherClusters(nodes)]) {
    const name = nameOf(cluster)
    for (const { known, uses } of cluster.nodes)
      if (known.name !== name) for (const { source } of uses) rename(source, known.name, name)
  }
  return renames
}

export function linkBy(renames: Renames): LinkAcross {
  return (source, entity) => renames.get(source)?.get(entity) ?? entity
}

/** The names of all articles, each with its commonest type in each article, in an order of their own. */
function nodesOf(articles: readonly ArticleClaims[]): Node[] {
  const names = [...namesOf(articles).values()].sort((a, b) => compareText(a.known.name, b.known.name))
  const surnames = new Set<string>()
  for (const { known, uses } of names)
    if (known.isFull && uses.some((use) => commonest(use) === 'person')) surnames.add(known.form.family)
  const nodes: Node[] = []
  for (const { known, uses } of names) {
    // One word that is in no list takes the type that the articles with its full form give it.
    if (known.isBare && surnames.has(known.form.family)) nodes.push({ known, type: 'person', uses })
    else addNodes(nodes, known, uses)
  }
  return nodes
}

/** A name with the articles that use it, in the order of their sources. */
interface Name {
  readonly known: KnownName
  readonly uses: Counted[]
}

/** How often an article uses a name as each type, where it uses it as several. */
interface Counted extends Use {
  readonly type: EntityType
  count: number
  types: Map<EntityType, number> | null
}

function namesOf(articles: readonly ArticleClaims[]): Map<string, Name> {
  const names = new Map<string, Name>()
  for (const { source, entities } of [...articles].sort((a, b) => compareText(a.source, b.source)))
    for (const mention of entities) addMention(names, source, mention)
  return names
}

function addMention(names: Map<string, Name>, source: string, { entity, type }: EntityMention): void {
  let name = names.get(entity)
  if (!name) {
    name = { known: knownName(entity), uses: [] }
    names.set(entity, name)
  }
  const last = name.uses.at(-1)
  if (last?.source === source) count(last, type)
  else name.uses.push({ source, type, count: 1, types: null })
}

function count(use: Counted, type: EntityType): void {
  if (type !== use.type) use.types ??= new Map([[use.type, use.count]])
  use.types?.set(type, (use.types.get(type) ?? 0) + 1)
  use.count++
}

function commonest({ type, types }: Counted): EntityType {
  if (!types) return type
  const [first] = [...types].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first?.[0] ?? 'work'
}

/** Adds a node for each type that a name has. */
function addNodes(nodes: Node[], known: KnownName, uses: readonly Counted[]): void {
  const types = new Set(uses.map(commonest))
  for (const type of types) {
    const own = types.size === 1 ? uses : uses.filter((use) => commonest(use) === type)
    nodes.push({ known, type, uses: own })
  }
}

/** Types that may stand for one thing in different articles share a family: a hospital is a place or an organization. */
const family: Readonly<Record<EntityType, 'group' | 'named' | 'other'>> = {
  person: 'other',
  organization: 'named',
  place: 'named',
  group: 'group',
  event: 'other',
  work: 'other',
  product: 'other',
}

function otherClusters(nodes: readonly Node[]): Cluster[] {
  const clusters: Cluster[] = []
  const families = { group: new Map(), named: new Map(), other: new Map() }
  let long: ReadonlyMap<string, string | null> | null = null
  for (const node of nodes) {
    const { type, known } = node
    if (type === 'person') continue
    if (known.unlisted) long ??= longNames(nodes)
    const full = known.unlisted ? long?.get(known.unlisted) : null
    const key = canonicalName(full ?? known.name, type)
    const own: Map<string, Cluster> = families[family[type]]
    const cluster = own.get(key)
    if (cluster) cluster.nodes.push(node)
    else {
      const made = clusterOf(node)
      own.set(key, made)
      clusters.push(made)
    }
  }
  return clusters
}

/** Initials -> the only long name of the set that has them; null where several have. */
function longNames(nodes: readonly Node[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  for (const { known, type } of nodes) {
    if (type === 'person' || type === 'group') continue
    const letters = initialsOf(known.name)
    if (letters.length < 2) continue
    const before = found.get(letters)
    if (before === undefined) found.set(letters, known.name)
    else if (before !== null && canonicalName(before, type) !== canonicalName(known.name, type))
      found.set(letters, null)
  }
  return found
}

/** The name that most sources use among the full ones; for countries and the like the common English name. */
function nameOf({ type, nodes }: Cluster): string {
  const country = type === 'place' ? firstCountry(nodes) : null
  if (country !== null) return country
  const [only] = nodes
  return only && nodes.length === 1 ? only.known.name : bestName(type, nodes)
}

function firstCountry(nodes: readonly Node[]): string | null {
  let first: string | null = null
  for (const { known } of nodes)
    if (known.country !== null && (first === null || known.country < first)) first = known.country
  return first
}

function bestName(type: EntityType, nodes: readonly Node[]): string {
  const uses = new Map<KnownName, { sources: number; count: number }>()
  for (const node of nodes) {
    const use = uses.get(node.known) ?? { sources: 0, count: 0 }
    use.sources += node.uses.length
    for (const { count } of node.uses) use.count += count
    uses.set(node.known, use)
  }
  const weight = (known: KnownName) =>
    ((type === 'person' ? known.isFull : !known.isAcronym) ? 2 : 0) + (/\p{Ll}/u.test(known.name) ? 1 : 0)
  const [first] = [...uses].sort(
    ([a, x], [b, y]) =>
      weight(b) - weight(a) ||
      y.sources - x.sources ||
      y.count - x.count ||
      b.name.length - a.name.length ||
      compareText(a.name, b.name),
  )
  return first?.[0].name ?? ''
}
