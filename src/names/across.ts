import type { ArticleClaims, EntityType } from '../types.ts'
import { personClusters } from './across-people.ts'
import { byName, type Cluster, clusterOf, compareText, isFull, join, type Node } from './clusters.ts'
import { acronymOf, initialsOf, personForm } from './forms.ts'
import { lookUp } from './gazetteer.ts'
import { canonicalName } from './same.ts'

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
  const names = new Map<string, Map<string, string>>(articles.map(({ source }) => [source, new Map()]))
  for (const cluster of clusters) {
    const name = nameOf(cluster)
    for (const { source, entity } of cluster.nodes) names.get(source)?.set(entity, name)
  }
  return (source, entity) => names.get(source)?.get(entity) ?? entity
}

/** How often a name of an article is used as each type, where it is used as several. */
interface Use {
  readonly type: EntityType
  count: number
  types: Map<EntityType, number> | null
}

/** The names of all articles, each with its commonest type in its article, in an order of their own. */
function nodesOf(articles: readonly ArticleClaims[]): Node[] {
  const found = new Map<string, Map<string, Use>>()
  for (const { source, entities } of articles) {
    const uses = found.get(source) ?? new Map<string, Use>()
    found.set(source, uses)
    for (const { entity, type } of entities) {
      const use = uses.get(entity)
      if (use) count(use, type)
      else uses.set(entity, { type, count: 1, types: null })
    }
  }
  const nodes = [...found].flatMap(([source, uses]) =>
    [...uses].map(([entity, use]): Node => ({ source, entity, type: commonest(use), count: use.count })),
  )
  return settled(nodes).sort(byName)
}

function count(use: Use, type: EntityType): void {
  if (type !== use.type) use.types ??= new Map([[use.type, use.count]])
  use.types?.set(type, (use.types.get(type) ?? 0) + 1)
  use.count++
}

function commonest({ type, types }: Use): EntityType {
  if (!types) return type
  const [first] = [...types].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first?.[0] ?? 'work'
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
