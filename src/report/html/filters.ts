import { type Comparison, verdicts } from '../../types.ts'
import { element, type Html } from './element.ts'

/** Controls that hide rows; hidden themselves until the script is there to serve them. */
export function filters(result: Comparison): Html {
  const kinds = [...new Set(result.facts.map(({ kind }) => kind))]
  const boxes = verdicts.map((verdict) =>
    element(
      'label',
      {},
      element('input', { type: 'checkbox', name: 'verdict', value: verdict, checked: true }),
      ` ${verdict} (${result.summary[verdict]})`,
    ),
  )
  return element(
    'div',
    { id: 'filters', role: 'search', 'aria-label': 'Filter the facts', hidden: true },
    element('fieldset', {}, element('legend', {}, 'Verdict'), ...boxes),
    chooser(
      'kind',
      'Kind',
      kinds.map((kind) => [kind, kind]),
    ),
    chooser(
      'source',
      'Source',
      result.sources.map(({ source }, index) => [String(index), source]),
    ),
    element('label', {}, 'Words ', element('input', { type: 'search', id: 'words', autocomplete: 'off' })),
    element('p', { id: 'shown', role: 'status' }, `${result.facts.length} facts shown`),
  )
}

function chooser(
  id: string,
  name: string,
  choices: readonly (readonly [value: string, text: string])[],
): Html {
  return element(
    'label',
    {},
    `${name} `,
    element(
      'select',
      { id },
      element('option', { value: '' }, 'all'),
      ...choices.map(([value, text]) => element('option', { value }, text)),
    ),
  )
}
