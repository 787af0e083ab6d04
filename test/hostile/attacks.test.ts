import { describe, expect, test } from 'vitest'
import { scratch } from '../helpers/folder.ts'
import { cli } from '../helpers/io.ts'

const { at, write } = scratch()
const MEMBERS = [
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'toLocaleString',
  'propertyIsEnumerable',
  '__defineGetter__',
  '__lookupSetter__',
]
const UNSAFE = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/u
const PAYLOAD =
  '\u001b[2J\u001b]0;x\u0007\u009b31m\u202e\u2066::error::x ##[group]x </script><img src=x onerror=alert(1)> =1+1 @cmd |`*[x](y)'

for (const [number, people] of [42, 43].entries()) {
  const name = `at ${PAYLOAD.replaceAll('/', '')} ${number}`
  write(
    `attack/${name}.txt`,
    `---\ntitle: ${PAYLOAD}\nsource: ${PAYLOAD} ${number}\n---\nMayor Ona Perl of Lund said “${PAYLOAD} will ${number ? 'not ' : ''}sail on the ferry” on Monday. The ferry Solvei carried ${people} ${PAYLOAD} passengers, Perl said.\n`,
  )
  write(
    `members/${MEMBERS[number]}.txt`,
    `---\nsource: ${MEMBERS[number]}\n${MEMBERS.map((key) => `${key}: x`).join('\n')}\n---\n${MEMBERS.map((key) => `Mayor ${key} ${key[0]?.toUpperCase()}${key.slice(1)} said ${people} ${key} left ${key} on Monday. “The ${key} is ${key},” ${key} said.`).join('\n')}\n`,
  )
}

describe('words that attack', () => {
  test.each([
    ['--all'],
    ['--all', '--view', 'grouped'],
    ['--all', '--view', 'grid', '--width', '160'],
    ['--all', '--view', 'matrix'],
    ['--all', '--view', 'timeline'],
    ['--all', '-f', 'lines'],
    ['--all', '-f', 'markdown'],
    ['--all', '-f', 'github'],
  ])('reach no terminal: %s %s %s', async (...flags) => {
    const { code, out, err } = await cli([at('attack'), ...flags])
    expect(code).toBe(0)
    expect(out).not.toBe('')
    for (const text of [out, err]) {
      expect(text).not.toMatch(UNSAFE)
      for (const line of text.split('\n'))
        if (!flags.includes('github')) expect(line).not.toMatch(/^\s*::|##\[/)
    }
  })

  test('are only ever text in a page', async () => {
    const { out } = await cli([at('attack'), '--all', '-f', 'html'])
    expect(out).not.toMatch(/<img|<\/script><\/?[a-z]+ src|onerror=alert\(1\)>/)
    expect(out).toContain('default-src &#39;none&#39;')
  })

  test('begin no formula in a table for spreadsheets', async () => {
    const { out } = await cli([at('attack'), '--all', '-f', 'csv'])
    for (const cell of out.split(/\r\n|,(?=")/)) expect(cell).not.toMatch(/^"?[=+@\t\r]/)
  })

  test('come back from JSON unchanged', async () => {
    const { out } = await cli(['extract', at('attack')])
    expect(out).not.toMatch(UNSAFE)
    const titles = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).source as string)
    expect(titles).toHaveLength(2)
  })
})

test('names of object members are names like others', async () => {
  const { code, out } = await cli([at('members'), '-f', 'json', '--all'])
  expect(code).toBe(0)
  const result = JSON.parse(out) as { sources: { source: string }[]; entities: { mentions: object }[] }
  expect(result.sources.map(({ source }) => source)).toEqual(['__proto__', 'constructor'])
  for (const { mentions } of result.entities) {
    for (const name of Object.keys(mentions)) expect(['__proto__', 'constructor']).toContain(name)
  }
  expect(out).not.toContain('native code')
  expect(({} as Record<string, unknown>).x).toBeUndefined()
  for (const format of [
    'table',
    'html',
    'csv',
    'markdown',
    'sarif',
    'junit',
    'annotations',
    'ndjson',
    'lines',
  ])
    expect((await cli([at('members'), '-f', format, '--all'])).code).toBe(0)
})
