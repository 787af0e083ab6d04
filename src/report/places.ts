import type { Place } from './answers.ts'
import { type Cell, cell, linked, placeText, type Style, type Touch } from './layout.ts'
import { columnsOf, wrapRanges } from './width.ts'

/** From this many sources on, an answer tells how many of them give it. */
const COUNT_FROM = 10
const MOST_LINES = 2

/** The sources of an answer with their lines: "gazette:5 herald:2"; of many sources "20 of 100  gazette:5 +19 more". */
export function placesCell(places: readonly Place[], width: number, style: Style): Cell {
  const { all } = style.options
  const sources = new Set(places.map(({ source }) => source)).size
  const head = style.sources >= COUNT_FROM ? `${sources} of ${style.sources}` : ''
  let best = written(places, 0, head)
  if (!all && wrapRanges(best.text, width).length > MOST_LINES) {
    best = written(places.slice(0, 1), places.length - 1, head)
    for (let kept = 2; kept < places.length; kept++) {
      const longer = written(places.slice(0, kept), places.length - kept, head)
      if (wrapRanges(longer.text, width).length > MOST_LINES) break
      best = longer
    }
  }
  return cell(best.text, width, touchesOf(best.names, style))
}

/** The columns that all places take in one line. */
export function placesColumns(places: readonly Place[], style: Style): number {
  const { text } = written(places, 0, style.sources >= COUNT_FROM ? `99 of ${style.sources}` : '')
  return columnsOf(text)
}

interface Written {
  readonly text: string
  readonly names: readonly { readonly start: number; readonly end: number; readonly source: string }[]
}

function written(places: readonly Place[], more: number, head: string): Written {
  let text = head ? `${head} ` : ''
  const names = []
  for (const place of places) {
    if (text) text += ' '
    const start = text.length
    text += placeText(place)
    names.push({ start, end: text.length, source: place.source })
  }
  return { text: more > 0 ? `${text} +${more} more` : text, names }
}

function touchesOf(names: Written['names'], style: Style): Touch[] {
  return names.map(({ start, end, source }) => ({
    start,
    end,
    brush: (text) => linked(style.paint.source(text), source, style),
  }))
}
