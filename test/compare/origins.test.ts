import { expect, test } from 'vitest'
import { articleOrigins, originsOf } from '../../src/compare/origins.ts'
import { article, claim, sourced } from './sample.ts'

const wire = 'The old mill by the river burned down before dawn on the first day of the fair.'
const own = 'Firemen from three villages needed six hours to put the flames out at last.'

test('articles that share long runs of words are one origin, others are not', () => {
  const articles = [
    article('a', [claim({ text: wire })]),
    article('b', [claim({ text: wire })]),
    article('c', [claim({ text: own })]),
  ]
  expect(articleOrigins(articles)).toEqual([0, 0, 2])
})

test('a shared quotation is no copy', () => {
  const quoted = (source: string) => {
    const one = claim({ text: wire })
    const quote = {
      mention: 'quote' as const,
      rule: 'sample',
      text: wire,
      start: one.start,
      end: one.end,
      line: 1,
      column: 1,
      speaker: null,
      cue: null,
      direct: true,
      scare: false,
    }
    return article(source, [one], { quotes: [quote] })
  }
  expect(articleOrigins([quoted('a'), quoted('b')])).toEqual([0, 1])
})

test('one publisher is one origin', () => {
  const articles = [article('a', [], { publisher: 'Post' }), article('b', [], { publisher: 'post' })]
  expect(articleOrigins(articles)).toEqual([0, 0])
})

test('sources that cite the same one count once', () => {
  const cites = (entity: string | null) =>
    claim({ attribution: entity === null ? null : { text: entity, start: 0, end: 4, entity } })
  const count = (entities: readonly (string | null)[]) =>
    originsOf(
      sourced(entities.map((entity) => [cites(entity)])),
      entities.map((_, at) => at),
    )
  expect(count(['Wire', 'Wire'])).toBe(1)
  expect(count(['Wire', 'Post'])).toBe(2)
  expect(count(['Wire', null])).toBe(2)
})
