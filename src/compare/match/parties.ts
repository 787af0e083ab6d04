import type { Claim, Frame } from '../../types.ts'

/** Whether both sentences name people, places or bodies, and none in common: two events of one sort. */
export function otherNames({ frame: { entities: a } }: Claim, { frame: { entities: b } }: Claim): boolean {
  return a.length > 0 && b.length > 0 && !a.some((name) => b.includes(name))
}

/** Whether the subjects of the clauses are or have names, and neither sentence names the other's. */
export function otherParty({ frame: a }: Claim, { frame: b }: Claim): boolean {
  const [x, y] = [partiesOf(a), partiesOf(b)]
  const absent = (names: readonly string[], { entities }: Frame) =>
    !names.some((name) => entities.includes(name))
  return x.length > 0 && y.length > 0 && absent(x, b) && absent(y, a)
}

function partiesOf({ question, entities }: Frame): readonly string[] {
  return question ? [question.doer ?? '', ...question.of].filter((word) => entities.includes(word)) : []
}

/** A match or a vote that both clauses tell of: one measure or doer, or a name in common. */
export function isOneContest({ frame: a }: Claim, { frame: b }: Claim): boolean {
  const [x, y] = [a.question, b.question]
  const same = (one: string | null = null, other: string | null = null) => one !== null && one === other
  return (
    same(x?.theme, y?.theme) || same(x?.doer, y?.doer) || a.entities.some((name) => b.entities.includes(name))
  )
}

/** Whether the names that begin two clauses, or that are their subjects, are two, and neither sentence has the other's. */
export function otherDoers(a: Claim, b: Claim): boolean {
  const [x, y] = [a.frame.scope.agent, b.frame.scope.agent]
  const agents = x !== null && y !== null && !has(b, x) && !has(a, y)
  const subjects = has(a, a.subject) && has(b, b.subject) && !has(b, a.subject) && !has(a, b.subject)
  return agents || subjects
}

function has({ frame }: Claim, name: string): boolean {
  return frame.entities.includes(name)
}
