import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotations } from '../../src/report/annotations.ts'
import { csv } from '../../src/report/csv.ts'
import { github } from '../../src/report/github.ts'
import { type FormatName, formats, render, reporters } from '../../src/report/index.ts'
import { junit } from '../../src/report/junit.ts'
import { inMarkdown, markdown } from '../../src/report/markdown.ts'
import { defaultOptions } from '../../src/report/options.ts'
import { sarif, uriOf } from '../../src/report/sarif.ts'
import type { Comparison } from '../../src/types.ts'
import { comparisons } from './arbitrary.ts'
import { build } from './build.ts'
import { crowd, sample } from './sample.ts'
import sarifSchema from './sarif.schema.json' with { type: 'json' }

/** The schema of SARIF 2.1.0, as a development package carries it. */
const STANDARD = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'

/** That schema is written for draft 4, of which it uses what later drafts have as well, but for the name of `id`. */
function standardSchema() {
  const { id: _, $schema, ...schema } = JSON.parse(readFileSync(STANDARD, 'utf8')) as Record<string, unknown>
  expect($schema).toContain('draft-04')
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)
}

const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/u
const empty: Comparison = {
  ...sample.result,
  sources: [],
  facts: [],
  summary: { sources: 0, facts: 0, conflict: 0, compatible: 0, agree: 0, single: 0 },
}

/** Reads RFC 4180; throws where a quote stands out of place. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const cell = /"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^",\r\n]*)/y
  while (at < text.length) {
    cell.lastIndex = at
    const found = cell.exec(text)!
    row.push(found.groups!.quoted?.replaceAll('""', '"') ?? found.groups!.bare ?? '')
    at += found[0].length
    if (text[at] === ',') at++
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`unexpected ${JSON.stringify(text.slice(at, at + 20))}`)
  }
  return rows
}

/** Throws unless every tag is closed, every attribute quoted and every reference known. */
function checkXml(text: string): void {
  const open: string[] = []
  const body = text.replace('<?xml version="1.0" encoding="UTF-8"?>', '')
  const token =
    /<(?<close>\/?)(?<name>[a-z]+)(?<attributes>(?: [a-z]+="[^"<]*")*)(?<empty>\/?)>|(?<text>[^<]+)/gy
  let end = 0
  for (const found of body.matchAll(token)) {
    end = found.index + found[0].length
    const { close, name, empty: bare, attributes, text: words } = found.groups!
    if (/&(?!(?:amp|lt|gt|quot|#39);)/.test((words ?? '') + (attributes ?? '')))
      throw new Error(`stray & in ${found[0]}`)
    if (close && open.pop() !== name) throw new Error(`unexpected </${name}>`)
    if (name && !close && !bare) open.push(name)
  }
  if (end !== body.length || open.length > 0)
    throw new Error(`not XML at ${end}: ${body.slice(end, end + 40)}`)
}

describe('every format', () => {
  test.each(formats)('%s ends in a line feed and takes an empty comparison', async (name: FormatName) => {
    const reporter = await reporters[name]()
    expect(await render(sample.result, name)).toMatch(/\n$/)
    expect(reporter(empty, defaultOptions)).toMatch(/^$|\n$/)
  })

  test.each(['annotations', 'csv', 'html', 'lines', 'markdown', 'sarif', 'github', 'junit'] as const)(
    '%s as before',
    async (name) => {
      const reporter = await reporters[name]()
      await expect(reporter(sample.result, defaultOptions)).toMatchFileSnapshot(
        `golden/report.golden.${name}`,
      )
    },
  )
})

describe('csv', () => {
  test('reads back as the words of the sources', () => {
    fc.assert(
      fc.property(comparisons, (result) => {
        const [head, ...rows] = parseCsv(csv(result, { ...defaultOptions, raw: true }))
        const values = result.facts.flatMap((fact) => fact.values)
        expect(rows).toHaveLength(values.length)
        rows.forEach((row, index) => {
          expect(row).toHaveLength(head!.length)
          const text = values[index]!.text
          if (!CONTROL.test(text.replace(/[\t\r\n]/g, ''))) expect(row[head!.indexOf('value')]).toBe(text)
        })
      }),
    )
  })

  test('no cell is a formula', () => {
    fc.assert(
      fc.property(comparisons, (result) => {
        for (const row of parseCsv(csv(result, defaultOptions)))
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/)
      }),
    )
  })
})

describe('markdown', () => {
  test.each([
    [String.raw`a \| b`, 'a | b'],
    [String.raw`\<b\>`, '<b>'],
    [String.raw`\[x\](y)`, '[x](y)'],
    [String.raw`\*\*no\*\* \_no\_ \#1`, '**no** _no_ #1'],
    ['@\u200bsomeone', '@someone'],
    [String.raw`https:\/\/example.com`, 'https://example.com'],
    [String.raw`www\.example.com`, 'www.example.com'],
    ['one two', 'one\n\ntwo'],
    [String.raw`\\x1b[2J`.replace('[', String.raw`\[`), '\u001b[2J'],
  ])('%s', (expected, text) => {
    expect(inMarkdown(text)).toBe(expected)
  })

  test('a row is a line of four cells, and no HTML but line breaks', () => {
    fc.assert(
      fc.property(comparisons, (result) => {
        for (const line of markdown(result, { ...defaultOptions, all: true }).split('\n')) {
          if (line.startsWith('| ')) expect(line.replace(/\\./g, '').split('|')).toHaveLength(6)
          expect(line.replace(/\\./gu, '').replaceAll('<br>', '')).not.toMatch(/[<>]/)
        }
      }),
    )
  })

  test('stays under the size of a step summary', () => {
    const [fact] = sample.result.facts
    const many = { ...sample.result, facts: Array.from({ length: 5000 }, () => fact!) }
    const text = markdown(many, defaultOptions)
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000)
    expect(text).toMatch(/\d+ more facts left out/)
  })
})

describe('github', () => {
  test('at most ten errors, the rest counted', () => {
    const [fact] = sample.result.facts
    const many = { ...sample.result, facts: Array.from({ length: 25 }, () => fact!) }
    const lines = github(many, defaultOptions).trimEnd().split('\n')
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(lines.at(-1)).toMatch(/\+15 more$/)
  })

  test('nothing in the words of a source can begin another command', () => {
    fc.assert(
      fc.property(comparisons, (result) => {
        const text = github(result, { ...defaultOptions, all: true })
        for (const line of text.trimEnd().split('\n')) {
          expect(line).toMatch(/^::(?:error|warning|notice) (?:[a-zA-Z]+=[^,:]*,?)+::/)
          expect(line).not.toMatch(CONTROL)
        }
      }),
    )
  })
})

describe('sarif', () => {
  const validate = new Ajv({ strict: true }).compile(sarifSchema)

  test('keeps to the parts of the standard that are in use', () => {
    fc.assert(
      fc.property(comparisons, (result) => {
        expect(validate(JSON.parse(sarif(result, defaultOptions))), JSON.stringify(validate.errors)).toBe(
          true,
        )
      }),
    )
  })

  test.skipIf(!existsSync(STANDARD))(`is valid by the schema of the standard (${STANDARD})`, () => {
    const valid = standardSchema()
    fc.assert(
      fc.property(comparisons, (result) => {
        expect(valid(JSON.parse(sarif(result, defaultOptions))), JSON.stringify(valid.errors)).toBe(true)
      }),
    )
    const log = JSON.parse(sarif(sample.result, defaultOptions))
    expect(valid(log), JSON.stringify(valid.errors)).toBe(true)
    expect(valid({ ...log, runs: [{ ...log.runs[0], results: [{}] }] })).toBe(false)
    expect(valid({ ...log, version: '2.0.0' })).toBe(false)
  })

  test('every place is a URI', () => {
    fc.assert(
      fc.property(comparisons, (result) => {
        const text = sarif(result, defaultOptions)
        for (const { groups } of text.matchAll(/"uri": "(?<uri>[^"]*)"/g))
          expect(URL.canParse(groups!.uri!, 'file:///base/')).toBe(true)
      }),
    )
  })

  test('one result for each conflict, each value a location', () => {
    const [run] = JSON.parse(sarif(sample.result, defaultOptions)).runs
    const conflicts = sample.result.facts.filter(({ verdict }) => verdict === 'conflict')
    expect(run.results).toHaveLength(conflicts.length)
    conflicts.forEach((fact, index) => {
      expect(run.results[index].relatedLocations).toHaveLength(fact.values.length)
      const { region } = run.results[index].locations[0].physicalLocation
      const [value] = fact.values
      expect(sample.texts.get(value!.source)!.substr(region.charOffset, region.charLength)).toBe(value!.text)
    })
  })

  test('the message links to the related location of each side, and to nothing else', () => {
    fc.assert(
      fc.property(comparisons, (result) => {
        for (const { message, relatedLocations } of JSON.parse(sarif(result, defaultOptions)).runs[0]
          .results) {
          const links = [...message.text.matchAll(/(?<!\\)\]\((?<id>[^)]*)\)/g)].map(
            (found) => found.groups!.id,
          )
          expect(links).toEqual(relatedLocations.map(({ id }: { id: number }) => String(id)))
        }
      }),
    )
  })

  test.each([
    ['dam/a%20b.txt', 'dam/a b.txt'],
    ['file:///news/x.txt', '/news/x.txt'],
    ['file:///C:/news/x.txt', String.raw`C:\news\x.txt`],
    ['a%3Ab%23c%3Fd.txt', 'a:b#c?d.txt'],
    ['%EF%BF%BD', '\ud800'],
  ])('%s', (uri, path) => {
    expect(uriOf(path)).toBe(uri)
  })
})

describe('annotations', () => {
  const cheer = build(
    [{ source: 'a', lines: ['👩\u200d🚒 Crew of 9 cheered 👏.'] }],
    [{ kind: 'quantity', label: 'crew - count', verdict: 'single', reason: '', answers: [[['a', '9']]] }],
  )

  test('positions count code points', () => {
    const [item] = JSON.parse(annotations(cheer.result, { ...defaultOptions, texts: cheer.texts })).items
    const [quote, position] = item.target.selector
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: '9',
      prefix: '👩\u200d🚒 Crew of ',
      suffix: ' cheered 👏.\n',
    })
    expect(position).toEqual({ type: 'TextPositionSelector', start: 12, end: 13 })
  })

  test('without the text, the sentence gives the context', () => {
    const [item] = JSON.parse(annotations(cheer.result, defaultOptions)).items
    expect(item.target).toEqual({
      source: 'dam/a.txt',
      selector: [
        { type: 'TextQuoteSelector', exact: '9', prefix: '👩\u200d🚒 Crew of ', suffix: ' cheered 👏.' },
      ],
    })
  })

  test('one for each value, whatever its words', () => {
    fc.assert(
      fc.property(comparisons, (result) => {
        const { items } = JSON.parse(annotations(result, defaultOptions))
        expect(items).toHaveLength(result.facts.flatMap(({ values }) => values).length)
      }),
    )
  })
})

describe('junit', () => {
  test('is well-formed and counts its cases', () => {
    fc.assert(
      fc.property(comparisons, (result) => {
        const text = junit(result, { ...defaultOptions, all: true })
        checkXml(text)
        expect(text.replaceAll('\n', '')).not.toMatch(CONTROL)
        expect(text.split('<testcase ').length - 1).toBe(result.facts.length)
      }),
    )
  })
})

test('twenty sources in every format', async () => {
  for (const name of formats)
    expect((await reporters[name]())(crowd(20).result, defaultOptions)).toContain('Ilse Corrigan')
})
