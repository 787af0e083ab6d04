import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotedStretches } from '../../../src/extract/quotes/marks.ts'
import { allReported } from '../../../src/extract/quotes/reported.ts'
import { statementsOf } from '../../../src/extract/quotes/statements.ts'
import { mayTell } from '../../../src/extract/quotes/telling.ts'
import { readDoc } from '../../../src/text/doc.ts'

function read(text: string) {
  const rest = { source: 'a', path: null, title: null, publisher: null, published: null, zones: [] }
  const doc = readDoc({ ...rest, text })
  return { doc, places: statementsOf(doc, quotedStretches(doc.article)) }
}

describe('a sentence that may report speech', () => {
  it.each<[boolean, string]>([
    [true, 'The board said the port would close.'],
    [true, 'The port will close, she said.'],
    [true, 'The port — the mayor said — will close.'],
    [true, 'According to the board the port will close.'],
    [true, 'The mayor promised to build a pier.'],
    [true, 'The mayor denied taking money.'],
    [true, 'Officials announced on Monday that the port closed.'],
    [true, 'The mayor e-mailed that the port would close.'],
    [true, 'The mayor—said Roe—would close the port.'],
    [false, 'The port closed on Monday.'],
    [false, 'The union announced a plan for the tower.'],
    [false, 'About 56 percent of the crew wanted the new court.'],
    [false, 'He added one more today.'],
  ])('%s: %s', (expected, text) => {
    const { doc } = read(text)
    expect(doc.sentences.some((sentence) => mayTell(text, sentence))).toBe(expected)
  })

  it('hides none that does', () => {
    const words =
      'Roe|she|officials|the port|a plan|said|e-mailed|(said|co-claimed|told reporters|promised|denied|expects|announced|according|to|that|if|there|will|is|close|taking|closed|on Monday|who|and|(again)|,|—|;|it'
    const sentence = fc.array(fc.constantFrom(...words.split('|')), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        const text = sentences
          .map((one) => `The board ${one.join(' ').replace(/ ([,;])/g, '$1')}.\n`)
          .join('')
        const { places } = read(text)
        const all = places.map((place) => ({ ...place, plain: null }))
        expect(allReported(text, places)).toEqual(allReported(text, all))
      }),
      { numRuns: 150 },
    )
  })
})
