import type { Moment } from '../timeline.ts'
import { element, type Html } from './element.ts'
import { type Days, daysOf, dayText } from './times.ts'

const WIDTH = 1000
const MARGIN = 40
const LANE = 22
const RADIUS = 9
/** Columns of the drawing that the date of a tick needs. */
const TICK = 84
/** What a gap counts beside its length, so that two times of one day do not lie on each other. */
const LEAST = 0.25

interface Mark extends Days {
  /** Its number in the list under the plot, from 1. */
  readonly number: number
  readonly factIndex: number
  readonly verdict: string
}

interface Placed {
  readonly mark: Mark
  readonly from: number
  readonly to: number
  readonly lane: number
}

/**
 * The moments on a line of time, each with its number in the list: a circle for a day or a time, a bar for a month, a year
 * or an interval. Gaps grow with the logarithm of their days, so that a year and an hour fit in one picture. Null where
 * no moment has a place in time.
 */
export function timePlot(moments: readonly (Moment & { readonly factIndex: number })[]): Html | null {
  const marks = moments.flatMap(({ normal, fact, factIndex }, index): Mark[] => {
    const days = daysOf(normal)
    return days ? [{ ...days, number: index + 1, factIndex, verdict: fact.verdict }] : []
  })
  if (marks.length === 0) return null
  const at = scaleOf(marks)
  const shared = inLanes(
    marks.filter(({ verdict }) => verdict !== 'single'),
    { at, lowest: 0 },
  )
  const single = inLanes(
    marks.filter(({ verdict }) => verdict === 'single'),
    { at, lowest: heightOf(shared) },
  )
  const placed = [...shared, ...single]
  const lanes = heightOf(placed)
  const floor = lanes * LANE + 4
  return element(
    'svg',
    {
      class: 'plot',
      role: 'img',
      viewBox: `0 0 ${WIDTH} ${floor + 22}`,
      'aria-label': 'The moments of the list below by their numbers, along a line of time',
    },
    element('line', { class: 'axis', x1: 0, x2: WIDTH, y1: floor, y2: floor }),
    ...ticks(marks, at, floor),
    ...placed.map((one) => markShape(one, floor)),
  )
}

/** Where a day stands in the drawing. */
function scaleOf(marks: readonly Days[]): (day: number) => number {
  const knots = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  let sum = 0
  let before = knots[0] ?? 0
  const places = new Map<number, number>()
  for (const knot of knots) {
    if (knot > before) sum += LEAST + Math.log2(1 + knot - before)
    places.set(knot, sum)
    before = knot
  }
  const room = WIDTH - 2 * MARGIN
  return (day) => Math.round(MARGIN + (sum === 0 ? room / 2 : ((places.get(day) ?? 0) / sum) * room))
}

interface Lanes {
  readonly at: (day: number) => number
  readonly lowest: number
}

/** Each mark in the lowest lane where it touches no other. */
function inLanes(marks: readonly Mark[], { at, lowest }: Lanes): Placed[] {
  const ends: number[] = []
  return [...marks]
    .sort((a, b) => a.start - b.start || a.number - b.number)
    .map((mark) => {
      const from = at(mark.start) - RADIUS
      const to = Math.max(at(mark.end), at(mark.start)) + RADIUS
      const free = ends.findIndex((end) => end + 2 < from)
      const lane = free < 0 ? ends.length : free
      ends[lane] = to
      return { mark, from, to, lane: lowest + lane }
    })
}

function heightOf(placed: readonly Placed[]): number {
  return Math.max(0, ...placed.map(({ lane }) => lane + 1))
}

function markShape({ mark, from, to, lane }: Placed, floor: number): Html {
  const y = floor - (lane + 0.5) * LANE
  const middle = (from + to) / 2
  return element(
    'g',
    { 'data-fact': mark.factIndex, class: mark.verdict },
    element('rect', { x: from, y: y - RADIUS, width: to - from, height: 2 * RADIUS, rx: RADIUS }),
    element('text', { x: middle, y: y + 4, 'text-anchor': 'middle' }, mark.number),
  )
}

/** Dates under the axis, as many as do not run into each other. */
function ticks(marks: readonly Mark[], at: (day: number) => number, floor: number): Html[] {
  const days = [...new Set(marks.map(({ start }) => start))].sort((a, b) => a - b)
  let free = 0
  return days.flatMap((day) => {
    const x = at(day)
    if (x < free) return []
    free = x + TICK
    const middle = Math.min(Math.max(x, MARGIN), WIDTH - MARGIN)
    return [
      element('line', { class: 'tick', x1: x, x2: x, y1: floor, y2: floor + 5 }),
      element('text', { x: middle, y: floor + 18, 'text-anchor': 'middle' }, dayText(day)),
    ]
  })
}
