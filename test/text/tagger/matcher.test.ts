import { describe, expect, it } from 'vitest'
import { articles } from '../../../bench/corpus.mjs'
import { emptyClause, readClause } from '../../../src/text/tagger/clause.ts'
import { clausesOf } from '../../../src/text/tagger/clauses.ts'
import { engine } from '../../../src/text/tagger/compromise.ts'
import { matchesOf, startsOf } from '../../../src/text/tagger/matcher.ts'
import { prepareNet } from '../../../src/text/tagger/net.ts'
import { tagByWord } from '../../../src/text/tagger/steps.ts'
import type { Term } from '../../../src/text/tagger/terms.ts'
import { wordsOf } from '../../../src/text/tagger/words.ts'
import { stretchOf } from '../../helpers/stretch.ts'

const net = prepareNet()
const clause = emptyClause(net)

/** Where the conditions of each rule begin. */
const conditions: number[] = []
for (let at = 0; at < net.conditions.length; at += 2 + (net.conditions[at + 1] ?? 0)) {
  conditions[net.conditions[at] ?? -1] = at
}

function clausesOfText(text: string): Term[][] {
  const sentences = text.split('\n').map((line) => wordsOf(line, stretchOf(line)))
  tagByWord(sentences)
  return clausesOf(sentences)
}

/** What rules find in each clause, by compromise and by us: "rule: first-end ..." */
function found(text: string): { theirs: string[]; ours: string[] } {
  const [theirs, ours]: [string[], string[]] = [[], []]
  for (const terms of clausesOfText(text)) {
    readClause(clause, terms)
    for (const [index, { rule, program }] of net.rules.entries()) {
      if (!program) continue
      const { ptrs } = engine().world.methods.one.match([terms], rule)
      const line = (pairs: readonly (readonly number[])[]) =>
        `${rule.match}: ${pairs.map((pair) => pair.join('-')).join(' ')}`
      if (ptrs.length > 0) theirs.push(line(ptrs.map(([, first, end]) => [first, end])))
      const matches = matchesOf(clause, program, conditions[index] ?? -1)
      if (matches.length > 0) ours.push(line(matches))
    }
  }
  return { theirs, ours }
}

describe('matchesOf finds what the matcher of compromise finds', () => {
  it.each([
    "They can't have been told that she won't be leaving, and he's not what we'd call a friend",
    'The very big old red and quite slow brown dogs of the late John Smith Jr. were being walked there',
    'On Monday June 5th 2019 at half past three in the afternoon over two hundred thousand people came',
    'John F. Kennedy and the Bank of America will not have to pay up, or so I am told by Mr. and Mrs. Jones',
    'Now they worked hard and he tried hard work',
    'They saw Mary Baker and John table',
    'Now open and running the fund and closing on it',
    `one ${'of the big walks that John Smith will like to run on Monday '.repeat(5)}`,
  ])('%s', (text) => {
    const { theirs, ours } = found(text)
    expect(ours).toEqual(theirs)
    expect(theirs.length).toBeGreaterThan(0)
  })

  it.each<[name: string, change: (text: string) => string]>([
    ['as written', (text) => text],
    ['without marks', (text) => text.replace(/[,.;:]/g, '')],
    ['with contractions', (text) => text.replace(/ (?:is|has) /g, "'s ").replace(/ not /g, " can't ")],
  ])('articles %s', (_, change) => {
    for (const { text } of articles(3, 11)) {
      const { theirs, ours } = found(change(text.slice(0, 1500)))
      expect(ours).toEqual(theirs)
    }
  })

  it.each([
    ['a million', 'They paid a sharp million and a hundred more'],
    ['a club of a place', 'London and Paris football club met the Berlin press committee'],
    [
      'a noun that is a verb',
      'The old river process goes on, a party march was big and the music flow stopped',
    ],
  ])('where a rule matches that is not understood, what is understood of it holds: %s', (_, text) => {
    let matched = 0
    for (const terms of clausesOfText(text)) {
      readClause(clause, terms)
      for (const [index, { rule, program }] of net.rules.entries()) {
        const { ptrs } = engine().world.methods.one.match([terms], rule)
        if (program || ptrs.length === 0) continue
        matched++
        expect(startsOf(clause, conditions[index] ?? -1, 0)).not.toBe(0)
      }
    }
    expect(matched).toBeGreaterThan(0)
  })

  it('most rules are understood', () => {
    expect(net.rules.filter(({ program }) => program === null).length).toBeLessThan(6)
  })
})
