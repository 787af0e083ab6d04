import { lexicon } from '../../text/lexicon.ts'
import type { Doer } from './doer.ts'

/** What data/act-classes.json says of a class of acts. */
export interface ActClass {
  /** Sorts of subjects that it is told of: only persons travel, what is open or evacuated is no person. */
  readonly subjects: readonly Doer['type'][]
  /** It is told of "a deal" too. */
  readonly any?: boolean
  /** One doer acts on many things, or may be told to plan a journey and to cancel it. */
  readonly many?: boolean
  /** Its object is the noun phrase right behind it: whom one met or warned. */
  readonly narrow?: boolean
  /** What was so at an earlier time is so still: "before", "previously" change nothing. */
  readonly lasting?: boolean
  /** The matter that all its subjects stand for: a ceasefire that was signed is a deal. */
  readonly subject?: string
  /** Shown with its clause, for the verb alone tells nothing: "aimed at". */
  readonly long?: boolean
}

/** The class of an act by its name; null when there is none. */
export function classOf(act: string): ActClass | null {
  const classes = lexicon<Readonly<Record<string, ActClass>>>('act-classes')
  return Object.hasOwn(classes, act) ? (classes[act] ?? null) : null
}
