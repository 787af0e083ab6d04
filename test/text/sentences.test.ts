import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphs, sentencesOf } from '../../src/text/sentences.ts'
import { growth, STEEP } from '../helpers/time.ts'

function sentences(text: string): string[] {
  return paragraphs(text)
    .flatMap((paragraph) => sentencesOf(text, paragraph))
    .map(({ start, end }) => text.slice(start, end))
}

/** Expected sentences, divided by " | "; the text is the same without the bars. */
const table: readonly string[] = [
  'He left. | She stayed.',
  'Did he leave? | Yes! | He did… | Then she left.',
  'Mr. Ode met Dr. Lunt and Gov. Rask on Jan. 5. | They spoke.',
  'J. K. Brandt and Mary T. Olin won. | He lost.',
  'He took vitamin C. | He got well.',
  'The U.S. Senate voted. | It passed.',
  'She lives in the U.S. | He lives in Peru.',
  'The then-U.S. Energy chief left.',
  'Lunt (D-N.Y.) Monday said no. | But she stayed.',
  'He is at Orm & Sons Inc. | The firm is small.',
  'He is at Orm Inc. Vale is not.',
  'He is at Orm Ltd. | Mr. Vale is not.',
  'It opens at 9 a.m. Monday. | It closes at 5 p.m. | The shop is small.',
  'It was No. 3 of Law No. (20). | He said no. | Then he left.',
  'He fell ill. | Vale did too.',
  'They came from Peoria, Ill. and Gary, Ind. Officials said so.',
  '“It is late.” | He left.',
  '“It is late,” he said. | “We go.”',
  '"It is late." | "We go," he said.',
  '"Is it late?" he asked. | "Yes."',
  '(It was late.) | He left.',
  'He paid $3.5 million. | Prices rose 4.2 percent.',
  '1. Water the plants. | 2. Close the door.',
  'It rose to 12. | Then it fell.',
  'He waited . . . and left. | She stayed ... | Then she left.',
  'We must act. ... | That is all.',
  'He left town.The mayor stayed.',
  'He spoke of Orman.AP wrote it.',
  'He stopped.“We go,” she said.',
  'Mail a.b@example.Com or see shop.Com now.',
  'See Example.Net, Node.Js and e.g. Vale.',
  'The Ph.D. Student left.',
  'Orm v. Vale was heard. | He won vs. Brandt.',
  'The iPhone. | iPads too.',
  'Wow!!! | Really?! | Yes.',
  'He said “no!” and left.',
  'It costs 5. and that is all.',
]

/** Where a bar stands, sentences are divided; where the text has no space there, none is put. */
const glued = new Map([
  ['He left town.The mayor stayed.', ['He left town.', 'The mayor stayed.']],
  ['He spoke of Orman.AP wrote it.', ['He spoke of Orman.', 'AP wrote it.']],
  ['He stopped.“We go,” she said.', ['He stopped.', '“We go,” she said.']],
])

describe('sentencesOf', () => {
  it.each(table)('%s', (line) => {
    const expected = glued.get(line) ?? line.split(' | ')
    expect(sentences(line.replaceAll(' | ', ' '))).toEqual(expected)
  })

  it('cuts what is too long at a space, and never inside a character', () => {
    for (const unit of ['word ', 'word', '😀', '.', '"']) {
      const text = unit.repeat(2000)
      const found = sentences(text)
      expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(1200)
      expect(found.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      expect(found.every((piece) => encodeURIComponent(piece) !== '')).toBe(true)
    }
  })

  it('loses nothing but white space, in order', () => {
    const part = fc.constantFrom(
      'He ',
      'left',
      '. ',
      '.',
      '? ',
      '”',
      '“',
      '"',
      'Mr. ',
      'U.S. ',
      '\n',
      '…',
      '12',
      ' ',
      '(',
      ') ',
      'é',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

describe('paragraphs', () => {
  it.each<[expected: string[], text: string]>([
    [['One.', 'Two.'], 'One.\n\nTwo.\n'],
    [['One.', 'Two.'], 'One.\r\nTwo.'],
    [['One.', 'Two.'], '  One.\r  Two.  '],
    [[], ' \n\t\n'],
    [
      ['A line that was wrapped by hand at some sixty characters and\ngoes on here.'],
      'A line that was wrapped by hand at some sixty characters and\ngoes on here.',
    ],
    [
      ['A line that was not wrapped by hand and ends with a stop.', 'goes on here.'],
      'A line that was not wrapped by hand and ends with a stop.\ngoes on here.',
    ],
    [['Short line', 'goes on here.'], 'Short line\ngoes on here.'],
  ])('%j', (expected, text) => {
    expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})

describe('time is linear in the length of hostile text', () => {
  it.each([
    '.',
    '. ',
    '?! ',
    '… ',
    '"',
    '”',
    'U.S.',
    'J. ',
    'Mr. ',
    '1. ',
    '. "',
    ' ',
    '\n',
    '\t\n ',
    'a.A',
    'x.“',
    '.(',
  ])('%j', (unit) => {
    const make = (size: number) => `x ${unit.repeat(Math.ceil(size / unit.length))} x`
    expect(growth(make, sentences, [25_000, 200_000])).toBeLessThan(STEEP)
  })
})
