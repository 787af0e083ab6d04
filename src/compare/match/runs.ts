/** The words of a text as numbers, and those of content among them. */
export interface Run {
  readonly numbers: readonly number[]
  readonly content: readonly number[]
}

/** Up to this many words of content, words that one other stands between make keys too. */
const FEW = 8

/**
 * The keys of texts whose words are numbers below `words`: neighbouring words of content, in either order, and runs of so
 * many words, of shorter texts of all of them. Equal keys mean equal words.
 */
export function runKeys(most: number, words: number): (text: Run, into: number[]) => void {
  // Sequences of words are numbered like words: the number of a shorter one and the word that follows make the longer one.
  const numbers = new Map<number, number>()
  const joined = (sequence: number, word: number) => {
    const key = sequence * words + word
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = words + numbers.size
    numbers.set(key, number)
    return number
  }
  return ({ numbers: text, content }, into) => {
    for (const step of content.length <= FEW ? [1, 2] : [1])
      for (let at = step; at < content.length; at++) {
        const [one, other] = [content[at] as number, content[at - step] as number]
        into.push(joined(Math.min(one, other), Math.max(one, other)))
      }
    const size = Math.min(most, Math.max(3, text.length))
    for (let at = 0; at + size <= text.length; at++) {
      let sequence = text[at] as number
      for (let next = at + 1; next < at + size; next++) sequence = joined(sequence, text[next] as number)
      into.push(sequence)
    }
  }
}

/** Whether two texts have so many words in a row in common. */
export function shareRun(a: readonly number[], b: readonly number[], least: number): boolean {
  for (let i = 0; i + least <= a.length; i++) {
    const first = a[i]
    for (let j = 0; j + least <= b.length; j++) {
      if (b[j] !== first) continue
      let next = 1
      while (next < least && a[i + next] === b[j + next]) next++
      if (next >= least) return true
    }
  }
  return false
}
