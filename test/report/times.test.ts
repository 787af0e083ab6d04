import { describe, expect, test } from 'vitest'
import { timePlot } from '../../src/report/html/plot.ts'
import { timelineSection } from '../../src/report/html/timeline.ts'
import { type Days, daysOf, dayText } from '../../src/report/html/times.ts'
import { momentsOf } from '../../src/report/timeline.ts'
import { sample } from './sample.ts'

const day = Date.UTC(2024, 2, 11) / 86_400_000

test.each<[normal: string, expected: Days | null]>([
  ['2024-03-11', { start: day, end: day }],
  ['2024-03-11~', { start: day, end: day }],
  ['2024-03-11T18:00', { start: day + 0.75, end: day + 0.75 }],
  ['2024-03-11T24:00', { start: day + 1, end: day + 1 }],
  ['2024-03-11TEV', { start: day, end: day }],
  ['2024-03', { start: day - 10, end: day + 21 }],
  ['1970', { start: 0, end: 365 }],
  ['2024-03-11/2024-03-12', { start: day, end: day + 1 }],
  ['2024-03-12/2024-03-11', { start: day + 1, end: day + 1 }],
  ['', null],
  ['XXXX-05-20', null],
  ['P3D', null],
  ['2024-W11', null],
  ['2024-SP', null],
  ['2024-03-11/..', null],
  ['2024/2025/2026', null],
])('%s', (normal, expected) => {
  expect(daysOf(normal)).toEqual(expected)
})

test.each([
  ['2024-03-11', day],
  ['2024-03-11', day + 0.99],
  ['1969-12-31', -0.5],
])('%s for %d', (text, days) => {
  expect(dayText(days)).toBe(text)
})

describe('the plot', () => {
  const moment = (normal: string, factIndex = 0) => ({ ...momentsOf(sample.result)[0]!, normal, factIndex })
  const shapes = (normals: readonly string[]) =>
    [
      ...(timePlot(normals.map((normal) => moment(normal)))?.html ?? '').matchAll(
        /<rect x="(?<x>[\d.]+)" y="(?<y>[\d.]+)" width="(?<width>[\d.]+)"[^>]*><\/rect><text[^>]*>(?<number>\d+)</g,
      ),
    ].map(({ groups }) => ({
      number: Number(groups!.number),
      x: Number(groups!.x),
      y: Number(groups!.y),
      width: Number(groups!.width),
    }))

  test('is none without a time', () => {
    expect(timePlot([moment(''), moment('P3D')])).toBeNull()
  })

  test('numbers its marks as the list does, from left to right', () => {
    const marks = shapes(['1997', '', '2024-03-11', '2024-03-12'])
    expect(marks.map(({ number }) => number)).toEqual([1, 3, 4])
    expect([...marks].sort((a, b) => a.x - b.x)).toEqual(marks)
  })

  test('a year is longer than a day, and what touches stands in lanes of its own', () => {
    const [year, same, other] = shapes(['2023', '2024-03-11', '2024-03-11'])
    expect(year!.width).toBeGreaterThan(same!.width)
    expect(same!.x).toBe(other!.x)
    expect(same!.y).not.toBe(other!.y)
  })

  test('stays inside its drawing, however many', () => {
    const normals = Array.from({ length: 300 }, (_, index) => dayText(index * 37))
    for (const { x, width } of shapes(normals)) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(1000)
    }
  })

  test('each mark goes with its fact', () => {
    const html = timelineSection(sample.result)!.html
    const drawn = [...html.matchAll(/<g data-fact="(?<fact>\d+)" class="(?<verdict>[a-z]+)">/g)]
    expect(drawn.length).toBeGreaterThan(2)
    for (const { groups } of drawn)
      expect(sample.result.facts[Number(groups!.fact)]!.verdict).toBe(groups!.verdict)
  })
})
