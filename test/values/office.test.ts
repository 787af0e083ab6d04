import { expect, test } from 'vitest'
import type { Claim } from '../../src/types.ts'
import { office, officeWords } from '../../src/values/office.ts'

function role(text: string, head: string): Claim {
  return { value: { text }, typed: { type: 'office', words: officeWords(text, head) } } as unknown as Claim
}

// biome-ignore format: table
test.each([
  ['agree', ['Rep.', 'Rep'], ['Representative', 'Representative']],
  ['agree', ['Congressman', 'Congressman'], ['Rep.', 'Rep']],
  ['agree', ['President', 'President'], ['US President', 'President']],
  ['agree', ['former C.I.A. director', 'director'], ['former director of the CIA', 'director']],
  ['agree', ['former Ohio Gov.', 'Gov'], ['former governor of Ohio', 'governor']],
  ['agree', ['House Speaker', 'Speaker'], ['Speaker', 'Speaker']],
  ['agree', ['special envoy for river affairs', 'envoy'], ['presidential envoy for river affairs', 'envoy']],
  ['agree', ['attorney general', 'attorney'], ['Attorney General of Ohio', 'Attorney']],
  ['agree', ['CEO', 'CEO'], ['chief executive officer', 'executive']],
  ['agree', ['RPC director', 'director'], ['director of the Bureau of Rivers, Ports and Canals', 'director']],
  ['compatible', ['President', 'President'], ['former President', 'President']],
  ['compatible', ['President', 'President'], ['Vice President', 'President']],
  ['compatible', ['Senate Majority Leader', 'Leader'], ['Senator', 'Senator']],
  ['compatible', ['attorney general', 'attorney'], ['lawyer', 'lawyer']],
  ['compatible', ['Ohio governor', 'governor'], ['Texas governor', 'governor']],
  ['compatible', ['former Democrat', 'Democrat'], ['registered Republican', 'Republican']],
  ['conflict', ['registered Democrat', 'Democrat'], ['registered Republican', 'Republican']],
] as const)('%s: %s and %s', (verdict, a, b) => {
  expect(office(role(a[0], a[1]), role(b[0], b[1])).verdict).toBe(verdict)
  expect(office(role(b[0], b[1]), role(a[0], a[1])).verdict).toBe(verdict)
})
