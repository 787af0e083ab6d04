/** What a look at bytes that are not all UTF-8 finds. */
export interface Utf8Scan {
  /** Well-formed sequences of two to four bytes. */
  readonly sequences: number
  /** Stretches that are no UTF-8, each of which decodes to one U+FFFD. */
  readonly damaged: number
  /** Offset and value of the first such byte; -1 when there is none. */
  readonly first: number
  readonly byte: number
}

/** Counts the well-formed and the damaged sequences, as the Encoding Standard's decoder would cut them. */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let sequences = 0
  let damaged = 0
  let first = -1
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at)
    if (length > 1) sequences++
    if (length < 0) {
      damaged++
      if (first < 0) first = at
    }
    at += Math.abs(length)
  }
  return { sequences, damaged, first, byte: bytes[first] ?? -1 }
}

/** Length of the sequence that begins here; negative: so many bytes are one damaged stretch. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length = lengthBy(lead)
  if (length === 0) return -1
  for (let offset = 1; offset < length; offset++) {
    const next = bytes[at + offset] ?? 0
    const [low, high] = offset === 1 ? secondByte(lead) : [0x80, 0xbf]
    if (next < low || next > high) return -offset
  }
  return length
}

/** How long a sequence is that begins with this byte; 0: none does. */
function lengthBy(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

/** Bounds of the second byte: they shut out overlong forms, surrogates and code points over U+10FFFF. */
function secondByte(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf]
  if (lead === 0xed) return [0x80, 0x9f]
  if (lead === 0xf0) return [0x90, 0xbf]
  if (lead === 0xf4) return [0x80, 0x8f]
  return [0x80, 0xbf]
}
