import { expect, test } from 'vitest'
import { OPENS_NOMINAL } from '../../../src/kinds/statements/nominal.ts'
import { OPENS_PHRASE } from '../../../src/kinds/statements/phrases.ts'
import { flagsOfWord } from '../../../src/text/flags.ts'
import { phraseSet } from '../../../src/text/lexicon.ts'
import { spellingOf } from '../../../src/text/spelling.ts'

/** The words of a list with which one of its phrases begins, but that a flag passes over. */
function hidden(list: string, flag: number): string[] {
  const first = [...phraseSet(list)].map((phrase) => phrase.split(' ')[0] ?? '')
  return first.filter((word) => (flagsOfWord(spellingOf(word)) & flag) === 0)
}

test.each([
  ['acts', OPENS_PHRASE],
  ['acts-undergone', OPENS_PHRASE],
  ['act-adjectives', OPENS_NOMINAL],
  ['aim-nouns', OPENS_NOMINAL],
  ['response-nouns', OPENS_NOMINAL],
])('no sentence with a word of %s is passed over', (list, flag) => {
  expect(hidden(list, flag)).toEqual([])
})

test.each(['harbour', 'of', 'constructor'])('%s opens nothing', (word) => {
  expect(flagsOfWord(spellingOf(word)) & (OPENS_PHRASE | OPENS_NOMINAL)).toBe(0)
})
