/** A run of words that both texts share, or that only one has. */
export interface Change {
  readonly in: 'both' | 'old' | 'new'
  readonly text: string
}

/** Longest stretch of differing words that is compared word by word; beyond it the stretch counts as replaced. */
const MOST_WORDS = 400

/**
 * The difference of two texts in words: "are opening it", "opened it" gives old "are opening", new "opened", both "it".
 *
 * Words are equal when their letters and digits are, whatever their case and punctuation; shared words are given as in
 * the old text. Longest common subsequence by dynamic programming (Wagner and Fischer 1974), bounded to 400 words.
 */
export function wordDiff(oldText: string, newText: string): Change[] {
  const a = wordsOf(oldText)
  const b = wordsOf(newText)
  const head = commonHead(a, b)
  const tail = commonHead(a.slice(head).reverse(), b.slice(head).reverse())
  const changes = [
    ...marked('both', a.slice(0, head)),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...marked('both', a.slice(a.length - tail)),
  ]
  return joined(changes)
}

function middle(a: readonly string[], b: readonly string[]): Change[] {
  if (a.length === 0 || b.length === 0 || a.length > MOST_WORDS || b.length > MOST_WORDS)
    return [...marked('old', a), ...marked('new', b)]
  const lengths = commonLengths(a, b)
  const changes: Change[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const skipOld = lengths[i + 1]?.[j] ?? -1
    const skipNew = lengths[i]?.[j + 1] ?? -1
    if (i < a.length && j < b.length && sameWord(a[i], b[j])) {
      changes.push({ in: 'both', text: a[i] ?? '' })
      i++
      j++
    } else if (skipOld >= skipNew) changes.push({ in: 'old', text: a[i++] ?? '' })
    else changes.push({ in: 'new', text: b[j++] ?? '' })
  }
  return changes
}

/** lengths[i][j]: how many words a[i..] and b[j..] have in common in order. The last row and column stand for "no words". */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? []
    const below = lengths[i + 1] ?? []
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = sameWord(a[i], b[j]) ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
  }
  return lengths
}

function commonHead(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < a.length && count < b.length && sameWord(a[count], b[count])) count++
  return count
}

function wordsOf(text: string): string[] {
  return text.match(/\S+/g) ?? []
}

function sameWord(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && (a === b || fold(a) === fold(b))
}

function fold(word: string): string {
  const plain = word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return plain === '' ? word : plain
}

function marked(where: Change['in'], words: readonly string[]): Change[] {
  return words.map((text) => ({ in: where, text }))
}

/** Neighbours of one sort become one run; between two shared runs the old words come before the new ones. */
function joined(changes: readonly Change[]): Change[] {
  const runs: { in: Change['in']; text: string }[] = []
  let gap: { old: string[]; new: string[] } = { old: [], new: [] }
  const flush = (): void => {
    for (const where of ['old', 'new'] as const)
      if (gap[where].length > 0) runs.push({ in: where, text: gap[where].join(' ') })
    gap = { old: [], new: [] }
  }
  for (const { in: where, text } of changes) {
    if (where !== 'both') {
      gap[where].push(text)
      continue
    }
    flush()
    const last = runs.at(-1)
    if (last?.in === 'both') last.text += ` ${text}`
    else runs.push({ in: 'both', text })
  }
  flush()
  return runs
}
