import { jsonText } from '../json.ts'
import type { Comparison, Fact } from '../types.ts'
import { type FactChange, valueChanges } from './changes.ts'
import { beside, cell, finish, paragraph, ruler, type Style, styleFor } from './layout.ts'
import type { ReportOptions } from './options.ts'
import { orderedFact } from './order.ts'
import { prose, visible } from './safe.ts'

const signs = { added: '+', lost: '-', verdict: '!', value: '~' } as const

/** Changes for people: one block each, then the counts. "No changes." when there are none. `now` gives width and paths. */
export function changesText(changes: readonly FactChange[], now: Comparison, options: ReportOptions): string {
  const style = styleFor(now, options)
  if (changes.length === 0) return finish(['No changes.'])
  const count = (wanted: FactChange['change']): number =>
    changes.filter(({ change }) => change === wanted).length
  const counts = `${count('added')} added, ${count('lost')} lost, ${count('verdict')} with another verdict, ${count('value')} with other values`
  return finish([
    ...changes.flatMap((change) => [...block(change, style), '']),
    ruler(style),
    ...paragraph(counts, style),
  ])
}

/** Changes for programs: one JSON object a line, `schema: "crossclaim.change/1"`, with the facts as `old` and `now`. */
export function changesNdjson(changes: readonly FactChange[]): string {
  return changes
    .map((change) => {
      const facts = {
        ...('old' in change ? { old: orderedFact(change.old) } : {}),
        ...('now' in change ? { now: orderedFact(change.now) } : {}),
      }
      return `${jsonText({ schema: 'crossclaim.change/1', change: change.change, ...facts })}\n`
    })
    .join('')
}

function block(change: FactChange, style: Style): string[] {
  const fact = change.change === 'lost' ? change.old : change.now
  const head = `${signs[change.change]} ${verdictText(change)}  ${prose(fact.label)}  ${visible(fact.id)}`
  const brush = change.change === 'lost' ? style.paint.removed : style.paint[fact.verdict]
  return [
    ...beside([cell(head, style.width, [{ start: 0, end: 1, brush }])], 0),
    ...paragraph(prose(fact.reason), style, 4),
    ...valueLines(change, fact, style),
  ]
}

function verdictText(change: FactChange): string {
  if (change.change === 'added' || change.change === 'lost')
    return `${change.change}: ${(change.change === 'lost' ? change.old : change.now).verdict}`
  return change.old.verdict === change.now.verdict
    ? change.now.verdict
    : `${change.old.verdict} -> ${change.now.verdict}`
}

function valueLines(change: FactChange, fact: Fact, style: Style): string[] {
  if (change.change === 'added' || change.change === 'lost')
    return fact.values.flatMap(({ source, line, text }) =>
      paragraph(`${visible(`${source}:${line}`)} ${prose(text)}`, style, 4),
    )
  return valueChanges(change.old, change.now).flatMap(({ source, old, now }) =>
    paragraph(`${visible(source)}: ${said(old)} -> ${said(now)}`, style, 4),
  )
}

function said(words: string | null): string {
  return words === null ? '(nothing)' : prose(words)
}
