import { expect, test } from 'vitest'
import { sourceNames } from '../../src/read/names.ts'

const names = (...paths: (string | null)[]) => sourceNames(paths.map((path) => ({ path, label: null })))

test.each<[string, (string | null)[], string[]]>([
  ['the file name without its ending', ['/n/harbour.txt', '/n/echo.TXT'], ['harbour', 'echo']],
  ['a name with dots keeps them', ['/n/v1.2.txt'], ['v1.2']],
  ['a hash at the end goes', ['/n/002_d834d1a7780a4956.txt', '/n/004_487d717dec13da2b.txt'], ['002', '004']],
  [
    'a hash stays where the rest is not enough',
    ['/n/a_d834d1a7780a4956.txt', '/n/a_487d717dec13da2b.txt'],
    ['a_d834d1a7780a4956', 'a_487d717dec13da2b'],
  ],
  [
    'a date is no hash',
    ['/n/echo_20240313.txt', '/n/post-2024-03-13.txt'],
    ['echo_20240313', 'post-2024-03-13'],
  ],
  [
    'the same name in two folders',
    ['/n/a/same.txt', '/n/b/same.txt', '/n/b/other.txt'],
    ['a/same', 'b/same', 'other'],
  ],
  ['the same folder names too', ['/x/a/same.txt', '/y/a/same.txt'], ['x/a/same', 'y/a/same']],
  ['endings that differ', ['/n/a.txt', '/n/a.md'], ['a.txt', 'a.md']],
  ['standard input', [null, '/n/a.txt'], ['stdin', 'a']],
  [
    'what all long names begin with',
    ['/n/lund-ferry-accident-report-echo.txt', '/n/lund-ferry-accident-report-post.txt'],
    ['echo', 'post'],
  ],
  [
    'short names keep what they begin with',
    ['/n/lund-echo.txt', '/n/lund-post.txt'],
    ['lund-echo', 'lund-post'],
  ],
  ['names of the prototype', ['/n/__proto__.txt', '/n/constructor.txt'], ['__proto__', 'constructor']],
])('%s', (_, paths, expected) => {
  expect(names(...paths)).toEqual(expected)
})

test('labels go first and are made unique by the file name', () => {
  const path = '/n/a.txt'
  expect(
    sourceNames([
      { path, label: 'Echo' },
      { path: '/n/b.txt', label: 'Echo' },
      { path: '/n/c.txt', label: null },
    ]),
  ).toEqual(['Echo (a)', 'Echo (b)', 'c'])
})

test('the order of the list does not matter', () => {
  const paths = ['/n/a/same.txt', '/n/b/same.txt', '/n/c/x_12345678abcdef12.txt', '/m/a/same.txt']
  const forwards = new Map(paths.map((path, index) => [path, names(...paths)[index]]))
  const reversed = [...paths].reverse()
  expect(new Map(reversed.map((path, index) => [path, names(...reversed)[index]]))).toEqual(forwards)
})
