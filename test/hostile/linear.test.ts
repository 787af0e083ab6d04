import { expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'
import { articleOf } from '../../src/read/article.ts'
import { type Maker, makers } from './texts.ts'

const LENGTH = 8_000
/** Doubling the text may multiply the time by so much. 2 is linear, 4 is quadratic. */
const MOST_GROWTH = 2.6
/** Milliseconds of CPU time under which a measurement says nothing. */
const FLOOR = 20
const TRIES = 4

/** CPU milliseconds to read a text and find everything in it: header, sentences, tags, mentions, claims. */
function cost(text: string): number {
  const before = process.cpuUsage()
  extract({ ...articleOf(text, 'x.txt').article, source: 'x' })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Growth of the least cost that was measured; measured again while it looks too much. */
function growth(make: Maker): number {
  const [text, twice] = [make(LENGTH), make(2 * LENGTH)]
  let [one, two] = [cost(text), cost(twice)]
  for (let tries = 1; tries < TRIES && two > FLOOR && two > MOST_GROWTH * one; tries++) {
    one = Math.min(one, cost(text))
    two = Math.min(two, cost(twice))
  }
  return two <= FLOOR ? 0 : two / one
}

cost('The ferry left Lund at noon on Monday with 42 people, the captain said. '.repeat(100)) // warm up

test.each([...makers])('twice as much of %s takes about twice the time', (_, make) => {
  expect(growth(make)).toBeLessThan(MOST_GROWTH)
})
