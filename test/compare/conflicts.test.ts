import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'
import { compare } from '../../src/compare/index.ts'

type Row = readonly [expected: 'conflict' | 'none', one: string, other: string]

/** Two articles on one event; each row puts one sentence into each. */
interface Story {
  readonly name: string
  readonly published: string
  readonly one: readonly [title: string, first: string]
  readonly other: readonly [title: string, first: string]
  readonly rows: readonly Row[]
}

const stories: readonly Story[] = [
  {
    name: 'ferry',
    published: '2031-03-12',
    one: [
      'Ferry runs aground off Skarne',
      'The ferry Solvei ran aground off Skarne late on Tuesday in heavy fog.',
    ],
    other: [
      'Passengers rescued after ferry hits rocks near Skarne',
      'Rescuers pulled passengers from the stranded ferry Solvei after it struck rocks near the island of Skarne.',
    ],
    rows: [
      [
        'conflict',
        'Nine people drowned when the ferry ran aground, the coast guard said.',
        'Eleven people drowned in the accident, the coast guard said.',
      ],
      [
        'conflict',
        'Marta Lund, 41, a teacher from Oslo, was among the first to be rescued.',
        'Marta Lund, a 44-year-old teacher, said she had waited for six hours on deck.',
      ],
      ['conflict', 'The rescue took six hours.', 'The rescue lasted nine hours.'],
      [
        'none',
        'The captain blamed the pilots for the two years that the ferry Solvei lay idle in Skarne.',
        'The pilots warned the captain that the ferry Solvei had about two weeks to leave Skarne.',
      ],
      [
        'none',
        'The ferry was carrying 212 passengers and 19 crew, the company said.',
        'There were 231 people on board, according to the company.',
      ],
      [
        'none',
        'The captain, Henrik Aalto, told investigators that the radar had failed.',
        'A former captain of the ferry, Jonas Brandvik, said the radar had failed before.',
      ],
      [
        'none',
        'Nine people drowned when the ferry ran aground, the coast guard said.',
        'Eleven people were treated in a hospital for exposure, the coast guard said.',
      ],
      [
        'none',
        'The ferry was carrying 212 passengers, the company said.',
        'There were more than 200 passengers on board, according to the company.',
      ],
      [
        'none',
        'Marta Lund, 41, a teacher from Oslo, was among the first to be rescued.',
        'Her sister, Ingrid Lund, 44, waited on the quay.',
      ],
      [
        'none',
        'The dead include three children, the police said.',
        'The dead include four students from one school, the police said.',
      ],
    ],
  },
  {
    name: 'mayor',
    published: '2031-05-20',
    one: [
      'Brockton council votes to close old market',
      'The city council of Brockton decided on Monday night to close the old market hall.',
    ],
    other: [
      'Old market in Brockton to shut after council vote',
      'Brockton will close its market hall after a heated meeting of the council on Monday.',
    ],
    rows: [
      [
        'conflict',
        'The council voted 7-4 to close the hall.',
        'The council approved the closure by a vote of 8-3.',
      ],
      [
        'conflict',
        'The mayor, Ann Cole, said the building was no longer safe.',
        'The mayor, Tom Reed, promised the traders a new site.',
      ],
      [
        'conflict',
        'Mayor Ann Cole said the building was no longer safe.',
        'Brockton Mayor Tom Reed promised the traders a new site.',
      ],
      [
        'conflict',
        'The land will be sold for $14.2 million.',
        'The city plans to sell the land for $12.4 million.',
      ],
      ['conflict', 'The hall will close on Sept. 30.', 'The hall is to close on Oct. 31.'],
      [
        'none',
        'The mayor, Ann Cole, said the building was no longer safe.',
        'The former mayor, Tom Reed, said the hall could be saved.',
      ],
      [
        'none',
        'The mayor, Ann Cole, said the building was no longer safe.',
        'The deputy mayor, Tom Reed, promised the traders a new site.',
      ],
      [
        'none',
        'The mayor, Ann Cole, said the building was no longer safe.',
        'The mayor of Easton, Tom Reed, offered the traders a site in his town.',
      ],
      ['none', 'The council voted 7-4 to close the hall.', 'The council voted 9-2 against a delay.'],
      [
        'none',
        'Council member Ann Cole voted against the plan.',
        'Council member Tom Reed voted for the plan.',
      ],
      [
        'none',
        'The mayor, Ann Cole, said the building was no longer safe.',
        'The new mayor, Tom Reed, who takes office in June, promised the traders a new site.',
      ],
      ['none', 'The land will be sold for $14.2 million.', 'Half of the land will be sold for $7 million.'],
    ],
  },
  {
    name: 'shooting',
    published: '2031-07-08',
    one: [
      'Officer shoots man in Harlow parking lot',
      'A police officer shot and killed a man in a parking lot in Harlow on Saturday night, the authorities said.',
    ],
    other: [
      'Man killed by police in Harlow',
      'The police in Harlow shot dead a man outside a supermarket on Saturday.',
    ],
    rows: [
      [
        'conflict',
        'The police chief, Ray Tobin, said the man had been armed.',
        'Police Chief Walter Voss said the man had pointed a gun.',
      ],
      [
        'conflict',
        'The officer fired four shots, according to the report.',
        'The officer fired seven shots, witnesses said.',
      ],
      [
        'conflict',
        'The police arrested 14 protesters on Sunday night.',
        'Eighteen protesters were arrested on Sunday night.',
      ],
      ['none', 'The suspect fired four shots at the officer.', 'The officer fired seven shots.'],
      [
        'none',
        'The man was shot by Officer Dale Hanley, the chief said.',
        'Officer Luis Ortega, who was also at the scene, did not fire.',
      ],
      [
        'none',
        'The victim was identified as Marcus Dill, a warehouse worker.',
        'The officer was identified as Luis Ortega, a nine-year veteran.',
      ],
      [
        'none',
        'About 300 people marched on Sunday.',
        'Some 200 people gathered in front of the supermarket on Saturday night.',
      ],
      [
        'none',
        'The police arrested 14 protesters on Sunday night.',
        'The police arrested 14 protesters, five of them minors.',
      ],
      [
        'none',
        'The police chief, Ray Tobin, said the man had been armed.',
        'The fire chief, Walter Voss, said his crews had come within minutes.',
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
      ['conflict', 'The company will cut 640 jobs.', 'Calder will shed 460 jobs at the plant.'],
      ['conflict', 'The company lost $38 million last year.', 'Calder lost $83 million last year.'],
      [
        'conflict',
        'Its shares fell 6.2 percent on Monday.',
        'Shares of Calder Foods fell 2.6 percent on Monday.',
      ],
      [
        'conflict',
        'The union confirmed that it would challenge the decision.',
        'The union declined to comment on whether it would challenge the decision.',
      ],
      ['none', 'The company will cut 640 jobs.', 'The company cut 460 jobs at another plant last year.'],
      [
        'none',
        'The company will cut 640 jobs.',
        'Calder will shed 460 jobs in production; 180 office workers will also go.',
      ],
      [
        'none',
        'The chief executive, Paul Merrin, said the decision was painful.',
        'The chief financial officer, Nora Fisk, told workers that there was no other way.',
      ],
      [
        'none',
        'The chief executive, Paul Merrin, said the decision was painful.',
        'Nora Fisk, who was chief executive until last year, called it a mistake.',
      ],
      [
        'none',
        'Its energy bill rose 30 percent last year.',
        'Its energy costs rose 22 percent in the last quarter.',
      ],
      ['none', 'The company lost $38 million last year.', 'Calder lost $37.6 million last year.'],
    ],
  },
  {
    name: 'trial',
    published: '2031-10-16',
    one: [
      'Jury convicts former treasurer of fraud',
      'A jury on Wednesday convicted the former treasurer of Pell County, Gwen Sorley, of stealing public money.',
    ],
    other: [
      'Ex-treasurer of Pell County found guilty',
      'Gwen Sorley, once the treasurer of Pell County, was found guilty of theft on Wednesday.',
    ],
    rows: [
      [
        'conflict',
        'Sorley was convicted of nine counts of fraud.',
        'Sorley was found guilty on 12 counts of fraud.',
      ],
      [
        'conflict',
        'The jury deliberated for nine hours.',
        'The jury deliberated for four hours before it reached its verdict.',
      ],
      [
        'conflict',
        'Prosecutors said she stole $412,000.',
        'She stole $380,000 over six years, prosecutors said.',
      ],
      [
        'conflict',
        'Sorley pleaded guilty to one count of perjury.',
        'Sorley pleaded not guilty to all counts.',
      ],
      [
        'none',
        'One of her lawyers, Bruce Tandy, said the jury had been misled.',
        'Another lawyer for her, Mia Krell, said the verdict was wrong.',
      ],
      [
        'none',
        'Sorley was convicted of nine counts of fraud.',
        'Sorley was acquitted of three counts of fraud.',
      ],
      [
        'none',
        'Sorley was charged with 14 counts of fraud.',
        'Sorley was convicted of nine counts of fraud.',
      ],
      ['none', 'Prosecutors said she stole $412,000.', 'She was ordered to pay back $380,000.'],
      ['none', 'The jury deliberated for nine hours.', 'The jury deliberated for nine hours over two days.'],
      ['none', 'The prosecutor, Lena Ash, praised the jury.', 'The judge, Carla Whitt, thanked the jury.'],
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
        'conflict',
        'The earthquake killed 28 people and injured 400, officials said.',
        'The quake killed 34 people and injured 310, the government said.',
      ],
      [
        'conflict',
        'The quake had a magnitude of 6.1.',
        'The earthquake had a magnitude of 6.8, the survey said.',
      ],
      ['conflict', 'It struck at a depth of 10 miles.', 'The quake struck at a depth of 22 miles.'],
      [
        'conflict',
        'At least 1,400 houses were destroyed.',
        'Only 900 houses were destroyed, the governor said.',
      ],
      [
        'conflict',
        'The governor, Ilan Costa, asked for help from abroad.',
        'Governor Petra Soler said help was on its way.',
      ],
      [
        'conflict',
        'The shaking lasted 40 seconds.',
        'The shaking lasted for about 15 seconds, residents said.',
      ],
      [
        'none',
        'The earthquake killed 28 people in the town of Almera.',
        'The quake killed 34 people in the town of Rosal.',
      ],
      [
        'none',
        'At least 28 people were killed, officials said.',
        'The quake killed 34 people, the government said.',
      ],
      [
        'none',
        'The earthquake injured 400 people, officials said.',
        'About 310 people were taken to hospitals, the government said.',
      ],
      ['none', 'Some 1,400 houses were damaged.', 'Some 900 houses were destroyed.'],
      ['none', 'The earthquake killed 28 people.', 'An earthquake in 1998 killed 340 people.'],
      ['none', 'The quake had a magnitude of 6.1.', 'An aftershock had a magnitude of 5.4.'],
      ['none', 'Twelve people died in Almera and nine in Rosal.', 'The quake killed 21 people.'],
    ],
  },
  {
    name: 'storm',
    published: '2031-09-18',
    one: [
      'Hurricane Odile comes ashore in Baynes County',
      'Hurricane Odile came ashore in Baynes County early on Wednesday, tearing roofs from houses.',
    ],
    other: [
      'Odile floods Baynes County',
      'Baynes County was under water on Wednesday after Hurricane Odile made landfall.',
    ],
    rows: [
      [
        'conflict',
        'A storm surge of 12 feet flooded the harbor.',
        'The surge reached 14 feet in the harbor, the weather service said.',
      ],
      [
        'conflict',
        'The hurricane had winds of 115 miles per hour when it came ashore.',
        'Odile came ashore with winds of 130 miles per hour.',
      ],
      [
        'conflict',
        'About 90,000 homes were without power on Wednesday.',
        'Some 140,000 homes were without power on Wednesday.',
      ],
      ['conflict', 'The county opened 14 shelters.', 'The county had opened 18 shelters.'],
      [
        'none',
        'About 90,000 homes were without power on Wednesday morning.',
        'Some 140,000 homes were without power on Wednesday night.',
      ],
      ['none', 'About 90,000 homes were without power.', 'Power was restored to 60,000 homes.'],
      [
        'none',
        'A storm surge of 12 feet flooded the harbor.',
        'Forecasters had expected a surge of up to 14 feet.',
      ],
      ['none', 'The storm destroyed 120 houses.', 'The storm damaged 160 houses.'],
      [
        'none',
        'The hurricane had winds of 115 miles per hour when it came ashore.',
        'Gusts of 130 miles per hour were measured.',
      ],
      [
        'none',
        'About 12,000 people were ordered to leave.',
        'Some 9,000 people spent the night in shelters.',
      ],
    ],
  },
  {
    name: 'election',
    published: '2031-06-02',
    one: ['Tessin wins governor race', 'Carol Tessin won the election for governor of Orrin on Sunday.'],
    other: [
      'Voters pick Tessin as governor',
      'Voters in Orrin elected Carol Tessin as their governor on Sunday.',
    ],
    rows: [
      ['conflict', 'Tessin won 51.2 percent of the vote.', 'Tessin took 52.1 percent of the vote.'],
      ['conflict', 'She won by 4,120 votes.', 'Her margin was 4,210 votes.'],
      ['conflict', 'Turnout was 64 percent.', 'Turnout was 58 percent.'],
      ['none', 'Tessin won 51.2 percent of the vote.', 'Tessin won 58 percent of the vote in the capital.'],
      ['none', 'Tessin won 51.2 percent of the vote.', 'Tessin won 51 percent of the vote.'],
      ['none', 'Turnout was 64 percent.', 'Turnout was 58 percent in 2027.'],
      ['none', 'Her party won 43 seats in the assembly.', 'Her party won 18 seats in the senate.'],
      [
        'none',
        'She beat the Republican candidate, Mike Dolan.',
        'She defeated the independent candidate, Jack Farr, in the primary.',
      ],
      ['none', 'Her campaign raised $4.2 million.', 'Her campaign spent $3.8 million.'],
    ],
  },
  {
    name: 'fire',
    published: '2031-08-11',
    one: ['Fire destroys historic hotel in Lenham', 'A fire destroyed the Grand Hotel in Lenham on Sunday.'],
    other: ['Blaze guts Grand Hotel in Lenham', 'The Grand Hotel in Lenham burned down on Sunday.'],
    rows: [
      [
        'conflict',
        'The fire began in the kitchen of the three-story hotel.',
        'The fire tore through the four-storey hotel.',
      ],
      ['conflict', 'About 60 firefighters fought the blaze.', 'More than 90 firefighters battled the blaze.'],
      [
        'conflict',
        'The owner, Gerald Finch, said he would rebuild.',
        'The hotel’s owner, Ruth Aldous, said it was not insured.',
      ],
      ['conflict', 'The hotel had 84 rooms.', 'The hotel, with 48 rooms, was full.'],
      ['conflict', 'All 112 guests were evacuated.', 'All 121 guests were evacuated unhurt.'],
      ['none', 'The fire broke out shortly before 3 a.m.', 'Firefighters were called at 2:52 a.m.'],
      ['none', 'All 112 guests were evacuated.', 'About 30 guests were evacuated by ladder.'],
      [
        'none',
        'The owner, Gerald Finch, said he would rebuild.',
        'The manager, Ruth Aldous, said the guests had been calm.',
      ],
      [
        'none',
        'One of the owners, Gerald Finch, said he would rebuild.',
        'Ruth Aldous, an owner, said it was not insured.',
      ],
      ['none', 'Four people were killed.', 'Six people were hurt.'],
      ['none', 'The fire burned for nine hours.', 'It took three hours to bring the fire under control.'],
    ],
  },
  {
    name: 'deal',
    published: '2031-01-22',
    one: [
      'Talks on water treaty resume',
      'Delegates from Marran and Tolis resumed talks on the shared river on Tuesday.',
    ],
    other: [
      'Neighbors return to water talks',
      'Marran and Tolis returned to the table on Tuesday to discuss the river.',
    ],
    rows: [
      [
        'conflict',
        'The foreign minister of Marran, Aida Rahm, led her delegation.',
        'The foreign minister of Marran, Samir Haddo, said there was hope.',
      ],
      ['conflict', 'Tolis accepted the draft treaty.', 'Tolis rejected the draft treaty.'],
      ['conflict', 'The river is 410 miles long.', 'The river, 540 miles long, rises in the mountains.'],
      [
        'conflict',
        'President Oren of Marran will attend the signing.',
        'President Oren of Marran will not attend the signing.',
      ],
      [
        'none',
        'The foreign minister of Marran, Aida Rahm, led her delegation.',
        'The foreign minister of Tolis, Samir Haddo, said there was hope.',
      ],
      [
        'none',
        'The last round of talks was held in October.',
        'The next round of talks will be held in March.',
      ],
      ['none', 'Marran sent 14 delegates.', 'Tolis sent 18 delegates.'],
      ['none', 'The talks lasted six hours on Tuesday.', 'The talks are expected to last three days.'],
      ['none', 'The river is 410 miles long.', 'About 120 miles of the river form the border.'],
      [
        'none',
        'President Oren of Marran will attend the signing.',
        'President Halas of Tolis will not attend the signing.',
      ],
    ],
  },
]

function article(
  source: string,
  published: string,
  [title, first]: readonly [string, string],
  sentence: string,
) {
  const text = `${title}\n\n${first}\n${sentence}\n`
  return extract({
    source,
    path: null,
    title,
    publisher: null,
    published,
    text,
    zones: [{ kind: 'title', start: 0, end: title.length }],
  })
}

describe('conflicts between two articles', () => {
  for (const { name, published, one, other, rows } of stories) {
    test.each(rows)(`${name}: %s: %s | %s`, (expected, left, right) => {
      const articles = [article('a', published, one, left), article('b', published, other, right)]
      const conflicts = compare(articles, { version: 'test' }).facts.filter(
        ({ verdict }) => verdict === 'conflict',
      )
      expect(conflicts.length > 0 ? 'conflict' : 'none').toBe(expected)
    })
  }
})
