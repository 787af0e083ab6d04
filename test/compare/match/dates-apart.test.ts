import { expect, test } from 'vitest'
import { factsOf } from '../../helpers/compared.ts'

const TITLE = 'Armies leave the valley'

/** Whether two articles of one day have a row of dates in conflict. */
function conflicts(one: string, other: string): boolean {
  return factsOf([one, other], { title: TITLE, published: '2031-05-22' }).some(
    ({ kind, verdict }) => kind === 'date' && verdict === 'conflict',
  )
}

test.each([
  [
    true,
    'Norland withdrew its troops from the Ostra valley on May 19, 2031.',
    'Norland withdrew its troops from the Ostra valley on May 20, 2031.',
  ],
  [
    false,
    'Norland withdrew its troops from the Ostra valley on May 19, 2031.',
    'Sudria withdrew its troops from the Merle valley on May 20, 2031.',
  ],
  [
    false,
    'Results of matches in the Norland rugby championship on Monday:',
    'Results of matches in the Norland rugby championship on Tuesday:',
  ],
])('conflict %s: %s | %s', (expected, one, other) => {
  expect(conflicts(one, other)).toBe(expected)
})
