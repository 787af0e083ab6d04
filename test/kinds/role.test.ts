import { expect, test } from 'vitest'
import { roles } from '../../src/kinds/role.ts'
import { reading } from './people.ts'

/** Each sentence is about Jane Roe; other names are Ann Poe and Carl Moe. */
function rolesOfRoe(text: string): string[] {
  const { doc, mentions } = reading(text, {
    'Jane Roe': 'person',
    'Ann Poe': 'person',
    'Carl Moe': 'person',
    Roe: ['person', 'Jane Roe'],
    'Lakeside Port Authority': 'organization',
    'Bureau of Mines': 'organization',
  })
  return roles(doc, mentions)
    .filter((claim) => claim.subject === 'Jane Roe')
    .map((claim) => claim.value.text)
}

// biome-ignore format: table
test.each([
  // before the name
  [['House Speaker'], 'Carl Moe Endorses House Speaker Jane Roe'],
  [['Mayor'], 'Harbour Police Arrest Mayor Jane Roe'],
  [['Ohio Attorney General'], 'Ohio Attorney General Jane Roe spoke.'],
  [['Gov.'], 'On Monday Gov. Jane Roe spoke.'],
  [['former Ohio governor', 'Lakeside News contributor'], 'It was the idea of former Ohio governor and Lakeside News contributor Jane Roe.'],
  [['Special Envoy for River Affairs'], 'The talks were led by Special Envoy for River Affairs Jane Roe.'],
  [['actor'], 'The actor Jane Roe was there.'],
  [['former aide'], 'His former aide Jane Roe sued.'],
  [['acting director'], 'They named acting director Jane Roe to the post.'],
  [['Maine Gov.'], 'Controversial Maine Gov. Jane Roe spoke.'],
  [['state Rep.'], 'He called Democratic leaders and state Rep. Jane Roe.'],
  [['singer'], 'He is the grandson of poet Ann Poe and singer Jane Roe.'],
  [['student'], 'The 23-year-old student Jane Roe left.'],
  [['public servant'], 'Jane Roe, a 66-year-old public servant, left.'],
  [['director of the Bureau of Rivers, Ports and Canals'], 'Jane Roe, director of the Bureau of Rivers, Ports and Canals, came.'],
  [['acting director of the Bureau of Mines, Wells and Quarries'], 'We met Jane Roe, the acting director of the Bureau of Mines, Wells and Quarries, there.'],
  [['English actor'], 'English actor Jane Roe met fans.'],
  [['President'], 'Critics of President Jane Roe met.'],
  [['then-Senate candidate'], 'A group backing then-Senate candidate Jane Roe paid.'],
  [['Senate candidate'], 'They paid a group backing Senate candidate Jane Roe.'],
  [['acting director'], 'They met acting director Jane Roe.'],
  [['reporter'], 'Harbour police detains reporter Jane Roe'],
  [['Speaker'], 'Neither Speaker Jane Roe nor her aides came.'],
  [['Mayor'], 'Either Mayor Jane Roe or her aide came.'],
  [['Major'], 'They met Major Jane Roe.'],
  [[], 'They were major Jane Roe donors.'],
  // before, with a comma
  [['minority leader'], 'The minority leader, Jane Roe, agreed.'],
  [['envoy for river affairs'], 'They are led by the envoy for river affairs, Jane Roe, and are new.'],
  [['Harbour envoy'], 'The mayor’s Harbour envoy, Jane Roe, will come.'],
  [['US President'], 'US President, Jane Roe.'],
  // after the name
  [['former governor of Ohio'], 'Jane Roe, the former governor of Ohio, came.'],
  [['retired profiler', 'forensic linguist'], 'Jane Roe, a retired profiler and forensic linguist who helped, came.'],
  [['Democratic leader'], 'Jane Roe of Ohio, the Democratic leader, came.'],
  [['former chairwoman of the Lakeside Port Authority'], 'We met Jane Roe (D-Ohio), the former chairwoman of the Lakeside Port Authority, there.'],
  [['nurse'], 'Jane Roe, 51, a nurse, came.'],
  [['go-to guy'], 'Jane Roe, the mayor’s go-to guy, came.'],
  [['friend of Carl Moe'], 'Jane Roe, a friend of Carl Moe and his wife, came.'],
  [['mayor of Akron', 'former aide'], 'Jane Roe, mayor of Akron and Mr. Moe’s former aide, came.'],
  [['suspect'], 'Police identified the suspect on Monday as Jane Roe.'],
  [['wife of Carl Moe'], 'Jane Roe, the wife of Carl Moe, came.'],
  [['Republican of Ohio'], 'Jane Roe, Republican of Ohio, came.'],
  [['chief executive officer of Akron, Ohio-based company Ferrostar'], 'Jane Roe, the chief executive officer of Akron, Ohio-based company Ferrostar, came.'],
  [['chief executive of Akron-based Ferrostar'], 'Jane Roe, chief executive of Akron-based Ferrostar, came.'],
  // after a verb
  [['registered Republican', 'booking agent'], 'Roe is a registered Republican and a booking agent.'],
  [['mayor of Akron'], 'Jane Roe, who served as mayor of Akron, came.'],
  [['police chief'], 'Jane Roe was named police chief on Monday.'],
  // party and state, only where nothing else is given
  [['R-Ohio'], 'It was Jane Roe, R-Ohio, who asked.'],
  [['Sen.'], 'Sen. Jane Roe (R-Ohio) asked.'],
])('%s: %s', (expected, text) => {
  expect(rolesOfRoe(text)).toEqual(expected)
})

test.each([
  'Jane Roe, 51, of Akron was there.',
  'Jane Roe, a 23-year-old from Akron, was there.',
  'Carl Moe and Jane Roe met the mayor, Ann Poe.',
  'They invited Jane Roe, President Ann Poe and others.',
  'They wrote to Jane Roe, former Secretary of State Ann Poe and actor Carl Moe.',
  'Jane Roe is not a lawyer.',
  'Jane Roe, the mayor and two guests left early.',
  'In a letter to the governor, Jane Roe said no.',
  'He was minister in a new Roe administration.',
  'They asked the expert to head Jane Roe away.',
  'Last week Jane Roe spoke.',
  'Mayor Ann Poe told Jane Roe to wait.',
  'A spokeswoman for Mr. Moe said Jane Roe left.',
  'The lawyer said Jane Roe had left.',
])('no role: %s', (text) => {
  expect(rolesOfRoe(text)).toEqual([])
})
