import { describe, expect, test } from 'vitest'
import { cleanLabel, frontMatter } from '../../src/read/front-matter.ts'

test('its lines become fields, its range ends before the body', () => {
  const head =
    '---\npublisher: Harbour Post\nPublished: "2024-03-13"\nurl: https://www.example.org/a\nmood: grim\n---\n'
  expect(frontMatter(`${head}Body.`)).toEqual({
    range: { start: 0, end: head.length },
    source: null,
    title: null,
    publisher: 'Harbour Post',
    published: '2024-03-13',
    url: 'https://www.example.org/a',
    unreadable: null,
  })
})

test.each([
  ['line ends of other systems', '---\r\npublished: 2024-03-13\r\n---\r\nBody'],
  ['old line ends', '---\rpublished: 2024-03-13\r---\rBody'],
  ['three dots close it', '---\npublished: 2024-03-13\n...\nBody'],
  ['the date in words', '---\npublished: March 13, 2024\n---\nBody'],
  ['the date with a time', '---\ndate: 2024-03-13T08:00:00Z\n---\nBody'],
])('%s', (_, text) => {
  expect(frontMatter(text)?.published).toBe('2024-03-13')
})

describe('what is no front matter', () => {
  test.each([
    ['a line of dashes in the text', 'Two men\n---\npublished: 2024-03-13\n---\n'],
    ['no second line of dashes', '---\npublished: 2024-03-13\n'],
    ['a second one too far down', `---\n${'a: b\n'.repeat(70)}---\n`],
    ['a longer line of dashes', '-----\npublished: 2024-03-13\n-----\n'],
  ])('%s', (_, text) => {
    expect(frontMatter(text)).toBeNull()
  })
})

test('nothing in it is executed', () => {
  const text = '---js\n{ publisher: (globalThis.hacked = "yes") }\n---\nBody'
  expect(frontMatter(text)).toBeNull()
  expect(
    frontMatter('---\npublisher: !!js/function "function(){globalThis.hacked=1}"\n---\n')?.publisher,
  ).toContain('!!js')
  expect('hacked' in globalThis).toBe(false)
})

test('a date that does not exist is kept as written', () => {
  expect(frontMatter('---\npublished: 2024-02-31\n---\n')).toMatchObject({
    published: null,
    unreadable: '2024-02-31',
  })
})

test('keys that are names of the prototype are only keys', () => {
  expect(frontMatter('---\n__proto__: x\nconstructor: y\nsource: __proto__\n---\n')?.source).toBe('__proto__')
})

test.each<[string, string, string | null]>([
  ['a path is only a label', '../../etc/passwd', '../../etc/passwd'],
  ['control characters and line ends', 'a\u001b[2J\nb\u2028c', 'a [2J b c'],
  ['long labels are cut', 'x'.repeat(10_000), 'x'.repeat(200)],
  ['not within a surrogate pair', `${'x'.repeat(199)}😀`, 'x'.repeat(199)],
  ['white space alone', ' \t ', null],
])('labels: %s', (_, value, label) => {
  expect(cleanLabel(value)).toBe(label)
})
