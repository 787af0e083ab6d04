import type { Cause, Comparison, Fact, FactValue } from '../types.ts'
import { groupBy, letterOf, originsLine, silentSources } from './answers.ts'
import { type Change, wordDiff } from './diff.ts'
import { headLines } from './grouped.ts'
import {
  beside,
  cell,
  finish,
  linked,
  ownText,
  paragraph,
  type Style,
  styleFor,
  type Touch,
  valueText,
} from './layout.ts'
import type { ReportOptions } from './options.ts'
import { prose, visible } from './safe.ts'
import { columnsOf } from './width.ts'

/** The fact with this id, or the only one whose id begins so; undefined when there is none or more than one. */
export function findFact(result: Comparison, id: string): Fact | undefined {
  const exact = result.facts.find((fact) => fact.id === id)
  if (exact) return exact
  const [first, ...others] = id === '' ? [] : result.facts.filter((fact) => fact.id.startsWith(id))
  return others.length === 0 ? first : undefined
}

/**
 * One fact in full: verdict and reason, why its values stand in one row, then each value with its place
 * (`file:line:column`), its sentence with the value marked, and what else is known of it.
 *
 * Throws RangeError when no fact, or more than one, has this id.
 */
export function explainFact(result: Comparison, factId: string, options: ReportOptions): string {
  const fact = findFact(result, factId)
  if (!fact) throw new RangeError(`no fact ${factId}`)
  const style = styleFor(result, options)
  const silent = silentSources(result, fact)
  return finish([
    ...headLines(fact, style),
    ...whyLines(fact, style),
    '',
    ...byGroup(fact).flatMap((value) => [...valueBlock(fact, value, style), '']),
    ...diffLines(fact, style),
    ...(silent.length > 0 ? paragraph(visible(`silent: ${silent.join(', ')}`), style, 2) : []),
  ])
}

/** What each cause means, in the words of docs/verdicts.md. */
const causeText: Readonly<Record<Cause, string>> = {
  rounding: 'one number is the other one, rounded',
  precision: 'one tells more precisely what the other tells',
  containment: 'one lies within the other',
  bound: 'one only sets a limit that the other keeps',
  scope: 'they may speak of different parts of the matter',
  'as-of': 'they may speak of different times',
  status: 'not all of them speak of something that happened',
}

function byGroup({ values }: Fact): FactValue[] {
  return [...values].sort((a, b) => a.group - b.group)
}

function whyLines(fact: Fact, style: Style): string[] {
  const origins = originsLine(fact)
  const texts = [
    `compared because: ${ownText(fact.aligned, style)}`,
    ...(fact.because ? [`${fact.because}: ${causeText[fact.because]}`] : []),
    ...(origins ? [origins] : []),
    ...fact.remarks.map((remark) => `note: ${ownText(remark, style)}`),
  ]
  return texts.flatMap((text) => paragraph(text, style, 4, style.paint.dim))
}

function valueBlock(fact: Fact, value: FactValue, style: Style): string[] {
  const several = new Set(fact.values.map(({ group }) => group)).size > 1
  const letter = several ? `${letterOf(value.group)}) ` : ''
  const known = knownOf(fact, value)
  return [
    ...valueHead(letter, value.source, valueText(fact, value.text, style), style),
    ...paragraph(placeOf(value, style), style, 6),
    ...paragraph(known, style, 6, style.paint.dim),
    ...sentenceLines(value, style),
  ]
}

function valueHead(letter: string, name: string, words: string, style: Style): string[] {
  const source = visible(name)
  const lead = letter + source
  const brush = (text: string): string => linked(style.paint.source(text), name, style)
  const touches: Touch[] = [{ start: letter.length, end: lead.length, brush }]
  const room = style.width - 2
  const columns = columnsOf(lead)
  if (columns > room / 3) return beside([cell(`${lead}  ${words}`, room, touches)], 2)
  return beside([cell(lead, columns, touches), cell(words, room - columns - 2)], 2)
}

/** "dam/gazette.txt:4:103", which editors and terminals open at a click. */
export function placeOf(value: FactValue, { paths }: Pick<Style, 'paths'>): string {
  return visible(`${paths.get(value.source) ?? value.source}:${value.line}:${value.column}`)
}

function knownOf({ kind }: Fact, { attribution, hedge, status, normal, rule }: FactValue): string {
  const parts = [
    ...(attribution ? [`said by: ${attribution.text}`] : []),
    ...(hedge === null ? [] : [`hedged: ${hedge}`]),
    ...(status === 'happened' ? [] : [`status: ${status}`]),
    ...(kind === 'quote' ? [] : [`read as: ${normal}`]),
    `rule: ${rule}`,
  ]
  return parts.map(prose).join('; ')
}

/** The sentence behind a bar, the value in brackets or, with colour, underlined. */
function sentenceLines(value: FactValue, { width, paint, signs }: Style): string[] {
  const indent = width < 40 ? 2 : 6
  const bar = `${' '.repeat(indent)}${paint.dim(signs.bar)} `
  const room = width - indent - 2
  const { before, words, after } = sentenceParts(value)
  const [open, close] = paint.on ? ['', ''] : ['[', ']']
  const text = before + open + words + close + after
  const start = before.length
  const end = start + open.length + words.length + close.length
  const touches: Touch[] = [{ start, end, brush: paint.on ? paint.marked : (part) => part }]
  return cell(text, room, touches).lines.map((line) => bar + line)
}

/** A value's sentence in three parts, each safe to show; spaces next to the value are kept. */
function sentenceParts({ sentence, start, end, text }: FactValue): {
  readonly before: string
  readonly words: string
  readonly after: string
} {
  const from = start - sentence.start
  const to = end - sentence.start
  if (sentence.text.slice(from, to) !== text) return { before: '', words: prose(text), after: '' }
  const head = prose(`${sentence.text.slice(0, from)}|`).slice(0, -1)
  const tail = prose(`|${sentence.text.slice(to)}`).slice(1)
  return { before: head, words: prose(text), after: tail }
}

/** The words in which quotations differ, the first group against each other: "We [-are opening-]{+opened+} the gate". */
function diffLines(fact: Fact, style: Style): string[] {
  if (fact.kind !== 'quote') return []
  const [first, ...others] = [...groupBy(fact.values, ({ group }) => group).values()].flatMap(([value]) =>
    value ? [value] : [],
  )
  if (!first || others.length === 0) return []
  return others.flatMap((other) => [
    ...paragraph(`${letterOf(first.group)}) against ${letterOf(other.group)}):`, style, 2),
    ...diffText(first.text, other.text, style),
    '',
  ])
}

function diffText(oldText: string, newText: string, { width, paint }: Style): string[] {
  const brushes = { both: (part: string) => part, old: paint.removed, new: paint.added }
  let text = ''
  const touches: Touch[] = []
  for (const change of wordDiff(prose(oldText), prose(newText))) {
    const replaces = change.in === 'new' && text.endsWith('-]')
    if (text !== '' && !replaces) text += ' '
    const start = text.length
    text += bracketed(change)
    touches.push({ start, end: text.length, brush: brushes[change.in] })
  }
  const indent = width < 40 ? 2 : 6
  return beside([cell(text, width - indent, touches)], indent)
}

function bracketed(change: Change): string {
  if (change.in === 'both') return change.text
  return change.in === 'old' ? `[-${change.text}-]` : `{+${change.text}+}`
}
