import type { ArticleClaims, EntitySummary, EntityType } from '../types.ts'
import type { Linker } from './sourced.ts'

/** Who is named in which article, and how often; most articles first, then most mentions, then by name. */
export function entitySummaries(articles: readonly ArticleClaims[], link: Linker): EntitySummary[] {
  const found = new Map<string, { types: Map<EntityType, number>; mentions: Map<string, number> }>()
  for (const { source, entities } of articles) {
    for (const { entity, type } of entities) {
      const name = link(source, entity, type)
      const entry = found.get(name) ?? { types: new Map(), mentions: new Map() }
      found.set(name, entry)
      entry.types.set(type, (entry.types.get(type) ?? 0) + 1)
      entry.mentions.set(source, (entry.mentions.get(source) ?? 0) + 1)
    }
  }
  return [...found]
    .map(([entity, { types, mentions }]) => ({ entity, types, mentions, total: total(mentions) }))
    .sort((a, b) => b.mentions.size - a.mentions.size || b.total - a.total || (a.entity < b.entity ? -1 : 1))
    .map(({ entity, types, mentions }) => ({ entity, type: commonest(types), mentions: asRecord(mentions) }))
}

function commonest(types: ReadonlyMap<EntityType, number>): EntityType {
  const [first] = [...types].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first?.[0] ?? 'work'
}

/** A record without prototype, so that a source may be called `__proto__`. */
function asRecord(counts: ReadonlyMap<string, number>): Record<string, number> {
  const record: Record<string, number> = Object.create(null)
  for (const [source, count] of counts) record[source] = count
  return record
}

function total(mentions: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of mentions.values()) sum += count
  return sum
}
