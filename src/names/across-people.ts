import { byName, type Cluster, clusterOf, isFull, join, type Node } from './clusters.ts'
import { personForm, sameSound, soundKey } from './forms.ts'
import { isWoman, withoutHonorific } from './gender.ts'
import { samePerson } from './same.ts'

/** The persons of all articles: names that can be of one person only, and surnames of the one who has them. */
export function personClusters(nodes: readonly Node[]): Cluster[] {
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
