import { type Comparison, verdicts } from '../../types.ts'
import { element, type Html } from './element.ts'

/**
 * Controls that hide rows; hidden themselves until the script is there to serve them. Facts of a single source
 * are hidden at first where there are shared ones.
 */
export function filters(result: Comparison): Html {
  const shared = result.summary.single < result.summary.facts
  const kinds = [...new Set(result.facts.map(({ kind }) => kind))]
  const boxes = verdicts.map((verdict) =>
    element(
      'label',
      {},
      element('input', {
        type: 'checkbox',
        name: 'verdict',
        value: verdict,
        checked: verdict !== 'single' || !shared,
      }),
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
    element('p', { id: 'shown', role: 'status' }, ''),
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
