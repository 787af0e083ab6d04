import type { EntityMention } from '../../types.ts'

/** What a noun without a name stands for (data/topics.json): a process such as talks, a deal, a site, a person ... */
export type TopicSort =
  | 'process'
  | 'deal'
  | 'proposal'
  | 'order'
  | 'site'
  | 'fact'
  | 'tally'
  | 'charge'
  | 'body'
  | 'individual'
  | 'individuals'

/** Who did an act, or what is told of: a linked name, or the label of a topic ("the talks"). */
export interface Doer {
  readonly entity: string
  readonly type: EntityMention['type'] | TopicSort
  /** What limits a topic: "railway" of "the railway strike". */
  readonly limits?: readonly string[]
  /** The token "no" where there is none: "no deal was reached", "no group claimed responsibility". */
  readonly none?: number
  /** "a deal": one that the reader may not know of. */
  readonly any?: boolean
}
