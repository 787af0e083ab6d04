import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLine, jsonText } from '../src/json.ts'

const RAW = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Surrogate}]|\\ud[89a-f]/u

const strange = fc.string({
  unit: fc.constantFrom('a', '"', '\\', '\ud800', '\udc00', '\u2028', '\ufeff', '…', '\u0007'),
})

test('a line is the safe text in UTF-8 with its line feed, and tells whether it reads back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), strange, (value, text) => {
      const both = { value, text }
      const { bytes, exact } = jsonLine(both)
      const line = Buffer.from(bytes).toString()
      expect(line).toBe(`${jsonText(both)}\n`)
      expect(line).not.toMatch(RAW)
      if (exact) expect(JSON.stringify(JSON.parse(line))).toBe(JSON.stringify(both))
    }),
  )
})

test.each([
  [true, 'a “b” \u202e \ufeff 🚢'],
  [false, 'half a \ud83d'],
  [false, '\udea2 half'],
])('exact: %s of %j', (expected, text) => {
  expect(jsonLine({ text }).exact).toBe(expected)
})

test('the memory of a line is its own', () => {
  const { bytes } = jsonLine({ text: 'short' })
  expect(bytes.buffer.byteLength).toBe(bytes.length)
})
