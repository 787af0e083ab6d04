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
  // Matters without a name
  ['conflict', 'Tavira Foods has yet to issue an official response.', 'Tavira Foods’s response was lukewarm.'],
  ['none', 'Tavira Foods has yet to issue an official response.', 'Tavira Foods’s response was slow.'],
  ['conflict', 'The strike was called off on Monday.', 'The strike will go ahead.'],
  ['conflict', 'The union rejected the wage offer.', 'The union accepted the wage offer.'],
  ['conflict', 'No deal has been reached.', 'The two sides signed a deal.'],
  ['conflict', 'Fighting in the east has stopped.', 'Clashes continued in the east.'],
  ['conflict', 'The suspect remains at large.', 'The suspect was arrested on Monday.'],
  ['conflict', 'The suspect remains at large.', 'Police arrested the suspect.'],
  ['conflict', 'The bridge remains closed.', 'The bridge has reopened.'],
  ['conflict', 'The bill was approved.', 'The bill was rejected.'],
  ['conflict', 'The captain was killed in the crash.', 'The captain survived the crash.'],
  ['conflict', 'No injuries were reported.', 'Several injuries were reported.'],
  ['conflict', 'No one has claimed responsibility for the blast.', 'The Red Front claimed responsibility for the blast.'],
  ['conflict', 'The cause of the fire is not known.', 'Investigators have determined the cause of the fire.'],
  ['conflict', 'Police have not identified the suspect.', 'Police identified the suspect as a 40-year-old man.'],
  ['conflict', 'The driver was unhurt.', 'The driver was injured.'],
  ['conflict', 'The passengers are still missing.', 'The passengers were found.'],
  ['conflict', 'The hearing was cancelled.', 'The hearing will go ahead on Friday.'],
  ['agree', 'The talks collapsed on Monday.', 'Negotiations broke down on Monday.'],
  ['agree', 'The strike was called off.', 'The union called off the strike.'],
  ['agree', 'The cause of the fire is under investigation.', 'The cause of the blaze was not immediately known.'],
  ['agree', 'No injuries were reported.', 'There were no injuries.'],
  ['agree', 'No injuries were reported.', 'No one was injured.'],
  ['agree', 'Police are still searching for the suspect, who remains at large.', 'The suspect is on the run.'],
  ['agree', 'The talks were led by Peter Brandt.', 'Peter Brandt is leading the negotiations.'],
  ['agree', 'Ms. Hallam warned Tavira Foods that fines would follow.', 'Ms. Hallam issued a stern warning to Tavira Foods.'],
  ['agree', 'The European Union has designated the Red Front as a terrorist group.', 'The Red Front, which is classified as a terrorist group by the European Union, denied it.'],
  ['agree', 'Tavira Foods met with the Harbour Union.', 'Tavira Foods held talks with the Harbour Union.'],
  ['none', 'The railway strike was called off.', 'The bus strike will go ahead.'],
  ['none', 'The old bridge is closed.', 'The new bridge is open.'],
  ['none', 'Fighting in Rovia has stopped.', 'Clashes continued in Sandria.'],
  ['none', 'The cause of the fire is not known.', 'Doctors have established the cause of death.'],
  ['none', 'The bill was passed by the Senate.', 'The bill was rejected by the House.'],
  ['none', 'A second strike was called off.', 'The strike will go ahead.'],
  ['none', 'Talks could collapse.', 'Negotiations will continue.'],
  ['none', 'Police declined to comment on a motive.', 'Police confirmed that two men had been arrested.'],
  ['none', 'The union may reject the offer.', 'The union accepted the offer.'],
  ['compatible', 'No final deal has been reached.', 'The two sides signed a ceasefire deal.'],
  ['compatible', 'The talks resumed on Tuesday.', 'The talks were suspended on Monday.'],
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

/** The verdicts of the rows of quotations that both articles are in, with how many values they hold. */
function quotesOf(one: string, other: string): string[] {
  const { facts } = compare(
    [article('a', one, null), article('b', other, null)].map((each) => extract(each)),
    { version: '1' },
  )
  return facts
    .filter(({ kind, verdict }) => kind === 'quote' && verdict !== 'single')
    .map(({ verdict, values }) => `${verdict} ${values.length}`)
}

// biome-ignore format: table
test.each([
  [['agree 3'], '“I am proud of this team,” Ms. Hallam said. “They never gave up.”', '“I am proud of this team. They never gave up,” Ms. Hallam said.'],
  [['conflict 3'], '“We will rebuild the harbour,” Ms. Hallam said, “and we will do it soon.”', '“We will rebuild the harbour and we will do it now,” said Ms. Hallam.'],
  [['agree 2'], '“We will rebuild the harbour,” Ms. Hallam said. “The town waits.”', '“We will rebuild the harbour,” said Ms. Hallam. “It takes time, and money.”'],
])('pieces of a quotation, %s: %s / %s', (expected, one, other) => {
  expect(quotesOf(one, other)).toEqual(expected)
})

/** Another event in another place. */
const ELSEWHERE =
  'Ines Calder, the mayor of Portsea, has led the town council of Portsea since May. Nora Vance runs the Calder Foundation.'

// biome-ignore format: table
test.each([
  ['The strike was called off on Monday.', 'The strike will go ahead.'],
  ['No deal has been reached.', 'The two sides signed a deal.'],
  ['The suspect remains at large.', 'Police arrested the suspect.'],
  ['The bill was approved.', 'The bill was approved.'],
])('no row of an unrelated article in a folder of two: %s / %s', (one, other) => {
  const stray = { ...article('b', other, null), text: `${ELSEWHERE}\n\n${other}\n` }
  const { facts } = compare([article('a', one, null), stray].map((each) => extract(each)), { version: '1' })
  expect(facts.filter(({ kind, verdict }) => kind === 'statement' && verdict !== 'single')).toEqual([])
})
