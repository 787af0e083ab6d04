import type { ArticleClaims, EntityType } from '../types.ts'
import { acronymOf, initialsOf, personForm, sameSound } from './forms.ts'
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
  const families = new Map<string, Cluster[]>()
  for (const node of byLength) {
    const key = familyKey(node.entity)
    const known = families.get(key) ?? []
    const fitting = known.filter((cluster) =>
      cluster.nodes.every((other) => samePerson(other.entity, node.entity)),
    )
    const [only] = fitting
    if (fitting.length === 1 && only) only.nodes.push(node)
    else {
      const cluster: Cluster = { type: 'person', nodes: [node] }
      clusters.push(cluster)
      families.set(key, [...known, cluster])
    }
  }
  const bare = people.filter(({ entity }) => !isFull(entity))
  return [...clusters, ...placedBare(bare, clusters)]
}

/** Spelled-out given names count more than initials. */
function givenLength({ entity }: Node): number {
  const { given } = personForm(entity)
  return given.filter((name) => name.length > 1).length * 4 + given.length
}

/** A key that all spellings of a surname share: the first sound is rough on purpose, `samePerson` decides. */
function familyKey(name: string): string {
  const word = personForm(name).family.split(' ').at(-1) ?? ''
  return word.slice(0, 1).replace(/[qgc]/, 'k').replace(/[yj]/, 'i').replace(/w/, 'v').replace(/[eo]/, 'u')
}

/** Puts surnames without a given name to the one person of the set who has that surname; the rest together by name. */
function placedBare(bare: readonly Node[], clusters: readonly Cluster[]): Cluster[] {
  const rest = new Map<string, Cluster>()
  for (const node of bare) {
    const { family } = personForm(node.entity)
    const woman = withoutHonorific(node.entity) === node.entity ? null : isWoman(node.entity)
    const fitting = clusters.filter(({ nodes }) =>
      nodes.some(({ entity }) => isCalled(entity, family) && mayBe(entity, woman)),
    )
    const [only] = fitting
    if (fitting.length === 1 && only) only.nodes.push(node)
    else {
      const key = `${family}\0${woman ?? ''}`
      const cluster = rest.get(key) ?? { type: 'person', nodes: [] }
      cluster.nodes.push(node)
      rest.set(key, cluster)
    }
  }
  return [...rest.values()]
}

function mayBe(name: string, woman: boolean | null): boolean {
  const known = isWoman(name)
  return woman === null || known === null || known === woman
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
    const cluster = clusters.get(key) ?? { type: node.type, nodes: [] }
    cluster.nodes.push(node)
    clusters.set(key, cluster)
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
