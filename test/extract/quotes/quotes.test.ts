import { describe, expect, test } from 'vitest'
import { findMentions } from '../../../src/extract/index.ts'
import { readDoc } from '../../../src/text/doc.ts'
import type { QuoteMention } from '../../../src/types.ts'
import { growth, STEEP } from '../../helpers/time.ts'

function read(text: string): readonly QuoteMention[] {
  const article = { source: 'a', path: null, title: null, publisher: null, published: null, text, zones: [] }
  return findMentions(readDoc(article)).quotes.filter(({ direct }) => direct)
}

describe('the words between the marks', () => {
  test.each<[string, string[]]>([
    ['"We won," she said.', ['We won,']],
    ['“We won,” she said.', ['We won,']],
    ["``We won,'' she said.", ['We won,']],
    ['“We won," she said.', ['We won,']],
    ['‘We won,’ she said.', ['We won,']],
    ["'We won,' she said.", ['We won,']],
    ['"We won. We lost. We won again," she said.', ['We won. We lost. We won again,']],
    ['"We won," she said, "and we will win again."', ['We won,', 'and we will win again.']],
    ['“She told me ‘no’ and left,” he said.', ['She told me ‘no’ and left,']],
    ['“She told me “no” and left,” he said.', ['She told me “no” and left,']],
    ['“We won.\n\n“We will win again,” she said.', ['We won.', 'We will win again,']],
    ['“We won.\n\nWe will win again,” she said.', ['We won.', 'We will win again,']],
    ['“We won and nobody closes this mark.', ['We won and nobody closes this mark.']],
    ["The workers' rights of the '90s and the players' union.", []],
    ['A 27" screen and a 6\'2" guard.', []],
    ['Nothing is quoted here.', []],
  ])('%s', (text, quotes) => {
    expect(read(text).map((quote) => quote.text)).toEqual(quotes)
  })
})

describe('who says it', () => {
  test.each<[string, (string | null)[]]>([
    ['"We won," Ada Brook said.', ['Ada Brook']],
    ['"We won," said Ada Brook, the mayor of Lowtown.', ['Ada Brook']],
    ['"We won," said a spokesman for the ministry.', ['a spokesman for the ministry']],
    ['"We won," Ada Brook, the mayor of Lowtown, told reporters.', ['Ada Brook']],
    ['Ada Brook, who runs the harbor, said: "We won."', ['Ada Brook']],
    ['"Did we win?" Brook asked.', ['Brook']],
    ['"We won," Brook said. "We will win again."', ['Brook', 'Brook']],
    ['"We won," she said, "and we will win again."', ['she', 'she']],
    ['Brook attacked the plan, calling it "a gift to the rich."', ['Brook']],
    ['The plan was called "a gift to the rich" by Mayor Ada Brook.', ['Mayor Ada Brook']],
    ['Police said the driver "made a very poor choice" that night.', ['Police']],
    ['"We won," one of the sailors, Ada Brook, said after the race.', ['one of the sailors']],
    [
      'Dan Reed, a retired pilot who helped rescue "Captain" Joe Marsh -- who lost 3 ships -- told the Post on Monday that it was odd.\n\n"We won."',
      ['Dan Reed', 'Dan Reed'],
    ],
    ['Brook explained the delay when sailors blocked the gates by saying, "We were new to it."', ['Brook']],
    ['Of all the song quotes that went round, the oddest may be "we won."', [null]],
    ['The harbor report says "we won."', ['The harbor report']],
    ['"We won," according to a statement from the harbor board.', ['a statement from the harbor board']],
    ['Brook said she wanted to speak "directly to the harbor workers" on Friday.', ['Brook']],
    ['Brook was blunt.\n\n"The harbor is closed."', ['Brook']],
    ['“The harbor is closed.\n\n“It stays closed,” said Brook.', [null, 'Brook']],
    ['The plan was described as "a gift to the rich and a trap."', [null]],
    ['"The harbor is closed and stays closed."', [null]],
  ])('%s', (text, speakers) => {
    expect(read(text).map((quote) => quote.speaker?.text ?? null)).toEqual(speakers)
  })
})

describe('what is no utterance', () => {
  test.each<[string, boolean]>([
    ['She watched the film "Harbor Lights" twice.', true],
    ['The so-called "smart port" opened.', true],
    ['He wrote the novel "A Long Way To The Sea" in Lowtown.', true],
    ['Brook called it "a gift."', false],
    ['Brook said the port was "closed."', false],
    ['"We will never close this port," the mayor said.', false],
  ])('%s', (text, scare) => {
    expect(read(text).map((quote) => quote.scare)).toEqual([scare])
  })
})

test.each(['" "', '“', "'a ", '"a," said ', '‘a’ ', '``'])('a text of %j only takes linear time', (bait) => {
  const make = (size: number) => bait.repeat(size / bait.length)
  expect(growth(make, read, [2_500, 20_000])).toBeLessThan(STEEP)
})

describe('whom a pronoun means', () => {
  test.each<[string, string, string]>([
    ['Mary Brook runs the port.', 'she', 'Mary Brook'],
    ['Mary Brook met Peter Dale at the port.', 'she', 'Mary Brook'],
    ['Mary Brook met Peter Dale at the port.', 'he', 'Peter Dale'],
    ['"Go," Alan Reed said.\n\nOn the pier, Peter Dale thanked the crew.', 'he', 'Peter Dale'],
    ['"Go," Alan Reed said.\n\nHe thanked Peter Dale for the work.', 'he', 'Alan Reed'],
    ['"Go," Alan Reed said.\n\nThe crew was thanked by Peter Dale.', 'he', 'Alan Reed'],
  ])('%s %s', (context, pronoun, name) => {
    expect(read(`${context} "We like John Marsh a lot," ${pronoun} said.`).at(-1)?.speaker?.entity).toBe(name)
  })

  test('a person who is no subject, where the last speaker is far away', () => {
    const between = 'The gates stood open all day and nobody came to close them again. '.repeat(12)
    const text = `"Go," Alan Reed said.\n\n${between}\n\nIt drew a reply from Peter Dale. "We will stay," he said.`
    expect(read(text)[1]?.speaker?.entity).toBe('Peter Dale')
  })

  test('nobody of the other gender', () => {
    expect(
      read('The port is run by Peter Dale. "We will close it," she said.')[0]?.speaker?.entity,
    ).toBeNull()
  })
})
