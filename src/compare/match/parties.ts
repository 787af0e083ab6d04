import type { Claim } from '../../types.ts'
import type { Asked } from './asked.ts'
import type { Context } from './evidence.ts'
import { meet, NONE, type Vocabulary } from './vocabulary.ts'

/** Whether both sentences name people, places or bodies, and none in common: two events of one sort. */
export function otherNames({ names: a }: Context, { names: b }: Context): boolean {
  return a.length > 0 && b.length > 0 && !meet(a, b)
}

/** A claim with the names that the subject of its clause is or has. */
interface Partied {
  readonly context: Context
  readonly parties: readonly number[]
}

/** Whether the subjects of the clauses are or have names, and neither sentence names the other's. */
export function otherParty(
  { context: a, parties: x }: Partied,
  { context: b, parties: y }: Partied,
): boolean {
  return x.length > 0 && y.length > 0 && areAbsent(x, b) && areAbsent(y, a)
}

function areAbsent(names: readonly number[], context: Context): boolean {
  for (const name of names) if (context.names.includes(name)) return false
  return true
}

/** The names that the subject of a clause is or has, of those of its sentence. */
export function partiesOf(asked: Asked | null, { names }: Context): readonly number[] {
  if (asked === null || names.length === 0) return NOBODY
  const parties = asked.of.length > 0 ? asked.of.filter((word) => names.includes(word)) : NOBODY
  return asked.doer !== NONE && names.includes(asked.doer) ? [asked.doer, ...parties] : parties
}

const NOBODY: readonly number[] = []

/** A claim whose clause may tell of a contest. */
interface Contested {
  readonly context: Context
  readonly asked: Asked | null
}

/** A match or a vote that both clauses tell of: one measure or doer, or a name in common. */
export function isOneContest(
  { context, asked: x }: Contested,
  { context: other, asked: y }: Contested,
): boolean {
  const themes = x !== null && y !== null && x.theme !== NONE && x.theme === y.theme
  const doers = x !== null && y !== null && x.doer !== NONE && x.doer === y.doer
  return themes || doers || meet(context.names, other.names)
}

/** The name that begins a clause, and its subject where that is a name of the sentence: `NONE` where there is none. */
export interface Doers {
  readonly context: Context
  readonly agent: number
  readonly named: number
}

/** The doers of a claim that its sentence names. */
export function doersOf({ subject, frame }: Claim, context: Context, vocabulary: Vocabulary): Doers {
  const { agent } = frame.scope
  return {
    context,
    agent: agent === null ? NONE : vocabulary.numberOf(agent),
    named: frame.entities.includes(subject) ? vocabulary.numberOf(subject) : NONE,
  }
}

/** Whether the names that begin two clauses, or that are their subjects, are two, and neither sentence has the other's. */
export function otherDoers(a: Doers, b: Doers): boolean {
  return areOthers(a.agent, b.agent, a, b) || areOthers(a.named, b.named, a, b)
}

function areOthers(one: number, other: number, { context: a }: Doers, { context: b }: Doers): boolean {
  return one !== NONE && other !== NONE && !b.names.includes(one) && !a.names.includes(other)
}
