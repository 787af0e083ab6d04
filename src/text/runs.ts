/** The end of the run of the letters a to z, in either case, that begins at an offset; the offset itself where none does. */
export function lettersEnd(text: string, start: number): number {
  let end = start
  while (isLetter(text.charCodeAt(end))) end++
  return end
}

function isLetter(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** Whether a UTF-16 code unit is a mark of ASCII: no letter, digit, white space or control character. NaN, behind a text, is none. */
export function isMark(code: number): boolean {
  return code > 0x20 && code < 0x7f && !isDigit(code) && !isLetter(code)
}

/** Whether a UTF-16 code unit is a digit from 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Whether a UTF-16 code unit is of ASCII, or NaN, as `charCodeAt` tells behind a text. */
export function isPlain(code: number): boolean {
  return !(code >= 0x80)
}
