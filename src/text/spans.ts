import type { Range, Span } from '../types.ts'

/** Turns offsets of one text into spans: the only maker of spans in the program. */
export interface SpanMaker {
  /** Throws RangeError when the offsets are not a non-empty stretch of the text. */
  readonly span: (start: number, end: number) => Span
  readonly lineAt: (offset: number) => number
}

/**
 * A maker of spans for one text. A line ends at "\r\n", "\n" or "\r"; the first line and column are 1.
 *
 * `spanMaker('a\nbc').span(2, 4)` is `{ text: 'bc', start: 2, end: 4, line: 2, column: 1 }`.
 */
export function spanMaker(text: string): SpanMaker {
  const starts = lineStarts(text)
  const lineAt = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
  const span = (start: number, end: number): Span => {
    if (!(start >= 0 && start < end && end <= text.length)) {
      throw new RangeError(`no text at ${start}-${end} of ${text.length}`)
    }
    const line = lineAt(start)
    return { text: text.slice(start, end), start, end, line, column: start - (starts[line - 1] ?? 0) + 1 }
  }
  return { span, lineAt }
}

/** Offsets at which the lines of a text begin. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}

const makers = new WeakMap<object, SpanMaker>()

/** The maker of spans for an article; made once per article object. */
export function spansOf(article: { readonly text: string }): SpanMaker {
  let maker = makers.get(article)
  if (!maker) {
    maker = spanMaker(article.text)
    makers.set(article, maker)
  }
  return maker
}

/** The words of a mention as the value of a claim, with its normal form. */
export function valueFrom({ text, start, end, line, column }: Span, normal: string): Valued {
  return { text, start, end, line, column, normal }
}

type Valued = Span & { readonly normal: string }

/** Trims white space off both ends of a range; null when nothing is left. */
export function trimmed(text: string, { start, end }: Range): Range | null {
  while (start < end && isSpaceAt(text, start)) start++
  while (end > start && isSpaceAt(text, end - 1)) end--
  return start < end ? { start, end } : null
}

/** Whether a character is white space, as patterns have it: letters and digits are told by their code. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x20 || ((code < 0x20 || code > 0x7f) && /\s/.test(text.charAt(at)))
}

/** Whether two ranges share a character; those that only touch do not. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/**
 * The items of a list that lie inside a range, in their order. The list must be sorted by `start`: what lies outside is not
 * looked at, so that asking for each sentence of an article takes linear time in all.
 */
export function inside<Item extends Range>(list: readonly Item[], range: Range): Item[] {
  const found: Item[] = []
  for (let at = firstFrom(list, range.start); at < list.length; at++) {
    const item = list[at]
    if (!item || item.start >= range.end) break
    if (item.end <= range.end) found.push(item)
  }
  return found
}

/** The item of a list that holds all of a range. The list must be sorted, its items may not overlap. */
export function holding<Item extends Range>(list: readonly Item[], range: Range): Item | undefined {
  const item = list[firstFrom(list, range.start + 1) - 1]
  return item && contains(item, range) ? item : undefined
}

/** Position of the first item that begins at an offset or after it. */
export function firstFrom(list: readonly Range[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Position of the last item that ends before an offset or there; -1 where none does. The items may not overlap. */
export function lastIndexUpTo(list: readonly Range[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low - 1
}

/** Whether a range lies in another; it may be the same. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
