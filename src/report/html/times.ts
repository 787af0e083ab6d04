/** A time as days since 1970-01-01, from `start` to `end`; equal for a day or a time of day, which are points. */
export interface Days {
  readonly start: number
  readonly end: number
}

const PART =
  /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?:(?<hour>\d\d):(?<minute>\d\d)|[A-Z]{2}))?)?)?[~?]?$/

/**
 * When something was, from EDTF; null for what has no place on a line of time ("", "P3D", "XXXX-05", weeks, seasons).
 *
 * A day is the point where it begins, "2024-03-11T18:00" three quarters of a day later; "2024-03" is the whole month,
 * "2024-03-16/2024-03-17" lies between its ends.
 */
export function daysOf(normal: string): Days | null {
  const [from = '', to, ...more] = normal.split('/')
  const start = partOf(from)
  const end = to === undefined ? start : partOf(to)
  if (!start || !end || more.length > 0) return null
  return { start: start.start, end: Math.max(start.start, end.end) }
}

/** "2024-03-11" for 19793; a time of day is left out. */
export function dayText(days: number): string {
  return new Date(Math.floor(days) * DAY).toISOString().slice(0, 10)
}

const DAY = 86_400_000

function partOf(text: string): Days | null {
  const { year, month, day, hour, minute } = PART.exec(text)?.groups ?? {}
  if (year === undefined) return null
  if (month === undefined) return { start: utc(Number(year), 0, 1), end: utc(Number(year) + 1, 0, 1) }
  const first = utc(Number(year), Number(month) - 1, 1)
  if (day === undefined) return { start: first, end: utc(Number(year), Number(month), 1) }
  const time = Number(hour ?? 0) / 24 + Number(minute ?? 0) / 1440
  const start = first + Number(day) - 1 + time
  return { start, end: start }
}

/** Days before the year 100 too, which Date.UTC would take for the twentieth century. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.getTime() / DAY
}
