import { describe, expect, test } from 'vitest'
import { digitsValue } from '../../src/text/digits.ts'
import { readNumber, readOrdinal } from '../../src/text/numbers.ts'

const words = (phrase: string) => phrase.replaceAll('-', ' - ').split(/\s+/)

describe('readNumber', () => {
  test.each([
    ['seven', 7],
    ['twenty-one thousand', 21_000],
    ['one hundred and six', 106],
    ['two hundred and two thousand', 202_000],
    ['one million two hundred thousand and five', 1_200_005],
    ['a hundred', 100],
    ['a thousand', 1000],
    ['half a million', 500_000],
    ['half a dozen', 6],
    ['half-dozen', 6],
    ['a quarter million', 250_000],
    ['two dozen', 24],
    ['2.5 million', 2_500_000],
    ['five point two five', 5.25],
    ['one and a half', 1.5],
    ['one and a half million', 1_500_000],
    ['2 ½', 2.5],
    ['2 1 / 2', 2.5],
    ['3 / 4', 0.75],
    ['two-thirds', 2 / 3],
    ['one third', 1 / 3],
    ['a tenth', 0.1],
    ['three quarters', 0.75],
    ['six crore', 60_000_000],
    ['zero', 0],
  ])('%s is %d', (phrase, value) => {
    const read = readNumber(words(phrase), 0)
    expect(read?.value).toBeCloseTo(value, 9)
    expect(read?.end).toBe(words(phrase).length)
  })

  test.each([
    ['five six', 1],
    ['twenty eleven', 1],
    ['two and three', 1],
    ['5 six', 1],
    ['two second', 1],
    ['twenty twenty', 1],
    ['one million million', 2],
    ['1 / 7', 1],
  ])('of "%s" only %d word belongs to the number', (phrase, end) => {
    expect(readNumber(words(phrase), 0)?.end).toBe(end)
  })

  test.each(['people', 'a man', 'and', 'third', '-', 'million', ''])('no number begins at "%s"', (phrase) => {
    expect(readNumber(words(phrase), 0)).toBeNull()
  })
})

describe('readOrdinal', () => {
  test.each([
    ['third', 3],
    ['twenty-first', 21],
    ['one hundred twenty-fifth', 125],
    ['two hundredth', 200],
  ])('%s is %d', (phrase, value) => {
    expect(readOrdinal(words(phrase), 0)?.value).toBe(value)
  })

  test.each(['three', 'one third', 'five', 'ten first'])('%s is none', (phrase) => {
    expect(readOrdinal(words(phrase), 0)).toBeNull()
  })
})

describe('digitsValue', () => {
  test.each([
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1.234.567,5', 1_234_567.5],
    ['12\u202F500', 12_500],
    ['3,5', 3.5],
    ['1.375', 1.375],
    ['.25', 0.25],
    ['1,00,000', 100_000],
    ['１２', 12],
    ['٣٤', 34],
    ['0', 0],
  ])('%s is %d', (written, value) => {
    expect(digitsValue(written)).toBe(value)
  })

  test.each(['007', '10.0.1', '1,2,3', '1,234.5.6', '12,34,5'])('%s is no number', (written) => {
    expect(digitsValue(written)).toBeNull()
  })
})
