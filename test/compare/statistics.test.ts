import { expect, test } from 'vitest'
import { statisticsOf } from '../../src/compare/statistics.ts'
import { claim, sourced } from './sample.ts'

const inverse = (sentences: number, count: number) => Math.log((sentences + 1) / (count + 0.5))
const told = (start: number, terms: readonly string[], text = 'Goats and sheep.') =>
  claim({ start, text, frame: { terms } })

test('a word counts once in each sentence, however many claims and lists have it', () => {
  const { rarity } = statisticsOf(
    sourced([
      [
        told(0, ['goat', 'goat']),
        told(0, ['goat', 'hay']),
        told(40, ['sheep']),
        claim({ frame: { terms: ['goat'], entities: ['goat', 'Ann Roe'] } }),
      ],
      [told(0, ['goat']), claim({ kind: 'statement', frame: { terms: ['goat'] } })],
    ]),
    2,
  )
  expect(rarity('goat')).toBe(inverse(4, 3))
  expect(rarity('sheep')).toBe(inverse(4, 1))
  expect(rarity('Ann Roe')).toBe(inverse(4, 1))
  expect(rarity('hay')).toBe(inverse(4, 1)) // of the second claim of a sentence: as rare as what none has
  expect(rarity('never told')).toBe(inverse(4, 1))
})

test('sentences that begin at one place are told apart by their ends, in whatever order their claims come', () => {
  const [short, long] = ['Goats.', 'Goats and sheep.']
  const all = [
    told(0, ['goat'], long),
    told(0, ['goat'], short),
    told(0, ['goat'], long),
    told(0, ['goat'], short),
  ]
  expect(statisticsOf(sourced([all]), 1).rarity('goat')).toBe(Math.max(0, inverse(2, 2)))
})

test('a word is a topic when the leads of two articles have it', () => {
  const lead = (...terms: string[]) => claim({ frame: { terms, lead: true } })
  const { isTopic } = statisticsOf(
    sourced([
      [lead('goat', 'hay'), lead('hay'), claim({ frame: { terms: ['sheep'] } })],
      [lead('sheep'), claim({ frame: { terms: ['goat', 'hay'] } })],
      [lead('goat')],
    ]),
    3,
  )
  expect(['goat', 'hay', 'sheep', 'never told'].map(isTopic)).toEqual([true, false, false, false])
})
