import { expect, test } from 'vitest'
import { factsOf } from '../helpers/compared.ts'

test.each([
  [
    'paper-0 adds up: 35 + 22 + two = 59',
    'Of the 59 hostages, 35 are believed dead, 22 are thought alive and two are missing.',
  ],
  ['paper-0 adds up: 30 + 20 = 50', 'The plant employs 50 people, including 30 men and 20 women.'],
  ['paper-0 adds up: 40 + 19 = 59', 'The ferry carried 59 people: 40 passengers and 19 crew members.'],
  [
    'paper-0 adds up: 198 + 16 = 214',
    'The plane carried 198 passengers and 16 crew members, 214 people in all.',
  ],
  [
    'paper-0 does not add up: 198 + 16 make 214, not 215',
    'The plane carried 198 passengers and 16 crew members, 215 people in all.',
  ],
  [
    'paper-0 does not add up: 35 + 22 + four make 61, not 59',
    'Of the 59 goats, 35 are white, 22 are black and the other four are brown.',
  ],
  [
    'paper-0 adds up: $30 million + $12 million = $42 million',
    'The firm paid $30 million for the mill and $12 million for the dam, a total of $42 million.',
  ],
  [
    'paper-0 does not add up: $30 million + $12 million make $42 million, not $45 million',
    'The firm paid $30 million for the mill and $12 million for the dam, a total of $45 million.',
  ],
  ['paper-0 adds up: 52 - 48 = four', 'The senate passed the bill by 52-48, a margin of four votes.'],
  [
    'paper-0 does not add up: 52 - 48 is 4, not six',
    'The senate passed the bill by 52-48, a margin of six votes.',
  ],
  ['paper-0 adds up: 30 percent of 200 = 60', 'The firm will cut 60 jobs, or 30 percent of its 200 workers.'],
  [
    'paper-0 does not add up: 30 percent of 200 is 60, not 80',
    'The firm will cut 80 jobs, or 30 percent of its 200 workers.',
  ],
  ['paper-0 adds up: 200 + 5 percent = 210', 'Output rose 5 percent from 200 tons to 210 tons.'],
  [
    'paper-0 does not add up: 200 + 5 percent is 210, not 230',
    'Output rose 5 percent from 200 tons to 230 tons.',
  ],
  ['paper-0 adds up: 200 - 10 percent = 180', 'Sales fell 10 percent to 180 cars from 200 cars.'],
  [
    'paper-0 adds up: seven + five = 12',
    'The farm lost 12 goats. Of them, seven were killed and five were stolen.',
  ],
  [
    'paper-0 adds up: 14 + three = 17',
    'The storm killed 14 people in Almera and three in Rosal, 17 in total.',
  ],
  ['none', 'The farm has 59 goats, 35 sheep, 22 cows and two dogs.'],
  ['none', 'Of the 59 hostages, 35 are men and 22 are from Norwood.'],
  ['none', 'The plant employs 50 people, including 30 men.'],
  ['none', 'The firm paid $30 million for the mill. It owes $12 million and earned $42 million.'],
  ['none', 'The plane carried 198 passengers and 16 pets, and 215 people waited in all.'],
  ['none', 'The team won 52-48, a margin of victory that pleased all 90 fans.'],
  ['none', 'The firm will cut 60 jobs. Some 30 percent of the 900 voters in the town back it.'],
  ['none', 'Output rose 5 percent. From 200 homes, 230 people came.'],
  ['none', 'The senate passed the bill 52-48 after four hours.'],
  [
    'none',
    'Police arrested 12 men and five women in May. In June 40 people were arrested, 60 in all this year.',
  ],
  ['none', 'Of the 59 goats, 35 are white, about 22 are black and the other few are brown.'],
  ['none', 'Sales fell 10 percent to 180 cars. Costs rose from 200 dollars.'],
  ['none', 'The storm killed 14 people in Almera and three in Rosal. A total of 900 homes burned.'],
  ['none', 'Shares rose 5 percent to $210 after a profit of $200 million.'],
  ['none', 'Polls gave Ann Cole 52 percent and Tom Reed 48 percent, with four points of error.'],
  ['none', 'The ferry held 59 people, among them 40 tourists and 25 women.'],
  ['none', 'He scored 12 points and five rebounds, and the team had 40 points in all.'],
  [
    'none',
    'Voss birdied two of the last four holes. He played the back nine well, including two putts from 12 feet. He then made four pars and three birdies.',
  ],
  ['none', 'The ferry carried 59 people: 40 passengers and 19 cars.'],
  ['none', 'The club sold 300 tickets, including 100 to children, and 200 programmes.'],
  ['none', 'The team won 82-75 and led by a margin of 20 points at the break.'],
])('%s: %s', (expected, text) => {
  const notes = factsOf([text]).flatMap(({ remarks }) => remarks.filter((remark) => /adds? up/.test(remark)))
  expect(notes.join('; ') || 'none').toBe(expected)
})

test.each([
  [
    '198 + 16 = 214',
    'The plane carried 198 passengers and 16 crew members when it left Brockton.',
    'The plane had 214 people on board when it left Brockton.',
  ],
  [
    '120 + 8 = 128',
    'There were 120 passengers and 8 crew aboard the ferry off Norwood.',
    'There were 128 people aboard the ferry off Norwood.',
  ],
  [
    '12 + five = 17',
    'The blast in Norwood killed 12 workers and five firefighters.',
    'The blast in Norwood killed 17 people.',
  ],
  ['none', 'The plane carried 198 passengers.', 'The plane had 214 people on board.'],
  [
    'none',
    'The town has 12 workers and five firefighters in Norwood.',
    'The blast in Easton killed 17 people.',
  ],
  ['none', 'The strike hit 30 schools and 20 clinics.', 'The strike hit 50 trains.'],
])('%s: %s | %s', (expected, one, other) => {
  for (const texts of [
    [one, other],
    [other, one],
  ]) {
    const facts = factsOf(texts)
    const rows = facts.filter(({ aligned }) => aligned.startsWith('the parts'))
    const reasons = rows.map(({ verdict, reason }) => `${verdict} ${reason.split(':')[0]}`)
    expect(reasons.join('; ') || 'none').toMatch(expected === 'none' ? /^none$/ : `compatible ${expected}`)
    expect(facts.filter(({ verdict }) => verdict === 'conflict')).toEqual([])
  }
})
