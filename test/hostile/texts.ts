/** Phrases that, repeated, are the worst that a text can be for one rule or another. */
const fragments: Readonly<Record<string, string>> = {
  'news on one line':
    'The mayor of Lund, Ona Perl, 51, said on Monday that “the ferry carried 42 people” and sank, according to two officials. ',
  'words without punctuation': 'the mayor of Lund said on Monday that the ferry carried 42 people and sank ',
  'commas for full stops': 'The mayor of Lund said on Monday, the ferry sank, 42 people died, ',
  'names joined by and': 'John and ',
  'the word and': 'and ',
  handles: '@bob ',
  auxiliaries: 'was being ',
  'one office': 'president ',
  'people joined by commas': 'Ona Perl and Jan Holm, ',
  'capitalised words': 'Aaa Bbb of the Ccc ',
  'words in capitals': 'NEWS ',
  titles: 'Dr. J. Smith Jr. ',
  'dotted acronyms': 'U.S.',
  initials: 'J. ',
  abbreviations: 'St. ',
  contractions: "he'd've ",
  'full stops': '.',
  'spaced full stops': '. ',
  ellipses: '…',
  'question marks': '?',
  'exclamation marks': '!',
  'closing brackets': ')',
  asterisks: '*',
  backticks: '`',
  commas: ',',
  pipes: '|',
  'hyphenated words': 'well-known-',
  'opening brackets': '(',
  'words in brackets': '(word (word) word)',
  'straight quotes': '"',
  apostrophes: "'",
  'opening quotes': '“',
  'quotes that never close': 'he said “well ',
  'quotes in quotes': '“a ‘b “c ‘',
  'quoted answers': '“Yes,” he said. ',
  'scare quotes': 'his “so-called” ',
  dates: 'January 5th 2025 ',
  'ranges of dates': 'from May 3 to ',
  weekdays: 'last week on Monday ',
  'times of day': '10:30 a.m. ',
  digits: '1',
  'digits and hyphens': '1-',
  fractions: '½ ',
  'number words': 'one hundred and ',
  money: '$5.7 billion ',
  percentages: '5 to 6% of ',
  ages: 'Ona Perl, 51, ',
  ordinals: '1st 2nd ',
  offices: 'president of the bank of the state of ',
  denials: 'did not deny that he would not ',
  'sources of claims': 'according to ',
  'reported speech': 'who said that ',
  hedges: 'allegedly reportedly ',
  'front matter': '---\na: b\n',
  bylines: 'By Ona Perl\n',
  datelines: 'LUND, May 3 (Agency) — ',
  advertising: 'Read more: a\n',
  'short lines': 'a\nb\r\n',
  'carriage returns': '\r',
  spaces: ' ',
  'no-break spaces': '\u00a0',
  'one letter': 'a',
  addresses: 'http://a.example/c?d=e&',
  'escape sequences': '\u001b[31m',
  'direction marks': '\u202e',
  NUL: '\0',
  'half surrogate pairs': '\udc00',
  emoji: '😀',
  'joined emoji': '👩\u200d🚒',
  accents: 'e\u0301\u0301',
  ideographs: '戦争',
  'names of object members': '__proto__ constructor toString ',
}

/** Text of a length, or a little more. */
export type Maker = (length: number) => string

function wordOf(number: number): string {
  return [...number.toString(26)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join('')
}

function numbered(sentence: (number: number) => string): Maker {
  return (length) => {
    const parts: string[] = []
    for (let number = 0, sum = 0; sum < length; number++)
      sum += parts[parts.push(sentence(number)) - 1]?.length ?? 1
    return parts.join('')
  }
}

/** Makers of hostile text by name: repeated phrases, and words that never come twice. */
export const makers: ReadonlyMap<string, Maker> = new Map([
  ...Object.entries(fragments).map(([name, fragment]): [string, Maker] => [
    name,
    (length) => fragment.repeat(Math.ceil(length / fragment.length)),
  ]),
  ['words that never come twice', numbered((number) => `w${wordOf(number)} `)],
  ['names that never come twice', numbered((number) => `W${wordOf(number)} `)],
  [
    'claims that never come twice',
    numbered(
      (number) =>
        `Ona W${wordOf(number)} said “no ${wordOf(number)}” on May ${(number % 28) + 1}, ${1900 + (number % 120)}. `,
    ),
  ],
])
