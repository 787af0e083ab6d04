import type { EntityType } from '../types.ts'
import type { KnownName } from './known.ts'

/** How often an article uses a name. */
export interface Use {
  readonly source: string
  readonly count: number
}

/** A name as one type, with the articles that use it so, in their order: what `linkAcross` puts together. */
export interface Node {
  readonly known: KnownName
  readonly type: EntityType
  readonly uses: readonly Use[]
}

/** Nodes of one thing. */
export interface Cluster {
  /** The type of its first node. */
  readonly type: EntityType
  readonly nodes: Node[]
}

/** A cluster of one name. */
export function clusterOf(node: Node): Cluster {
  return { type: node.type, nodes: [node] }
}

/** Order of strings by code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
