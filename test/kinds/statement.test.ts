import { expect, test } from 'vitest'
import { statements } from '../../src/kinds/statement.ts'
import { spansOf } from '../../src/text/spans.ts'
import type { QuoteMention } from '../../src/types.ts'
import { reading } from './people.ts'

const names = {
  'Jane Roe': 'person',
  'Carl Moe': 'person',
  Roe: ['person', 'Jane Roe'],
  'Harbour Board': 'organization',
  Acme: 'organization',
  Rome: 'place',
  Greece: 'place',
  Greek: 'group',
} as const

function said(text: string): string[] {
  const { doc, mentions } = reading(text, names)
  const quotes = [...text.matchAll(/“(?<words>[^”]*)”/g)].map(
    (match): QuoteMention => ({
      mention: 'quote',
      rule: 'test',
      speaker: null,
      cue: null,
      direct: true,
      scare: false,
      ...spansOf(doc.article).span(match.index + 1, match.index + match[0].length - 1),
    }),
  )
  return statements(doc, { ...mentions, quotes }).map(
    ({ subject, value }) => `${subject} ${value.normal}: ${value.text}`,
  )
}

// biome-ignore format: table
test.each([
  [['Acme confirmed: confirmed the sale'], 'Acme confirmed the sale.'],
  [['Acme silent: declined to comment'], 'Acme declined to comment.'],
  [['Acme silent: has not yet commented on the sale'], 'Acme has not yet commented on the sale.'],
  [['Acme silent: avoided commenting on this move', 'Harbour Board silent: avoided commenting on this move'], 'Many, especially Acme and the Harbour Board avoided commenting on this move.'],
  [['Greece silent: has yet to comment on the sale'], 'The Greek government has yet to comment on the sale.'],
  [['Greece confirmed: acknowledged the sale'], 'Greek Prime Minister Jane Roe’s office acknowledged the sale.'],
  [['Acme silent: had no comment'], 'Acme had no comment.'],
  [['Acme silent: has yet to issue an official response'], 'Acme has yet to issue an official response.'],
  [['Acme no reply: did not immediately respond to a request for comment'], 'Acme did not immediately respond to a request for comment.'],
  [['Jane Roe denied: has repeatedly denied the claims'], 'Roe has repeatedly denied the claims.'],
  [['Jane Roe planned: plans to return to the region'], 'The board said that Jane Roe, the envoy, plans to return to the region.'],
  [['Jane Roe planned: intends to visit Rome'], 'The envoy, Jane Roe, intends to visit Rome.'],
  [['Jane Roe cancelled: cancelled the trip'], 'Jane Roe cancelled the trip on Monday.'],
  [['Jane Roe planned: was planning to travel to Rome', 'Jane Roe cancelled: cancelled the trip'], 'Jane Roe was planning to travel to Rome, “but she cancelled the trip on Monday,” an aide said.'],
  [['Jane Roe cancelled: will not attend the meeting'], 'Jane Roe, who leads the board, will not attend the meeting.'],
  [['Acme agreed: accepted the offer'], 'Acme accepted the offer.'],
  [['Acme rejected: refused to sign the deal'], 'Acme refused to sign the deal.'],
  [['Acme confirmed: confirmed the sale', 'Acme rejected: rejected the price'], 'Acme confirmed the sale but rejected the price.'],
  [['Jane Roe alive: is believed to be alive'], 'Among them is Jane Roe, 21, who is believed to be alive.'],
  [['Greece told: informed Greece'], 'Acme informed Greece about the sale.'],
  [['Greece not told: was not informed of the sale'], 'Greece was not informed of the sale.'],
  [['Jane Roe not guilty: pleaded not guilty'], 'Jane Roe pleaded not guilty.'],
  [['Jane Roe planned: would travel to Rome'], 'Acme said its chief, Jane Roe, would travel to Rome.'],
  [['Jane Roe refused: refused to concede'], 'Jane Roe refused to concede.'],
  [['Jane Roe stays: would not step down'], 'Jane Roe said that she would not step down.'],
  [['Acme agreed: agreed to', 'Acme to buy: agreed to buy the port'], 'Acme agreed to buy the port.'],
  [['Jane Roe charged: was charged with fraud'], 'Jane Roe was charged with fraud.'],
  [['Acme called off: called off the strike', 'the strike called off: called off the strike'], 'Acme called off the strike.'],
  [['Acme claimed: claimed responsibility for the outage', 'responsibility claimed: claimed responsibility'], 'Acme claimed responsibility for the outage.'],
  // Institutions of persons
  [['Roe administration silent: declined to comment'], 'The Roe administration declined to comment.'],
  [['Roe administration silent: declined to comment'], 'The administration of Jane Roe declined to comment.'],
  [['Roe campaign silent: declined to comment', 'Moe campaign silent: declined to comment'], 'The Roe and Carl Moe campaigns declined to comment.'],
  [['Jane Roe silent: declined to comment', 'Moe campaign silent: declined to comment'], 'Roe and the Carl Moe campaign declined to comment.'],
  [['Roe campaign silent: declined to comment'], 'Roe campaign representatives declined to comment.'],
  [['Moe’s family silent: declined to comment'], 'The family of Greek journalist Carl Moe declined to comment.'],
  [['Jane Roe silent: declined to comment'], 'Roe’s spokesman declined to comment.'],
  // Matters without a name
  [['the strike called off: was called off'], 'The strike was called off on Monday.'],
  [['the union rejected: rejected the plan'], 'The union rejected the plan.'],
  [['the talks collapsed: collapsed'], 'The talks, which began in May, collapsed on Friday.'],
  [['the fighting halted: has stopped'], 'Fighting in Rome has stopped.'],
  [['the fighting continuing: ongoing violence'], 'The villagers flee amid ongoing violence.'],
  [['the match going ahead: will go ahead'], 'The match will go ahead.'],
  [['the deal not reached: No deal has been reached'], 'No deal has been reached.'],
  [['the ceasefire holding: is holding'], 'The ceasefire is holding.'],
  [['the bridge closed: remains closed'], 'The bridge remains closed.'],
  [['schools closed: will remain closed'], 'Schools will remain closed.'],
  [['the suspect at large: remains at large'], 'The suspect remains at large.'],
  [['the suspect arrested: arrested the suspect'], 'Police arrested the suspect.'],
  [['the suspect not named: have not identified the suspect'], 'Police have not identified the suspect.'],
  [['the driver unhurt: was unhurt'], 'The driver was unhurt.'],
  [['the cause unknown: was not immediately known'], 'The cause of the fire was not immediately known.'],
  [['injuries none reported: No injuries were reported'], 'No injuries were reported.'],
  [['arrests none made: have made no arrests'], 'Police have made no arrests.'],
  [['arrests made: were made'], 'Two arrests were made on Monday.'],
  [['the ceasefire fragile: fragile truce'], 'The villagers returned under a fragile truce.'],
  [['the ceasefire fragile: fragile ceasefire'], 'The fragile ceasefire in Rome is a month old.'],
  [['responsibility unclaimed: No group has claimed responsibility'], 'No group has claimed responsibility for the outage.'],
  [['the curfew declared: was imposed'], 'A curfew was imposed.'],
  [['the bill approved: was passed'], 'The bill was passed by the Senate.'],
  [['the talks aims: is to free the captured sailors'], 'The main aim of the talks is to free the captured sailors.'],
  [['Jane Roe leads: led by Jane Roe'], 'The talks, led by Jane Roe, began in May.'],
  [['Acme designated: designated Acme as a utility'], 'Greece designated Acme as a utility.'],
  [['Acme warned: warned the board'], 'Acme strongly warned the board.'],
  [['Greece no contact: has avoided direct talks with Acme'], 'Greece has avoided direct talks with Acme.'],
  [['Acme responded: Acme’s response was lukewarm'], 'Acme’s response was lukewarm.'],
  [['Acme confirmed: confirmed', 'Acme rejected: rejected the plan'], 'Acme confirmed that it rejected the plan.'],
])('%s: %s', (expected, text) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  'It is unclear whether Acme confirmed the sale.',
  'Acme may reject the offer.',
  'Acme would not say if it accepted the offer.',
  'Carl Moe urged Acme to accept the offer.',
  'He would rather Acme approve the sale.',
  'Officials in Greece confirmed the sale.',
  'A Harbour Board official confirmed the sale.',
  'Talks between Greece and Acme confirmed the trend.',
  'Jane Roe was admitted to hospital.',
  'Jane Roe was denied entry.',
  '“The board rejected the offer. Acme accepted it,” Carl Moe said.',
  'They asked Jane Roe not to attend.',
  'Jane Roe has long been a lively host.',
  'Acme hopes to sign the deal.',
  'Several officials backing Acme declined to comment.',
  'Jane Roe would travel to Rome if the board paid.',
  'Acme conceded a late goal.',
  'Critics alleged that Jane Roe had resigned.',
  'Acme had declined to comment.',
  'If the vote fails, Jane Roe will resign.',
  'They called off another strike.',
  'A strike was called off in May.',
  'The second strike was called off.',
  'The union may call off the strike.',
  'They were on the brink of ending the strike.',
  'Talks could collapse.',
  'Acme is free to sell.',
  'Jane Roe leads the race.',
  'Jane Roe was missing from the list.',
  'The driver survived two rounds of voting.',
  'They reported on the crash.',
  'He arrests two and runs.',
  'Another fragile truce ended last year.',
  'If a fragile truce came, they would return.',
  'Roe’s troops declined to comment.',
  'The Roe campaign resigned.',
])('no statement: %s', (text) => {
  expect(said(text)).toEqual([])
})
