import { engine } from './compromise.ts'
import type { Term } from './terms.ts'

/** Sentences cut at commas and the like as compromise does; what is in one piece is the sentence itself. */
export function clausesOf(sentences: readonly Term[][]): Term[][] {
  const { quickSplit } = engine().world.methods.two
  const clauses: Term[][] = []
  for (const terms of sentences) {
    if (terms.some(mayEnd)) clauses.push(...quickSplit([terms]))
    else if (terms.length > 0) clauses.push(terms)
  }
  return clauses
}

function mayEnd({ reading, post }: Term): boolean {
  return reading ? reading.ends : endsClause(post)
}

/** Whether a clause may end at what follows a word. */
export function endsClause(post: string): boolean {
  return /[,:;]/.test(post)
}
