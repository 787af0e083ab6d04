import { phraseSet } from '../../text/lexicon.ts'
import type { Form } from './forms.ts'

/** What is asked of every word of a text, as bits of one number that stands with each of its places. */
export const mark = {
  /** In lower case. */
  lower: 1,
  particle: 2,
  /** A word of sport. */
  sport: 4,
  /** Three letters at its front or more, and such a word in capitals. */
  long: 8,
  upper: 16,
  /** Four letters or more, and such a word in lower case. */
  content: 32,
  low: 64,
  /** A title, or the beginning of one. */
  title: 128,
} as const

/** The bits of marks; what is above them is the bucket of the word. */
const BITS = 8

/** How many buckets words are spread over: several times the words with a capital of a long article. */
export const BUCKETS = 1024

/** A number below `BUCKETS` that words of the same lower case share with few others. */
export function bucketOf(marks: number): number {
  return marks >> BITS
}

type Marked = Pick<Form, 'text' | 'lower' | 'shape' | 'isParticle' | 'title' | 'longer' | 'narrowsTitle'>

/** The marks of a word, with its bucket. */
export function markOf({ text, lower, shape, isParticle, title, longer, narrowsTitle }: Marked): number {
  const isLower = shape === 'lower'
  const isLong = /^\p{L}{3}/u.test(text)
  const isContent = /^\p{L}{4}/u.test(text)
  return (
    (bucketNumber(lower) << BITS) |
    (isLower ? mark.lower : 0) |
    (isParticle ? mark.particle : 0) |
    (phraseSet('sport-words').has(lower) ? mark.sport : 0) |
    (isLong ? mark.long : 0) |
    (isLong && shape === 'upper' ? mark.upper : 0) |
    (isContent ? mark.content : 0) |
    (isContent && isLower ? mark.low : 0) |
    (title || longer.length > 0 || narrowsTitle ? mark.title : 0)
  )
}

function bucketNumber(lower: string): number {
  let sum = 0
  for (let at = 0; at < lower.length; at++) sum = (sum * 31 + lower.charCodeAt(at)) % 0x10000
  return sum % BUCKETS
}
