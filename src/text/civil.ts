/**
 * Arithmetic on days of the proleptic Gregorian calendar, free of time zones and locales. A day is a whole number:
 * 0 is 1970-01-01, 1 the day after it.
 */

export interface Civil {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** The number of a day: `dayOf(1970, 1, 2)` is 1. A month outside 1-12 counts into the years around it. */
export function dayOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1
  const march = months - 2
  const y = Math.floor(march / 12)
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (march - y * 12) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/** Year, month and day of a day number: the inverse of `dayOf`. */
export function civilOf(day: number): Civil {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const ofEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const month = Math.floor((5 * ofYear + 2) / 153)
  return {
    year: yearOfEra + era * 400 + (month < 10 ? 0 : 1),
    month: month < 10 ? month + 3 : month - 9,
    day: ofYear - Math.floor((153 * month + 2) / 5) + 1,
  }
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** How many days a month has: `daysIn(2024, 2)` is 29. */
export function daysIn(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}

/** The day number of "2025-03-10"; null for anything that is not an existing day in this form. */
export function parseDay(iso: string): number | null {
  const match = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/.exec(iso)
  if (!match?.groups) return null
  const [year, month, day] = [match.groups.year, match.groups.month, match.groups.day].map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? dayOf(year, month, day) : null
}

/** Easter Sunday of a year, as a day number (Gauss's method in the form of Meeus, Jones and Butcher). */
export function easterOf(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * late + 114
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}
