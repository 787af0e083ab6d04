import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'
import { compare } from '../../src/compare/index.ts'
import { articleOf } from '../../src/read/article.ts'
import type { ArticleClaims, Comparison } from '../../src/types.ts'
import { fixtures } from '../helpers/fixtures.ts'
import { cli } from '../helpers/io.ts'
import { mutated } from './mutate.ts'
import { chanceOf } from './random.ts'

const root = new URL('../../fixtures/', import.meta.url).pathname
const textsOf = (event: string) =>
  readdirSync(root + event)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`${root}${event}/${name}`, 'utf8'))
const claimsOf = (texts: readonly string[], prefix: string): ArticleClaims[] =>
  texts.map((text, at) => {
    const source = `${prefix}${at}`
    return extract({ ...articleOf(text, `${source}.txt`).article, source })
  })
const compared = (claims: readonly ArticleClaims[]) => compare(claims, { version: '0' })

/** What a comparison says of some sources: each fact that two of them state, with its verdict and answers. */
function answers({ facts }: Comparison, sources: ReadonlySet<string>): string[] {
  return facts
    .flatMap((fact) => {
      const values = fact.values.filter(({ source }) => sources.has(source))
      const several = new Set(values.map(({ source }) => source)).size > 1
      const said = values.map(({ source, start, end }) => `${source} ${start}-${end}`).sort()
      return several ? [`${fact.kind} ${fact.verdict}: ${said.join(', ')}`] : []
    })
    .sort()
}

/** Of another world: no name, number or date of it is in any fixture. */
const STRANGER =
  'Beekeepers gather\n\nQuilla Drosvane opened the honey fair in Ubrecht with a song. “Bees hum in tune,” Drosvane sang.'

describe.each(fixtures)('%s', (event) => {
  const own = claimsOf(textsOf(event), 'own')
  const sources = new Set(own.map(({ source }) => source))

  test('an article about something else changes no verdict', () => {
    expect(answers(compared([...own, ...claimsOf([STRANGER], 'other')]), sources)).toEqual(
      answers(compared(own), sources),
    )
  })

  test('an article that says nothing changes nothing but the sources', () => {
    const { facts } = compared([...own, ...claimsOf([''], 'empty')])
    expect(answers({ ...compared(own), facts }, sources)).toEqual(answers(compared(own), sources))
  })

  test('a copy of an article never conflicts with it', () => {
    const twins = compared([
      ...claimsOf(textsOf(event).slice(0, 1), 'a'),
      ...claimsOf(textsOf(event).slice(0, 1), 'b'),
    ])
    expect(
      twins.facts
        .filter(({ verdict }) => verdict === 'conflict')
        .map(({ label, reason }) => `${label}: ${reason}`),
    ).toEqual([])
  })

  test('an article says the same alone and in its folder', async () => {
    const together = (await cli(['extract', root + event])).out.trimEnd().split('\n')
    for (const line of together) {
      const { source: _, ...record } = JSON.parse(line) as ArticleClaims
      const { source: __, ...alone } = JSON.parse(
        (await cli(['extract', record.path ?? ''])).out,
      ) as ArticleClaims
      expect(alone).toEqual(record)
    }
  })
})

test('what an article says does not depend on what was read before it', () => {
  const texts = Array.from({ length: 60 }, (_, number) =>
    mutated(textsOf(fixtures[number % fixtures.length]!), chanceOf(number)),
  )
  const first = claimsOf(texts, 's')
  const again = claimsOf([...texts].reverse(), 's').reverse()
  const bare = (list: ArticleClaims[]) => list.map(({ source: _, path: __, ...rest }) => JSON.stringify(rest))
  expect(bare(again)).toEqual(bare(first))
})
