import { anyOf, lexicon, phraseSet } from '../text/lexicon.ts'

const months = lexicon<Readonly<Record<string, number>>>('calendar-months')
const MONTH = `(?<month>${anyOf(Object.keys(months))})\\.?`
const WEEKDAYS = ['calendar-weekdays', 'calendar-weekdays-short'].flatMap((name) => [...phraseSet(name)])
const WEEKDAY = `(?:(?:${anyOf(WEEKDAYS)})\\.?,?\\s{1,3})?`
const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)`
const DAY = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th)?`

const ISO = String.raw`${YEAR}-(?<month>\d\d)-(?<day>\d\d)(?:T[\d:.+Z-]{2,24})?`
const MONTH_FIRST = String.raw`${WEEKDAY}${MONTH}\s{1,3}${DAY},?\s{1,3}${YEAR}`
const DAY_FIRST = String.raw`${WEEKDAY}${DAY}\s{1,3}${MONTH},?\s{1,3}${YEAR}`

/** Sources of patterns of a full calendar date, with groups year, month and day: each is used in a pattern of its own. */
export const dateForms = [ISO, MONTH_FIRST, DAY_FIRST] as const

const WHOLE = dateForms.map((form) => new RegExp(`^${form}`, 'i'))
/** What may follow a date on a line of its own, or in front matter: a clock time with its zone. */
const CLOCK =
  /^[\s,|•·-]{0,4}(?:(?:at\s{1,3})?\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s{0,3}\(?[A-Z]{2,5}\)?)?)?\.?$/i

/**
 * The calendar date that a whole line states, as ISO 8601: "June 6, 2005", "Monday, 6 June 2005 10:30 GMT", "2005-06-06".
 *
 * Null for anything else, and for days that do not exist ("31 June 2005").
 */
export function isoDate(line: string): string | null {
  const words = line.trim()
  if (words.length > 80 || !hasYear(words)) return null
  for (const pattern of WHOLE) {
    const match = pattern.exec(words)
    if (match && CLOCK.test(words.slice(match[0].length))) return isoOf(match.groups ?? {})
  }
  return null
}

/** Whether a line could state a full date: most have no year, and are not looked at further. */
export function hasYear(line: string): boolean {
  return /\d{4}/.test(line)
}

/** The date in the groups of one of `dateForms`. */
export function isoOf({
  year = '',
  month = '',
  day = '',
}: Readonly<Record<string, string | undefined>>): string | null {
  const number = /^\d/.test(month) ? Number(month) : (months[month.toLowerCase()] ?? 0)
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)))
  const real = date.getUTCMonth() === number - 1 && date.getUTCDate() === Number(day)
  return real ? date.toISOString().slice(0, 10) : null
}
