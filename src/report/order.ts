import { wellFormed } from '../json.ts'
import type { Comparison, Fact, FactValue, Span } from '../types.ts'

type Fields = Readonly<Record<string, unknown>>

const spanKeys: readonly string[] = [
  'text',
  'start',
  'end',
  'line',
  'column',
] satisfies readonly (keyof Span)[]
const attributionKeys: readonly string[] = ['text', 'start', 'end', 'entity']
const valueKeys: readonly string[] = [
  'source',
  'claim',
  'text',
  'normal',
  'group',
  'start',
  'end',
  'line',
  'column',
  'sentence',
  'status',
  'hedge',
  'attribution',
  'rule',
] satisfies readonly (keyof FactValue)[]
const factKeys: readonly string[] = [
  'id',
  'kind',
  'label',
  'verdict',
  'reason',
  'because',
  'origins',
  'aligned',
  'remarks',
  'values',
] satisfies readonly (keyof Fact)[]
const comparisonKeys: readonly string[] = [
  'schema',
  'tool',
  'notes',
  'sources',
  'facts',
  'entities',
  'summary',
] satisfies readonly (keyof Comparison)[]
const summaryKeys = ['sources', 'facts', 'conflict', 'compatible', 'agree', 'single']
const sourceKeys = ['source', 'path', 'title', 'publisher', 'published', 'related']

/** The comparison with its fields in one fixed order, whatever made or read it; fields it does not know come last, sorted. */
export function orderedComparison(result: Comparison): Fields {
  return ordered(result, comparisonKeys, {
    tool: (tool) => ordered(tool, ['name', 'version']),
    notes: each((note) => ordered(note, ['code', 'path', 'message'])),
    sources: each((source) => ordered(source, sourceKeys)),
    facts: each(orderedFact),
    entities: each(orderedEntity),
    summary: (summary) => ordered(summary, summaryKeys),
  })
}

/** A name with its fields in their fixed order, its sources sorted. */
export function orderedEntity(entity: unknown): Fields {
  return ordered(entity, ['entity', 'type', 'mentions'], { mentions: (mentions) => ordered(mentions, []) })
}

/** A fact with its fields in their fixed order. */
export function orderedFact(fact: unknown): Fields {
  return ordered(fact, factKeys, {
    values: each((value) =>
      ordered(value, valueKeys, {
        sentence: (span) => ordered(span, spanKeys),
        attribution: (by) => (by === null ? null : ordered(by, attributionKeys)),
      }),
    ),
  })
}

type Inner = Readonly<Record<string, (value: unknown) => unknown>>

function each(inner: (item: unknown) => unknown): (list: unknown) => unknown {
  return (list) => (Array.isArray(list) ? list.map(inner) : list)
}

/** Null-prototype copies, so that a key such as "__proto__" is a key like any other. */
function ordered(value: unknown, keys: readonly string[], inner: Inner = {}): Fields {
  const copy: Record<string, unknown> = Object.create(null)
  if (typeof value !== 'object' || value === null) return copy
  const fields = new Map<string, unknown>(
    Object.entries(value).map(([key, field]) => [wellFormed(key), field]),
  )
  const rest = [...fields.keys()].filter((key) => !keys.includes(key)).sort()
  for (const key of [...keys, ...rest]) {
    if (!fields.has(key)) continue
    const change = Object.hasOwn(inner, key) ? inner[key] : undefined
    copy[key] = change ? change(fields.get(key)) : fields.get(key)
  }
  return copy
}
