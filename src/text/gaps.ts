import { isMark } from './runs.ts'

/** Whether nothing but white space and marks stands from one offset of a text to another: no letter, digit, "½" or "€". */
export function isGap(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x20 && !isMark(code) && !MARKS.has(code)) return false
  }
  return true
}

/** No-break space, quotation marks, dashes and dots of print. */
const MARKS: ReadonlySet<number> = new Set([...'\u00a0‘’“”–—…•'].map((mark) => mark.charCodeAt(0)))
