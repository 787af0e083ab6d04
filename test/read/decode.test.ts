import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/read/decode.ts'

const bytes = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
const utf16le = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
const LONG = 'The ferry left Lund at noon. '.repeat(20)

describe('text that is read without a word', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', bytes('Café “Lund” 😀'), 'Café “Lund” 😀'],
    [
      'UTF-8 as it is: no normalisation, no change of line ends',
      bytes('e\u0301\r\nb\rc\u00a0'),
      'e\u0301\r\nb\rc\u00a0',
    ],
    ['a UTF-8 byte-order mark is dropped', bytes([0xef, 0xbb, 0xbf], 'Lund'), 'Lund'],
    ['a second mark is text', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'x'), '\ufeffx'],
    ['UTF-16LE with a mark', bytes([0xff, 0xfe], utf16le('Lund “é”') as unknown as number[]), 'Lund “é”'],
    ['UTF-16BE with a mark', bytes([0xfe, 0xff], utf16be('Lund “é”') as unknown as number[]), 'Lund “é”'],
    ['nothing', bytes(), ''],
  ])('%s', (_, input, text) => {
    expect(decode(input)).toEqual({ text, code: null, message: null })
  })
})

describe('text that is read with a message', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    ['UTF-16LE without a mark', utf16le(LONG), LONG, /^read as UTF-16LE \(no byte-order mark\)$/],
    ['UTF-16BE without a mark', utf16be(LONG), LONG, /^read as UTF-16BE \(no byte-order mark\)$/],
    ['UTF-16 of odd length', bytes([0xff, 0xfe, 0x41, 0, 0x42]), 'A\ufffd', /^damaged UTF-16LE/],
    [
      'UTF-16 with half a surrogate pair',
      bytes([0xff, 0xfe, 0x3d, 0xd8, 0x41, 0]),
      '\ufffdA',
      /^damaged UTF-16LE/,
    ],
    [
      'windows-1252',
      bytes('He said ', [0x93], 'no', [0x94], '.'),
      'He said “no”.',
      /^not UTF-8 \(byte 0x93 at 8\); read as windows-1252$/,
    ],
    ['a byte that windows-1252 does not know', bytes([0x81, 0x93]), '\ufffd“', /windows-1252/],
    [
      'UTF-8 with one bad byte',
      bytes('Café ', [0xff], ' Lund'),
      'Café \ufffd Lund',
      /1 damaged place, the first at byte 6/,
    ],
    [
      'UTF-8 cut in the middle of a character',
      bytes('“Lund”', [0xe2, 0x80]),
      '“Lund”\ufffd',
      /1 damaged place/,
    ],
    ['overlong forms', bytes('é', [0xc0, 0xaf]), 'é\ufffd\ufffd', /2 damaged places, the first at byte 2/],
    [
      'surrogates written as UTF-8',
      bytes('é', [0xed, 0xa0, 0x80]),
      'é\ufffd\ufffd\ufffd',
      /3 damaged places/,
    ],
  ])('%s', (_, input, text, message) => {
    const decoded = decode(input)
    expect(decoded.text).toBe(text)
    expect(decoded.message).toMatch(message)
  })
})

describe('what is refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-32LE', bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'UTF-32 is not supported; convert it to UTF-8'],
    ['UTF-32BE', bytes([0, 0, 0xfe, 0xff, 0, 0, 0, 0x41]), 'UTF-32 is not supported; convert it to UTF-8'],
    ['UTF-32 without a mark', bytes([0x41, 0, 0, 0, 0x42, 0, 0, 0]), 'binary file (NUL at byte 1); skipped'],
    ['a NUL byte', bytes('Lund ', [0], 'x'), 'binary file (NUL at byte 5); skipped'],
  ])('%s', (_, input, message) => {
    expect(decode(input)).toMatchObject({ text: null, message })
  })
})

describe('an encoding that is asked for', () => {
  test.each([
    ['windows-1252', bytes([0x93, 0xe9]), '“é'],
    ['utf-16le', utf16le('ab'), 'ab'],
    ['utf-16be', utf16be('ab'), 'ab'],
    ['utf-8', bytes([0x93]), '\ufffd'],
  ] as const)('%s', (encoding, input, text) => {
    expect(decode(input, encoding).text).toBe(text)
  })
})

test('every well-formed text comes back from all encodings', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'))
      expect(decode(Buffer.from(text)).text).toBe(text)
      expect(decode(Buffer.from(`\ufeff${text}`)).text).toBe(text)
      expect(decode(utf16le(`\ufeff${text}`)).text).toBe(text)
      expect(decode(utf16be(`\ufeff${text}`)).text).toBe(text)
    }),
  )
})

test('damage is counted as the standard decoder replaces it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (raw) => {
      const text = decode(raw, 'utf-8').text ?? ''
      const first = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf
      fc.pre(!first && !(raw[0] === 0xff && raw[1] === 0xfe) && !(raw[0] === 0xfe && raw[1] === 0xff))
      const own = [...Buffer.from('\ufffd')].join()
      fc.pre(![...raw].join().includes(own))
      const places = /(\d+) damaged place/.exec(decode(raw, 'utf-8').message ?? '')?.[1] ?? '0'
      expect(text.split('\ufffd').length - 1).toBe(Number(places))
    }),
  )
})
