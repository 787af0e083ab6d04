import type { Memory } from './memory.ts'
import type { Candidate } from './shape.ts'
import { best, memoryBy, type Scores } from './vote.ts'
import { gapAt, lowerAt, ownsAt } from './words.ts'

/** Names in one list are mostly of one type: "Kenya, Uganda and Malawi". */
export function addNeighbours(
  memories: readonly Memory[],
  candidates: readonly Candidate[],
  own: readonly Scores[],
): void {
  for (let index = 1; index < candidates.length; index++) {
    const [last, here] = [candidates[index - 1], candidates[index]]
    if (!last || !here || last.run.line !== here.run.line) continue
    const gap = gapBetween(last, here)
    if (!gap) continue
    const by = inList[gap]
    memories[index]?.beside.push(by.previous(best(own[index - 1] ?? [])))
    memories[index - 1]?.beside.push(by.next(best(own[index] ?? [])))
  }
}

const inList = {
  comma: { previous: memoryBy('list-comma:previous'), next: memoryBy('list-comma:next') },
  and: { previous: memoryBy('list-and:previous'), next: memoryBy('list-and:next') },
}

function gapBetween(a: Candidate, b: Candidate): 'comma' | 'and' | null {
  if (b.from > a.to + 1) return null
  const { words } = a.run.line
  if (b.from <= a.to) return gapAt(words, a.to) === ', ' ? 'comma' : null
  const lower = lowerAt(words, a.to)
  return (lower === 'and' || lower === 'or') && !ownsAt(words, a.to - 1) ? 'and' : null
}
