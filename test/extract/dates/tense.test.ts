import { expect, test } from 'vitest'
import { told } from './read.ts'

// Published on Monday, 2025-03-10.
// biome-ignore format: table
test.each([
  // the present tense of what is planned
  ['Friday = 2025-03-14', 'The ship sails Friday.'],
  ['Tuesday = 2025-03-11', 'The show opens Tuesday.'],
  ['Thursday = 2025-03-13', 'The court hears the case Thursday.'],
  ['Wednesday = 2025-03-12', 'The council considers the plan Wednesday.'],
  ['Friday through Sunday = 2025-03-14/2025-03-16', 'The fair runs Friday through Sunday.'],
  ['Thursday = 2025-03-13', 'He heads to Rome on Thursday.'],
  ['Sunday = 2025-03-16', 'Voters head to the polls Sunday.'],
  ['Saturday = 2025-03-15', 'The team plays Brentvale on Saturday.'],
  ['Thursday = 2025-03-13', 'She testifies Thursday before the panel.'],
  ['Thursday = 2025-03-13', 'The leaders are meeting on Thursday.'],
  ['Friday = 2025-03-14', 'The band is performing in Oslo on Friday.'],
  ['Thursday = 2025-03-13', 'A hearing is Thursday.'],
  ['May = 2025-05', 'His trial is in May.'],
  ['the spring = 2025-21', 'The valley is going to flood in the spring.'],
  ['January = 2026-01', 'He faces a fine when sentenced in January.'],
  // the present tense of what is over
  ['Friday = 2025-03-07', 'The move comes after police raided the club Friday.'],
  ['Friday = 2025-03-07', 'He faces questions over the raid on Friday.'],
  ['Friday = 2025-03-07', 'The man who runs the port on Friday said so.'],
  ['Friday = 2025-03-07', 'Police say the man died Friday.'],
  ['Saturday = 2025-03-08', 'He says he saw the crash on Saturday.'],
  ['Thursday = 2025-03-06', 'The meeting was on Thursday.'],
  ['June = 2024-06', 'Sales rose after a 0.7 percent drop in June.'],
  ['June = 2025-06', 'Sales will rise after prices drop in June.'],
  ['Friday = 2025-03-07', 'Police are searching the house raided on Friday.'],
  ['Friday = 2025-03-07', 'It will be the first vote since Friday.'],
  ['May = 2024-05', 'He was going to school in May.'],
  ['January = 2025-01', 'He was silent when sentenced in January.'],
  ['January = 2025-01', 'When arrested in January, he was carrying a knife.'],
  ['Saturday night = 2025-03-08TNI', 'The march began as previously planned Saturday night.'],
  ['Friday = 2025-03-07', 'It began as expected on Friday.'],
  ['Friday = 2025-03-14', 'It will begin as expected on Friday.'],
  ['the second quarter = 2024-34', 'Profit rose in the second quarter.'],
  ['Aug. 26 = 2024-08-26', 'It fell short of the record set on Aug. 26.'],
])('%s: %s', (expected, text) => {
  expect(told(text)).toBe(expected)
})

test('the present tense of a headline is over', () => {
  expect(told('Mayor resigns Friday\n\nThe mayor has gone.')).toBe('Friday = 2025-03-07')
})

// biome-ignore format: table
test.each([
  // days of one month in a row
  ['9 = 2024-07-09; 10 = 2024-07-10; 16 = 2024-07-16; 23 July = 2024-07-23', 'It rained on 9, 10, 16 and 23 July.'],
  ['March 3 = 2025-03-03; 5 = 2025-03-05; 7 = 2025-03-07', 'They met on March 3, 5 and 7.'],
  ['March 3 = 2025-03-03; 5 = 2025-03-05', 'They met on March 3 and 5.'],
  ['March 3 = 2025-03-03', 'They met on March 3 and 5 of them left.'],
  ['the 3rd = 2018-07-03; 5th = 2018-07-05; 7th of July 2018 = 2018-07-07', 'It rained on the 3rd, 5th and 7th of July 2018.'],
  ['July = 2024-07', 'In July, 9, 10 and 16 boys won.'],
  ['9 and 10 July = 2024-07-09/2024-07-10', 'It rained between 9 and 10 July.'],
  // near a period
  ["year's end = 2025~", "It should be in place by year's end."],
  ['later in the day = 2025-03-10', 'He came later in the day.'],
  ['earlier in the year = 2025', 'It was delayed earlier in the year.'],
  ["last year's quarter = 2023-36", "Sales in last year's quarter fell."],
  ['the first two quarters of 2023 = 2023-40', 'Sales fell in the first two quarters of 2023.'],
  ['the second fiscal quarter = 2024-34', 'Sales fell in the second fiscal quarter.'],
  ['the next 12 to 18 months = 2025-03-10/2026-09-10', 'It will grow in the next 12 to 18 months.'],
  // lengths
  ['months = PXM', 'The deal follows months of talks.'],
  ['a day = P1D', 'It comes a day after the raid.'],
  ['two years and three months ago = 2022-12~', 'He left two years and three months ago.'],
  ['1990 = 1990; Later that month = null', 'It opened in 1990. Later that month it shut.'],
  ['the end of the day = 2025-03-10', 'It was filed by the end of the day.'],
  ['four days = P4D', 'It took four days.'],
  ['two years and three months = P2Y3M', 'He was jailed for two years and three months.'],
  ['8-month-old = P8M', 'The 8-month-old truce held.'],
])('%s: %s', (expected, text) => {
  expect(told(text)).toBe(expected)
})

test.each([
  'The day shift left the mine, and the day care center was shut.',
  'He is a Sunday Times editor, she reads the Sunday Telegraph.',
  'The Tuesday Club met, and Friday Night Lights was shown.',
  'He plays for Sheffield Wednesday and sings “Manic Monday”.',
  'He hoped one day to return, and she would one day sing.',
  'One day he will return.',
  'At the end of the day, voters decide.',
  'The firm changed from a fiscal year to a calendar year.',
  'In today’s world that is rare, for the computers of tomorrow are here.',
  'The 8-month-old girl slept.',
])('no date: %s', (text) => {
  expect(told(text)).toBe('')
})

test.each([
  ['mid-January = XXXX-01~', 'The truce began in mid-January.'],
  ['the end of June = XXXX-06~', 'He left at the end of June.'],
  ['June = XXXX-06', 'He left in June.'],
])('without publication, %s: %s', (expected, text) => {
  expect(told(text, null)).toBe(expected)
})
