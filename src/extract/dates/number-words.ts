import type { Sense } from './senses.ts'
import { joined, numberOf, type Word } from './word.ts'

/**
 * Joins runs of number words into one: "twenty-one", "two hundred and ten", "a hundred", "nineteen ninety-six" (a year).
 * Numbers in figures stay as they are; a fraction after a whole number is added to it: "2 1/2".
 */
export function numberWords(words: readonly Word[]): readonly Word[] {
  let found: Word[] | null = null
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const several = word.sort.opensNumber && words[at + 1]?.sort.continuesNumber
    const run = several ? runAt(words, at) : null
    if (run && run.end > at + 1) {
      found ??= words.slice(0, at)
      found.push(joined(words, at, run.end, { senses: new Map([run.sense]), reading: null, rule: null }))
      at = run.end - 1
    } else found?.push(word)
  }
  return found ?? words
}

/** A number: where it ends, and the one sense of its words as a whole. */
interface Run {
  readonly end: number
  readonly sense: readonly [Sense, number]
}

function runAt(words: readonly Word[], at: number): Run {
  const year = yearAt(words, at)
  if (year) return { end: year.end, sense: ['YEAR', year.value] }
  const mixed = mixedAt(words, at)
  if (mixed) return { end: at + 2, sense: ['NUM', mixed] }
  const { end, value } = cardinalAt(words, at)
  return { end, sense: ['NUM', value] }
}

/** "2 1/2" */
function mixedAt(words: readonly Word[], at: number): number | null {
  const [whole, part] = [words[at], words[at + 1]]
  if (!part?.senses.has('FRACTION')) return null
  const match = /^(\d)\/(\d)$/.exec(part?.lower ?? '')
  if (!match || !/^\d{1,3}$/.test(whole?.lower ?? '')) return null
  return Number(whole?.lower) + Number(match[1]) / Number(match[2])
}

function spelt(word: Word | undefined): number {
  return word && /^\p{L}/u.test(word.lower) ? numberOf(word, 'NUM') : Number.NaN
}

/** "twenty", "twenty-one", "seven": a number under 100 and where it ends. */
function smallAt(words: readonly Word[], at: number): { end: number; value: number } {
  const tens = spelt(words[at])
  if (!(tens < 100)) return { end: at, value: Number.NaN }
  if (tens < 20 || tens % 10 !== 0) return { end: at + 1, value: tens }
  const next = words[at + 1]?.lower === '-' ? at + 2 : at + 1
  const ones = spelt(words[next])
  return ones > 0 && ones < 10 ? { end: next + 1, value: tens + ones } : { end: at + 1, value: tens }
}

/** "nineteen ninety-six", "twenty ten", "two thousand three". */
function yearAt(words: readonly Word[], at: number): { end: number; value: number } | null {
  const century = spelt(words[at])
  if (!(century >= 15 && century <= 20)) return null
  const rest = smallAt(words, at + 1)
  const enough = century === 20 ? rest.value >= 10 && rest.value < 20 : rest.value >= 10
  return enough ? { end: rest.end, value: century * 100 + rest.value } : null
}

const SCALES: ReadonlySet<number> = new Set([100, 1000, 1_000_000])

interface Sum {
  readonly end: number
  readonly total: number
  /** What the next scale word multiplies. */
  readonly part: number
}

/** "a hundred and ten", "two hundred thousand", "seven" */
function cardinalAt(words: readonly Word[], from: number): { end: number; value: number } {
  const article = words[from]?.lower === 'a' && SCALES.has(spelt(words[from + 1]))
  let sum: Sum | null = { end: article ? from + 1 : from, total: 0, part: article ? 1 : 0 }
  let last = sum
  while (sum) {
    last = sum
    sum = grown(words, sum)
  }
  return { end: last.end, value: last.total + last.part }
}

/** The sum with the next number word; null when there is none. */
function grown(words: readonly Word[], { end, total, part }: Sum): Sum | null {
  const scale = spelt(words[end])
  if (scale === 100) return { end: end + 1, total, part: Math.max(part, 1) * scale }
  if (SCALES.has(scale)) return { end: end + 1, total: total + Math.max(part, 1) * scale, part: 0 }
  if (part % 100 > 0) return null
  const small = smallAt(words, part >= 100 && words[end]?.lower === 'and' ? end + 1 : end)
  return Number.isNaN(small.value) ? null : { end: small.end, total, part: part + small.value }
}
