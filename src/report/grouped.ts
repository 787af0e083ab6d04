import type { Comparison, Fact } from '../types.ts'
import { type Answer, answersOf, originsLine, shownFacts, sourceCount } from './answers.ts'
import { beside, cell, ownText, paragraph, type Style, valueText } from './layout.ts'
import { placesCell, placesColumns } from './places.ts'
import { prose, visible } from './safe.ts'
import { columnsOf } from './width.ts'

const INDENT = 4
/** Below this width the sources of a value stand under it, and a label under its verdict. */
const NARROW = 50
/** The share of a row that sources may take from values. */
const PLACES_SHARE = 0.38

/** The default view: under each fact one line for each distinct value, with the sources that give it. */
export function groupedView(result: Comparison, style: Style): string[] {
  return shownFacts(result, style.options.all).flatMap((fact) => [...factBlock(fact, style), ''])
}

/** One fact: head, answers, remarks. */
function factBlock(fact: Fact, style: Style): string[] {
  const answers = answersOf(fact)
  const silent = style.sources - sourceCount(fact)
  const lines = [...headLines(fact, style), ...answerLines(fact, answers, style)]
  if (style.sources >= 10 && silent > 0)
    lines.push(...paragraph(`(no value)  ${silent} of ${style.sources}`, style, INDENT, style.paint.dim))
  return [...lines, ...remarkLines(fact, style)]
}

/** Verdict, label, reason and id; the reason gets its own line where the first one is full. */
export function headLines(fact: Fact, style: Style): string[] {
  const { width, paint, signs } = style
  const narrow = width < NARROW
  const lead = `${signs[fact.verdict]} ${fact.verdict.padEnd(narrow ? 0 : 10)}`
  const id = visible(fact.id)
  const label = prose(fact.label)
  const reason = ownText(fact.reason, style)
  const first = paint[fact.verdict](lead)
  if (narrow)
    return [
      ...paragraph(`${lead}  ${id}`, style, 0, paint[fact.verdict]),
      ...paragraph(label, style, 2, paint.bold),
      ...paragraph(reason, style, 2),
    ]
  const room = width - columnsOf(lead) - 2 - columnsOf(id) - 2
  if (room < 16)
    return [first, ...paragraph(`${label}  ${id}`, style, 2, paint.bold), ...paragraph(reason, style, 2)]
  const inline = reason !== '' && columnsOf(label) + columnsOf(reason) + 4 <= room
  const text = inline ? `${label}  (${reason})` : label
  const [top = '', ...rest] = beside(
    [cell(text, room, [{ start: 0, end: label.length, brush: paint.bold }])],
    columnsOf(lead) + 2,
  )
  const topColumns = columnsOf(cell(text, room).plain[0] ?? '')
  return [
    `${first}  ${top.trimStart()}${' '.repeat(room - topColumns + 2)}${paint.dim(id)}`,
    ...rest,
    ...(inline ? [] : paragraph(reason, style, INDENT)),
  ]
}

/** The distinct answers with their letters, spellings and sources. */
function answerLines(fact: Fact, answers: readonly Answer[], style: Style): string[] {
  const lettered = answers.length > 1
  const rows = answers.flatMap(({ letter, wordings }) =>
    wordings.map(({ text, places }, index) => ({
      lead: lettered && index === 0 ? `${letter.padStart(INDENT - 2)}) ` : ' '.repeat(INDENT),
      text: valueText(fact, text, style),
      places,
    })),
  )
  const room = style.width - INDENT - 2
  const wanted = Math.max(0, ...rows.map(({ places }) => placesColumns(places, style)))
  const widest = Math.max(0, ...rows.map(({ text }) => columnsOf(text)))
  const forPlaces = Math.min(wanted, Math.max(Math.floor(room * PLACES_SHARE), room - widest))
  return rows.flatMap(({ lead, text, places }) => {
    if (style.width < NARROW) {
      const value = beside([cell(text, style.width - INDENT)], INDENT)
      return [...led(value, lead), ...beside([placesCell(places, style.width - 6, style)], 6)]
    }
    const columns = Math.min(widest, room - forPlaces)
    return led(beside([cell(text, columns), placesCell(places, room - columns, style)], INDENT), lead)
  })
}

/** Origins and further remarks of a fact. */
function remarkLines(fact: Fact, style: Style): string[] {
  const origins = originsLine(fact)
  const texts = [
    ...(origins ? [origins] : []),
    ...fact.remarks.map((remark) => `note: ${ownText(remark, style)}`),
  ]
  return texts.flatMap((text) => paragraph(text, style, INDENT, style.paint.dim))
}

function led([first = '', ...rest]: readonly string[], lead: string): string[] {
  return [lead + first.slice(lead.length), ...rest]
}
