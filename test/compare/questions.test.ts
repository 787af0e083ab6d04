import { expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'
import { compare } from '../../src/compare/index.ts'

/** Whether the articles' values stand in one row of the table; the days of publication are one. */
function inOneRow(one: string, other: string, words: string): boolean {
  const articles = [one, other].map((text, at) =>
    extract({
      ...{ source: 'ab'.charAt(at), path: null, title: null, publisher: `paper ${at}` },
      ...{ published: '2024-03-12', text, zones: [] },
    }),
  )
  return compare(articles, { version: '0' }).facts.some(
    ({ verdict, values }) => verdict !== 'single' && values.some(({ text }) => text === words),
  )
}

// biome-ignore format: table
test.each([
  // Small counts are everywhere: they need the same words beside them.
  [false, 'Relations between the two countries are warm, the envoy of Norland said.', 'Trade of the two countries has grown since the war, a bank wrote.', 'two'],
  [true, 'Two Swiss climbers were found dead on the Weissberg glacier.', 'The two Swiss climbers found dead on the Weissberg glacier were brothers.', 'Two'],
  // A size is no number.
  [false, 'Iraqis in their thousands left Basra; thousands of soldiers gave up.', 'The army has thousands of cooks.', 'thousands'],
  // A looser bound, two sorts of value.
  [false, 'The party spent more than $10 million on advertising.', 'The union has spent about $12 million since May.', 'more than $10 million'],
  [false, 'The plan would raise gross domestic product by 3.5 percent.', 'The plan costs half a percentage point of gross domestic product.', '3.5 percent'],
  // A year, a quarter, a wide span: only with the event that they date.
  [false, 'The fund was begun in 1997 by Jane Roe.', 'The Roes have raised money since the mid-1990s.', '1997'],
  [false, 'Linden Thrift reported a loss for the third quarter.', 'Westmark Savings announced earnings for the third quarter.', 'the third quarter'],
  // Two parties, two days, two places, now and then.
  [false, 'Unity had 98 seats in the old parliament.', 'Civic had 104 seats in the old parliament.', '98'],
  [true, 'Unity had 98 seats in the old parliament.', 'In the old parliament Unity had 104 seats.', '98'],
  [false, 'The party holds 30 seats.', 'The party held 24 seats on Sunday.', '30'],
  [true, 'The party held 30 seats.', 'The party held 24 seats on Sunday.', '30'],
  [false, 'Shares of Tavira closed at $19.50 on Monday.', 'Shares of Tavira closed at $20 on Tuesday.', '$19.50'],
  [true, 'Shares of Tavira closed at $19.50.', 'Shares of Tavira closed at $20 on Monday.', '$19.50'],
  [false, 'Shares of Tavira closed at $19.50 on Monday.', 'Shares of Tavira closed at $20 on Tuesday.', 'Monday'],
  [false, 'The storm killed 12 people in Ohio.', 'The storm killed 14 people in Ohio and Indiana.', '12'],
  [true, 'The storm killed 12 people in Ohio.', 'In Ohio the storm killed 14 people.', '12'],
  [false, 'The home team won 3-1.', 'Stanmoor won 4-1.', '3-1'],
  [true, 'Stanmoor won 3-1.', 'Stanmoor won 4-1.', '3-1'],
  [false, 'Calder Foods was founded in 1921 by two brothers.', 'Founded in 1921, Tavira Shipping has 40 ships.', '1921'],
  [true, 'Calder Foods was founded in 1921 by two brothers.', 'Founded in 1921, Calder Foods has 40 shops.', '1921'],
  [false, 'Anna Berg gave $5 million to the Linden fund in May.', 'In May Tavira Foods took in $4.8 million.', '$5 million'],
  [false, 'Division two', 'Division two', 'two'],
  [false, 'Bob Estes shot a 67 for a share of third place.', 'Nils Holm shot 67 in his first round as a professional.', '67'],
  [true, 'Nils Holm shot a 67 for a share of third place.', 'Nils Holm shot 67 in his first round as a professional.', '67'],
  [true, 'The port of Linden was sold to Tavira Foods in 2019.', 'Tavira Foods bought the port of Linden, sold by the state in 2019.', '2019'],
  // Strokes are counted from par; two numbers of one sentence are two things.
  [false, 'Nils Holm leads by two shots after the third round at Linden.', 'Nils Holm was two over after the third round at Linden.', 'two'],
  [false, 'Thirteen players made the cut after the third round at Linden.', 'Nils Holm led the players on 13 under after the third round at Linden.', 'Thirteen'],
  [true, 'Nils Holm leads on 13 under after the third round at Linden.', 'Nils Holm was 13 under par and in the lead after the third round at Linden.', '13'],
  [true, 'Nils Holm leads by two shots after the third round at Linden.', 'Nils Holm has a two-shot lead after the third round at Linden.', 'two'],
  [false, 'Inflation was 2.4% in October, close to the 2% goal of the bank.', 'Inflation slowed to 2.4% in October.', '2%'],
  [false, 'The bank cut its rate to 3.75% from 4% on Thursday.', 'The bank cut its rate to 3.75% on Thursday.', '4%'],
  // Who is employed is a worker.
  [true, 'Tavira Foods employs 640 people.', 'Tavira Foods has 460 workers.', '640'],
  [true, 'Tavira Foods has a workforce of 460.', 'Tavira Foods employs 640.', '640'],
  [true, 'Tavira Foods has a staff of 460.', 'Tavira Foods employs 640 workers.', '640'],
  [false, 'Tavira Foods employs 640 people.', 'Calder Foods has 460 workers.', '640'],
  [false, 'Tavira Foods employs 640 people.', 'Tavira Foods has 460 workers on strike.', '640'],
  [false, 'Tavira Foods employs 640 people.', 'Tavira Foods has 460 shops.', '640'],
  [false, 'Tavira Foods employs 640 people.', 'The plant of Tavira Foods in Linden is old. The plant employs 460 people.', '640'],
  // The highest penalty is a value of its own.
  [true, 'Ivan Holt faces up to 20 years in prison for robbery.', 'Ivan Holt faces a maximum of 15 years in prison for robbery.', 'up to 20 years'],
  [true, 'Ivan Holt faces up to 20 years in prison.', 'Ivan Holt faces up to 15 years in jail.', 'up to 20 years'],
  [false, 'Ivan Holt faces up to 20 years in prison for robbery.', 'Ivan Holt faces up to 15 years in prison for fraud.', 'up to 20 years'],
  [false, 'Ivan Holt faces up to 20 years in prison.', 'Otto Kass faces up to 15 years in prison.', 'up to 20 years'],
  [true, 'The storm had winds of 115 mph (185 kph).', 'The storm had winds of 185 kph.', '115 mph'],
  [true, 'Inflation was 2.4% in October.', 'Inflation slowed to about 2% in October.', '2.4%'],
])('%s: %s / %s', (expected, one, other, words) => {
  expect(inOneRow(one, other, words)).toBe(expected)
})

// A row says what its pairs say: values that only lie in each other are no agreement.
// biome-ignore format: table
test.each([
  ['compatible', ['The ferry Solvei sank in January 2024.', 'The ferry Solvei sank on January 19, 2024.', 'The ferry Solvei sank on January 19, 2024.']],
  ['agree', ['The bank will cut rates in April.', 'The bank will cut rates next month.', 'Next month the bank will cut rates.']],
  ['compatible', ['The fire burned 1,400 acres of forest.', 'The fire burned about 1,400 acres of forest.', 'The fire burned 1,400 acres of forest.']],
  ['agree', ['The fire burned 1,400 acres of forest.', 'The fire burned 1,400 acres of forest.', 'Some forest of 1,400 acres was burned in the fire.']],
] as const)('%s: %j', (expected, texts) => {
  const articles = texts.map((text, at) =>
    extract({
      ...{ source: 'abc'.charAt(at), path: null, title: null, publisher: `paper ${at}` },
      ...{ published: '2024-03-12', text, zones: [] },
    }),
  )
  const rows = compare(articles, { version: '0' }).facts.filter(({ values }) => values.length === 3)
  expect(rows.map(({ verdict }) => verdict)).toContain(expected)
})
