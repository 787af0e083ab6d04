import type { Comparison } from '../../types.ts'
import { momentsOf, statusNote } from '../timeline.ts'
import { element, type Html, words } from './element.ts'
import { filterData } from './facts.ts'
import { factId } from './model.ts'

const DATETIME = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?$/

/** The dated facts in order of time; nothing when there are none. */
export function timelineSection(result: Comparison): Html | null {
  const moments = momentsOf(result)
  if (moments.length === 0) return null
  const numbers = new Map(result.sources.map(({ source }, index) => [source, index]))
  const items = moments.map(({ normal, fact, answer }) => {
    const index = result.facts.indexOf(fact)
    const said = answer.wordings.map(({ text }) => text).join(' / ')
    const date = DATETIME.test(normal)
      ? element('time', { datetime: normal }, normal)
      : element('span', { class: 'time' }, normal || '?')
    return element(
      'li',
      filterData(fact, index, numbers),
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
    element('ol', { class: 'timeline' }, ...items),
  )
}
