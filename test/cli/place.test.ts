import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPlace } from '../../src/cli/place.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the file is the old one until it is closed, then the new one', () => {
  const file = join(folder, 'out')
  writeFileSync(file, 'old')
  const place = openPlace(file)
  place.write('one ')
  place.write('two')
  expect(readFileSync(file, 'utf8')).toBe('old')
  place.close()
  expect(readFileSync(file, 'utf8')).toBe('one two')
  expect(readdirSync(folder)).toEqual(['out'])
})

test('what is discarded leaves nothing, and no listener for signals', () => {
  const before = process.listenerCount('SIGINT')
  const place = openPlace(join(folder, 'out'))
  place.write('one')
  expect(process.listenerCount('SIGINT')).toBe(before + 1)
  place.discard()
  expect(readdirSync(folder)).toEqual([])
  expect(process.listenerCount('SIGINT')).toBe(before)
})

test('a folder is refused', () => {
  expect(() => openPlace(folder)).toThrow(/is a folder/)
})
