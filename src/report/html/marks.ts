import type { Range } from '../../types.ts'
import { type Child, element, together } from './element.ts'
import { factId, type Placed } from './model.ts'

/** A stretch of text with the values that cover it. */
interface Piece extends Range {
  readonly covering: readonly Placed[]
}

/** Text with each value marked and linked to its row; where values overlap, the text is cut at every boundary. */
export function markedText(text: string, offset: number, placed: readonly Placed[]): Child {
  const linked = new Set<string>()
  return together(
    ...piecesOf(text.length, offset, placed).map(({ start, end, covering }) => {
      const words = text.slice(start, end)
      const [first] = covering
      if (!first) return words
      const [id = null, ...others] = covering.map((one) => one.id).filter((name) => !linked.has(name))
      for (const one of covering) linked.add(one.id)
      const facts = [...new Set(covering.map(({ factIndex }) => factIndex))].join(' ')
      return together(
        ...others.map((name) => element('span', { id: name }, '')),
        element(
          'mark',
          { id, class: first.fact.verdict, 'data-facts': facts },
          element('a', { href: `#${factId(first.factIndex)}`, title: labelsOf(covering) }, words),
        ),
      )
    }),
  )
}

function labelsOf(covering: readonly Placed[]): string {
  return [...new Set(covering.map(({ fact }) => `${fact.verdict}: ${fact.label}`))].join('; ')
}

/** Cuts 0..length at the start and end of every value; values are placed at their offsets less `offset`. */
export function piecesOf(length: number, offset: number, placed: readonly Placed[]): Piece[] {
  const within = placed
    .map((one) => ({ one, start: one.value.start - offset, end: one.value.end - offset }))
    .filter(({ start, end }) => start >= 0 && end <= length && start < end)
    .sort((a, b) => a.start - b.start || a.one.factIndex - b.one.factIndex)
  const cuts = [...new Set([0, length, ...within.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  let open: typeof within = []
  let next = 0
  return cuts.slice(0, -1).map((start, index) => {
    open = open.filter(({ end }) => end > start)
    for (let entry = within[next]; entry && entry.start === start; entry = within[++next]) open.push(entry)
    const covering = open.map(({ one }) => one).sort((a, b) => a.factIndex - b.factIndex)
    return { start, end: cuts[index + 1] ?? length, covering }
  })
}
