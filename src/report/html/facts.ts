import type { Comparison, Fact } from '../../types.ts'
import { answersOf, letterOf, originsLine } from '../answers.ts'
import { wordDiff } from '../diff.ts'
import { valueText } from '../layout.ts'
import { signsFor } from '../signs.ts'
import { type Child, element, type Html, together, words } from './element.ts'
import { factId } from './model.ts'

const signs = signsFor({ ascii: false })

/** The table of all facts; every place of a value is a link to its mark in the article. */
export function factsTable(result: Comparison): Html {
  const numbers = new Map(result.sources.map(({ source }, index) => [source, index]))
  const head = ['Verdict', 'Fact', 'Answers'].map((name) => element('th', { scope: 'col' }, name))
  return element(
    'table',
    { class: 'facts' },
    element('caption', {}, 'Each fact with the answers of the sources; equal answers share a letter.'),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...result.facts.map((fact, index) => row(fact, index, numbers))),
  )
}

/** Attributes that the filters read. Whatever else shows the fact has `data-fact` alone, and goes where the row goes. */
function filterData(
  fact: Fact,
  index: number,
  numbers: ReadonlyMap<string, number>,
): Readonly<Record<string, string | number>> {
  const sources = [...new Set(fact.values.map(({ source }) => numbers.get(source) ?? -1))]
  return {
    'data-fact': index,
    'data-verdict': fact.verdict,
    'data-kind': fact.kind,
    'data-sources': sources.join(' '),
  }
}

function row(fact: Fact, index: number, numbers: ReadonlyMap<string, number>): Html {
  const origins = originsLine(fact)
  return element(
    'tr',
    { id: factId(index), ...filterData(fact, index, numbers) },
    element('td', { class: `verdict ${fact.verdict}` }, `${signs[fact.verdict]} ${fact.verdict}`),
    element(
      'th',
      { scope: 'row' },
      element('a', { href: `#${factId(index)}`, class: 'label' }, words(fact.label)),
      element('p', { class: 'reason' }, words(fact.reason)),
      origins === null ? null : element('p', { class: 'remark' }, origins),
      ...fact.remarks.map((remark) => element('p', { class: 'remark' }, words(remark))),
    ),
    element('td', {}, element('ul', { class: 'answers' }, ...answerItems(fact, index)), ...quoteDiffs(fact)),
  )
}

function answerItems(fact: Fact, index: number): Html[] {
  const answers = answersOf(fact)
  return answers.flatMap(({ letter, wordings }) =>
    wordings.map(({ text, places }) =>
      element(
        'li',
        {},
        answers.length > 1 ? element('span', { class: 'letter' }, `${letter}) `) : null,
        element('q', { class: 'value', dir: 'auto' }, valueText(fact, text, { signs })),
        ' ',
        ...places.flatMap(({ source, lines, first }): Child[] => [
          element(
            'a',
            { href: `#v${index}-${fact.values.indexOf(first)}`, class: 'place' },
            words(`${source}:${lines.join(',')}`),
          ),
          ' ',
        ]),
      ),
    ),
  )
}

/** How the words of altered quotations differ, each group against the first. */
function quoteDiffs(fact: Fact): Html[] {
  if (fact.kind !== 'quote') return []
  const firsts = answersOf(fact).flatMap(({ wordings: [wording] }) => wording?.places[0]?.first ?? [])
  const [first, ...others] = firsts
  if (!first) return []
  return others.map((other) =>
    element(
      'p',
      { class: 'diff', dir: 'auto' },
      element('span', { class: 'letter' }, `${letterOf(first.group)} / ${letterOf(other.group)}: `),
      ...diffParts(first.text, other.text),
    ),
  )
}

function diffParts(old: string, now: string): Child[] {
  const tags = { both: 'span', old: 'del', new: 'ins' }
  return wordDiff(old, now).map((change) => together(element(tags[change.in], {}, change.text), ' '))
}
