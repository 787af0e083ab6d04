import { build, type FactDraft, type Invented, type Sample } from './build.ts'

/** Five invented articles about an invented spill, and one about something else. */
const articles: readonly Invented[] = [
  {
    source: 'gazette',
    title: 'Dam spill empties two villages',
    publisher: 'Orvane Gazette',
    published: '2031-04-14',
    lines: [
      'Dam spill empties two villages',
      '',
      'At least 340 residents of Tressel were moved on Sunday after water from the Velmora dam broke over the lower road.',
      'The dam began to spill on April 12, 2031, said Ilse Corrigan, a 47-year-old engineer who has run the plant since 2024.',
      '“We are opening the second gate tonight and we will keep it open until the lake falls,” Corrigan said.',
      'The state has set aside $4.2 million for repairs. Governor Tomas Ardley confirmed that he will travel to Tressel.',
    ],
  },
  {
    source: 'herald',
    title: 'Engineer, 49, kept the gate open',
    publisher: 'Lower Vale Herald',
    published: '2031-04-14',
    lines: [
      'Engineer, 49, kept the gate open',
      '',
      'Ilse Corrigan, 49, chief engineer of the Velmora plant, has slept three hours since Saturday, April 12.',
      'Some 340 people left Tressel. The repairs will cost $4.6 million, according to the water board.',
      '“We opened the second gate tonight and we will keep it open until the lake falls,” she told reporters.',
      'Governor Tomas Ardley has cancelled his visit to Tressel.',
    ],
  },
  {
    source: 'courier',
    title: 'Vale waits for the water to fall',
    published: '2031-04-15',
    lines: [
      'Vale waits for the water to fall',
      '',
      'More than three hundred villagers spent the night in a school in Brannock.',
      'The spill began in mid-April, when the snow on the Hadrin range melted within days.',
      'The head of operations at Velmora, Ilse Corrigan, asked for patience. The water board reportedly needs about $4 million.',
      'A meeting with the villagers is planned for April 20.',
    ],
  },
  {
    source: 'wire',
    lines: [
      'TRESSEL (Northline) - The Velmora dam began to spill on April 12, Northline has learned.',
      'Tressel, a village of 340, was cleared by fire crews from Brannock county.',
      'Corrigan, 47, declined to say who had ordered the second gate opened.',
    ],
  },
  {
    source: 'garden',
    title: 'When to plant out beans',
    related: false,
    lines: [
      'When to plant out beans',
      '',
      'Wait until the last frost. In the hills that is May 20, in the vale April 12.',
    ],
  },
]

const drafts: readonly FactDraft[] = [
  {
    kind: 'quote',
    label: 'Ilse Corrigan - quote on second gate',
    verdict: 'conflict',
    reason: '“are opening” and “opened” differ',
    aligned: 'the same speaker and 15 words in the same order',
    remarks: ['herald names the speaker only as “she”'],
    answers: [
      [
        [
          'gazette',
          'We are opening the second gate tonight and we will keep it open until the lake falls,',
          { by: 'Corrigan' },
        ],
      ],
      [['herald', 'We opened the second gate tonight and we will keep it open until the lake falls,']],
    ],
  },
  {
    kind: 'age',
    label: 'Ilse Corrigan - age',
    verdict: 'conflict',
    reason: '47 and 49 differ',
    answers: [
      [
        ['gazette', '47-year-old', { normal: '47' }],
        ['wire', '47', { normal: '47' }],
      ],
      [
        ['herald', '49', { normal: '49' }],
        ['herald', '49', { normal: '49', nth: 1 }],
      ],
    ],
  },
  {
    kind: 'quantity',
    label: 'repairs - cost',
    verdict: 'conflict',
    reason: '$4.2 million and $4.6 million differ by more than their rounding',
    remarks: [
      'courier hedges its value with “reportedly”',
      'gazette states as fact what herald attributes to the water board',
    ],
    answers: [
      [['gazette', '$4.2 million', { normal: 'USD 4200000' }]],
      [['herald', '$4.6 million', { normal: 'USD 4600000', by: 'the water board', status: 'planned' }]],
      [['courier', 'about $4 million', { normal: 'USD 4000000~', hedge: 'reportedly' }]],
    ],
  },
  {
    kind: 'statement',
    label: 'Tomas Ardley - travel to Tressel',
    verdict: 'conflict',
    reason: 'gazette says he will travel, herald that he cancelled',
    answers: [
      [['gazette', 'will travel to Tressel', { status: 'planned', normal: 'travel planned' }]],
      [['herald', 'cancelled his visit to Tressel', { status: 'denied', normal: 'travel cancelled' }]],
    ],
  },
  {
    kind: 'date',
    label: 'Velmora dam - spill',
    verdict: 'compatible',
    reason: 'April 12 lies in “mid-April”',
    because: 'precision',
    origins: 2,
    answers: [
      [
        ['gazette', 'April 12, 2031', { normal: '2031-04-12' }],
        ['herald', 'April 12', { normal: '2031-04-12' }],
        ['wire', 'April 12', { normal: 'XXXX-04-12' }],
      ],
      [['courier', 'mid-April', { normal: '2031-04-15~' }]],
    ],
  },
  {
    kind: 'quantity',
    label: 'residents of Tressel - moved',
    verdict: 'compatible',
    reason: '“at least 340”, “some 340” and “more than three hundred” can all be true',
    because: 'bound',
    answers: [
      [['gazette', 'At least 340 residents', { normal: '340..' }]],
      [['herald', 'Some 340 people', { normal: '340~' }]],
      [['courier', 'More than three hundred villagers', { normal: '300..' }]],
    ],
  },
  {
    kind: 'role',
    label: 'Ilse Corrigan - role',
    verdict: 'compatible',
    reason: 'an engineer can also be chief engineer and head of operations',
    because: 'containment',
    answers: [
      [['gazette', 'engineer']],
      [['herald', 'chief engineer of the Velmora plant']],
      [['courier', 'head of operations at Velmora']],
    ],
  },
  {
    kind: 'place',
    label: 'fire crews - place',
    verdict: 'agree',
    reason: 'all say Brannock',
    answers: [
      [
        ['courier', 'Brannock'],
        ['wire', 'Brannock county', { normal: 'brannock' }],
      ],
    ],
  },
  {
    kind: 'date',
    label: 'meeting with villagers - date',
    verdict: 'single',
    reason: 'only courier states it',
    answers: [[['courier', 'April 20', { normal: '2031-04-20', status: 'planned' }]]],
  },
  {
    kind: 'date',
    label: 'last frost - date',
    verdict: 'single',
    reason: 'only garden states it',
    answers: [[['garden', 'May 20', { normal: 'XXXX-05-20' }]]],
  },
]

/** The invented comparison of five sources: every verdict, every kind. */
export const sample: Sample = build(articles, drafts)

/** The same kind of comparison with many short articles: every fifth is silent, ages and dates differ. */
export function crowd(size: number): Sample {
  const names = Array.from({ length: size }, (_, index) => String(index).padStart(3, '0'))
  const speaking = names.filter((_, index) => index % 5 !== 4)
  const age = (source: string): string => (Number(source) % 3 === 0 ? '49' : '47')
  const crowded = names.map((source) => ({
    source,
    lines: [`The dam spilled on April 12. Ilse Corrigan, ${age(source)}, is chief engineer.`],
  }))
  const of = (value: string) =>
    speaking.filter((source) => age(source) === value).map((source) => [source, value] as const)
  return build(crowded, [
    {
      kind: 'age',
      label: 'Ilse Corrigan - age',
      verdict: 'conflict',
      reason: '47 and 49 differ',
      origins: 3,
      answers: [of('47'), of('49')],
    },
    {
      kind: 'role',
      label: 'Ilse Corrigan - role',
      verdict: 'agree',
      reason: 'all say chief engineer',
      answers: [speaking.map((source) => [source, 'chief engineer'] as const)],
    },
    {
      kind: 'date',
      label: 'Velmora dam - spill',
      verdict: 'agree',
      reason: 'all say April 12',
      answers: [
        speaking.slice(0, 3).map((source) => [source, 'April 12', { normal: 'XXXX-04-12' }] as const),
      ],
    },
  ])
}

/** Many sources by many facts: each source answers two of three questions, with one of up to three numbers. */
export function wide(sources: number, facts: number): Sample {
  const names = Array.from({ length: sources }, (_, index) => `source-${String(index).padStart(3, '0')}`)
  const questions = Array.from({ length: facts }, (_, index) => index)
  const saidBy = (source: number, question: number): string | null =>
    (source + question) % 3 === 0 ? null : `${question}0${(source * 7 + question) % (1 + (question % 3))}`
  const articles = names.map((source, index) => ({
    source,
    lines: questions.flatMap((question) => {
      const said = saidBy(index, question)
      return said === null ? [] : [`Lock ${question} of the canal holds ${said} boats at high water.`]
    }),
  }))
  return build(
    articles,
    questions.map((question) => {
      const answers = new Map<string, string[]>()
      names.forEach((source, index) => {
        const said = saidBy(index, question)
        if (said !== null) answers.set(said, [...(answers.get(said) ?? []), source])
      })
      return {
        kind: question % 2 === 0 ? 'quantity' : 'date',
        label: `lock ${question} - boats`,
        verdict: answers.size > 1 ? 'conflict' : 'agree',
        reason: 'made up',
        answers: Array.from(answers, ([said, who]) =>
          who.map(
            (source) =>
              [source, said, { normal: `20${String(question % 90).padStart(2, '0')}-05-01` }] as const,
          ),
        ),
      }
    }),
  )
}

/** Names, values and sources that fill two columns a character, that combine, or that are joined of several. */
export const wideLetters: Sample = build(
  [
    { source: '東京日報', lines: ['知事の山田太郎（47）は、ダムの高さは 40 メートルだと述べた。'] },
    {
      source: 'emoji-post',
      lines: ['The crew 👩\u200d🚒 cheered 🇯🇵 when the dam of 山田 held: “すばらしい 👏🏽”, he said.'],
    },
    { source: 'Ａｓａｈｉ', lines: ['山田太郎 is 49. The dam is 4０ metres high, e\u0301crit-il.'] },
  ],
  [
    {
      kind: 'age',
      label: '山田太郎 - age',
      verdict: 'conflict',
      reason: '47 and 49 differ',
      answers: [[['東京日報', '47']], [['Ａｓａｈｉ', '49']]],
    },
    {
      kind: 'quantity',
      label: 'ダム - 高さ',
      verdict: 'agree',
      reason: 'both say 40 m',
      answers: [
        [
          ['東京日報', '40 メートル'],
          ['Ａｓａｈｉ', '4０ metres high, e\u0301crit-il'],
        ],
      ],
    },
    {
      kind: 'quote',
      label: '山田 - quote',
      verdict: 'agree',
      reason: '',
      remarks: ['👩\u200d🚒 cheered'],
      answers: [[['emoji-post', 'すばらしい 👏🏽']]],
    },
  ],
)
