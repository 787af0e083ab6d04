import { lexicon } from '../../text/lexicon.ts'

/** What a word can mean in an expression of time; a word may have several ("may", "second", "5"). */
export type Sense =
  | 'ADJECTIVE' // between a number and its unit: "three more days"
  | 'AMPM'
  | 'APPROX'
  | 'CLOCK'
  | 'DATE' // a date that a rule has read
  | 'DAY' // number of a day in its month
  | 'DAYNAME' // today, yesterday
  | 'DECADE'
  | 'DURATION' // a length that a rule has read
  | 'EDGE' // early, late, mid
  | 'EDGENOUN' // end, beginning
  | 'FEW' // an unknown number
  | 'FIGURES' // a date in figures
  | 'FRACTION'
  | 'FREQUENCY'
  | 'HOLIDAY'
  | 'ISO'
  | 'LENGTH' // "daylong", "half an hour"
  | 'MONTH'
  | 'NUM'
  | 'ORD'
  | 'PART' // of the day
  | 'RELATION' // last, this, next
  | 'SEASON'
  | 'SHORTDAY' // "Sun", "Mon"
  | 'SHORTYEAR' // '96
  | 'TIME' // a time of day that a rule has read
  | 'UNIT'
  | 'VAGUE'
  | 'WEEKDAY'
  | 'WEEKDAYS'
  | 'YEAR'
  | 'ZONE'

export type SenseMap = ReadonlyMap<Sense, number | string>

type Values = Readonly<Record<string, number | string>>

const lists: readonly (readonly [Sense, string])[] = [
  ['ADJECTIVE', 'calendar-length-adjectives'],
  ['APPROX', 'calendar-approximations'],
  ['CLOCK', 'calendar-clock-words'],
  ['DAYNAME', 'calendar-deictic'],
  ['DECADE', 'calendar-decades'],
  ['EDGE', 'calendar-edges'],
  ['EDGENOUN', 'calendar-edge-nouns'],
  ['FEW', 'calendar-vague-counts'],
  ['FREQUENCY', 'calendar-frequencies'],
  ['HOLIDAY', 'calendar-holidays'],
  ['LENGTH', 'calendar-lengths'],
  ['MONTH', 'calendar-months'],
  ['NUM', 'cardinals'],
  ['ORD', 'ordinals'],
  ['PART', 'calendar-day-parts'],
  ['RELATION', 'calendar-relations'],
  ['SEASON', 'calendar-seasons'],
  ['SHORTDAY', 'calendar-weekdays-short'],
  ['UNIT', 'calendar-units'],
  ['VAGUE', 'calendar-now'],
  ['WEEKDAY', 'calendar-weekdays'],
  ['ZONE', 'calendar-zones'],
]

const none: SenseMap = new Map()
let known: ReadonlyMap<string, SenseMap> | null = null

/** The senses of one word or number, in lower case. Words that no list has and that are no number have none. */
export function sensesOf(lower: string): SenseMap {
  return /^['‘]?\d/.test(lower) ? ofFigures(lower) : (dictionary().get(lower) ?? ampm(lower))
}

/** All phrases of the lists with their senses. */
sensesOf.phrases = (): Iterable<[string, SenseMap]> => dictionary().entries()

function dictionary(): ReadonlyMap<string, SenseMap> {
  if (known) return known
  const words = new Map<string, Map<Sense, number | string>>()
  const add = (word: string, sense: Sense, value: number | string) => {
    const senses = words.get(word) ?? new Map<Sense, number | string>()
    words.set(word, senses.set(sense, value))
  }
  for (const [sense, name] of lists) {
    const list = lexicon<Values | readonly string[]>(name)
    const entries = Array.isArray(list) ? list.map((word) => [word, word] as const) : Object.entries(list)
    for (const [word, value] of entries) {
      add(word, sense, value)
      if (sense === 'WEEKDAY') add(`${word}s`, 'WEEKDAYS', value)
    }
  }
  known = words
  return known
}

function ampm(lower: string): SenseMap {
  if (lower.length > LONGEST_AMPM) return none
  const match = /^(?<half>[ap])\.?\s?m\.?$/.exec(lower)
  return match ? new Map([['AMPM', match.groups?.half === 'p' ? 12 : 0]]) : none
}

/** "p. m." */
const LONGEST_AMPM = 5

const shapes: readonly (readonly [Sense, RegExp])[] = [
  ['ISO', /^\d{4}-\d\d-\d\d/],
  ['CLOCK', /^\d{1,2}(?::\d\d|[.h]\d\d$)/],
  ['FIGURES', /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/],
  ['DECADE', /^['‘]?\d{2,4}'?s$/],
  ['SHORTYEAR', /^['‘]\d\d$/],
  ['FRACTION', /^\d+\/\d+$/],
]

function ofFigures(lower: string): SenseMap {
  const senses = new Map<Sense, number | string>()
  if (lower === '9/11') return senses.set('HOLIDAY', '2001-09-11')
  for (const [sense, shape] of shapes) if (shape.test(lower)) senses.set(sense, lower)
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(lower)
  if (ordinal) senses.set('ORD', Number(ordinal[1]))
  const value = ordinal ? Number(ordinal[1]) : Number(lower.replace(/,/g, ''))
  if (Number.isNaN(value)) return senses
  if (!ordinal) senses.set('NUM', value)
  if (value >= 1 && value <= 31 && /^\d{1,2}(?:st|nd|rd|th)?$/.test(lower)) senses.set('DAY', value)
  if (/^[12]\d{3}$/.test(lower) && value < 2200) senses.set('YEAR', value)
  return senses
}
