import { expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'

/** Subject and attribute of the claims of one kind in a text. */
const labels = (kind: 'quantity' | 'date', text: string) =>
  extract({
    ...{ source: 'a', path: null, title: null, publisher: null, published: '2024-03-12', zones: [] },
    text,
  })
    .claims.filter((claim) => claim.kind === kind)
    .map(({ subject, attribute }) => `${subject} - ${attribute}`)

// biome-ignore format: table
test.each([
  ['date', 'Police - said … they had found no trace', 'Police said on Saturday they had found no trace of the boat.'],
  ['date', 'Jane Roe - stand', 'Jane Roe, D-Ohio, said that she would not stand in 2026.'],
  ['quantity', 'Norwegians - in Linden and Halden', 'There are about 300 Norwegians in Linden and Halden.'],
  ['quantity', 'workers - fired', 'Tavira Foods fired 300 workers.'],
  // What the tagger takes for a noun or a verb.
  ['quantity', 'workers - left', 'The dispute closed offices for 35 days and left 800 workers without pay.'],
  ['quantity', 'Ted Kass - injured … in bombings', 'Ted Kass killed three people and injured 23 in bombings.'],
  ['quantity', 'people - employs', 'Tavira Foods employs 640 people.'],
  ['date', 'central bank - cut rates by a quarter', 'The central bank cut rates by a quarter of a point on Thursday.'],
  ['quantity', 'workers - fired', 'Tavira Foods fired an estimated 300 workers.'],
  ['date', 'accused - denied the charges', 'The accused denied the charges on Friday.'],
  ['date', 'military - crushed the revolt', 'When the protests grew, the military crushed the revolt on Friday.'],
  ['date', ' - denied the charges', 'They quickly denied the charges on Friday.'],
  ['date', 'clerk - denied the charges', 'The accused clerk denied the charges on Friday.'],
  ['date', 'police - said in a statement', 'On Friday police said in a statement that on Thursday two boys had fled.'],
  ['date', 'police - said … that two boys fled', 'The police said on Friday that two boys fled.'],
  ['date', 'mayor - withdrew very large parts of that statement', 'The mayor withdrew very large parts of that statement on Friday.'],
  ['quantity', 'Tavira Foods - fined … for anti-competitive deals', 'Tavira Foods was fined $3 million for anti-competitive deals.'],
  ['quantity', 'guests - in first class', 'There were 40 guests in first class (12 of them children).'],
  // The subject of the verb: not who stands in another clause, nor a name of a list.
  ['quantity', 'dispute - closed', 'Smith signed the bill after the dispute over pay closed many offices for 35 days.'],
  ['quantity', 'Jane Roe - closed', 'Jane Roe, after the dispute, closed many offices for 35 days.'],
  ['date', 'Jane Roe - sued by his aide', 'Jane Roe was sued by his aide in 2014, alleging fraud.'],
  ['date', ' - said dealers with names like Lund', 'In January, he said dealers with names like Lund and Holm had come.'],
  ['quantity', 'Louise Berg - owns', 'Louise Berg sits on the board and owns 8% of it.'],
  ['quantity', 'package - includes … for roads', 'She signs a package that includes $14 million for roads.'],
  ['quantity', 'Ida Holt - need … more homes', '“We need 50% more homes,” said Ida Holt.'],
  ['date', 'Court - ruled', 'The Court ruled on Friday following the vote.'],
  ['date', 'Calder Foods - Founded', 'Founded in 1921, Calder Foods employs 40 people.'],
  ['date', 'old ferry - Sold', 'Sold in 2019, the old ferry sank.'],
  ['date', 'military - crushed the revolt', 'When the protests grew, the military brutally crushed the revolt on Friday.'],
  ['date', 'pressure group - said … dissidents were held', 'The Lund-based pressure group said on Saturday dissidents were held.'],
  // A date that describes a noun, and one that tells when.
  ['date', 'reform movement - date', 'Police detained a veteran of the 1979 reform movement.'],
  ['date', 'Police - detained a veteran', 'Police detained a veteran in 1979.'],
  ['date', 'council - voted', 'The council voted this Friday.'],
  // What is only part of what is told of: nothing was done to it.
  ['quantity', 'people - aboard', 'Six men who seized a ferry with 199 people aboard were charged.'],
  ['quantity', 'people - charged', 'Police charged 19 people with fraud.'],
  ['quantity', 'votes - won', 'She won with 52 votes.'],
  // A number that is itself the subject, or that describes a noun.
  ['quantity', ' - voted for the cut', 'Six voted for the cut, the bank said.'],
  ['quantity', ' - overcome by smoke were rushed', 'The three overcome by smoke were rushed to hospital.'],
  ['quantity', 'pictures - are of dogs', 'About 90 percent of those pictures are of dogs.'],
  ['quantity', 'limit - round', 'The plan has a 10-round limit on magazines.'],
  ['quantity', 'rounds - has', 'Each magazine has 10 rounds.'],
  // A day is not what was done.
  ['quantity', 'melons - recalled', 'Tavira Foods recalled about 1.3 million melons on Tuesday.'],
  ['quantity', 'donors - handed', 'The donors handed $25 million last month.'],
])('%s: %s', (kind, expected, text) => {
  expect(labels(kind as 'quantity' | 'date', text)).toContain(expected)
})

test('a month is not who did it', () => {
  const text = 'In February he had almost $5 million in cash.'
  expect(labels('quantity', text).join()).not.toContain('February')
})
