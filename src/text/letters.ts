/**
 * The end of the plain word that begins at an offset: a run of the letters a to z in either case, up to a space, comma or the
 * like, or the limit. 0 when no such word begins there, or when what follows may belong to the word: any other letter, a
 * digit, an apostrophe, a hyphen, a full stop.
 *
 * Most words of English are plain, and this is far cheaper than a pattern: patterns are left to the rest.
 * `plainWordEnd('a red car', 2, 9)` is 5.
 */
export function plainWordEnd(text: string, start: number, limit: number): number {
  let end = start
  while (end < limit && isPlainLetter(text.charCodeAt(end))) end++
  return end > start && (end === limit || isPlainGap(text.charCodeAt(end))) ? end : 0
}

/** Whether a text is one plain word (see `plainWordEnd`). */
export function isPlainWord(text: string): boolean {
  return text !== '' && plainWordEnd(text, 0, text.length) === text.length
}

/**
 * The next word from an offset on, or null: a plain word right there or after one space, else what the pattern finds. The
 * pattern needs the flag `g`, and must find plain words as `plainWordEnd` does.
 */
export function nextWord(text: string, from: number, pattern: RegExp): { at: number; end: number } | null {
  const at = text.charCodeAt(from) === 0x20 ? from + 1 : from
  const plain = plainWordEnd(text, at, text.length)
  if (plain) return { at, end: plain }
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match && { at: match.index, end: match.index + match[0].length }
}

function isPlainLetter(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** Whether a word begins with a capital letter of any script. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word)
}

/** Space, comma, line ends, tab, straight quotation mark, closing bracket, semicolon, exclamation and question mark. */
const PLAIN_GAPS: ReadonlySet<number> = new Set([...'\n\r\t");!?'].map((mark) => mark.charCodeAt(0)))

function isPlainGap(code: number): boolean {
  return code === 0x20 || code === 0x2c || PLAIN_GAPS.has(code)
}
