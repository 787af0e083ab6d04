import { expect, test } from 'vitest'
import type { Claim } from '../../src/types.ts'
import { statement } from '../../src/values/statement.ts'

function said(act: string, polarity: string): Claim {
  return {
    value: { text: polarity, normal: polarity },
    typed: { type: 'act', act, polarity, object: null },
    frame: { modifiers: [] },
  } as unknown as Claim
}

test.each([
  ['agree', 'comment', 'silent', 'silent'],
  ['conflict', 'comment', 'silent', 'confirmed'],
  ['conflict', 'comment', 'denied', 'confirmed'],
  ['compatible', 'comment', 'no reply', 'confirmed'],
  ['conflict', 'travel', 'planned', 'cancelled'],
  ['compatible', 'travel', 'planned', 'done'],
  ['conflict', 'agreement', 'agreed', 'rejected'],
  ['conflict', 'life', 'alive', 'dead'],
  ['conflict', 'information', 'told', 'not told'],
  ['conflict', 'plea', 'guilty', 'not guilty'],
] as const)('%s: %s %s, %s', (verdict, act, a, b) => {
  expect(statement(said(act, a), said(act, b)).verdict).toBe(verdict)
  expect(statement(said(act, b), said(act, a)).verdict).toBe(verdict)
})

test('acts of two classes are compatible', () => {
  expect(statement(said('life', 'alive'), said('comment', 'silent')).verdict).toBe('compatible')
})
