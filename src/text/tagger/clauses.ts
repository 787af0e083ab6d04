import { engine } from './compromise.ts'
import type { Term } from './terms.ts'

/** Sentences cut at commas and the like as compromise does; what is in one piece is the sentence itself. */
export function clausesOf(sentences: readonly Term[][]): Term[][] {
  const clauses: Term[][] = []
  for (const terms of sentences) {
    let from = 0
    for (let at = 0; at < terms.length - 1; at++) {
      if (!isCutAfter(terms, at)) continue
      clauses.push(terms.slice(from, at + 1))
      from = at + 1
    }
    if (from === 0 && terms.length > 0) clauses.push(terms)
    else if (from > 0) clauses.push(terms.slice(from))
  }
  return clauses
}

/** Whether a clause ends after a term: compromise decides that by the term and the next one alone. */
function isCutAfter(terms: readonly Term[], at: number): boolean {
  const [term, next] = [terms[at], terms[at + 1]]
  if (!term || !next) return false
  const { reading, post } = term
  if (!(reading ? reading.ends : endsClause(post))) return false
  return engine().world.methods.two.quickSplit([[term, next]]).length > 1
}

/** Whether a clause may end at what follows a word. */
export function endsClause(post: string): boolean {
  return /[,:;]/.test(post)
}
