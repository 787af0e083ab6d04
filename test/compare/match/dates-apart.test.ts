import { expect, test } from 'vitest'
import { extract } from '../../../src/claims.ts'
import { compare } from '../../../src/compare/index.ts'

const TITLE = 'Armies leave the valley'

/** Whether two articles of one day have a row of dates in conflict. */
function conflicts(one: string, other: string): boolean {
  const articles = [one, other].map((sentence, at) =>
    extract({
      source: `paper-${at}`,
      path: null,
      title: TITLE,
      publisher: null,
      published: '2031-05-22',
      text: `${TITLE}\n\n${sentence}\n`,
      zones: [{ kind: 'title', start: 0, end: TITLE.length }],
    }),
  )
  return compare(articles, { version: 'test' }).facts.some(
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
