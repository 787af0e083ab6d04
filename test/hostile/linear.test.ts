import { expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'
import { articleOf } from '../../src/read/article.ts'
import { growth, STEEP } from '../helpers/time.ts'
import { makers } from './texts.ts'

/** Reads a text and finds everything in it: header, sentences, tags, mentions, claims. */
function read(text: string) {
  return extract({ ...articleOf(text, 'x.txt').article, source: 'x' })
}

test.each([...makers])('time grows linearly with the length of %s', (_, make) => {
  expect(growth(make, read, [2_000, 16_000])).toBeLessThan(STEEP)
})
