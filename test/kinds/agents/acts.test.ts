import { expect, test } from 'vitest'
import { SOLE_ACT, type SoleAct, soleActOf } from '../../../src/kinds/agents/acts.ts'
import { flagsOfWord } from '../../../src/text/flags.ts'
import { lexicon } from '../../../src/text/lexicon.ts'
import { spellingOf } from '../../../src/text/spelling.ts'

const isSoleAct = (form: string) => (flagsOfWord(spellingOf(form)) & SOLE_ACT) !== 0
const acts = Object.entries(lexicon<Readonly<Record<string, SoleAct>>>('sole-acts'))

test.each(acts)('%s is found by each of its forms', (_, { forms, to = [] }) => {
  expect(forms.filter((form) => !soleActOf(form) || !isSoleAct(form))).toEqual([])
  expect(to.filter((form) => !soleActOf(form, true) || !isSoleAct(form))).toEqual([])
})

test.each(['harbour', 'said', 'to', 'constructor'])('%s is no such act', (word) => {
  expect(isSoleAct(word)).toBe(false)
})
