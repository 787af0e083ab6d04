import { type Cluster, clusterOf, type Node } from './clusters.ts'
import { type PersonForm, sameSound } from './forms.ts'
import { isWoman, withoutHonorific } from './gender.ts'
import { sameForm } from './same.ts'

/** The persons of all articles, in the order of their names: names that can be of one person only, and surnames of the one who has them. */
export function personClusters(nodes: readonly Node[]): Cluster[] {
  const people = nodes.filter(({ type }) => type === 'person')
  const clusters: Cluster[] = []
  // Fullest first, so that "J. Keller" joins "John Keller" rather than begin a cluster that takes in "Jane Keller".
  const full = people.filter(({ known }) => known.isFull).sort((a, b) => givenLength(b) - givenLength(a))
  const families: Families = { byEnd: new Map(), bySound: new Map() }
  for (const node of full) {
    const { form } = node.known
    const fitting = onlyOne(form, families, ({ nodes }) =>
      nodes.every(({ known }) => sameForm(known.form, form)),
    )
    // A name that may be of several persons is that of one in each article, and of another in the next.
    if (fitting === SEVERAL) for (const use of node.uses) begin({ ...node, uses: [use] }, clusters, families)
    else if (!fitting) begin(node, clusters, families)
    else {
      fitting.nodes.push(node)
      enter(fitting, form, families)
    }
  }
  addBare(
    people.filter(({ known }) => !known.isFull),
    clusters,
    families,
  )
  return clusters
}

/** Clusters of full names by the last words of their surnames and by how these sound: any two spellings of one surname share one. */
interface Families {
  readonly byEnd: Map<string, Cluster[]>
  readonly bySound: Map<string, Cluster[]>
}

function begin(node: Node, clusters: Cluster[], families: Families): void {
  const cluster = clusterOf(node)
  clusters.push(cluster)
  enter(cluster, node.known.form, families)
}

function enter(cluster: Cluster, { familyEnd, familySound }: PersonForm, families: Families): void {
  addTo(families.byEnd, familyEnd, cluster)
  addTo(families.bySound, familySound, cluster)
}

function addTo(lists: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = lists.get(key)
  if (!list) lists.set(key, [cluster])
  else if (!list.includes(cluster)) list.push(cluster)
}

const SEVERAL = 'several'
const NOBODY: readonly Cluster[] = []

/** The one cluster that fits of those with a name whose surname may be that of a form; null where none does. */
function onlyOne(
  { familyEnd, familySound }: PersonForm,
  { byEnd, bySound }: Families,
  fits: (cluster: Cluster) => boolean,
): Cluster | typeof SEVERAL | null {
  let only: Cluster | null = null
  for (const list of [byEnd.get(familyEnd) ?? NOBODY, bySound.get(familySound) ?? NOBODY]) {
    for (const cluster of list) {
      if (cluster === only || !fits(cluster)) continue
      if (only) return SEVERAL
      only = cluster
    }
  }
  return only
}

/** Spelled-out given names count more than initials. */
function givenLength({ known }: Node): number {
  let length = 0
  for (const name of known.form.given) length += name.length > 1 ? 5 : 1
  return length
}

/** Puts surnames without a given name to the one person of the set who has that surname; the rest together by name. */
function addBare(bare: readonly Node[], clusters: Cluster[], families: Families): void {
  const rest = new Map<string, Cluster>()
  for (const node of bare) {
    const { name, form } = node.known
    const woman = withoutHonorific(name) === name ? null : isWoman(name)
    const fitting = onlyOne(form, families, ({ nodes }) =>
      nodes.some(({ known }) => isCalled(known.form, form.family) && mayBe(known.name, woman)),
    )
    const key = `${form.family}\0${woman ?? ''}`
    const cluster = fitting && fitting !== SEVERAL ? fitting : rest.get(key)
    if (cluster) cluster.nodes.push(node)
    else {
      const own = clusterOf(node)
      rest.set(key, own)
      clusters.push(own)
    }
  }
}

function mayBe(name: string, woman: boolean | null): boolean {
  if (woman === null) return true
  const known = isWoman(name)
  return known === null || known === woman
}

/** Whether a full name has this surname, or, for a name of one word, this single name. */
function isCalled({ given, family }: PersonForm, word: string): boolean {
  if (given.length === 0) return false
  return family === word || family.endsWith(` ${word}`) || sameSound(family, word)
}
