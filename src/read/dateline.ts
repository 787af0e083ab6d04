import { anyOf, lexicon, phraseSet } from '../text/lexicon.ts'
import { dateForms, hasYear, isoDate, isoOf } from './date-line.ts'

/** What a dateline tells: where it ends, and what it says of the article. */
export interface Dateline {
  /** Length of the dateline with its dash, from the start of the line. */
  readonly length: number
  /** ISO 8601 date, when it names a full one. */
  readonly published: string | null
  readonly publisher: string | null
}

const agencies = lexicon<Readonly<Record<string, string>>>('news-agencies')
const UPPER = String.raw`\p{Lu}[\p{Lu}.'’]{1,24}(?:[ -]\p{Lu}[\p{Lu}.'’]{0,24}){0,3}`
const MIXED = String.raw`\p{Lu}[\p{L}.'’]{1,24}(?:[ -]\p{Lu}[\p{L}.'’]{1,24}){0,3}`
const REGION = String.raw`(?<region>(?:,\s{1,2}\p{Lu}[\p{L}.'’ ]{0,24}){0,2})`
const MONTH = anyOf(
  Object.keys(lexicon<object>('calendar-months')).flatMap((month) => [
    month.charAt(0).toUpperCase() + month.slice(1),
    month.toUpperCase(),
  ]),
)
const DAY = `(?<date>,?\\s{1,2}(?:(?:${MONTH})\\.?\\s\\d{1,2}|\\d{1,2}\\s(?:${MONTH})\\.?)(?:,?\\s{1,2}(?<year>\\d{4}))?|,?\\s{1,2}\\d{4}-\\d\\d-\\d\\d)?`
const AGENCY = String.raw`(?:,?\s{0,2}[(\[](?<agency>[\p{L}][\p{L} ./&-]{1,40})[)\]])?`
const DASH = String.raw`(?<dash>\s{0,2}(?:--|[—–―‒_]|-(?=\s)))(?:-|\s|(?<=[—–―]))`
/** A line without any is none, as most are: the patterns need not be asked. */
const SOME_DASH = /[—–―‒_]|--|-\s/

const UPPER_PLACE = new RegExp(`^(?<place>${UPPER})${REGION}${DAY}${AGENCY}${DASH}`, 'u')
const MIXED_PLACE = new RegExp(`^(?<place>${MIXED})${REGION}${DAY}${AGENCY}${DASH}`, 'u')
const AGENCY_ALONE = new RegExp(
  `^\\((?<agency>${anyOf(Object.keys(agencies))})\\)(?:\\s{0,2}(?:--|[—–―-]))?\\s`,
  'i',
)
const LAST_DATE = dateForms.map((form) => new RegExp(`(?<=[\\s,])(?:${form})$`, 'i'))
/** How each of them ends. */
const MAYBE_LAST = /\d[\d:.+Z-]$|\d[Tt][\d:.+Zz-]{2,24}$/
const PLACE_LINE = new RegExp(`^(?:${UPPER}|${MIXED})${REGION},?\\s{1,2}$`, 'u')
const STAMP =
  /^(?:posted|published|date|first published|created|publish date)(?:\s(?:on|at))?\s{0,2}:?\s{1,3}/i

/**
 * The dateline that a paragraph begins with: "WASHINGTON — ", "Lund, May 3 2021 (UPI) - ", "(Reuters) - ".
 *
 * A place in capitals and a dash is one; a place in mixed case needs a region, a date or an agency with it, or a hyphen
 * glued to it ("Lund- The"). Null for text that only looks alike: "Norway — the host — won".
 */
export function datelineOf(line: string): Dateline | null {
  const head = line.slice(0, 160)
  const alone = head.startsWith('(') ? AGENCY_ALONE.exec(head) : null
  if (alone)
    return { length: alone[0].trimEnd().length, published: null, publisher: agencyName(alone.groups?.agency) }
  const match = SOME_DASH.test(head) ? (UPPER_PLACE.exec(head) ?? MIXED_PLACE.exec(head)) : null
  const { place = '', region, date, agency, dash } = match?.groups ?? {}
  if (!match || phraseSet('boilerplate-lines').has(place.toLowerCase())) return null
  const shouted = place === place.toUpperCase() && place.length > 2
  if (!shouted && !region && !date && !agency && dash !== '-') return null
  const published = date ? isoDate(date.replace(/^[,\s]+/, '')) : null
  const publisher = agencyName(agency) ?? (published && agency ? agency : null)
  return { length: match[0].trimEnd().length, published, publisher }
}

/**
 * A dateline that is a line of its own: "NEW YORK 1996-08-30", "LUND, Sweden, 3 May 2021", "July 02, 2008",
 * "Posted on May 3, 2021 10:15". `published` is never null. Null for other lines.
 */
export function datelineLine(line: string): Dateline | null {
  if (line.length > 100 || !hasYear(line)) return null
  const published = isoDate(line.replace(STAMP, '')) ?? placed(line)
  return published === null ? null : { length: line.length, published, publisher: null }
}

function placed(line: string): string | null {
  if (!MAYBE_LAST.test(line)) return null
  for (const pattern of LAST_DATE) {
    const match = pattern.exec(line)
    if (match && PLACE_LINE.test(line.slice(0, match.index))) return isoOf(match.groups ?? {})
  }
  return null
}

/** The agency in brackets by its usual name; null for a name that is no news agency. */
function agencyName(words: string | undefined): string | null {
  if (!words) return null
  return agencies[words.toLowerCase()] || null
}
