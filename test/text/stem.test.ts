import { describe, expect, it } from 'vitest'
import { lexicon } from '../../src/text/lexicon.ts'
import { isStopword, stemOf } from '../../src/text/stem.ts'

const families: readonly [stem: string, words: string][] = [
  ['agre', 'agree agrees agreed agreeing agreement agreements'],
  ['arrest', 'arrest arrests arrested arresting Arrested'],
  ['hold', 'hold holds held holding'],
  ['negoti', 'negotiate negotiated negotiation negotiations negotiators'],
  ['resign', 'resign resigned resigns resignation'],
  ['refus', 'refuse refused refusal'],
  ['approv', 'approve approved approval'],
  ['explod', 'explode exploded explosion explosions'],
  ['die', 'die dies died dying death deaths'],
  ['deni', 'deny denies denied denial'],
  ['plan', 'plan plans planned planning'],
  ['hope', 'hope hopes hoped hoping'],
  ['parti', 'partying'],
  ['party', 'party parties'],
  ['free', 'free frees freed freeing'],
  ['mayor', "mayor mayors mayor's mayor’s mayors'"],
  ['216', '216'],
  ['zürich', 'Zürich'],
  ['constructor', 'constructor'],
  ['__proto__', '__proto__'],
]

const apart: readonly [string, string][] = [
  ['statement', 'state'],
  ['department', 'depart'],
  ['national', 'nation'],
  ['ministry', 'minister'],
  ['police', 'policy'],
  ['news', 'new'],
  ['universe', 'university'],
  ['need', 'ne'],
]

describe('stemOf', () => {
  it.each(families)('%s', (stem, words) => {
    expect(words.split(' ').map(stemOf)).toEqual(words.split(' ').map(() => stem))
  })

  it.each(apart)('keeps %s and %s apart', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other))
  })

  it('gives the same stem for every form of the list of irregular forms and its base', () => {
    for (const [form, base] of Object.entries(lexicon<Record<string, string>>('irregular-forms'))) {
      expect([form, stemOf(form)]).toEqual([form, stemOf(base)])
    }
  })
})

describe('stop words', () => {
  it.each(['the', 'The', 'of', 'would', 'don’t', "don't"])('%s is one', (word) => {
    expect(isStopword(word)).toBe(true)
  })

  it.each(['mayor', 'constructor', '12', 'said', ''])('%s is none', (word) => {
    expect(isStopword(word)).toBe(false)
  })
})
