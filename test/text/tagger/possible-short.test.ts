import { describe, expect, it } from 'vitest'
import { articles } from '../../../bench/corpus.mjs'
import { emptyClause, readClause } from '../../../src/text/tagger/clause.ts'
import { engine, type PatternToken } from '../../../src/text/tagger/compromise.ts'
import { type PreparedRule, prepareNet, type RuleNet, type Step } from '../../../src/text/tagger/net.ts'
import { couldMatch } from '../../../src/text/tagger/possible.ts'
import { couldMatchShort } from '../../../src/text/tagger/possible-short.ts'
import { tagByWord } from '../../../src/text/tagger/steps.ts'
import { noTags } from '../../../src/text/tagger/tags.ts'
import { termOf } from '../../../src/text/tagger/terms.ts'
import { wordsOf } from '../../../src/text/tagger/words.ts'

const NAMES = ['a', 'b', 'c']
/** A net of three words, each a test of its own. */
const net: RuleNet = {
  rules: [],
  words: new Map(NAMES.map((name, at) => [name, { hook: -1, test: at + 2, sets: [] }])),
  tags: new Map(),
  probes: [],
  hookCount: 0,
  testCount: NAMES.length + 2,
  byHook: [],
}

function stepOf(written: string): Step {
  const [, name = '', mark] = /^(.+?)([?+*])?$/.exec(written) ?? []
  const testOf = (word: string) => (word === '.' ? 0 : NAMES.indexOf(word) + 2)
  const plain = { test: testOf(name), optional: false, greedy: false, choices: null, all: null }
  const choices = name.includes('|')
    ? name.split('|').map((words) => words.split('_').map((word) => ({ ...plain, test: testOf(word) })))
    : null
  const all = name.includes('&') ? { tests: name.split('&').map(testOf), length: 1 } : null
  return {
    ...plain,
    optional: mark === '?' || mark === '*',
    greedy: mark === '+' || mark === '*',
    choices,
    all,
  }
}

/** "^ a b+ c|b_a $" as a rule. */
function ruleOf(pattern: string): PreparedRule {
  const steps = pattern.split(' ').filter((part) => part !== '^' && part !== '$')
  const [atStart, atEnd] = [pattern.startsWith('^'), pattern.endsWith('$')]
  const rule = { match: pattern, regs: [] as PatternToken[], needs: [], wants: [], minWant: 0, minWords: 0 }
  return {
    rule,
    needs: [],
    wants: [],
    unless: [],
    ranks: [],
    steps: steps.map(stepOf),
    atStart,
    atEnd,
    program: null,
  }
}

function clauseOf(sentence: string) {
  const clause = emptyClause(net)
  const term = (normal: string) => termOf({ pre: '', text: normal, post: '', normal }, noTags())
  readClause(clause, sentence.split(' ').map(term))
  return clause
}

describe('couldMatchShort', () => {
  it.each<[expected: boolean, pattern: string, sentence: string]>([
    [true, 'a', 'x a x'],
    [false, 'a', 'x b x'],
    [true, 'a b', 'x a b'],
    [false, 'a b', 'b a'],
    [false, 'a b', 'a x b'],
    [true, '^ a', 'a x'],
    [false, '^ a', 'x a'],
    [true, 'a $', 'x a'],
    [false, 'a $', 'a x'],
    [true, 'a b? c', 'a c'],
    [true, 'a b? c', 'a b c'],
    [false, 'a b? c', 'a b b c'],
    [true, 'a b+ c', 'a b b c'],
    [false, 'a b+ c', 'a c'],
    [true, 'a b* c', 'a c'],
    [false, 'a b* c', 'a b x c'],
    [true, 'a . c', 'a x c'],
    [false, 'a . c', 'a c'],
    [true, 'b|c_a b', 'c a b'],
    [false, 'b|c_a b', 'c b'],
    [true, 'a b|c+ a', 'a b c b a'],
    [false, 'a b|c a', 'a b c a'],
    [false, 'a&b', 'a b'],
    [true, 'a&a b', 'a b'],
  ])('%s: %s in "%s"', (expected, pattern, sentence) => {
    expect(couldMatchShort(clauseOf(sentence), ruleOf(pattern))).toBe(expected)
    expect(couldMatch(clauseOf(sentence), ruleOf(pattern))).toBe(expected)
  })

  it('rules out no rule that matches, and says what couldMatch says', () => {
    const real = prepareNet()
    const clause = emptyClause(real)
    const text = articles(1)[0]?.text.slice(0, 600) ?? ''
    const sentences = text.split('\n').map((line) => wordsOf(line, 0, line.length))
    tagByWord(sentences)
    const { methods } = engine().world
    for (const terms of methods.two.quickSplit(sentences).filter(({ length }) => length > 0 && length < 30)) {
      readClause(clause, terms)
      for (const rule of real.rules) {
        const may = couldMatchShort(clause, rule)
        expect(couldMatch(clause, rule)).toBe(may)
        if (!may) expect(methods.one.match([terms], rule.rule).ptrs).toEqual([])
      }
    }
  })
})
