import { describe, expect, test } from 'vitest'
import { letterOf } from '../../src/report/answers.ts'
import { wordDiff } from '../../src/report/diff.ts'
import { prose, visible } from '../../src/report/safe.ts'
import { columnsOf, wrap } from '../../src/report/width.ts'

describe('safe', () => {
  test.each([
    [String.raw`nine\x1b[2J`, 'nine\u001b[2J'],
    [String.raw`\x07\x08\x7f\x9b`, '\u0007\b\u007f\u009b'],
    [String.raw`\u{202e}txt.exe`, '\u202etxt.exe'],
    [String.raw`\u{feff}\u{2028}`, '\ufeff\u2028'],
    [String.raw`\u{d800}x`, '\ud800x'],
    ['👩\u200d🚒 naïve “quotes” 戦争', '👩\u200d🚒 naïve “quotes” 戦争'],
    [String.raw`:\x3aerror:\x3a`, '::error::'],
    [String.raw`##\x5bgroup]`, '##[group]'],
    [String.raw`a\x0ab`, 'a\nb'],
  ])('%s', (expected, text) => {
    expect(visible(text)).toBe(expected)
  })

  test('running text is one line', () => {
    expect(prose('  two\r\n\twords ')).toBe('two words')
  })
})

describe('width', () => {
  test.each([
    [3, 'war'],
    [4, '戦争'],
    [1, 'e\u0301'],
    [2, '👩\u200d🚒'],
    [2, '🇫🇷'],
    [2, '❤️'],
    [0, ''],
    [1, '“'],
  ])('%i columns: %s', (expected, text) => {
    expect(columnsOf(text)).toBe(expected)
  })

  test.each([
    [['one two', 'three'], 'one two three', 8],
    [['abcd', 'ef g'], 'abcdef g', 4],
    [['戦争', 'が'], '戦争が', 5],
    [['a', '👩\u200d🚒', 'b'], 'a👩\u200d🚒b', 2],
    [[''], '', 5],
    [['a  b'], 'a  b', 4],
    [['a', 'b'], 'a  b', 3],
  ])('%j', (expected, text, columns) => {
    expect(wrap(text, columns)).toEqual(expected)
  })

  test('a long word without spaces is cut in linear time', () => {
    const word = '戦e\u0301'.repeat(20_000)
    expect(wrap(word, 80).join('')).toBe(word)
  })
})

describe('letters', () => {
  test.each([
    ['a', 0],
    ['z', 25],
    ['aa', 26],
    ['zz', 701],
    ['aaa', 702],
  ])('%s', (expected, group) => {
    expect(letterOf(group)).toBe(expected)
  })
})

describe('wordDiff', () => {
  const mark = { both: '', old: '-', new: '+' }
  test.each([
    ['We|-are opening|+opened|the gate', 'We are opening the gate', 'We opened the gate'],
    ['We are opening', 'We are opening', 'we are opening,'],
    ['-a|+b', 'a', 'b'],
    ['+now|we go|-home', 'we go home', 'now we go'],
    ['a|-b|c|-d|+x|e', 'a b c d e', 'a c x e'],
    ['', '', ''],
    ['+all new', '', 'all new'],
  ])('%s', (expected, oldText, newText) => {
    expect(
      wordDiff(oldText, newText)
        .map((change) => mark[change.in] + change.text)
        .join('|'),
    ).toBe(expected)
  })

  test('long texts that share nothing count as replaced', () => {
    const words = (stem: string): string => Array.from({ length: 3000 }, (_, index) => stem + index).join(' ')
    expect(wordDiff(words('a'), words('b')).map((change) => change.in)).toEqual(['old', 'new'])
  })
})
