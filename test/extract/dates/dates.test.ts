import { expect, test } from 'vitest'
import { told } from './read.ts'

test.each([
  ['2025-03-05', 'The council met last Wednesday.', 'last Wednesday'],
  ['2025-03-07', 'The mayor resigned on Friday.', 'Friday'],
  ['2025-03-13', 'The council will vote on Thursday.', 'Thursday'],
  ['2025-01~', 'Talks began in mid-January.', 'mid-January'],
  ['2023-10-07', 'The bridge fell on Oct. 7, 2023.', 'Oct. 7, 2023'],
])('%s: %s', (value, text, words) => {
  expect(told(text)).toBe(`${words} = ${value}`)
})
