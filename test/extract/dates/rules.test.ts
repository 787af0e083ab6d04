import { describe, expect, test } from 'vitest'
import { levels } from '../../../src/extract/dates/grammar.ts'
import { datesIn, told } from './read.ts'

// Every rule: a sentence that it reads (all published on Monday, 2025-03-10), what is found, and a look-alike it leaves.
// biome-ignore format: table
const table: readonly (readonly [rule: string, text: string, found: string, lookalike: string])[] = [
  ['iso', 'The note is dated 2025-02-28.', '2025-02-28 = 2025-02-28', 'Order 2025-02-31-7 was shipped.'],
  ['figures', 'The lease ended on 28/02/2025.', '28/02/2025 = 2025-02-28', 'The stock fell 3/8 to 12 1/4.'],
  ['month-day-year', 'The mine closed on Sunday, March 2, 2025, at last.', 'Sunday, March 2, 2025 = 2025-03-02', 'In March, 2,025 people came.'],
  ['day-month-year', 'The pier burned on 3rd of May 2019.', '3rd of May 2019 = 2019-05-03', 'They sold 40 May 2019 calendars.'],
  ['month-day', 'The vote was held on Feb. 11 in Oslo.', 'Feb. 11 = 2025-02-11', 'In February 20 people fell ill.'],
  ['day-month', 'The choir sang on 6 April.', '6 April = 2025-04-06', 'He met four April fools.'],
  ['month-day-relative-year', 'The ship sank on July 4 last year.', 'July 4 last year = 2024-07-04', 'It sank on July 4 of that year.'],
  ['month-days', 'The fair of Feb. 3-7 drew crowds.', 'Feb. 3-7 = 2025-02-03/2025-02-07', 'They won 3-2 in February.'],
  ['days-month', 'The fair runs 12-14 March.', '12-14 March = 2025-03-12/2025-03-14', 'It won by 14-12 in March.'],
  ['month-year', 'The dam opened in June 2018.', 'June 2018 = 2018-06', 'In June 2,018 people came.'],
  ['month-relative-year', 'The dam opened in June last year.', 'June last year = 2024-06', 'The dam opened last June.'],
  ['relative-month', 'The dam opened last November.', 'last November = 2024-11', 'It was the same November wind.'],
  ['months', 'The road was shut from May to July.', 'May to July = 2024-05/2024-07', 'She wrote May to John.'],
  ['month', 'The dam opened in November.', 'November = 2024-11', 'Ms. May said the march may go on.'],
  ['weekday', 'The mayor resigned Friday.', 'Friday = 2025-03-07', 'He sat in the sun and wed.'],
  ['relative-weekday', 'They meet next Friday.', 'next Friday = 2025-03-14', 'She said that Friday suits her.'],
  ['weekday-parts', 'The choir sings on Tuesday nights.', 'Tuesday nights = XXXX-WXX-2TNI', 'The choir sang on Tuesday night.'],
  ['weekday-of-week', 'The raid came on Tuesday of last week.', 'Tuesday of last week = 2025-03-04', 'It came on a Tuesday of that year.'],
  ['day-of-month', 'The hearing will resume on the 15th.', 'the 15th = 2025-03-15', 'She made par on the 15th and lives on the 3rd floor.'],
  ['listed-day', 'It rained on 3, 4 and 9 February.', '3 = 2025-02-03; 4 = 2025-02-04; 9 February = 2025-02-09', 'In February, 3 or 4 boats sank.'],
  ['week-number', 'Deliveries begin in week 14 of 2025.', 'week 14 of 2025 = 2025-W14', 'In week 14 sales rose.'],
  ['year', 'The firm was founded in 1987.', '1987 = 1987', 'The firm paid $1987 for 1987 people.'],
  ['short-year', "The champions of '98 met again.", "'98 = 1998", "He wore the number '98'."],
  ['years', 'She ruled 1997-99 with care.', '1997-99 = 1997/1999', 'Call 1997-9912 for help.'],
  ['decade', 'Crime peaked in the 1990s.', 'the 1990s = 199X', 'She is in her 50s.'],
  ['century', 'The abbey dates from the 12th century.', 'the 12th century = 11XX', 'He scored his fourth century.'],
  ['quarter-of-year', 'Sales fell in the third quarter of 2024.', 'the third quarter of 2024 = 2024-35', 'A quarter of 2024 homes burned.'],
  ['quarter-of-relative-year', "This year's first quarter was dry.", "This year's first quarter = 2025-33", "This year's first storm came."],
  ['quarter-year-earlier', 'The loss of the year-earlier quarter was larger.', 'the year-earlier quarter = 2023-36', 'A quarter left the year before.'],
  ['quarter', 'Profit rose in the fourth quarter.', 'the fourth quarter = 2024-36', 'The French Quarter was flooded.'],
  ['quarter-in-year', 'Sales fell in the third quarter, below the 2023 quarter.', 'the third quarter = 2024-35; the 2023 quarter = 2023-35', 'The 2023 model sold well.'],
  ['latest-quarter', 'Sales fell in the latest quarter.', 'the latest quarter = 2024-36', 'The latest results were poor.'],
  ['half', 'Output rose in the first half of 2023.', 'the first half of 2023 = 2023-40', 'Output rose in the first half.'],
  ['half-of-relative-year', 'Output rose in the second half of last year.', 'the second half of last year = 2024-41', 'They led in the second half of the match.'],
  ['fiscal-year', 'Revenue in fiscal 2024 rose.', 'fiscal 2024 = 2024', 'The fiscal rules of Spain were eased.'],
  ['relative-fiscal-year', 'Spending fell last fiscal year.', 'last fiscal year = 2024', 'The fiscal rules were eased.'],
  ['season-of-year', 'They met in the spring of 2019.', 'the spring of 2019 = 2019-21', 'The fall of the city came in 2019.'],
  ['relative-season', 'Fires raged last summer.', 'last summer = 2024-22', 'They spring into the same fall.'],
  ['season', 'The plant was closed in the winter.', 'the winter = 2024-24', 'After the fall of the regime, summer school began.'],
  ['holiday', 'He died on Christmas Day 2023.', 'Christmas Day 2023 = 2023-12-25', 'It sells trees and easters.'],
  ['day-name', 'The talks end tomorrow.', 'tomorrow = 2025-03-11', 'The Tomorrowland fair opened.'],
  ['relative-unit', 'The court sits this week.', 'this week = 2025-W11', 'It was the last day of school.'],
  ['the-unit', 'Snow is forecast later in the week.', 'later in the week = 2025-W11', 'He won the day he came.'],
  ['year-end', 'Repairs will finish by year-end.', 'year-end = 2025-12-31', 'The year ended badly.'],
  ['then', 'The mine shuts on May 4. Until then it sells coal.', 'May 4 = 2025-05-04; Until then = 2025-05-04', 'He was then mayor and by then tired.'],
  ['week-before-last', 'The bill passed the week before last.', 'the week before last = 2025-W09', 'The bill passed before last call.'],
  ['unit-after-next', 'The vote is set for the week after next.', 'the week after next = 2025-W13', 'After next steps were named, they left.'],
  ['last-units', 'Prices doubled over the past three weeks.', 'the past three weeks = 2025-02-17/2025-03-10', 'The past three owners left.'],
  ['ago', 'They met two weeks ago.', 'two weeks ago = 2025-W09~', 'They met for two weeks.'],
  ['from-now', 'It expires two weeks from now.', 'two weeks from now = 2025-W13~', 'It takes two weeks from start to end.'],
  ['earlier', 'The dam broke on March 3. Two days later the town was dry.', 'March 3 = 2025-03-03; Two days later = 2025-03-05', 'Two buses later arrived.'],
  ['year-ago', 'The loss exceeded the year-ago figure.', 'year-ago = 2024~', 'Years agonised him.'],
  ['duration', 'The 15-month-long war ended.', '15-month-long = P15M', 'The 23-year-old cook finished three quarters of it.'],
  ['duration-and-a-half', 'It took two and a half years.', 'two and a half years = P30M', 'It took two and a half loaves.'],
  ['another', 'The talks need another two weeks.', 'another two weeks = P2W', 'The talks need another two envoys.'],
  ['duration-range', 'Repairs take two to three weeks.', 'two to three weeks = P2W', 'Repairs take two to three men.'],
  ['number-of-units', 'Wait 10 minutes or so.', '10 minutes or so = PT10M', 'Ten men or so came.'],
  ['length', 'The strike lasted half a year.', 'half a year = P6M', 'He ate half a pear.'],
  ['unit-long', 'The day-long session ended.', 'day-long = P1D', 'A long day ended.'],
  ['standing', 'The two-year-old war goes on.', 'two-year-old = P2Y', 'The two-year-old boy slept.'],
  ['single-unit', 'It was the biggest single-day loss.', 'single-day = P1D', 'It was the biggest single loss.'],
  ['units', 'They have waited for years.', 'years = PXY', 'The years were kind, said Days Inn.'],
  ['every', 'They march every Friday.', 'every Friday = XXXX-WXX-5', 'Every second counts.'],
  ['frequency', 'It pays dividends annually.', 'annually = R/P1Y', 'The daily press was there.'],
  ['times-a-unit', 'The ferry sails twice a day.', 'twice a day = R/P1D', 'The ferry sank twice a mile off.'],
  ['weekdays', 'The shop is shut on Mondays.', 'Mondays = XXXX-WXX-1', "Monday's storm = one"],
  ['vague', 'The airline is now in debt.', 'now = null', 'He left as soon as he could, not in the past year.'],
  ['clock-range', 'The office was open from 2 to 4:30 p.m. on Friday.', '2 to 4:30 p.m. on Friday = 2025-03-07T14:00/2025-03-07T16:30', 'The vote was moved from 2 p.m. to 4 p.m. on Friday.'],
  ['clock', 'The hearing was held at 10 a.m. in Bern.', '10 a.m. = 2025-03-10T10:00', 'Oil costs $4.41 and they won 10:9.'],
  ['relative-part', 'Two men were held this morning.', 'this morning = 2025-03-10TMO', 'The last evenings were mild.'],
  ['part-of-day', 'Snow fell overnight.', 'overnight = 2025-03-10TNI', 'Snow fell over nights.'],
  ['the-part', 'It rained in the afternoon.', 'the afternoon = 2025-03-10TAF', 'It was the night of the long knives.'],
  ['edge', 'Talks began in mid-January.', 'mid-January = 2025-01~', 'The mid-term vote and the late John Roe.'],
  ['end-of', 'They met at the end of last month.', 'the end of last month = 2025-02~', 'They met at the end of the pier.'],
  ['durations', 'The siege lasted two days and an hour.', 'two days and an hour = P2DT1H', 'It took two days, or 90 days in the worst case.'],
  ['nth-of', 'Sales rose in the last week of January.', 'the last week of January = 2025-W04~', 'It was the last week of school.'],
  ['part-of-date', 'The ferry sank Sunday night.', 'Sunday night = 2025-03-09TNI', 'On Sunday nights he sings.'],
  ['hours-of-date', 'It rained in the early hours of Sunday.', 'the early hours of Sunday = 2025-03-09TMO', 'It opens early; hours of work are long.'],
  ['date-of-part', 'The raid came on the night of Feb. 24.', 'the night of Feb. 24 = 2025-02-24TNI', 'It was the night of the storm.'],
  ['time-of-date', 'The quake struck at 6:30 a.m. local time Saturday.', '6:30 a.m. local time Saturday = 2025-03-08T06:30', 'On Saturday it lost 6-30.'],
  ['range', 'He ran the firm from 2009 to 2011.', '2009 to 2011 = 2009/2011', 'The vote was moved from Friday to Saturday.'],
]

test.each(table)('%s: %s', (rule, text, found) => {
  expect(told(text)).toBe(found)
  expect(datesIn(text).flatMap((date) => date.rule.split('+'))).toContain(rule)
})

test.each(table.map(([rule, , , lookalike]) => [rule, lookalike]))('not %s: %s', (rule, lookalike) => {
  expect(datesIn(lookalike).flatMap((date) => date.rule.split('+'))).not.toContain(rule)
})

describe('the list of rules', () => {
  const names = levels.flat().map(({ name }) => name)

  test('names each rule once', () => {
    expect(new Set(names).size).toBe(names.length)
  })

  test('has an example of each rule', () => {
    expect(names.filter((name) => !table.some(([rule]) => rule === name))).toEqual([])
  })
})
