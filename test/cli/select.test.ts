import { beforeAll, describe, expect, test } from 'vitest'
import { factsAbout } from '../../src/cli/about.ts'
import { isChoice, select } from '../../src/cli/select.ts'
import { sorted, sortNames } from '../../src/cli/sort.ts'
import type { Comparison, Fact } from '../../src/types.ts'
import { cli } from '../helpers/io.ts'
import { build } from '../report/build.ts'
import { sample } from '../report/sample.ts'

const EVENT = 'fixtures/ferry-accident'
const labels = (facts: readonly Fact[]) => facts.map(({ label }) => label)
const { result } = sample
const named: Comparison = {
  ...result,
  entities: [{ entity: 'Harriet Solano', type: 'person', mentions: { gazette: 1 } }],
}

describe('--about', () => {
  test.each<[name: string, expected: RegExp]>([
    ['Ilse Corrigan', /Ilse Corrigan/],
    ['corrigan', /Corrigan/],
    ['Tressel', /Tressel/],
  ])('%s', (name, expected) => {
    const found = factsAbout(named, name)
    expect(found.length).toBeGreaterThan(0)
    for (const { label, values } of found)
      expect([label, ...values.map(({ text }) => text)].join(' ')).toMatch(expected)
    const rest = named.facts.filter((fact) => !found.includes(fact))
    expect(labels(rest).join()).not.toMatch(expected)
  })

  test('a part of a word is no name', () => {
    expect(() => factsAbout(named, 'Corri')).toThrow('nothing here is called Corri')
  })

  test.each(['', ' ', '--'])('%j is nobody', (name) => {
    expect(() => factsAbout(named, name)).toThrow('nothing here is called')
  })

  test('somebody of whom no fact tells: no facts, no error', () => {
    expect(factsAbout(named, 'Solano')).toEqual([])
  })

  test('what somebody merely says is not about them', () => {
    const { result: said } = build(
      [{ source: 'a', lines: ['The lock holds 40 boats, Ines Quarrie said.'] }],
      [
        {
          kind: 'quantity',
          label: 'lock - boats',
          verdict: 'single',
          reason: '',
          answers: [[['a', '40', { by: 'Ines Quarrie' }]]],
        },
      ],
    )
    expect(() => factsAbout(said, 'Quarrie')).toThrow()
    expect(factsAbout(said, 'lock')).toHaveLength(1)
  })

  test.each([
    ['a near name is told', 'Solana', /did you mean Solano\?/],
    ['a far one is not', 'Zebediah', /called Zebediah$/],
  ])('%s', (_, name, message) => {
    expect(() => factsAbout(named, name)).toThrow(message)
  })
})

describe('--sort', () => {
  test.each(sortNames)('%s keeps every fact', (name) => {
    const facts = sorted(result.facts, name)
    expect(new Set(facts)).toEqual(new Set(result.facts))
    expect(facts).toHaveLength(result.facts.length)
  })

  test('verdict is the order of the comparison', () => {
    expect(sorted(result.facts, 'verdict')).toEqual(result.facts)
  })

  test('label, whatever its case', () => {
    const lower = labels(sorted(result.facts, 'label')).map((label) => label.toLowerCase())
    expect(lower).toEqual([...lower].sort())
  })

  test('sources: most first, else as before', () => {
    const counts = sorted(result.facts, 'sources').map(
      ({ values }) => new Set(values.map(({ source }) => source)).size,
    )
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
  })

  test('time: the earliest date of a fact; what is no date comes last', () => {
    const facts = sorted(result.facts, 'time')
    const kinds = facts.map(({ kind }) => kind)
    expect(kinds.indexOf('date')).toBe(0)
    expect(kinds.slice(kinds.lastIndexOf('date') + 1)).not.toContain('date')
    const first = facts.filter(({ kind }) => kind === 'date').map(({ values }) => values[0]!.normal)
    expect(first[0]! <= first.at(-1)!).toBe(true)
  })
})

test('an order alone leaves nothing out', () => {
  expect(isChoice({ sort: 'label' })).toBe(false)
  expect(isChoice({ about: 'x' })).toBe(true)
  expect(select(result, { sort: 'kind' }).summary).toEqual(result.summary)
})

describe('on the command line', () => {
  let whole: Comparison
  beforeAll(async () => {
    whole = JSON.parse((await cli([EVENT, '--format', 'json', '-q'])).out)
  })

  test.each(['compare', 'check', 'gaps'])('%s --about', async (command) => {
    const source = command === 'gaps' ? ['--source', 'island-radio'] : []
    const argv = [command, EVENT, ...source, '--about', 'Marta Quill', '--format', 'ndjson', '-q']
    const { code, out } = await cli(argv)
    expect(code).toBe(command === 'check' ? 1 : 0)
    const facts = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Fact)
    for (const { label } of facts) expect(label).toContain('Quill')
  })

  test('a name that nobody has: 2', async () => {
    const { code, out, err } = await cli([EVENT, '--about', 'Quil', '-q'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      'crossclaim: --about: nothing here is called Quil (did you mean Quill?) (--help for usage)\n',
    )
  })

  test('html holds the chosen facts alone, in the wanted order', async () => {
    const flags = ['--only', 'conflict', '--about', 'Quill', '-q']
    const { out } = await cli([EVENT, '--format', 'html', ...flags])
    const facts = [...out.matchAll(/<tr id="f\d+" data-fact="\d+" data-verdict="(?<verdict>[a-z]+)"/g)]
    expect(facts.map(({ groups }) => groups!.verdict)).toEqual(['conflict'])
    expect(out).toContain('<title>1 fact in 5 sources</title>')
    const ordered = (await cli([EVENT, '--format', 'html', '--sort', 'label', '-q'])).out
    const shown = [...ordered.matchAll(/class="label"><bdi>(?<label>[^<]*)</g)].map(
      ({ groups }) => groups!.label!,
    )
    expect(shown).toHaveLength(whole.facts.length)
    expect(shown.map((label) => label.toLowerCase())).toEqual(
      shown.map((label) => label.toLowerCase()).sort(),
    )
  })
})
