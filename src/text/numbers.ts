import { DENOMINATORS, FRACTIONS, NUMBERS, ORDINALS, SCALES, scaleValue, VULGAR } from './number-tables.ts'

/** A number read from a list of words, and the position after its last word. */
export interface NumberReading {
  readonly value: number
  readonly end: number
  /** A part of a whole, such as "two thirds" or "half". */
  readonly fraction: boolean
}

type Words = readonly string[]

/** False of words with which neither `readNumber` nor `readOrdinal` finds a number: most words. */
export function mayBeginNumber(word: string): boolean {
  const known = NUMBERS.has(word) || ORDINALS.has(word) || VULGAR.has(word)
  return known || isArticle(word) || word === 'half' || word === 'quarter' || /^[\d.]/.test(word)
}

/**
 * Reads the longest number that begins at `from` of a list of lower-case words, hyphens and slashes being words of
 * their own and digits plain ("2.5").
 *
 * Reads number words of any size, scales, dozens, halves, quarters and fractions: "two hundred and six", "2.5
 * million", "half a dozen", "one and a half", "two - thirds", "10 1 / 2". Null where no number begins. "one" is 1
 * whatever it means; an ordinal is no number, but "a third" is a fraction even where the third one is meant.
 *
 * `readNumber(['twenty', '-', 'one', 'thousand'], 0)` is `{ value: 21000, end: 4, fraction: false }`.
 */
export function readNumber(words: Words, from: number): NumberReading | null {
  if (!goesOn(words[from + 1])) {
    const alone = loneValue(words[from])
    if (alone !== undefined) return reading(alone, from + 1)
  }
  const share = readShare(words, from)
  if (share) return share
  const whole = readCardinal(words, from)
  if (!whole) return null
  return readDenominator(words, from, whole) ?? withPart(words, whole) ?? whole
}

/** "twenty - first", "47 th", "two hundredth"; `value` is the rank. Null for cardinals. */
export function readOrdinal(words: Words, from: number): NumberReading | null {
  const plain = ORDINALS.get(words[from] ?? '')
  if (plain !== undefined) return reading(plain, from + 1)
  if (!goesOn(words[from + 1])) return null
  const start = readCardinal(words, from)
  if (!start) return null
  const at = words[start.end] === '-' ? start.end + 1 : start.end
  const rank = ORDINALS.get(words[at] ?? '')
  if (rank === undefined) return null
  if (rank >= 100) return reading(start.value * rank, at + 1)
  const fits = rank < 10 ? start.value % 10 === 0 && start.value % 100 !== 10 : start.value % 100 === 0
  return fits && start.value > 0 ? reading(start.value + rank, at + 1) : null
}

const reading = (value: number, end: number, fraction = false): NumberReading => ({ value, end, fraction })

/** Digits as the readers want them: "2", "2.5", ".5". Words and marks are told apart from them by their first character. */
function isDigits(word: string | undefined): word is string {
  return word !== undefined && word.charCodeAt(0) < AFTER_DIGITS && /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(word)
}

const AFTER_DIGITS = 0x3a

/** The value of digits or of one number word; undefined for others. */
function loneValue(word: string | undefined): number | undefined {
  return isDigits(word) ? Number(word) : NUMBERS.get(word ?? '')
}

/** Words that may go on with a number. */
const CONTINUATIONS: ReadonlySet<string> = new Set([
  ...NUMBERS.keys(),
  ...SCALES.keys(),
  ...ORDINALS.keys(),
  ...FRACTIONS.keys(),
  ...VULGAR.keys(),
  ...['-', '/', 'and', 'point'],
])

/** Whether a word may go on with the number before it; false of most. */
function goesOn(word: string | undefined): boolean {
  return word !== undefined && (CONTINUATIONS.has(word) || isDigits(word))
}

/** "half a million", "half - dozen", "a quarter million", "half", "a quarter", "a third", "½". */
function readShare(words: Words, from: number): NumberReading | null {
  const vulgar = VULGAR.get(words[from] ?? '')
  if (vulgar !== undefined) return scaled(words, from + 1, vulgar) ?? reading(vulgar, from + 1, true)
  const article = isArticle(words[from])
  const half = readHalf(words, article ? from + 1 : from, article)
  if (half || !article) return half
  const rank = readOrdinal(words, from + 1)
  return rank && rank.value > 2 ? reading(1 / rank.value, rank.end, true) : null
}

/** "half" and "quarter", with the scale that they may divide. */
function readHalf(words: Words, at: number, article: boolean): NumberReading | null {
  const share = words[at] === 'half' ? 0.5 : words[at] === 'quarter' ? 0.25 : null
  if (share === null) return null
  const links = words[at + 1] === 'of' && words[at + 2] === 'a' ? 2 : LINKS.has(words[at + 1] ?? '') ? 1 : 0
  const large = scaled(words, at + 1 + links, share)
  if (large) return large
  return article || share === 0.5 ? reading(share, at + 1, true) : null
}

const LINKS: ReadonlySet<string> = new Set(['-', 'a', 'of'])
const isArticle = (word: string | undefined) => word === 'a' || word === 'an'

function scaled(words: Words, at: number, share: number): NumberReading | null {
  const scale = SCALES.get(words[at] ?? '')
  return scale === undefined ? null : reading(share * scale, at + 1)
}

/** State of a cardinal while its words are read: finished groups, the open group, and the last scale used. */
interface Sum {
  readonly total: number
  readonly group: number
  readonly scale: number
}

/** "5", "2.5 million", "two hundred and six", "a hundred", "3 dozens", "five point five". */
function readCardinal(words: Words, from: number): NumberReading | null {
  const opened = openedBy(words, from)
  if (opened === null && !NUMBERS.has(words[from] ?? '')) return null
  let sum: Sum = { total: 0, group: opened ?? 0, scale: Number.POSITIVE_INFINITY }
  let end = opened === null ? from : from + 1
  for (;;) {
    const at = end === from ? end : linkedAt(words, end, sum)
    const next = add(sum, words[at] ?? '', isDigits(words[at - 1]) && at === from + 1)
    if (!next) break
    sum = next
    end = at + 1
  }
  return withDecimals(words, reading(sum.total + sum.group, end))
}

/** The value of digits, or of the article in "a hundred", that begin a number. */
function openedBy(words: Words, from: number): number | null {
  const first = words[from]
  if (isDigits(first)) return Number(first)
  return isArticle(first) && SCALES.has(words[from + 1] ?? '') ? 1 : null
}

/** Steps over the hyphen or "and" between two words of one number. */
function linkedAt(words: Words, end: number, sum: Sum): number {
  const link = words[end]
  if (link === '-') return end + 1
  const open = sum.group >= 100 ? sum.group % 100 === 0 : sum.group === 0 && sum.total > 0
  return link === 'and' && open && NUMBERS.has(words[end + 1] ?? '') ? end + 1 : end
}

/** The sum with one more word; null when the word does not go on with this number. */
function add(sum: Sum, word: string, afterDigits: boolean): Sum | null {
  const size = SCALES.get(word)
  if (size !== undefined) return multiplied(sum, size)
  const small = NUMBERS.get(word)
  if (small === undefined || afterDigits || sum.scale < 100) return null
  const { total, group, scale } = sum
  if (small === 0 && (group > 0 || total > 0)) return null
  const rest = group % 100
  const fits = small < 10 ? rest % 10 === 0 && rest !== 10 : rest === 0
  return fits ? { total, group: group + small, scale } : null
}

function multiplied({ total, group, scale }: Sum, size: number): Sum | null {
  if (size === 100) return group > 0 && group < 100 ? { total, group: group * 100, scale } : null
  return group > 0 && size < scale ? { total: total + group * size, group: 0, scale: size } : null
}

/** "five point two five". */
function withDecimals(words: Words, whole: NumberReading): NumberReading {
  if (words[whole.end] !== 'point') return whole
  let digits = ''
  let end = whole.end + 1
  while ((NUMBERS.get(words[end] ?? '') ?? 10) < 10) digits += NUMBERS.get(words[end++] ?? '')
  if (!digits) return whole
  const value = Number(`${whole.value}.${digits}`)
  return scaled(words, end, value) ?? reading(value, end)
}

/** "two - thirds", "one eighth", "3 / 4"; "five seconds" and "two second" are no fractions. */
function readDenominator(words: Words, from: number, top: NumberReading): NumberReading | null {
  if (words[top.end] === '/' && top.end === from + 1) {
    const below = words[top.end + 1] ?? ''
    const proper = DENOMINATORS.has(below) && Number.isInteger(top.value) && top.value < Number(below)
    return proper ? reading(top.value / Number(below), top.end + 2, true) : null
  }
  const at = words[top.end] === '-' ? top.end + 1 : top.end
  const word = words[at] ?? ''
  const below = FRACTIONS.get(word)
  if (below === undefined || isDigits(words[from])) return null
  const agrees = top.value === 1 ? !word.endsWith('s') : word.endsWith('s') && top.value < 20
  return agrees ? reading(top.value / below, at + 1, true) : null
}

/** "one and a half", "two and three - quarters", "10 ½", "10 1 / 2", "3 million and a half". */
function withPart(words: Words, { end, value }: NumberReading): NumberReading | null {
  const vulgar = VULGAR.get(words[end] ?? '')
  if (vulgar !== undefined) return scaled(words, end + 1, value + vulgar) ?? reading(value + vulgar, end + 1)
  if (isDigits(words[end]) && words[end + 1] === '/') {
    const part = readDenominator(words, end, reading(Number(words[end]), end + 1))
    return part && reading(value + part.value, part.end)
  }
  if (words[end] !== 'and' || words[end + 1] === 'half') return null
  const part = readShare(words, end + 1) ?? readSpokenFraction(words, end + 1)
  return part && withSpokenPart(words, reading(value, end), part)
}

function withSpokenPart(words: Words, { value, end }: NumberReading, part: NumberReading): NumberReading {
  const last = SCALES.get(words[end - 1] ?? '')
  if (!part.fraction) {
    const whole = last ? value : value * scaleValue(words[part.end - 1] ?? '')
    return reading(whole + part.value, part.end)
  }
  return scaled(words, part.end, value + part.value) ?? reading(value + part.value * (last ?? 1), part.end)
}

function readSpokenFraction(words: Words, from: number): NumberReading | null {
  const top = readCardinal(words, from)
  return top && readDenominator(words, from, top)
}
