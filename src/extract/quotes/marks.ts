import { paragraphs } from '../../text/sentences.ts'
import { overlaps, trimmed } from '../../text/spans.ts'
import type { Article, Range } from '../../types.ts'

/** A stretch between quotation marks: the range is the words inside, `outer` includes the marks. */
export interface Quoted extends Range {
  readonly outer: Range
  /** Whether single marks stand around it. */
  readonly single: boolean
  /** Whether a mark closes it; a quotation that goes on in the next paragraph is left open. */
  readonly closed: boolean
  /** Whether it goes on a quotation that the paragraph before left open. */
  readonly continues: boolean
  /** How the marks were paired. */
  readonly rule: string
}

interface Mark extends Range {
  readonly opens: boolean
  readonly closes: boolean
}

const DOUBLE = /[“”„‟«»"]|``|''|‘‘|’’/g
const SINGLE = /[‘’‚']/g
/** Paragraphs over which a quotation may run on without a mark at the beginning of each. */
const REACH = 3

/**
 * All stretches between quotation marks of an article, in text order, by pairing the marks of each paragraph.
 *
 * Straight, curly and angle marks pair with one another. A mark is read by what stands beside it where its own form
 * does not fit. Inch marks and apostrophes pair with nothing. Single marks count only outside double ones, and only
 * where the closing one is sure. "Yes," he said → one stretch, `Yes,`.
 */
export function quotedStretches(article: Article): Quoted[] {
  const { text, zones } = article
  const found: Quoted[] = []
  let open = 0
  let mark = nextMark(text, 0)
  if (mark === NEVER) return found
  for (const paragraph of paragraphs(text)) {
    if (mark < paragraph.start) mark = nextMark(text, paragraph.start)
    const zone = zones.find((candidate) => overlaps(candidate, paragraph))
    if (zone?.kind === 'front-matter') continue
    if (mark >= paragraph.end) {
      open = Math.max(0, open - 1)
      continue
    }
    const doubles = pairs(text, paragraph, open)
    const singles = apart(singlePairs(text, paragraph), doubles)
    found.push(...[...doubles, ...singles].sort((a, b) => a.start - b.start))
    const last = doubles.at(-1)
    if (last && !last.closed) open = REACH
    else open = doubles.length > 0 ? 0 : Math.max(0, open - 1)
  }
  return found
}

const NEVER = Number.POSITIVE_INFINITY

/**
 * Where the next mark from an offset on stands that may open or close a quotation, or `NEVER`: an apostrophe within a word, the
 * commonest mark of all, does neither.
 */
function nextMark(text: string, from: number): number {
  ANY.lastIndex = from
  return ANY.exec(text)?.index ?? NEVER
}

const ANY = /[“”„‟«»"`]|(?<![A-Za-z])['‘’‚]|['‘’‚](?![A-Za-z])/g

/** The stretches that overlap none of the others; both in order. */
function apart(stretches: readonly Quoted[], others: readonly Quoted[]): Quoted[] {
  let at = 0
  return stretches.filter((one) => {
    while ((others[at]?.outer.end ?? one.start + 1) <= one.start) at++
    const other = others[at]
    return !other || !overlaps(one, other.outer)
  })
}

function pairs(text: string, paragraph: Range, open: number): Quoted[] {
  const marks = marksOf(text, paragraph, DOUBLE)
  const found: Quoted[] = []
  const add = (from: Range | null, to: Range | null, rule: string) => {
    const quoted = between(text, paragraph, from, to)
    const continues = open > 0 && found.length === 0 && quoted?.outer.start === paragraph.start
    if (quoted) found.push({ ...quoted, single: false, closed: to !== null, continues, rule })
  }
  const first = marks[0]
  if (open > 0 && first && !first.opens) add(null, first, 'quote/run-on')
  for (const [from, to] of paired(text, marks)) {
    if (to) add(from, to, 'quote/marks')
    else if (isCurly(text, from) || from.start === paragraph.start) add(from, null, 'quote/left-open')
  }
  return found
}

/** Opening marks with the marks that close them; the last may have none. Pairs inside a pair are left out. */
function paired(text: string, marks: readonly Mark[]): [Mark, Mark | null][] {
  const found: [Mark, Mark | null][] = []
  let from: Mark | null = null
  let depth = 0
  for (const mark of marks) {
    const only = mark.opens && !mark.closes
    if (!from || (only && !nests(text, from, mark))) {
      from = mark.opens ? mark : null
      depth = 0
    } else if (only) depth++
    else if (depth > 0) depth--
    else {
      found.push([from, mark])
      from = null
    }
  }
  return from ? [...found, [from, null]] : found
}

function between(text: string, paragraph: Range, from: Range | null, to: Range | null) {
  const inside = trimmed(text, { start: from?.end ?? paragraph.start, end: to?.start ?? paragraph.end })
  if (!inside || !/[\p{L}\p{N}]/u.test(text.slice(inside.start, inside.end))) return null
  return { ...inside, outer: { start: from?.start ?? paragraph.start, end: to?.end ?? paragraph.end } }
}

/** A curly mark that opens within an open curly quotation of the same sentence opens a quotation inside it. */
function nests(text: string, from: Mark, mark: Mark): boolean {
  if (!isCurly(text, from) || !isCurly(text, mark)) return false
  const close = text.slice(mark.end, mark.end + 200).indexOf('”')
  return close >= 0 && /^[^“\n]{0,400}”/.test(text.slice(mark.end + close + 1, mark.end + close + 402))
}

function isCurly(text: string, mark: Range): boolean {
  return /[“„‟«‘]/.test(text.charAt(mark.start))
}

function marksOf(text: string, paragraph: Range, pattern: RegExp): Mark[] {
  const part = text.slice(paragraph.start, paragraph.end)
  return [...part.matchAll(pattern)].map((match) => {
    const start = paragraph.start + match.index
    const end = start + match[0].length
    const before = start > paragraph.start ? text.charAt(start - 1) : ' '
    const after = end < paragraph.end ? text.charAt(end) : ' '
    return { start, end, ...sides(match[0], before, after) }
  })
}

function sides(mark: string, before: string, after: string): { opens: boolean; closes: boolean } {
  const freeBefore = /[\s([{—–―/-]/.test(before)
  const freeAfter = /[\s)\]}—–―,;:.!?/-]/.test(after)
  if (/^[“„‟«]|^``|^‘‘/.test(mark)) return !freeBefore && freeAfter ? closing : opening
  if (/^[”»]|^’’/.test(mark)) return freeBefore && !freeAfter ? opening : closing
  if (freeBefore && !freeAfter) return opening
  if (!freeBefore && freeAfter) return closing
  if (freeBefore && /\s/.test(before) && /[.…]/.test(after)) return opening
  return { opens: freeBefore || !/\d/.test(before), closes: true }
}

const opening = { opens: true, closes: false }
const closing = { opens: false, closes: true }

/**
 * Single marks: an opening one after a space and before a letter, closed by the only mark that can close it, or by one
 * after a comma or stop. "the '90s", "workers' rights" pair with nothing.
 */
function singlePairs(text: string, paragraph: Range): Quoted[] {
  const found: Quoted[] = []
  if (!OPENS_SINGLE.test(text.slice(paragraph.start, paragraph.end))) return found
  const marks = marksOf(text, paragraph, SINGLE).map((mark) => ({
    ...mark,
    opens: opensSingle(text, mark),
    closes: closesSingle(text, mark),
    sure: /[,.!?…]/.test(text.charAt(mark.start - 1)),
  }))
  let from: (typeof marks)[number] | null = null
  let to: (typeof marks)[number] | null = null
  let ends = 0
  const add = () => {
    const inside = from && to && (to.sure || ends === 1) && trimmed(text, { start: from.end, end: to.start })
    if (!from || !to || !inside) return
    const outer = { start: from.start, end: to.end }
    found.push({ ...inside, outer, single: true, closed: true, continues: false, rule: 'quote/single-marks' })
  }
  for (const mark of marks) {
    if (mark.opens) {
      add()
      from = mark
      to = null
      ends = 0
    } else if (from && mark.closes && !to?.sure) {
      to = to && !mark.sure ? to : mark
      ends++
    }
  }
  add()
  return found
}

/** What any single mark that opens has before and behind it: most are apostrophes. */
const OPENS_SINGLE = /(?<![^\s([{—–])[‘’‚'][\p{L}\p{N}]/u

function opensSingle(text: string, { start, end }: Range): boolean {
  const before = start > 0 ? text.charAt(start - 1) : ' '
  if (!/[\s([{—–]/.test(before) || !/[\p{L}\p{N}]/u.test(text.charAt(end))) return false
  return !/^(?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|round\b|bout\b)/i.test(text.slice(end, end + 6))
}

function closesSingle(text: string, { start, end }: Range): boolean {
  const after = end < text.length ? text.charAt(end) : ' '
  return text.charAt(start) !== '‘' && /\S/.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(after)
}
