import { describe, expect, test } from 'vitest'
import { read, short } from './helpers.ts'

const first = (text: string) => {
  const [mention] = read(text)
  return mention ? short(mention) : null
}

/** Rule -> [sentence, first mention in short], and sentences in which the rule must not fire. */
const RULES: Record<string, { yes: [string, string][]; no: string[] }> = {
  count: {
    yes: [
      ['The port handled 412 containers on Monday.', '412 = 412 container of containers'],
      ['Rebels freed 30-50 captured soldiers.', '30-50 = [30, 50] soldier of captured soldiers'],
      ['Between 4 and 6 boats sank.', 'Between 4 and 6 = [4, 6] boat of boats'],
      ['The mayor named a 12-member panel.', '12 = 12 member of member'],
      ['Two of the trucks burned.', 'Two = 2 truck of trucks'],
      ['Of the 59 miners, 35 were rescued.', '59 = 59 miner of miners'],
      ['More than a dozen ferries were late.', 'More than a dozen = (12, *] ferry of ferries'],
      ['Half a million voters stayed home.', 'Half a million = 500000 voter of voters'],
      ['Six or seven houses collapsed.', 'Six or seven = [6, 7] house of houses'],
      ['He took 40-plus photographs.', '40-plus = [40, *] photograph of photographs'],
      ['There were roughly 700 arrests in May.', 'roughly 700 = ~700 arrest of arrests'],
      ['The bank counts 1.4 billion customers.', '1.4 billion = 1400000000 customer of customers'],
      ['The bridge carries 12\u202F000 cars.', '12 000 = 12000 car of cars'],
      ['The road has 1.000 bends.', '1.000 = 1000 bend of bends'],
      ['They sent two charter planes to it.', 'two = 2 plane of charter planes'],
      ['A 3,000-strong crowd came.', '3,000 = 3000'],
      ['It holds 30 of the world’s whales.', '30 = 30 whale of whales'],
      ['She has a couple of boats.', 'a couple = 2 boat of boats'],
      ['It won 2.5 million more votes.', '2.5 million = 2500000 vote of votes'],
      ['They shot 12 crude wooden arrows.', '12 = 12 arrow of crude wooden arrows'],
      ['They took 112 standardized tests.', '112 = 112 test of standardized tests'],
      ['They won three state elections.', 'three = 3 election of state elections'],
      ['Five Dallas police officers left.', 'Five = 5 officer of Dallas police officers'],
      ['One option under review is bigger.', 'One = 1 option of option'],
      ['One reason Liberals won is this.', 'One = 1 reason of reason'],
      ['Three finance chairmen left.', 'Three = 3 chairman of finance chairmen'],
      ['Each bought a boat or two over Easter.', 'two = 2'],
      ['The status of two others is unknown.', 'two = 2'],
      ['At least one farmer died.', 'At least one = [1, *] farmer of farmer'],
      ['The index fell to -36.', '-36 = -36'],
    ],
    no: [
      'No one was hurt, and the one who left was one of them.',
      'A few people came.',
      'They talked to one another.',
    ],
  },
  'vague-count': {
    yes: [
      ['Dozens of goats escaped.', 'Dozens = ~(12, *] goat of goats'],
      [
        'The army called up tens of thousands of reservists.',
        'tens of thousands = ~(10000, *] reservist of reservists',
      ],
      ['Several hundred fans waited.', 'Several hundred = ~(100, *] fan of fans'],
    ],
    no: ['She scores a goal.', 'He paid two dozen guards.'],
  },
  money: {
    yes: [
      ['The firm raised $1.2bn.', '$1.2bn = 1200000000 USD'],
      ['It will cost $5 million to $10 million.', '$5 million to $10 million = [5000000, 10000000] USD'],
      ['The plan is worth $3-5 billion.', '$3-5 billion = [3000000000, 5000000000] USD'],
      ['The mine cost A$2.5bn.', 'A$2.5bn = 2500000000 AUD'],
      ['He paid a $5 fee.', '$5 = 5 USD'],
      ['The fine was 10 million euros.', '10 million euros = 10000000 EUR'],
      ['It spent USD 40 billion.', 'USD 40 billion = 40000000000 USD'],
      ['A stamp costs 25 cents.', '25 cents = 25 cent'],
      ['It made $27 a share.', '$27 = 27 USD a share'],
      ['The aid totals nearly $900 million.', 'nearly $900 million = ~900000000 USD'],
      ['They lost billions of dollars.', 'billions of dollars = ~(1000000000, *] USD'],
      ['He will not take anything less than $5.7 billion.', '$5.7 billion = 5700000000 USD'],
      ['It costs 3 dollars and 50 cents.', '3 dollars and 50 cents = 3.5 USD'],
      ['It costs three dollars and fifty cents.', 'three dollars and fifty cents = 3.5 USD'],
      ['It costs 5 dollars, 50 cents more.', '5 dollars = 5 USD'],
      ['They owe £350 million a week.', '£350 million = 350000000 GBP a week'],
    ],
    no: ['They won three games.', 'A 2,000-pound bomb fell.'],
  },
  percent: {
    yes: [
      ['Turnout was under 5 per cent.', 'under 5 per cent = [*, 5) %'],
      ['Rates rose from 5% to 7%.', 'from 5% to 7% = [5, 7] %'],
      [
        'About 90-plus percent of those paintings are fakes.',
        'About 90-plus percent = ~[90, *] % of paintings',
      ],
      ['The lead shrank by 2.5 percentage points.', '2.5 percentage points = 2.5 percentage point'],
      ['He has a 64%-27% lead.', '64% = 64 %'],
      ['Prices fell 3 to 5 percent.', '3 to 5 percent = [3, 5] %'],
      ['Prices rose 2 percent to 7 percent of wages.', '2 percent = 2 %'],
    ],
    no: ['Only a small percentage attend.'],
  },
  'age-old': {
    yes: [
      ['A 23-year-old man was held.', '23-year-old = 23 year'],
      ['They saw a 13-year-old boy.', '13-year-old = 13 year'],
      ['The baby was ten months old.', 'ten months old = 10 month'],
      ['She rose at 95 years of age.', '95 years of age = 95 year'],
    ],
    no: ['A 23-year war ended.'],
  },
  'age-stated': {
    yes: [
      ['The girls, aged 5 and 7, are safe.', '5 = 5 year'],
      ['She died at the age of 87.', '87 = 87 year'],
      ['He turned 65 on Monday.', '65 = 65 year'],
      ['He began when he was 12, she said.', '12 = 12 year'],
      ['Marta, now 38, writes.', '38 = 38 year'],
      ['Voters between the ages of 18 and 29 left.', '18 and 29 = [18, 29] year'],
      ['Voters older than 65 stayed home.', 'older than 65 = (65, *] year'],
      ['Men aged between 18 and 25 may join.', 'between 18 and 25 = [18, 25] year'],
    ],
    no: ['He turned 40 pages.', 'It is older than 40 castles.', 'The age of 300 kings is gone.'],
  },
  'age-after-name': {
    yes: [
      ['Marta Quill, 21, grew up there.', '21 = 21 year'],
      ['Omar Denby Jr., 56, of Ostrava was held.', '56 = 56 year'],
      ['The suspect, 35, was held.', '35 = 35 year'],
      ['Marta Quill (34) won.', '34 = 34 year'],
    ],
    no: ['In Norway, 21 ferries sank.', 'They counted cats, 35, and dogs.'],
  },
  'age-decade': {
    yes: [
      ['A woman in her 50s fell.', 'in her 50s = [50, 59] year'],
      ['A man in his late twenties fell.', 'in his late twenties = [26, 29] year'],
    ],
    no: ['He was famous in the 50s.', 'They met in their house.'],
  },
  duration: {
    yes: [
      ['The siege lasted 35 days.', '35 days = 35 day'],
      ['The 15-month-long drought ended.', '15-month-long = 15 month'],
      ['A six-week truce began.', 'six-week = 6 week'],
      ['It took nearly a decade.', 'nearly a decade = ~1 decade'],
      ['He was jailed for over 10 years.', 'over 10 years = (10, *] year'],
      ['It was cut over 10 years.', '10 years = 10 year'],
      ['He got two years and three months.', 'two years and three months = 27 month'],
      ['It ran 3 minutes 32 seconds.', '3 minutes 32 seconds = 212 second'],
      ['She needed 2 hours, 4 minutes and 10 seconds.', '2 hours, 4 minutes and 10 seconds = 7450 second'],
      ['He was jailed for 10 years and fined 12 crowns.', '10 years = 10 year'],
    ],
    no: [
      'They earn $10 a week.',
      'He left two years ago.',
      'He came a year later.',
      'After a second attack they left.',
      'The months-long siege ended.',
    ],
  },
  measure: {
    yes: [
      ['The hut is 15 km from the lake.', '15 km = 15 km'],
      ['Planes dropped 2,000-pound bombs.', '2,000-pound = 2000 lb'],
      ['The train did 80-100 km/h.', '80-100 km/h = [80, 100] km/h'],
      ['He is 5 ft 2 in tall.', '5 ft 2 in = 5.16667 ft'],
      ['He is 5-foot-11 and thin.', '5-foot-11 = 5.91667 ft'],
      ['It weighed 7 pounds 3 ounces.', '7 pounds 3 ounces = 7.1875 lb'],
      ['It reached 98 degrees Fahrenheit.', '98 degrees Fahrenheit = 98 °F'],
      ['He ran half a mile.', 'half a mile = 0.5 mi'],
      ['They pump 500,000 barrels a day.', '500,000 barrels = 500000 bbl a day'],
      ['The wall is eight to 10 feet high.', 'eight to 10 feet = [8, 10] ft'],
    ],
    no: ['She holds two degrees.', 'They won two World Cups.'],
  },
  fraction: {
    yes: [
      ['It holds a third of the seats.', 'a third = 0.333333 of seats'],
      ['Almost half of them left.', 'Almost half = ~0.5'],
      ['A two-thirds majority is needed.', 'two-thirds = 0.666667'],
    ],
    no: ['A third man fled.', 'In the first half they led.', 'It was half past six.'],
  },
  'one-in': {
    yes: [
      ['One in five children is hungry.', 'One in five = 0.2 of children'],
      ['Nine out of 10 farmers agree.', 'Nine out of 10 = 0.9 of farmers'],
    ],
    no: ['They took one in 10 days.', 'Five in 2010 were lost.'],
  },
  tally: {
    yes: [
      ['The senate backed it in a 53-47 vote.', '53-47 = * tally'],
      ['The chamber voted 218 to 210 to pass it.', '218 to 210 = * tally'],
      ['Rovers won 3-1.', '3-1 = * tally'],
      ['It ended Norwich 2-3 Torquay.', '2-3 = * tally'],
    ],
    no: ['They freed 30-50 prisoners.', 'Call 555-123-4567 now.'],
  },
  ordinal: {
    yes: [
      ['He is the 47th president.', '47th = 47'],
      ['It was the third attack.', 'third = 3'],
      ['The twenty-first boat sank.', 'twenty-first = 21'],
    ],
    no: [
      'First of all, they ate.',
      'He erred in the first place.',
      'It was first seen there.',
      'Wait a second.',
      'First, they ate.',
      'He cited the Second Amendment.',
    ],
  },
  multiplier: {
    yes: [
      ['The price more than doubled.', 'more than doubled = (2, *] times'],
      ['It is twice as big.', 'twice = 2 times'],
    ],
    no: ['They play doubles.', 'He doubled down.'],
  },
}

describe.each(Object.entries(RULES))('%s', (rule, { yes, no }) => {
  test.each(yes)('%s -> %s', (sentence, expected) => {
    expect(first(sentence)).toBe(expected)
    expect(read(sentence)[0]?.rule).toBe(rule)
  })
  test.each(no)('not in: %s', (sentence) => {
    expect(read(sentence).map((mention) => mention.rule)).not.toContain(rule)
  })
})

describe('words around a number', () => {
  test.each([
    [
      'They free 30-50 rebel prisoners per Norse captive.',
      '30-50 = [30, 50] prisoner of rebel prisoners per Norse captive',
    ],
    ['They would free 40 prisoners for each hostage.', '40 = 40 prisoner of prisoners for each hostage'],
    ['It sells 15 a year.', '15 = 15 a year'],
    ['They earn $500 every three months.', '$500 = 500 USD every three months'],
    ['An estimated 800,000 clerks went home.', 'An estimated 800,000 = ~800000 clerk of clerks'],
    ['No more than 12 judges sat.', 'No more than 12 = [*, 12] judge of judges'],
    // The "up" of a verb.
    ['The jobless rate ticked up to 5%.', '5% = 5 %'],
    ['Fares went up to $4 from $3.', '$4 = 4 USD'],
    ['Fares may go up to $4.', 'up to $4 = [*, 4] USD'],
    ['The job pays up to $900.', 'up to $900 = [*, 900] USD'],
    ['As many as 40 barns burned.', 'As many as 40 = [*, 40] barn of barns'],
    ['They fight over two islands.', 'two = 2 island of islands'],
    ['The film made $8 billion or more.', '$8 billion or more = [8000000000, *] USD'],
  ])('%s -> %s', (sentence, expected) => {
    expect(first(sentence)).toBe(expected)
  })

  test.each([
    ['They hold 59 hostages, 24 of whom are ill.', '24 = 24 hostage of hostages'],
    ['Of the 59 miners, 35 were rescued.', '35 = 35 miner of miners'],
    ['Police found two more of the crude devices and 31 of those old bombs.', '31 = 31 bomb of old bombs'],
    ['The girls, aged 5 and 7, are safe.', '7 = 7 year'],
  ])('second mention: %s -> %s', (sentence, expected) => {
    expect(read(sentence).map(short)[1]).toBe(expected)
  })
})
