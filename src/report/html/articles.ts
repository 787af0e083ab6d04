import type { Comparison, SourceSummary } from '../../types.ts'
import { groupBy } from '../answers.ts'
import { element, type Html, words } from './element.ts'
import { markedText } from './marks.ts'
import { type Placed, placedBySource } from './model.ts'

/** The articles side by side, every value marked; without their texts, the sentences that hold values. */
export function articlesSection(result: Comparison, texts: ReadonlyMap<string, string> = new Map()): Html {
  const bySource = placedBySource(result)
  const panes = result.sources.map((source, index) =>
    pane(source, index, bySource.get(source.source) ?? [], texts.get(source.source)),
  )
  return element(
    'section',
    { id: 'articles', 'aria-labelledby': 'articles-title' },
    element('h2', { id: 'articles-title' }, 'Articles'),
    element(
      'p',
      { class: 'hint' },
      'Marked words are values of a fact. Each leads to its fact, and each fact leads back.',
    ),
    element('div', { class: 'panes' }, ...panes),
  )
}

function pane(
  source: SourceSummary,
  index: number,
  placed: readonly Placed[],
  text: string | undefined,
): Html {
  const whole =
    text !== undefined && placed.every(({ value }) => text.slice(value.start, value.end) === value.text)
  const about = [source.publisher, source.published, source.path].filter((part) => part !== null)
  return element(
    'article',
    { id: `s${index}`, class: 'pane', tabindex: 0, 'aria-labelledby': `s${index}-name` },
    element('h3', { id: `s${index}-name` }, words(source.source)),
    source.title === null ? null : element('p', { class: 'title' }, words(source.title)),
    about.length > 0 ? element('p', { class: 'about' }, words(about.join(', '))) : null,
    source.related ? null : element('p', { class: 'about' }, 'About something else.'),
    whole
      ? element('div', { class: 'text', dir: 'auto' }, markedText(text, 0, placed))
      : element('div', { class: 'sentences' }, ...sentences(placed)),
  )
}

function sentences(placed: readonly Placed[]): Html[] {
  if (placed.length === 0) return [element('p', {}, 'No value from this source.')]
  const bySentence = groupBy(placed, ({ value }) => value.sentence.start)
  return [...bySentence]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, group]) => {
      const [longest] = [...group].sort((a, b) => b.value.sentence.text.length - a.value.sentence.text.length)
      if (!longest) return []
      const { text, line } = longest.value.sentence
      return [
        element(
          'p',
          { dir: 'auto' },
          element('span', { class: 'line' }, `${line} `),
          markedText(text, start, group),
        ),
      ]
    })
}
