import type { Comparison, Fact } from '../../types.ts'
import { letterOf } from '../answers.ts'
import { element, type Html, words } from './element.ts'
import { factId } from './model.ts'
import { colourOf, matrixPicture } from './picture.ts'

/** Facts by sources, one letter a cell: who says the same as whom, at a glance. */
export function matrixSection(result: Comparison): Html {
  const picture = matrixPicture(result)
  const names = result.sources.map(({ source }, index) =>
    element('th', { scope: 'col' }, element('a', { href: `#s${index}` }, words(source))),
  )
  return element(
    'section',
    { id: 'matrix', 'aria-labelledby': 'matrix-title' },
    element('h2', { id: 'matrix-title' }, 'Who says what'),
    ...(picture === null
      ? []
      : [
          element(
            'p',
            { class: 'hint' },
            'The table below as a picture, shared facts alone: a row is a fact, its verdict in front; a column is a source.',
          ),
          picture,
        ]),
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Matrix of facts and sources' },
      element(
        'table',
        { class: 'matrix' },
        element('caption', {}, 'Same letter, same answer; * several answers; empty: not said.'),
        element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Fact'), ...names)),
        element('tbody', {}, ...result.facts.map((fact, index) => row(fact, index, result))),
      ),
    ),
  )
}

function row(fact: Fact, index: number, { sources }: Comparison): Html {
  const groups = new Map<string, Set<number>>()
  for (const { source, group } of fact.values)
    groups.set(source, (groups.get(source) ?? new Set()).add(group))
  return element(
    'tr',
    { 'data-fact': index },
    element(
      'th',
      { scope: 'row', class: fact.verdict },
      element('a', { href: `#${factId(index)}` }, words(fact.label)),
    ),
    ...sources.map(({ source }) => cell(groups.get(source))),
  )
}

function cell(groups: ReadonlySet<number> | undefined): Html {
  const [group] = groups ?? []
  if (group === undefined) return element('td', {}, '')
  return element(
    'td',
    { class: colourOf(groups ?? new Set()) },
    (groups?.size ?? 0) > 1 ? '*' : letterOf(group),
  )
}
