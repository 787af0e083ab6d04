/** The positions of words that two texts have in common, in order: in the first text, and in the other. */
export interface Matches {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** What a match is worth, and what more when the words after match too. */
const MATCH = 2
const RUN = 1

/** The step from two positions: both words matched, or the first text's or the other's word passed over. */
const [BOTH, FIRST, OTHER] = [1, 2, 3]

/** Two texts whose words are numbers; `may` tells which words can be one though their numbers differ, null where none can. */
export interface Texts {
  readonly one: readonly number[]
  readonly other: readonly number[]
  readonly may: ((at: number, to: number) => boolean) | null
}

/** The best common subsequence of two texts: each match counts, and once more where a run goes on. */
export function commonWords(texts: Texts): Matches {
  const height = texts.one.length
  const width = texts.other.length + 1
  roomFor((height + 1) * width, width)
  scores.fill(0, 0, width)
  steps.fill(0, height * width, (height + 1) * width)
  for (let at = height - 1; at >= 0; at--) fillRow(at, texts)
  return walk(height, width)
}

/** The scores from a word of the first text on take the place of those from the next word on. */
function fillRow(at: number, { one, other, may }: Texts): void {
  const width = other.length + 1
  const word = one[at]
  let below = 0
  let after = 0
  let cell = at * width + width - 1
  steps[cell--] = 0
  for (let to = width - 2; to >= 0; to--, cell--) {
    const down = scores[to] as number
    let score = Math.max(down, after)
    let step = down >= after ? FIRST : OTHER
    if (word === other[to] || may?.(at, to)) {
      const taken = MATCH + (steps[cell + width + 1] === BOTH ? RUN : 0) + below
      if (taken > score) step = BOTH
      if (taken > score) score = taken
    }
    below = down
    after = score
    scores[to] = score
    steps[cell] = step
  }
}

/** Where the scores of a row and the steps of all rows stand, for one call after the other. */
let scores = new Int32Array(64)
let steps = new Uint8Array(1024)

function roomFor(cells: number, width: number): void {
  if (scores.length < width) scores = new Int32Array(width * 2)
  if (steps.length < cells) steps = new Uint8Array(cells * 2)
}

function walk(height: number, width: number): Matches {
  const [left, right]: [number[], number[]] = [[], []]
  let at = 0
  let to = 0
  while (at < height && to < width - 1) {
    const step = steps[at * width + to]
    if (step === BOTH) {
      left.push(at++)
      right.push(to++)
    } else if (step === FIRST) at++
    else to++
  }
  return { left, right }
}
