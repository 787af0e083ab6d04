/**
 * Characters that must never reach a terminal as they are: controls, line and paragraph separators, marks that
 * turn the direction of writing, the byte-order mark, and surrogates without a partner.
 */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/gu

/** What a CI runner would take for a command: "::error::" at the start of a line, "##[group]" anywhere. */
const COMMAND = /::|##\[/g

const LAYOUT = /[ \t\r\n\v\f]+/g

/**
 * Text as it may be shown: control characters as `\x1b`, direction marks as `\u{202e}`, "::" as ":\x3a".
 *
 * Every text output (table, explain, changes) passes all words of the sources through this function or `prose`.
 * "nine\u001b[2J" yields "nine\x1b[2J" (10 printable characters). Line ends are escaped too: "\x0a".
 */
export function visible(text: string): string {
  return escaped(text).replace(COMMAND, (found) => (found === '::' ? String.raw`:\x3a` : String.raw`##\x5b`))
}

/** `visible` for formats that no runner reads line by line: "::" stays. */
export function escaped(text: string): string {
  return text.replace(UNSAFE, escapeOf)
}

/** Running text in one line: white space, line ends too, becomes one space. */
export function oneLine(text: string): string {
  return text.replace(LAYOUT, ' ').trim()
}

/** `visible` for running text: white space, line ends too, becomes one space, so that it can be wrapped. */
export function prose(text: string): string {
  return visible(oneLine(text))
}

function escapeOf(char: string): string {
  const code = char.codePointAt(0) ?? 0
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
}
