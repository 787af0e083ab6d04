import { civilOf, weekdayOf } from '../text/civil.ts'
import { anyOf, lexicon, phraseSet } from '../text/lexicon.ts'
import { ofObject } from '../text/remembered.ts'
import type { Claim, DateKind } from '../types.ts'
import { type Stretch, stretchOf } from './interval.ts'
import { type Lacked, lackedBy } from './missing.ts'

/** The date of a claim, read once: it is compared with many others. */
export interface DateValue {
  readonly claim: Claim
  readonly kind: DateKind
  readonly edtf: string
  readonly stretch: Stretch | null
  /** What its words leave out. */
  readonly lacked: Lacked | null
  /** Whether it is a year of accounts: "the last fiscal year", "the 2000 fiscal year". */
  readonly isFiscal: boolean
}

/** The date of a claim; null where its words tell none. Throws RangeError for a claim that carries no date. */
export const dateOf = ofObject(readDate)

/** The same, for those who ask for it once and keep it themselves. */
export function readDate(claim: Claim): DateValue | null {
  const { typed, value } = claim
  if (typed.type !== 'date') throw new RangeError(`cannot compare ${typed.type} with a date`)
  const { kind, edtf } = typed
  if (edtf === null) return null
  const stretch = stretchOf(edtf)
  return { claim, kind, edtf, stretch, lacked: lackedBy(value.text), isFiscal: isFiscal(claim) }
}

let fiscalWords: RegExp | null = null

function isFiscal({ value, text, start }: Claim): boolean {
  fiscalWords ??= new RegExp(`\\b(?:${anyOf([...phraseSet('fiscal-words')])})\\b`, 'i')
  const from = value.start - start
  return fiscalWords.test(text.slice(Math.max(0, from), Math.max(0, from + value.text.length + FOLLOWING)))
}

/** How far after a year its "fiscal year" may end. */
const FOLLOWING = 15

/** The words of a date as the source has them. */
export function quoted({ claim }: Pick<DateValue, 'claim'>): string {
  return `"${claim.value.text}"`
}

/** The name of the zone that the words end with, "Z" or an offset; nothing where none is told. */
export function zoneOf({ claim, edtf }: DateValue): string {
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(edtf)
  const words = claim.value.text.toLowerCase()
  return offset?.[0] ?? [...phraseSet('calendar-zones')].find((zone) => words.endsWith(` ${zone}`)) ?? ''
}

const names = new Map<string, readonly string[]>()

/** The full name that a list of the calendar gives a number: `nameOf('calendar-months', 9)` is "September". */
function nameOf(list: string, number: number): string {
  let found = names.get(list)
  if (!found) {
    found = longestNames(list)
    names.set(list, found)
  }
  return found[number] ?? ''
}

/** By number, the longest name that a list has for it, capitalised. */
function longestNames(list: string): string[] {
  const found: string[] = []
  for (const [name, number] of Object.entries(lexicon<Readonly<Record<string, number>>>(list))) {
    if (name.length > (found[number]?.length ?? 0)) found[number] = name
  }
  return found.map((name) => name.charAt(0).toUpperCase() + name.slice(1))
}

const DAY = 1440

/** A value so that a reader can check it: "Friday, February 15, 2019", "January 2025", else the words of the source. */
export function spoken({ claim, edtf }: DateValue): string {
  const stretch = stretchOf(edtf)
  if (!stretch || stretch.leeway > 0) return quoted({ claim })
  const { year, month, day } = civilOf(Math.floor(stretch.from / DAY))
  if (stretch.precision === 'day') {
    return `${nameOf('calendar-weekdays', weekdayOf(stretch.from / DAY))}, ${nameOf('calendar-months', month)} ${day}, ${year}`
  }
  if (stretch.precision === 'month') return `${nameOf('calendar-months', month)} ${year}`
  if (stretch.precision === 'year') return String(year)
  const week = `(the week of ${nameOf('calendar-months', month)} ${day}, ${year})`
  return stretch.precision === 'week' ? `${quoted({ claim })} ${week}` : quoted({ claim })
}
