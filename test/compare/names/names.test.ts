import { expect, test } from 'vitest'
import { factsOf } from '../../helpers/compared.ts'

const TITLE = 'Brockton votes to close its market'
const LEAD = 'Brockton will close its market hall, the council decided on Monday.'

function verdictOf(one: string, other: string): string {
  const texts = [one, other].map((sentence) => `${LEAD}\n${sentence}`)
  return factsOf(texts, { title: TITLE }).find(({ label }) => label.endsWith(' - name'))?.verdict ?? 'none'
}

test.each([
  ['conflict', 'The mayor, Ann Cole, spoke first.', 'The mayor, Tom Reed, spoke first.'],
  ['conflict', 'Ann Cole, the mayor of Brockton, spoke.', 'Brockton Mayor Tom Reed spoke.'],
  ['conflict', 'The fire chief, Ann Cole, was there.', 'The fire chief, Tom Reed, was there.'],
  ['conflict', 'Ann Cole, the owner, spoke.', 'The hall’s owner, Tom Reed, spoke.'],
  ['compatible', 'The mayor, Ann Smyth, spoke first.', 'The mayor, Ann Smith, spoke first.'],
  ['none', 'The mayor, Ann Cole, spoke first.', 'The mayor, Ann Cole, spoke last.'],
  ['none', 'The mayor, Ann Cole, spoke first.', 'Mayor Cole spoke last.'],
  ['none', 'The mayor, Ann Cole, spoke first.', 'The deputy mayor, Tom Reed, spoke first.'],
  ['none', 'The mayor, Ann Cole, spoke first.', 'The former mayor, Tom Reed, spoke first.'],
  ['none', 'The mayor, Ann Cole, spoke first.', 'The mayor-elect, Tom Reed, spoke first.'],
  ['none', 'The mayor, Ann Cole, spoke first.', 'The new mayor, Tom Reed, spoke first.'],
  ['none', 'The mayor, Ann Cole, spoke first.', 'A mayor, Tom Reed, spoke first.'],
  [
    'none',
    'Ann Cole, the chairwoman of the Ohio Liberty Party, spoke.',
    'Liberty National Committee Chair Tom Reed spoke.',
  ],
  ['none', 'The mayor, Ann Cole, spoke first.', 'The mayor of Easton, Tom Reed, spoke first.'],
  ['none', 'The mayor, Ann Cole, spoke first.', 'The mayor, Tom Reed, replaced Ann Cole in April.'],
  ['none', 'The mayor, Ann Cole, will resign.', 'The mayor, Tom Reed, spoke first.'],
  ['none', 'The mayor, Ann Cole, spoke first.', 'The mayor, Tom Reed, spoke before Ms. Cole.'],
  ['none', 'The police chief, Ann Cole, spoke.', 'The fire chief, Tom Reed, spoke.'],
  ['none', 'The coach, Ann Cole, spoke.', 'The coach, Tom Reed, spoke.'],
  ['none', 'The council member, Ann Cole, spoke.', 'The council member, Tom Reed, spoke.'],
])('%s: %s | %s', (expected, one, other) => {
  expect(verdictOf(one, other)).toBe(expected)
  expect(verdictOf(other, one)).toBe(expected)
})
