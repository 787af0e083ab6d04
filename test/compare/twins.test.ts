import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'
import { compare } from '../../src/compare/index.ts'

type Row = readonly [expected: 'conflict' | 'none', one: string, other: string]

/** Two articles on one event; each row puts one sentence into each. Most rows are all true at once: parts, periods, plans. */
interface Story {
  readonly name: string
  readonly published: string
  readonly one: readonly [title: string, first: string]
  readonly other: readonly [title: string, first: string]
  readonly rows: readonly Row[]
}

const stories: readonly Story[] = [
  {
    name: 'flood',
    published: '2031-05-06',
    one: ['Floods hit Marrow valley', 'Floods swept through the Marrow valley on Sunday after days of rain.'],
    other: ['Marrow valley under water', 'The Marrow valley was flooded on Sunday after heavy rain.'],
    rows: [
      [
        'none',
        'The flood killed 12 people in the valley.',
        'Since the rains began, floods have killed 41 people across the country.',
      ],
      ['none', 'The river rose 3 meters on Saturday.', 'The river rose 5 meters on Sunday.'],
      [
        'none',
        'The city spent $4 million on dikes last year.',
        'The city spent $11 million on dikes from 2025 to 2030.',
      ],
      [
        'none',
        'Some 1,200 people slept in schools on Sunday night.',
        'Some 900 people slept in schools on Monday night.',
      ],
      [
        'none',
        'The insurer expects claims of $90 million.',
        'The insurer paid out $60 million after the flood of 2024.',
      ],
      [
        'none',
        'Anna Weil, 34, was rescued from a roof.',
        'Her neighbor Paula Weil, 71, was rescued from a car.',
      ],
      ['none', 'The government promised $50 million in aid.', 'The government has paid $20 million in aid.'],
      [
        'none',
        'About 40 percent of the houses were damaged.',
        'About 15 percent of the houses were destroyed.',
      ],
      ['none', 'The first boat carried 14 people.', 'The last boat carried nine people.'],
      ['none', 'The bridge, built for $8 million, was swept away.', 'The new bridge will cost $14 million.'],
      ['none', 'Two of the five pumps failed.', 'One of the pumps on the east bank failed.'],
      ['none', 'The army sent 200 soldiers in the morning.', 'The army sent 350 soldiers in the afternoon.'],
      ['none', 'It rained 80 millimeters in three hours.', 'It rained 140 millimeters in two days.'],
      ['none', 'The village has 900 residents.', 'The village had 1,400 residents ten years ago.'],
      ['none', 'Police rescued 30 people by boat.', 'Helicopters rescued 45 people.'],
      ['none', 'Adults pay 12 euros for the ferry.', 'Children pay six euros for the ferry.'],
      ['none', 'The storm cut power to 14,000 homes at its peak.', 'Power was out in 9,000 homes on Monday.'],
      ['none', 'On average, 60 millimeters fall in May.', 'In May 2030, 95 millimeters fell.'],
      ['none', 'The road was closed for 12 kilometers.', 'The railway was closed for 20 kilometers.'],
      ['conflict', 'The flood killed 12 people.', 'Fourteen people were killed in the flood.'],
      ['conflict', 'The river rose 3 meters on Sunday.', 'The river rose 5 meters on Sunday.'],
      [
        'conflict',
        'The government promised $50 million in aid.',
        'The government promised $70 million in aid.',
      ],
    ],
  },

  {
    name: 'company',
    published: '2031-02-04',
    one: [
      'Calder Foods to close Dunmore plant',
      'Calder Foods said on Monday that it would close its plant in Dunmore by the summer.',
    ],
    other: [
      'Dunmore loses its biggest employer as Calder Foods leaves',
      'Calder Foods, the maker of frozen meals, is to shut its plant in Dunmore.',
    ],
    rows: [
      ['none', 'The company lost $38 million last year.', 'Calder lost $83 million in the last two years.'],
      [
        'none',
        'The company lost $38 million last year.',
        'Over the past three years, Calder has lost $83 million.',
      ],
      ['none', 'The company has lost $83 million since 2028.', 'The company lost $38 million last year.'],
      [
        'none',
        'The plant made 14 million meals last year.',
        'The plant has made 190 million meals since it opened.',
      ],
      [
        'none',
        'The company paid $2.1 million a month for energy last year.',
        'The company paid $25 million for energy last year.',
      ],
      ['none', 'Calder bought the plant for $40 million.', 'Calder bought the plant for 36 million euros.'],
      [
        'none',
        'Calder sold 62 percent of its frozen meals in Britain.',
        'Calder sold 18 percent of its frozen meals in Ireland.',
      ],
      [
        'none',
        'Of the 640 workers, 210 have been offered jobs at another plant.',
        'Calder offered jobs at another plant to 30 of its managers.',
      ],
      ['none', 'The company planned to cut 640 jobs.', 'In the end the company cut 590 jobs.'],
      ['none', 'Women make up 41 percent of the work force.', 'Women make up 22 percent of the managers.'],
      [
        'none',
        'The company cut 640 jobs in the first round of layoffs.',
        'The company cut 460 jobs in the second round of layoffs.',
      ],
      ['none', 'Sales rose 4.1 percent in the quarter.', 'Sales rose 6.3 percent over the full year.'],
      [
        'none',
        'Sales rose 4.1 percent from the quarter before.',
        'Sales rose 6.3 percent from a year earlier.',
      ],
      ['none', 'The plant employs 640 people.', 'The plant employed 1,200 people in its heyday.'],
      ['none', 'The plant employs 640 people.', 'The plant once employed 1,200 people.'],
      ['none', 'The plant covers 12 acres.', 'The plant covers 49,000 square meters.'],
      ['none', 'Copy 10 of the report was left on a bus.', 'Copy 11 of the report was left on a train.'],
      ['none', 'Line 3 of the plant was stopped on Monday.', 'Line 4 of the plant was stopped on Monday.'],
      ['none', 'Workers at Gate 2 blocked the entrance.', 'Workers at Gate 5 blocked the entrance.'],
      ['none', 'Sales of soups fell 8 percent.', 'Sales of desserts fell 11 percent.'],
      [
        'none',
        'The company expected a loss of $30 million last year.',
        'The company had a loss of $38 million last year.',
      ],
      [
        'none',
        'It had debts of $410 million at the end of 2029.',
        'It had debts of $380 million at the end of 2030.',
      ],
      ['none', 'It had debts of $410 million in June.', 'It had debts of $380 million in December.'],
      ['none', 'The company lost dozens of customers.', 'The company lost 140 customers.'],
      [
        'conflict',
        'The company lost $38 million in the last two years.',
        'Calder lost $83 million in the last two years.',
      ],
      ['conflict', 'The company lost $38 million last year.', 'Last year, Calder lost $83 million.'],
      ['conflict', 'It had debts of $410 million.', 'The company had debts of $380 million.'],
    ],
  },
  {
    name: 'quake',
    published: '2031-11-03',
    one: [
      'Earthquake shakes Talvera province',
      'A strong earthquake shook the province of Talvera on Sunday, toppling houses and cutting roads.',
    ],
    other: [
      'Strong quake hits northern Talvera',
      'Villages in Talvera were in ruins after an earthquake on Sunday.',
    ],
    rows: [
      [
        'none',
        'Hundreds of people were injured, officials said.',
        'The quake injured 412 people, the government said.',
      ],
      ['none', 'Dozens of people were killed.', 'The quake killed 61 people.'],
      ['none', 'Scores of houses were destroyed.', 'The quake destroyed 74 houses.'],
      ['none', 'The quake destroyed 310 houses in Almera alone.', 'The quake destroyed 1,400 houses.'],
      ['none', 'Of the 28 dead, 11 were children.', 'Nine of the children who died were in one school.'],
      [
        'none',
        'Rescuers pulled 14 people from the rubble on Sunday.',
        'Rescuers have pulled 31 people from the rubble so far.',
      ],
      [
        'none',
        'Rescuers pulled 14 people from the rubble of the hospital.',
        'Rescuers pulled 22 people from the rubble of the school.',
      ],
      ['none', 'The country sent 120 soldiers.', 'The country sent 80 doctors.'],
      [
        'none',
        'More than 40 people were killed on Sunday.',
        'The quake killed 36 people in the towns and nine in the villages on Sunday.',
      ],
      ['none', 'The first quake lasted 40 seconds.', 'The second quake lasted 25 seconds.'],
      ['none', 'A fire crew of 12 came from Rosal.', 'A fire crew of 20 came from Almera.'],
      ['none', 'The school had 410 pupils.', 'There were 290 pupils in the school at the time.'],
      [
        'none',
        'The government gave each family 4,000 pesos.',
        'The government gave the families 2.1 million pesos.',
      ],
      [
        'none',
        'The governor said 28 people had died as of Sunday noon.',
        'The governor said 34 people had died as of Sunday evening.',
      ],
      [
        'conflict',
        'The quake killed 28 people in the town of Almera.',
        'In the town of Almera, the quake killed 34 people.',
      ],
      ['conflict', 'The quake destroyed 310 houses in Almera.', 'In Almera, the quake destroyed 410 houses.'],
    ],
  },
  {
    name: 'cup',
    published: '2031-04-09',
    one: [
      'Rovers beat Athletic in cup semifinal',
      'Rovers beat Athletic on Tuesday night to reach the final of the cup.',
    ],
    other: [
      'Late goal sends Rovers to cup final',
      'Rovers will play in the cup final after a win over Athletic on Tuesday.',
    ],
    rows: [
      ['none', 'Rovers won the first leg 2-1.', 'Rovers won the second leg 3-1.'],
      ['none', 'Rovers won 3-1.', 'Rovers won 5-2 on aggregate.'],
      ['none', 'The match was watched by 41,000 people.', 'The first leg was watched by 38,000 people.'],
      ['none', 'Rovers had 14 shots in the first half.', 'Rovers had nine shots in the second half.'],
      ['none', 'Dario Leal scored 22 goals this season.', 'Dario Leal scored 17 goals last season.'],
      ['none', 'Dario Leal scored 22 goals this season.', 'Dario Leal has scored 71 goals for the club.'],
      [
        'none',
        'Dario Leal, 24, scored the first goal.',
        'His brother Pedro Leal, 27, scored the second goal.',
      ],
      [
        'none',
        'Leal signed for Rovers for 12 million pounds.',
        'Leal signed for Rovers for 14 million euros.',
      ],
      ['none', 'Leal scored in the 61st minute.', 'Costa scored in the 78th minute.'],
      ['none', 'Leal scored twice.', 'Leal has scored five times in the cup this season.'],
      ['conflict', 'Rovers won 3-1.', 'Rovers won 4-1.'],
      ['conflict', 'The match was watched by 41,000 people.', 'A crowd of 38,000 people watched the match.'],
    ],
  },
  {
    name: 'vote',
    published: '2031-06-03',
    one: [
      'Unity leads in Orrin',
      'The Unity Party of Prime Minister Carol Tessin won the election in Orrin on Sunday.',
    ],
    other: ['Unity celebrates in Orrin', 'Voters in Orrin gave the Unity Party another term on Sunday.'],
    rows: [
      [
        'none',
        'Unity had 98 seats in the old parliament.',
        'The Green Party had 104 seats in the old parliament.',
      ],
      [
        'none',
        'The commission received 214 complaints on election day.',
        'The commission received 187 complaints on Monday.',
      ],
      [
        'none',
        'Opposition leader Karl Dorn conceded on Monday.',
        'Karl Dorn refused to concede on Sunday night.',
      ],
      ['none', 'Turnout was 64 percent by noon.', 'Turnout was 71 percent when the polls closed.'],
      ['none', 'Unity won 41 percent of the vote.', 'Unity won 52 percent of the seats.'],
      ['none', 'Unity won 41 percent of the votes of women.', 'Unity won 36 percent of the votes of men.'],
      ['none', 'The vote cost 12 million crowns.', 'The vote in 2027 cost 10 million crowns.'],
      ['none', 'Tessin won her seat by 9,400 votes.', 'Her party won the seat of Ruvo by 2,100 votes.'],
      [
        'none',
        '“Inflation’s our enemy, and it can’t wait,” Tessin said.',
        '“Inflation is our enemy, and it cannot wait,” Tessin said.',
      ],
      [
        'none',
        '“They’re right, and we’ve heard them,” Tessin said on Sunday.',
        '“They are right, and we have heard them,” Tessin said on Sunday.',
      ],
      [
        'none',
        '“He’s a man who’d never do that to us,” Tessin said.',
        '“He is a man who would never do that to us,” Tessin said.',
      ],
      [
        'none',
        '“I’m gonna work hard, and I’ll not rest,” Tessin said.',
        '“I am going to work hard, and I will not rest,” Tessin said.',
      ],
      ['none', '“Let’s get back to work now,” Tessin said.', '“Let us get back to work now,” Tessin said.'],
      [
        'none',
        '“She’s done it again in this town,” Dorn said.',
        '“She has done it again in this town,” Dorn said.',
      ],
      [
        'conflict',
        '“We will never raise the tax on bread,” Tessin said.',
        '“We will never raise the price of bread,” Tessin said.',
      ],
      [
        'none',
        '“The party’s leader’s gone and the fight’s over,” Dorn said.',
        '“The party’s leader is gone and the fight is over,” Dorn said.',
      ],
      [
        'conflict',
        '“Dorn’s plan will ruin the country,” Tessin said.',
        '“Dorn’s party will ruin the country,” Tessin said.',
      ],
      [
        'conflict',
        'Opposition leader Karl Dorn conceded on Monday.',
        'Opposition leader Karl Dorn refused to concede on Monday.',
      ],
    ],
  },
  {
    name: 'rev',
    published: '2031-07-22',
    one: [
      'Dorset Motors raises forecast',
      'Dorset Motors said on Tuesday that its revenue rose 5% to $14.1 billion in the second quarter.',
    ],
    other: [
      'Dorset Motors beats expectations',
      'Dorset Motors reported its results for the second quarter on Tuesday.',
    ],
    rows: [
      [
        'none',
        'The shares rose.',
        'Dorset reported that its automotive revenue rose 4% to $13.2 billion in the second quarter.',
      ],
      [
        'none',
        'The shares rose.',
        'Revenue at its truck unit rose 4% to $1.2 billion in the second quarter.',
      ],
      ['none', 'Cars cost $31,000 on average.', 'Trucks cost $42,000 on average.'],
      [
        'none',
        'The recall covers 290,000 cars in the United States.',
        'The recall covers 410,000 cars in all.',
      ],
      ['none', 'The recall covers 290,000 cars.', 'The recall covers 410,000 cars worldwide.'],
      ['conflict', 'The shares rose.', 'Its revenue rose to $15.2 billion in the second quarter.'],
    ],
  },
]

test('a source that tells both parts reconciles two others', () => {
  const title = 'Smoke fills train in Halden tunnel'
  const told = [
    'Fourteen passengers were treated for smoke, the fire chief said.',
    'The fire chief said 14 passengers were treated for smoke and three more were taken to hospital.',
    'Some 17 passengers were treated for smoke.',
  ]
  const articles = told.map((sentence, at) => {
    const text = `${title}\n\nA train stopped in the Halden tunnel on Monday when smoke filled it.\n${sentence}\n`
    const zones = [{ kind: 'title', start: 0, end: title.length } as const]
    const source = 'abc'.charAt(at)
    return extract({ source, path: null, title, publisher: null, published: '2031-03-12', text, zones })
  })
  const { facts } = compare(articles, { version: 'test' })
  expect(facts.filter(({ verdict }) => verdict === 'conflict')).toEqual([])
  const two = compare(
    [0, 2].flatMap((at) => articles[at] ?? []),
    { version: 'test' },
  )
  expect(two.facts.some(({ verdict }) => verdict === 'conflict')).toBe(true)
})

describe('sentences that can all be true', () => {
  for (const { name, published, one, other, rows } of stories) {
    const article = (source: string, [title, first]: readonly [string, string], sentence: string) => {
      const text = `${title}\n\n${first}\n${sentence}\n`
      const zones = [{ kind: 'title', start: 0, end: title.length } as const]
      return extract({ source, path: null, title, publisher: null, published, text, zones })
    }
    test.each(rows)(`${name}: %s: %s | %s`, (expected, left, right) => {
      const { facts } = compare([article('a', one, left), article('b', other, right)], { version: 'test' })
      expect(facts.some(({ verdict }) => verdict === 'conflict') ? 'conflict' : 'none').toBe(expected)
    })
  }
})
