import type { EntityType } from '../types.ts'
import { personForm } from './forms.ts'
import { withoutHonorific } from './gender.ts'

/** A name of one article: what `linkAcross` puts together. */
export interface Node {
  readonly source: string
  readonly entity: string
  readonly type: EntityType
  readonly count: number
}

/** Nodes of one thing. */
export interface Cluster {
  readonly type: EntityType
  readonly nodes: Node[]
  /** The distinct names of the nodes. */
  readonly names: Set<string>
}

/** A cluster of one name. */
export function clusterOf(node: Node): Cluster {
  return { type: node.type, nodes: [node], names: new Set([node.entity]) }
}

/** Adds a name to a cluster. */
export function join({ nodes, names }: Cluster, node: Node): void {
  nodes.push(node)
  names.add(node.entity)
}

/** Order of names by their text, then by the source. */
export function byName(a: Node, b: Node): number {
  return compareText(a.entity, b.entity) || compareText(a.source, b.source)
}

/** Order of strings by code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether a name of a person has more than a surname and a title of courtesy. */
export function isFull(name: string): boolean {
  return personForm(withoutHonorific(name)).given.length > 0
}
