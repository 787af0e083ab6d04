import { expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'
import { compare } from '../../src/compare/index.ts'
import type { Article } from '../../src/types.ts'

/** The same event around every sentence, so that the articles are about one thing. */
const EVENT =
  'Marta Hallam, the governor of Westmark, and Tavira Foods have been at odds over the port of Linden. ' +
  'Peter Brandt and the Harbour Union of Linden are parties to the dispute about the sale of the port.'

function article(source: string, text: string, published: string | null): Article {
  const body = `${EVENT}\n\n${text}\n`
  return { source, path: null, title: null, publisher: null, published, text: body, zones: [] }
}

/** The gravest verdict of a statement row that both articles are in, or "none". */
function verdictOf(one: string, other: string, days: readonly [string | null, string | null]): string {
  const articles = [article('a', one, days[0]), article('b', other, days[1])]
  const { facts } = compare(
    articles.map((each) => extract(each)),
    { version: '1' },
  )
  const found = facts.filter(({ kind, verdict }) => kind === 'statement' && verdict !== 'single')
  return (
    ['conflict', 'compatible', 'agree'].find((verdict) => found.some((fact) => fact.verdict === verdict)) ??
    'none'
  )
}

// biome-ignore format: table
test.each([
  // Comment
  ['conflict', 'Tavira Foods confirmed the sale of the port.', 'Tavira Foods declined to comment on the sale.'],
  ['conflict', 'Tavira Foods confirmed the talks about the port.', 'Tavira Foods denied the talks about the port.'],
  ['agree', 'Tavira Foods declined to comment.', 'Tavira Foods would not comment, a spokesman said.'],
  // Travel
  ['conflict', 'The operator said its chief executive, Peter Brandt, would travel to Linden on Wednesday.', 'The Harbour Union said that Peter Brandt had cancelled a planned trip to Linden.'],
  ['conflict', 'Ms. Hallam plans to visit Linden next week.', 'Ms. Hallam called off her visit to Linden.'],
  ['conflict', 'Ms. Hallam will fly to Rome for the summit.', 'Ms. Hallam has scrapped her trip to the summit in Rome.'],
  // Agreement
  ['conflict', 'The Harbour Union accepted the offer.', 'The Harbour Union rejected the offer.'],
  ['conflict', 'Tavira Foods approved the revised wage plan.', 'Tavira Foods turned down the revised wage plan.'],
  ['conflict', 'Ms. Hallam signed the port bill.', 'Ms. Hallam vetoed the port bill.'],
  ['conflict', 'Tavira Foods agreed to buy Branco Oils.', 'Tavira Foods has dropped its plan to buy Branco Oils.'],
  ['conflict', 'Tavira Foods and the Harbour Union reached a deal on wages.', 'Tavira Foods and the Harbour Union failed to reach a deal on wages.'],
  // Defeat and office
  ['conflict', 'Ms. Hallam conceded at 2 a.m.', 'Ms. Hallam refused to concede on Sunday night.'],
  ['conflict', 'Ms. Hallam admitted defeat.', 'Ms. Hallam has not conceded.'],
  ['conflict', 'Ms. Hallam resigned on Monday.', 'Ms. Hallam refused to resign.'],
  ['conflict', 'Ms. Hallam said she would step down.', 'Ms. Hallam vowed to stay on.'],
  // Strike
  ['conflict', 'The Harbour Union will go on strike on Friday.', 'The Harbour Union called off the strike.'],
  // Courts
  ['conflict', 'Mr. Brandt was charged with fraud.', 'Mr. Brandt has not been charged.'],
  ['conflict', 'Mr. Brandt pleaded guilty.', 'Mr. Brandt pleaded not guilty.'],
  ['conflict', 'Mr. Brandt was convicted of fraud.', 'Mr. Brandt was acquitted of fraud.'],
  ['conflict', 'Mr. Brandt remains in custody.', 'Mr. Brandt was released on Monday.'],
  // Life, buildings
  ['conflict', 'Mr. Brandt died in the crash.', 'Mr. Brandt survived the crash.'],
  ['conflict', 'Mr. Brandt is alive.', 'Mr. Brandt was killed on Monday.'],
  ['conflict', 'Linden Airport remained closed.', 'Linden Airport has reopened.'],
  ['conflict', 'Linden Airport was evacuated.', 'Linden Airport was not evacuated.'],
])('%s: %s / %s', (expected, one, other) => {
  expect(verdictOf(one, other, ['2024-03-12', '2024-03-12'])).toBe(expected)
  expect(verdictOf(other, one, [null, null])).toBe(expected)
})

// biome-ignore format: table
test.each([
  // Other days
  ['Tavira Foods declined to comment on the sale on Monday.', 'Tavira Foods confirmed the sale on Thursday.'],
  // Other objects
  ['The Harbour Union rejected the pay offer.', 'The Harbour Union accepted the safety report.'],
  ['The Harbour Union rejected an earlier offer.', 'The Harbour Union accepted the offer.'],
  ['Mr. Brandt was convicted of fraud.', 'Mr. Brandt was acquitted of bribery.'],
  ['Ms. Hallam plans to visit Oslo.', 'Ms. Hallam cancelled a trip to Rome.'],
  // Other people
  ['Anna Hallam resigned.', 'Marta Hallam refused to resign.'],
  // Conditions, allegations, what is not ruled out
  ['Ms. Hallam would resign if the court ruled against her.', 'Ms. Hallam refused to resign.'],
  ['If the vote fails, Ms. Hallam will resign.', 'Ms. Hallam refused to resign.'],
  ['“Hallam resigned,” Mr. Brandt said.', 'Ms. Hallam refused to resign.'],
  ['Opponents claimed that Ms. Hallam had resigned.', 'Ms. Hallam refused to resign.'],
  ['Ms. Hallam did not rule out resigning.', 'Ms. Hallam said she would step down.'],
  ['Tavira Foods denied wrongdoing in Linden.', 'Tavira Foods confirmed the investigation in Linden.'],
  // Changes of mind that are told
  ['Ms. Hallam, who had refused to resign, stepped down.', 'Ms. Hallam resigned.'],
  ['Ms. Hallam refused to resign at first. Ms. Hallam then resigned.', 'Ms. Hallam resigned.'],
  ['Tavira Foods initially declined to comment.', 'Tavira Foods confirmed the sale.'],
  // Planned and done
  ['Ms. Hallam plans to travel to Rome for the summit.', 'Ms. Hallam travelled to Rome for the summit.'],
  ['Mr. Brandt was arrested on Monday.', 'Mr. Brandt was released on bail.'],
  ['The Harbour Union went on strike.', 'The Harbour Union called off the strike.'],
  // Words of other meanings
  ['Linden Rovers conceded a late goal.', 'Ms. Hallam refused to concede.'],
  ['Ms. Hallam is open to talks.', 'Ms. Hallam remains closed to talks.'],
])('no conflict: %s / %s', (one, other) => {
  expect(verdictOf(one, other, ['2024-03-14', '2024-03-14'])).not.toBe('conflict')
  expect(verdictOf(other, one, [null, null])).not.toBe('conflict')
})

test('what was said on another day may have changed', () => {
  expect(
    verdictOf('Ms. Hallam refused to resign.', 'Ms. Hallam resigned.', ['2024-03-12', '2024-03-13']),
  ).toBe('compatible')
})
