import { expect, test } from 'vitest'
import { isSoleAct, type SoleAct, soleActOf } from '../../../src/kinds/agents/acts.ts'
import { lexicon } from '../../../src/text/lexicon.ts'
import { spellingOf } from '../../../src/text/spelling.ts'

const acts = Object.entries(lexicon<Readonly<Record<string, SoleAct>>>('sole-acts'))

test.each(acts)('%s is found by each of its forms', (_, { forms, to = [] }) => {
  expect(forms.filter((form) => !soleActOf(form) || !isSoleAct(spellingOf(form)))).toEqual([])
  expect(to.filter((form) => !soleActOf(form, true) || !isSoleAct(spellingOf(form)))).toEqual([])
})

test.each(['harbour', 'said', 'to', 'constructor'])('%s is no such act', (word) => {
  expect(isSoleAct(spellingOf(word))).toBe(false)
})
