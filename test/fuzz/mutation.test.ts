import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fixtures } from '../helpers/fixtures.ts'
import { faultsOfArticle, faultsOfSet } from './invariants.ts'
import { mutated } from './mutate.ts'
import { chanceOf } from './random.ts'

/** `npm run fuzz -- --texts N --seed S` sets these. */
const TEXTS = Number(process.env.FUZZ_TEXTS ?? 4000)
const SEED = Number(process.env.FUZZ_SEED ?? 1)
/** So many texts of a fixture's articles are compared with each other. */
const TOGETHER = 3
/** One text in so many is also compared. */
const COMPARED = 8

const events = fixtures.map((event) => {
  const folder = new URL(`../../fixtures/${event}/`, import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
})

/** The text as it can be put into a test of its own. */
function shown(texts: readonly string[]): string {
  return texts.map((text) => JSON.stringify(text)).join('\n')
}

test(
  `${TEXTS} mutated texts, seed ${SEED}`,
  async () => {
    for (let number = 0; number < TEXTS; number++) {
      const chance = chanceOf(SEED * 1_000_003 + number)
      const event = chance.pick(events)
      const text = mutated(event, chance)
      expect(faultsOfArticle(text), `text ${number}: ${shown([text])}`).toEqual([])
      if (number % COMPARED > 0) continue
      const texts = [text, ...Array.from({ length: TOGETHER - 1 }, () => mutated(event, chance))]
      expect(await faultsOfSet(texts), `texts ${number}:\n${shown(texts)}`).toEqual([])
    }
  },
  600_000 + TEXTS * 100,
)
