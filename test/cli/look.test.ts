import { describe, expect, test } from 'vitest'
import { colorLevel, isAscii, widthOf } from '../../src/cli/look.ts'

const TTY = { isTTY: true }
const PIPE = {}

describe('colour', () => {
  test.each<[string, Parameters<typeof colorLevel>, number]>([
    ['a terminal', [TTY, { TERM: 'xterm' }], 1],
    ['of 256 colours', [TTY, { TERM: 'xterm-256color' }], 2],
    ['of all colours', [TTY, { TERM: 'xterm', COLORTERM: 'truecolor' }], 3],
    ['a pipe', [PIPE, { TERM: 'xterm' }], 0],
    ['a dumb terminal', [TTY, { TERM: 'dumb' }], 0],
    ['CLICOLOR=0', [TTY, { TERM: 'xterm', CLICOLOR: '0' }], 0],
    ['NO_COLOR', [TTY, { TERM: 'xterm', NO_COLOR: '1' }], 0],
    ['an empty NO_COLOR says nothing', [TTY, { TERM: 'xterm', NO_COLOR: '' }], 1],
    ['NO_COLOR goes before FORCE_COLOR', [PIPE, { NO_COLOR: '1', FORCE_COLOR: '1' }], 0],
    ['FORCE_COLOR', [PIPE, { FORCE_COLOR: '' }], 1],
    ['FORCE_COLOR=2', [PIPE, { FORCE_COLOR: '2' }], 2],
    ['FORCE_COLOR=0', [TTY, { FORCE_COLOR: '0' }], 0],
    ['CLICOLOR_FORCE', [PIPE, { CLICOLOR_FORCE: '1' }], 1],
    ['the flag goes before all', [PIPE, { NO_COLOR: '1' }, 'always'], 1],
    ['--color never', [TTY, { FORCE_COLOR: '1' }, 'never'], 0],
    ['--no-color', [TTY, { FORCE_COLOR: '1' }, false], 0],
  ])('%s', (_, args, level) => {
    expect(colorLevel(...args)).toBe(level)
  })
})

test.each<[string, Parameters<typeof widthOf>, number]>([
  ['the flag', [{ columns: 120 }, 60], 60],
  ['the terminal', [{ columns: 120 }], 120],
  ['a terminal that says 0', [{ columns: 0 }], 80],
  ['no terminal', [{}], 80],
  ['never under 20', [{}, 5], 20],
])('width: %s', (_, args, width) => {
  expect(widthOf(...args)).toBe(width)
})

test.each<[string, Record<string, string>, boolean]>([
  ['UTF-8', { LANG: 'en_US.UTF-8' }, false],
  ['utf8', { LC_ALL: 'C.utf8', LANG: 'C' }, false],
  ['C', { LANG: 'C' }, true],
  ['LC_ALL goes first', { LC_ALL: 'C', LANG: 'en_US.UTF-8' }, true],
  ['none is set', {}, false],
])('ASCII by locale: %s', (_, env, ascii) => {
  expect(isAscii(env)).toBe(ascii)
})
