import { expect, test } from 'vitest'
import { read, short } from './helpers.ts'

const told = (sentence: string) => read(sentence).map(short).join('; ')

// Every way in which news writes a number, side by side.
test.each([
  [
    'US$2 million = 2000000 USD; HK$40 = 40 HKD; €1.5 million = 1500000 EUR',
    'Fines of US$2 million, HK$40 and €1.5 million.',
  ],
  ['50 cents = 50 cent; ¥3,000 = 3000 JPY; 12 rupees = 12 INR', 'It costs 50 cents, ¥3,000 or 12 rupees.'],
  ['1.2bn euros = 1200000000 EUR; £3.4m = 3400000 GBP', 'It paid 1.2bn euros and £3.4m.'],
  [
    '2 percentage points = 2 percentage point; 3.5 per cent = 3.5 %',
    'Rates rose 2 percentage points, or 3.5 per cent.',
  ],
  ['20 basis points = 20 basis point', 'Rates rose 20 basis points.'],
  ['Hundreds of thousands = ~(100000, *] home of homes', 'Hundreds of thousands of homes lost power.'],
  [
    'Between 40 and 50 = [40, 50] man of men; 100 to 150 = [100, 150] woman of women',
    'Between 40 and 50 men and 100 to 150 women came.',
  ],
  ['10–12 = [10, 12] boy of boys', 'They saw 10–12 boys.'],
  ['no fewer than 8 = [8, *] boat of boats', 'They sank no fewer than 8 boats.'],
  ['Fewer than 12 = [*, 12) judge of judges', 'Fewer than 12 judges sat.'],
  ['~40 = ~40 cow of cows', 'They lost ~40 cows.'],
  [
    '−5 degrees Celsius = -5 °C; minus 12 Fahrenheit = -12 °F',
    'It was −5 degrees Celsius, or minus 12 Fahrenheit.',
  ],
  ['1,200 m² = 1200 m2; 12 km/h = 12 km/h', 'It is 1,200 m² large and does 12 km/h.'],
  ['$80 = 80 USD a barrel', 'Oil rose to $80 a barrel.'],
  ['tripled = 3 times; fivefold = 5 times', 'Sales tripled, a fivefold rise in profit.'],
  ['1.234.567 = 1234570 vote of votes', 'They cast 1.234.567 votes.'],
  ['12.345,67 euros = 12345.7 EUR', 'It cost 12.345,67 euros.'],
  ['５００ = 500 guest of guests', 'It had ５００ guests.'],
  ['3½ miles = 3.5 mi', 'They walked 3½ miles.'],
  ['45-year-old = 45 year; 33 = 33 year', 'The 45-year-old met a girl aged 33.'],
])('%s: %s', (expected, sentence) => {
  expect(told(sentence)).toBe(expected)
})

test.each([
  'Voters passed Amendment 64 near Highway 61 and Area 51.',
  'They watched Apollo 11 on Channel 4 and heard Blink-182.',
  'Write to Box 12, or call 1-800-555-0199.',
])('no number: %s', (sentence) => {
  expect(told(sentence)).toBe('')
})
