import type { Comparison } from '../../types.ts'
import { momentsOf, statusNote } from '../timeline.ts'
import { element, type Html, words } from './element.ts'
import { factId } from './model.ts'
import { timePlot } from './plot.ts'

const DATETIME = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?$/

/** The dated facts in order of time, drawn and listed; nothing when there are none. */
export function timelineSection(result: Comparison): Html | null {
  const places = new Map(result.facts.map((fact, index) => [fact, index]))
  const moments = momentsOf(result).map((moment) => ({
    ...moment,
    factIndex: places.get(moment.fact) ?? 0,
  }))
  if (moments.length === 0) return null
  const plot = timePlot(moments)
  const items = moments.map(({ normal, fact, answer, factIndex: index }) => {
    const said = answer.wordings.map(({ text }) => text).join(' / ')
    const date = DATETIME.test(normal)
      ? element('time', { datetime: normal }, normal)
      : element('span', { class: 'time' }, normal || '?')
    return element(
      'li',
      { 'data-fact': index },
      date,
      ' ',
      element('a', { href: `#${factId(index)}`, class: fact.verdict }, words(fact.label)),
      ': ',
      words(said),
      statusNote(answer),
      element('span', { class: 'by' }, ' ', words(answer.sources.join(', '))),
    )
  })
  return element(
    'section',
    { id: 'timeline', 'aria-labelledby': 'timeline-title' },
    element('h2', { id: 'timeline-title' }, 'Timeline'),
    plot === null
      ? null
      : element(
          'p',
          { class: 'hint' },
          'Numbers are those of the list; a bar is a month, a year or a time between; long gaps are drawn shorter.',
        ),
    plot === null
      ? null
      : element(
          'div',
          { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Plot of the timeline' },
          plot,
        ),
    element('ol', { class: 'timeline' }, ...items),
  )
}
