import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { element, rawElement } from '../../src/report/html/element.ts'
import { piecesOf } from '../../src/report/html/marks.ts'
import { placedBySource } from '../../src/report/html/model.ts'
import { html, policy } from '../../src/report/html/page.ts'
import { defaultOptions } from '../../src/report/options.ts'
import type { Comparison } from '../../src/types.ts'
import { comparisons } from './arbitrary.ts'
import { crowd, sample } from './sample.ts'

const TAG =
  /<(?<close>\/?)(?<name>[a-z0-9]+)(?<attributes>(?: [a-zA-Z0-9-]+(?:="[^"<>]*")?)*)>|(?<text>[^<>]+)/y
const NAMES = new Set(
  'html nav head meta title style script body a header h1 h2 h3 ul ol li strong p main section div label fieldset legend input select option table caption thead tbody tr th td bdi q span article mark del ins time svg g rect line path text'.split(
    ' ',
  ),
)
const VOID = new Set(['meta', 'input'])

/** Reads a page as strictly as this program writes it, with style and script already taken out. */
function checkPage(page: string): void {
  const open: string[] = []
  let at = page.indexOf('>') + 1
  while (at < page.length) {
    TAG.lastIndex = at
    const found = TAG.exec(page)
    expect(found, page.slice(at, at + 80)).not.toBeNull()
    at += found![0].length
    const { close, name = '', attributes = '', text = '' } = found!.groups!
    checkWords(attributes, text)
    if (close) expect(open.pop()).toBe(name)
    else if (name && !VOID.has(name)) open.push(name)
    if (name) expect(NAMES).toContain(name)
  }
  expect(open).toEqual([])
}

function checkWords(attributes: string, text: string): void {
  expect(attributes + text).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/)
  expect(attributes.replace(/="[^"]*"/g, '= ')).not.toMatch(/ (?:on[a-z]+|style|src|srcdoc|action)[= ]/)
  expect(attributes).not.toMatch(/ href="(?!#)/)
}

function withoutOwn(page: string): string {
  return page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<script>[\s\S]*?<\/script>/, '')
}

test('any comparison is a well-formed page with nothing of the sources as markup', () => {
  fc.assert(
    fc.property(comparisons, fc.boolean(), (result, whole) => {
      const texts = new Map(result.sources.map(({ source }) => [source, textFor(result, source)]))
      const page = html(result, whole ? { ...defaultOptions, texts } : defaultOptions)
      checkPage(withoutOwn(page))
      expect(page.replaceAll('\n', '')).not.toMatch(
        /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/u,
      )
      const ids = [...page.matchAll(/ id="(?<id>[^"]*)"/g)].map((found) => found.groups!.id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 100 },
  )
})

/** A text in which the values of a source stand where they say, as far as they do not overlap. */
function textFor({ facts }: Comparison, source: string): string {
  const values = facts.flatMap((fact) => fact.values).filter((value) => value.source === source)
  const units = Array.from({ length: Math.max(0, ...values.map(({ end }) => end)) }, () => '<')
  for (const { start, text } of values) for (let at = 0; at < text.length; at++) units[start + at] = text[at]!
  return units.join('')
}

describe('the page', () => {
  const page = html(sample.result, { ...defaultOptions, texts: sample.texts })

  test('allows only its own script and style', () => {
    for (const name of ['script', 'style']) {
      const own = page.match(new RegExp(`<${name}>([^]*?)</${name}>`))![1]!
      expect(policy()).toContain(`${name}-src 'sha256-${createHash('sha256').update(own).digest('base64')}'`)
    }
    expect(policy()).toMatch(/^default-src 'none'; /)
  })

  test('every link leads to something', () => {
    const ids = new Set([...page.matchAll(/ id="(?<id>[^"]*)"/g)].map((found) => found.groups!.id))
    const links = [...page.matchAll(/ href="#(?<id>[^"]*)"/g)].map((found) => found.groups!.id)
    expect(links.length).toBeGreaterThan(50)
    for (const link of links) expect(ids, link).toContain(link)
  })

  test('without texts the sentences stand in their place, and links still hold', () => {
    const bare = html(sample.result, defaultOptions)
    const ids = new Set([...bare.matchAll(/ id="(?<id>[^"]*)"/g)].map((found) => found.groups!.id))
    for (const found of bare.matchAll(/ href="#(?<id>[^"]*)"/g)) expect(ids).toContain(found.groups!.id)
  })

  test('a text that is not the one compared is not shown', () => {
    const other = new Map([['gazette', 'Something else entirely.']])
    expect(html(sample.result, { ...defaultOptions, texts: other })).not.toContain('Something else entirely')
  })

  test('a hundred sources stay under a megabyte', () => {
    expect(html(crowd(100).result, defaultOptions).length).toBeLessThan(1_000_000)
  })
})

describe('parts', () => {
  test.each([
    ['<a href="#f1">x &lt; y</a>', element('a', { href: '#f1' }, 'x < y')],
    ['<input checked>', element('input', { checked: true, hidden: false, id: null })],
    ['<p title="&quot;&gt;">&amp;amp;\n\\x1b</p>', element('p', { title: '">' }, '&amp;\r\n\u001b')],
  ])('%s', (expected, made) => {
    expect(made.html).toBe(expected)
  })

  test('script that would end itself is refused', () => {
    expect(() => rawElement('script', '"</script>"')).toThrow('must not contain')
  })

  test('overlapping values are cut at every boundary', () => {
    const [placed] = [...placedBySource(sample.result).values()]
    const at = (start: number, end: number, factIndex: number) => ({
      ...placed![0]!,
      factIndex,
      value: { ...placed![0]!.value, start, end },
    })
    const pieces = piecesOf(10, 100, [at(102, 106, 0), at(104, 108, 1), at(102, 106, 2), at(90, 95, 3)])
    expect(
      pieces.map(({ start, end, covering }) => [
        start,
        end,
        covering.map(({ factIndex }) => factIndex).join(),
      ]),
    ).toEqual([
      [0, 2, ''],
      [2, 4, '0,2'],
      [4, 6, '0,1,2'],
      [6, 8, '1'],
      [8, 10, ''],
    ])
  })
})
