import { describe, expect, test } from 'vitest'
import { findMentions } from '../../src/extract/index.ts'
import { contextAt } from '../../src/text/context.ts'
import { readDoc } from '../../src/text/doc.ts'

function at(text: string, words: string) {
  const doc = readDoc({
    source: 'a',
    path: null,
    title: null,
    publisher: null,
    published: null,
    text,
    zones: [],
  })
  const start = text.indexOf(words)
  const sentence = doc.sentences.find((candidate) => candidate.start <= start && start < candidate.end)!
  return contextAt(doc, findMentions(doc), sentence, { start, end: start + words.length })
}

describe('who says so', () => {
  test.each<[string, string, string | null]>([
    ['The board said Monday that 30 workers would be fired.', '30 workers', 'The board'],
    [
      'The board said Monday that 30 workers would be fired, but the union disputed the figure of 40.',
      '40',
      null,
    ],
    ['Two ships sank, according to police.', 'Two ships', 'police'],
    ['According to the ministry, three men died.', 'three men', 'the ministry'],
    ['The port, Mayor Ada Brook said, will close in May.', 'in May', 'Mayor Ada Brook'],
    ['Brook told the newspaper the talks would cost 12 men their jobs.', '12 men', 'Brook'],
    ['"We lost 12 ships," said Brook.', '12 ships', 'Brook'],
    ['The board said it fired 30 workers. The port closed in 2014.', '2014', null],
    ['A spokeswoman declined to say whether 80 jobs would go.', '80 jobs', null],
    ['Three men died on Monday.', 'Three men', null],
    ['The board told workers in a letter that 80 jobs would go.', '80 jobs', 'The board'],
    ['The board announced it was cutting 80 jobs.', '80 jobs', 'The board'],
    ['The board said more than 80 of the jobs would go.', 'more than 80', 'The board'],
    ['The board dismissed claims that 80 jobs would go.', '80 jobs', 'The board'],
    ['Brook declared a strike at the port that 80 men began.', '80 men', null],
    ['The board announced a plan on Monday to cut 80 jobs.', '80 jobs', null],
    ['The board released details of six deals that 80 men had signed.', '80 men', null],
    ['In May, the board released a list of the ships.', 'May', null],
    ['Brook called for 80 new jobs.', '80 new jobs', null],
    ['The ministry confirmed the arrest of 80 men.', '80 men', null],
    ['The board will announce that 80 jobs go.', '80 jobs', null],
    ['Police ordered 80 men to leave.', '80 men', null],
    ['The board plans to cut 80 jobs.', '80 jobs', null],
    ['The board promised to cut 80 jobs.', '80 jobs', 'The board'],
    ['The driver was to blame for the crash that killed 12 men.', '12 men', null],
    ['"We lost," said Ada Brook, 45, who leads the union.', '45', null],
    ['The port will lose 80 jobs, said Ada Brook, a lawyer who owns 12 ships.', '80 jobs', 'Ada Brook'],
    ['The port will lose 80 jobs, said Ada Brook, a lawyer who owns 12 ships.', '12 ships', null],
  ])('%s: %s', (text, words, who) => {
    expect(at(text, words).attribution?.text ?? null).toBe(who)
  })
})

describe('whether it happened', () => {
  test.each<[string, string, string]>([
    ['Three men died on Monday.', 'Three men', 'happened'],
    ['The group failed to release 30 prisoners.', '30 prisoners', 'denied'],
    ['The group released 20 prisoners but failed to release 30 others.', '20 prisoners', 'happened'],
    ['The 30 prisoners were not released.', '30 prisoners', 'denied'],
    ['Not only 30 prisoners were released.', '30 prisoners', 'happened'],
    ['No fewer than 30 prisoners were released.', '30 prisoners', 'happened'],
    ['Police arrested 3 men without evidence of 2 crimes.', '3 men', 'happened'],
    ['Police arrested 3 men without evidence of 2 crimes.', '2 crimes', 'denied'],
    ['The board has yet to comment on the 90 complaints.', '90 complaints', 'denied'],
    ['Hamid denied that he took 500 dollars.', '500 dollars', 'denied'],
    ['The board said it would hire 300 people.', '300 people', 'planned'],
    ['Brook promised to hire 300 people.', '300 people', 'planned'],
    ['She was arrested on Monday and will be charged on Friday.', 'on Monday', 'happened'],
    ['She was arrested on Monday and will be charged on Friday.', 'on Friday', 'planned'],
    ['If they agree, 30 men will go home on Sunday.', '30 men', 'possible'],
    ['The board denied that 30 men, who joined in 2014, were fired.', '30 men', 'denied'],
    ['The board denied that 30 men, who joined in 2014, were fired.', 'in 2014', 'happened'],
    ['The group failed to free 12 men who were captured in 2014.', 'in 2014', 'happened'],
    ['The bank may fire 12 people.', '12 people', 'possible'],
    ['The bank fired 12 people in May.', '12 people', 'happened'],
    ['Will Smith fired 12 people.', '12 people', 'happened'],
    ['The two men did not meet in 2014.', 'in 2014', 'denied'],
    ['Brook may resign before her term ends in 2018.', '2018', 'happened'],
    ['Brook may resign in 2018.', '2018', 'possible'],
    ['The port (12 miles away) will close on Friday.', '12 miles', 'happened'],
    ['The port (12 miles away) will close on Friday.', 'on Friday', 'planned'],
    ['While the talks will go on, the board lost 12 ships.', '12 ships', 'happened'],
    ['At the fair on Monday, Brook said she would hire 12 men.', 'on Monday', 'happened'],
    ['At the fair on Monday, Brook said she would hire 12 men.', '12 men', 'planned'],
    ['The port will close in May, the board said on Monday.', 'on Monday', 'happened'],
    ['The port will close in May, the board said on Monday.', 'in May', 'planned'],
    ['Brook, who lost 12 ships, will not resign in May.', '12 ships', 'happened'],
    ['Brook, who lost 12 ships, will not resign in May.', 'in May', 'denied'],
    ['If they agree, 30 men go home on Sunday.', '30 men', 'happened'],
    ['A poll among likely voters put Brook at 52 percent.', '52 percent', 'happened'],
    ['She met a possible 12 voters.', '12 voters', 'possible'],
    ['The fine rests on Law No. 20 of 2014.', '2014', 'happened'],
    ['Without a deal, 12 men will strike.', '12 men', 'planned'],
    ['He paid a fine of 12 dollars for not knowing the law.', '12 dollars', 'happened'],
    ['There were no 20 ships in 2014.', '20 ships', 'denied'],
  ])('%s: %s', (text, words, status) => {
    expect(at(text, words).status).toBe(status)
  })
})

describe('how sure it sounds', () => {
  test.each<[string, string, string | null]>([
    ['The firm, which reportedly lost 40 million euros, cut 200 jobs.', '40 million euros', 'reportedly'],
    ['The firm, which reportedly lost 40 million euros, cut 200 jobs.', '200 jobs', null],
    ['The man is believed to be 45.', '45', 'is believed to be'],
    ['Officials reportedly fired 20 people.', '20 people', 'reportedly'],
    ['The bank may fire 12 people.', '12 people', 'may'],
    ['The bank is expected to fire 12 people.', '12 people', 'is expected to'],
    ['The bank fired 12 people in May.', '12 people', null],
    ['The bank fired 12 people, which may cost it dearly.', '12 people', null],
  ])('%s: %s', (text, words, hedge) => {
    expect(at(text, words).hedge).toBe(hedge)
  })
})
