import { type Period, periodOn } from '../../../text/period.ts'
import type { Match } from '../pattern.ts'
import { named, plain, type Reading } from '../reading.ts'
import { after, type Context, fromPublished, type Rule, rule } from '../rule.ts'
import { numberOf } from '../word.ts'

const QUARTER = 'fiscal? -? ORD -? fiscal? quarter'
const HALF = 'ORD|last|final|RELATION half'

/** Quarters, halves and fiscal years. */
export const periodRules: readonly Rule[] = [
  rule(
    'quarter-of-year',
    [`the? ${QUARTER} of? fiscal? YEAR`, `the? YEAR ${QUARTER}`, 'q NUM ,? YEAR', 'YEAR q NUM'],
    (match) => quarterOf(match, numberOf(match.at('YEAR'), 'YEAR'), true),
  ),
  rule(
    'quarter-of-relative-year',
    [`RELATION UNIT 's ${QUARTER}`, `the? ${QUARTER} of? RELATION UNIT`],
    (match, context) => {
      if (match.at('UNIT')?.senses.get('UNIT') !== 'Y') return null
      const year = fromPublished('year', Math.sign(numberOf(match.at('RELATION'), 'RELATION') % 3), context)
      return year ? quarterOf(match, year.at, true) : plain('date', null)
    },
  ),
  rule(
    'quarter-year-earlier',
    [
      `the? year -? ago|earlier ${QUARTER}`,
      `the? comparable|corresponding? year -? ago|earlier quarter|period`,
      'the? RELATION|comparable|corresponding quarter|period a|one? year ago|earlier|before',
      'the comparable|corresponding quarter|period RELATION UNIT',
      'RELATION quarter|period RELATION UNIT',
      "RELATION UNIT 's quarter|period",
    ],
    (match, context) => yearEarlier(match, context),
  ),
  rule(
    'quarter',
    ['ORD - quarter', 'fiscal - ORD - quarter', 'the? fiscal? ORD fiscal? quarter', 'q NUM'],
    (match, context) => quarter(match, context),
  ),
  rule('quarter-in-year', ['the YEAR quarter|period'], (match, context) => {
    const { span } = context.focus
    const reported = span?.unit === 'quarter' ? span : fromPublished('quarter', -1, context)
    const year = numberOf(match.at('YEAR'), 'YEAR')
    if (!reported || (match.at('period') && span?.unit !== 'quarter'))
      return named({ unit: 'year', at: year }, { full: true })
    return named({ unit: 'quarter', at: year * 4 + (reported.at % 4) }, { full: true })
  }),
  rule('latest-quarter', ['the? latest quarter|period|results'], (match, context) => {
    if (match.at('results')) return null
    const last =
      context.focus.span?.unit === 'quarter' ? context.focus.span : fromPublished('quarter', -1, context)
    return last ? named(last) : plain('date', null)
  }),
  rule(
    'half',
    [`the? ${HALF} of? YEAR`, 'the? YEAR ORD half', 'the? ORD|last|final two quarters of YEAR'],
    (match) => {
      const half = match.at('ORD') ? numberOf(match.at('ORD'), 'ORD') : 2
      return half < 3 ? named(halfOf(numberOf(match.at('YEAR'), 'YEAR'), half), { full: true }) : null
    },
  ),
  rule(
    'half-of-relative-year',
    [`the? ${HALF} of the UNIT`, `the? ${HALF} of RELATION UNIT`, "RELATION UNIT 's ORD half"],
    (match, context) => {
      const half = match.at('ORD') ? numberOf(match.at('ORD'), 'ORD') : 2
      const by = match.at('RELATION') ? Math.sign(numberOf(match.at('RELATION'), 'RELATION') % 3) : 0
      const year = fromPublished('year', by, context)
      if (match.at('UNIT')?.senses.get('UNIT') !== 'Y' || half > 2) return null
      return year ? named(halfOf(year.at, half), { full: true }) : plain('date', null)
    },
  ),
  rule('fiscal-year', ['fiscal year? YEAR', 'fiscal year? SHORTYEAR', 'fy YEAR'], (match) => {
    const short = Number(match.at('SHORTYEAR')?.lower.slice(1))
    const year = match.at('YEAR')
      ? numberOf(match.at('YEAR'), 'YEAR')
      : short < 50
        ? 2000 + short
        : 1900 + short
    return named({ unit: 'year', at: year }, { full: true })
  }),
  rule('relative-fiscal-year', ['RELATION|the|its|latest fiscal|financial year'], (match, context) => {
    const by = match.at('RELATION') ? numberOf(match.at('RELATION'), 'RELATION') : 0
    const year = fromPublished('year', Math.abs(by) === 3 ? 0 : Math.sign(by), context)
    return year ? named(year) : plain('date', null)
  }),
]

function halfOf(year: number, half: number): Period {
  return { unit: 'half', at: year * 2 + half - 1 }
}

function quarterNumber(match: Match): number {
  return match.at('ORD') ? numberOf(match.at('ORD'), 'ORD') : numberOf(match.at('NUM'), 'NUM')
}

function quarterOf(match: Match, year: number, full: boolean): Reading | null {
  const number = quarterNumber(match)
  return number >= 1 && number <= 4 ? named({ unit: 'quarter', at: year * 4 + number - 1 }, { full }) : null
}

/** A quarter without its year: the last that has begun, or with the future the next that has not ended. */
function quarter(match: Match, context: Context): Reading | null {
  const number = quarterNumber(match)
  if (!(number >= 1 && number <= 4) || (after(match, context) === 'of' && !match.at('the') && !match.at('-')))
    return null
  if (match.at('NUM') && context.words[match.first + 1]?.spaced) return null
  if (context.published === null) return plain('date', null)
  const here = periodOn('quarter', context.published)
  const year = Math.floor(here.at / 4)
  const at = year * 4 + number - 1
  const direction = context.direction(match)
  if (direction === 'future' || (direction === null && at === here.at + 1))
    return named({ unit: 'quarter', at: at < here.at - 1 ? at + 4 : at })
  return named({ unit: 'quarter', at: at > here.at ? at - 4 : at })
}

/** "the year-earlier quarter": that quarter, or the one that the article reports, a year before. */
function yearEarlier(match: Match, context: Context): Reading | null {
  const year = match.at('UNIT')
  const last = match.at('RELATION2') ?? match.at('RELATION')
  if (year && (numberOf(last, 'RELATION') !== -1 || year.senses.get('UNIT') !== 'Y')) return null
  if (match.at('RELATION2') && numberOf(match.at('RELATION'), 'RELATION') !== 3) return null
  if (context.published === null) return plain('date', null)
  const period = context.words.slice(match.first, match.last).some(({ lower }) => lower === 'period')
  const before = fromPublished('year', -1, context)
  if (period && !context.focus.span && before) return named(before)
  const reported =
    context.focus.span?.unit === 'quarter' ? context.focus.span : fromPublished('quarter', -1, context)
  if (!reported) return plain('date', null)
  if (!match.at('ORD')) return named({ unit: 'quarter', at: reported.at - 4 })
  const own = quarter(match, context)?.period
  return own ? named({ unit: 'quarter', at: own.at - 4 }) : null
}
