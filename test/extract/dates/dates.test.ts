import { expect, test } from 'vitest'
import { datesIn, told } from './read.ts'

// Published on Monday, 2025-03-10.
// biome-ignore format: table
test.each([
  // tense and words of the clause
  ['Friday = 2025-03-07', 'The mayor resigned on Friday.'],
  ['Monday = 2025-03-10', 'Police said on Monday that two men were held.'],
  ['Thursday = 2025-03-13', 'The council will vote on Thursday, the chairman said.'],
  ['Friday = 2025-03-07', 'The mayor said Friday he is leaving.'],
  ['Wednesday = 2025-03-12', 'A ruling may come as soon as Wednesday.'],
  ['Friday = 2025-03-14', 'The budget is due Friday.'],
  ['Friday = 2025-03-07', 'He had been due in court Friday.'],
  ['Friday = 2025-03-14', 'He has until Friday to answer.'],
  ['Tuesday = 2025-03-11', 'The press conference starts on Tuesday.'],
  ['Friday = 2025-03-14', 'The board plans to meet Friday.'],
  ['Friday = 2025-03-07', 'The board refused to meet Friday.'],
  ['Friday = 2025-03-14', 'Rules to be published Friday would raise the fee.'],
  ['November = 2025-11', 'Elections are scheduled for November.'],
  ['November = 2024-11', 'He was freed in November.'],
  ['the end of June = 2025-06~', 'The bridge will be closed by the end of June.'],
  ['Saturday = 2025-03-08; Tuesday = 2025-03-11', 'Two ships collided Saturday, and talks open on Tuesday.'],
  ['Tuesday evening = 2025-03-04TEV', 'By Tuesday evening the fire was out.'],
  ['Friday = 2025-03-14', 'The toll roads will stay closed until Friday.'],
  ['Tuesday = 2025-03-11', 'Polls close Tuesday.'],
  ['Tuesday = 2025-03-11', 'Polls in both towns close Tuesday.'],
  ['Tuesday = 2025-03-04', 'Both polls closed Tuesday.'],
  ['Thursday = 2025-03-13', 'Schools start Thursday.'],
  ['Friday = 2025-03-07', 'The office was open on Friday.'],
  ['Monday = 2025-03-17', 'The bridge is shut until Monday.'],
  ['Monday = 2025-03-10', 'The bridge was shut until Monday.'],
  ['Monday = 2025-03-10', 'The school will open Monday.'],
  ['November = 2025-11', 'He faces a fine when he is sentenced in November.'],
  ['November = 2024-11', 'He is accused of theft in November.'],
  ['November = 2025-11', 'She pleaded guilty and faces sentencing in November.'],
  ['November = 2024-11', 'They saw the faces of the missing in November.'],
  ['Sunday = 2025-03-16', 'Troops guarded the town ahead of Sunday’s vote.'],
  ['Sunday = 2025-03-09', 'Troops guarded the town on Sunday.'],
  ['Friday = 2025-03-07', 'The offer had been due to expire Friday.'],
  ['Aug. 1 = 2025-08-01', 'She was named chief executive, effective Aug. 1.'],
  ['year-end = 2024-12-31', 'Shares rose 4% since year-end.'],
  ['Monday = XXXX-WXX-1TNI; Tuesday nights = XXXX-WXX-2TNI', 'It plays on Monday and Tuesday nights.'],
  // days of a month and times
  ['the 3rd = 2025-03-03', 'He was found on the 3rd.'],
  ['the 28th = 2025-02-28', 'He was found on the 28th, police said.'],
  ['March 2019 = 2019-03; the 15th = 2019-03-15', 'The mill closed in March 2019. It burned on the 15th.'],
  ['11 to 2 p.m. = 2025-03-10T11:00/2025-03-10T14:00', 'Power was out from 11 to 2 p.m.'],
  ['10 p.m. to 6 a.m. = 2025-03-10T22:00/2025-03-11T06:00', 'A curfew holds from 10 p.m. to 6 a.m. in the port.'],
  ['2 p.m. and 3:15 p.m. Sunday = 2025-03-09T14:00/2025-03-09T15:15', 'It rained between 2 p.m. and 3:15 p.m. Sunday.'],
  ['2 p.m. = 2025-03-10T14:00; 3:15 p.m. = 2025-03-10T15:15', 'Shots were heard at 2 p.m. and 3:15 p.m.'],
  ['5:12 p.m. GMT+8 = 2025-03-10T17:12+08:00', 'The quake struck at 5:12 p.m. GMT+8.'],
  ['17:12 UTC−03:30 = 2025-03-10T17:12-03:30', 'The quake struck at 17:12 UTC−03:30.'],
  ['5:12 p.m. GMT = 2025-03-10T17:12Z; 5 hours = PT5H', 'The quake struck at 5:12 p.m. GMT - 5 hours after.'],
  // lengths of several units
  ['three hours and 20 minutes = PT3H20M', 'The flight took three hours and 20 minutes.'],
  ['two hours, four minutes and 10 seconds = PT2H4M10S', 'She ran it in two hours, four minutes and 10 seconds.'],
  ['a week and two days = P9D', 'They were gone for a week and two days.'],
  ['two days = P2D; three weeks = P3W', 'It takes two days and three weeks in turn.'],
  // the nearest month and day
  ['Dec. 31 = 2024-12-31', 'The permit expired on Dec. 31.'],
  ['June 30 = 2025-06-30', 'The loan must be repaid by June 30.'],
  ['Sept. 3 = 2024-09-03', 'He was held on Sept. 3.'],
  ['Friday, Sept. 6 = 2024-09-06', 'The dam burst on Friday, Sept. 6, and flooded the town.'],
  // what the article told before
  ['March 3 = 2025-03-03; Later that day = 2025-03-03', 'The roof fell on March 3. Later that day, the wall went.'],
  ['2016 = 2016; The following year = 2017', 'She won in 2016. The following year she stepped down.'],
  ['May 4, 1999 = 1999-05-04; June 2 = 1999-06-02', 'On May 4, 1999, the mill closed. It reopened on June 2.'],
  ['that day = null', 'Nobody saw him on that day.'],
  ['Thursday, 7 March = 2024-03-07', 'He died on Thursday, 7 March.'],
  ['the same period last year = 2024', 'Fewer came than in the same period last year.'],
  ['1850 = 1850', 'By 1850 the town had a mill.'],
  // spans
  ['late Thursday night = 2025-03-06TNI', 'It was passed late Thursday night.'],
  ['14.30 BST = 2025-03-10T14:30', 'It was passed at 14.30 BST.'],
  ['March 2024 = 2024-03', "March 2024's storm was worse."],
  ['early Sunday = 2025-03-09', 'Crews reached the village early Sunday.'],
  ['more than two years = P2Y', 'It took more than two years.'],
  ['The last three months = 2024-12-10/2025-03-10', 'The last three months were dry.'],
  ['Nov. 3, 2023, to Feb. 2, 2024 = 2023-11-03/2024-02-02', 'It ran from Nov. 3, 2023, to Feb. 2, 2024.'],
  ['Nov. 3 to Feb. 2, 2024 = 2023-11-03/2024-02-02', 'It ran from Nov. 3 to Feb. 2, 2024.'],
  ['1997 and 1999 = 1997/1999', 'It was built between 1997 and 1999.'],
  ['Monday through Wednesday = 2025-03-10/2025-03-12', 'The fair runs Monday through Wednesday.'],
  ['Friday = 2025-03-07; Saturday = 2025-03-08', 'The vote was moved from Friday to Saturday.'],
  ['the Sept. 11 = -', 'It was the worst since the Sept. 11 attacks.'],
  // holidays
  ['Thanksgiving = 2024-11-28', 'The store was shut on Thanksgiving.'],
  ['Easter Monday = 2025-04-21', 'The store will be shut on Easter Monday.'],
  ['Memorial Day = 2024-05-27', 'The store was shut on Memorial Day.'],
  // numbers in words
  ['nineteen ninety-six = 1996', 'It was in nineteen ninety-six.'],
  ['a hundred and ten years = P110Y', 'It stood for a hundred and ten years.'],
  ['twenty-one days = P21D', 'The strike lasted twenty-one days.'],
])('%s: %s', (expected, text) => {
  if (expected.endsWith('-')) expect(told(text)).toBe('Sept. 11 = 2001-09-11')
  else expect(told(text)).toBe(expected)
})

test.each([
  'Ms. May said she may resign, and the March for Clean Rivers may march on.',
  'The stock fell 3/8 to 12 1/4 on volume of 2.1 million shares.',
  'The firm earned 36 cents a share and paid $4.41 a barrel.',
  'He finished second, five seconds behind the leader.',
  'The 23-year-old, a man of 40 years of age, and a child aged 10 years were hurt.',
  'The boats Orion 1950 and X-2000 were sold by Sun Microsystems for 2,000 dollars to the SEC.',
  'April Jones and June Smith met Augusta Stone.',
  'The march may take a second route, and it may march in the sun.',
  'The March of the Miners drew crowds, and May Lane was shut.',
  'Ms. March and Mr. June wed and sat down; Jan Novak and Dec Ryan won.',
  'Analysts said that Sun’s shares would rise, and Sun rose.',
  'The second man, one second behind, got a second chance.',
  'The Fall of the city, a fall in prices and a spring in the bed.',
  'He spent $2,010, walked 1999 miles and called 555-2019.',
  'Boeing’s 747 and the A2024 road, Model 1998 and Room 2010.',
  'The host of “This Week” told Oslo Today so.',
  'The flat at 1950 Poplar Street was sold.',
  'It won 3-2 on 10/12 of the 1,998 cards.',
])('no date: %s', (text) => {
  expect(datesIn(text).map((date) => date.text)).toEqual([])
})

// biome-ignore format: table
test.each([
  ['January 19 = XXXX-01-19', 'The truce began on January 19.'],
  ['January = XXXX-01', 'The truce began in January.'],
  ['Friday = null', 'He resigned on Friday.'],
  ['last week = null', 'He resigned last week.'],
  ['Oct. 7, 2023 = 2023-10-07', 'It was hit on Oct. 7, 2023.'],
  ['the past three weeks = P3W', 'It rained for the past three weeks.'],
  ['Feb. 3-7 = XXXX-02-03/XXXX-02-07', 'The fair was held Feb. 3-7.'],
  ['May 4, 1999 = 1999-05-04; May 9 = 1999-05-09', 'It was shut from May 4, 1999, and again on May 9.'],
])('without publication, %s: %s', (expected, text) => {
  expect(told(text, null)).toBe(expected)
})

test('a broken day of publication is none', () => {
  expect(told('He resigned on Friday.', '2025-02-31')).toBe('Friday = null')
})

test('every span is a stretch of the text, in order, without overlap', () => {
  const text =
    'On Sunday night, March 9, 2025, at 10 p.m. GMT (early Monday in Perth), the two-day fair of 2025 ended.'
  let end = 0
  for (const date of datesIn(text)) {
    expect(text.slice(date.start, date.end)).toBe(date.text)
    expect(date.start).toBeGreaterThanOrEqual(end)
    end = date.end
  }
})
