/** What the bytes 0x80 to 0x9F mean in windows-1252; U+FFFD where they mean nothing. The rest is as in Latin-1. */
const UPPER = [
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122,
  0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
]

/**
 * Text of windows-1252 bytes: 0x93 yields “.
 *
 * An own table, because TextDecoder('windows-1252') of Node 20 yields U+0093 for it (nodejs/node #56542).
 */
export function fromWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (char) => String.fromCharCode(UPPER[char.charCodeAt(0) - 0x80] ?? 0xfffd))
}
