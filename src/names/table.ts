import type { ArticleClaims, EntityType, NamedThing } from '../types.ts'
import { linkAcross } from './across.ts'

/** Who and what is named where: things of most sources first, then of most mentions, then by name. */
export function entityTable(articles: readonly ArticleClaims[]): NamedThing[] {
  const link = linkAcross(articles)
  const found = new Map<
    string,
    { types: Map<EntityType, number>; forms: Map<string, number>; counts: Map<string, number> }
  >()
  for (const { source, entities } of articles) {
    for (const { entity, type, text } of entities) {
      const name = link(source, entity, type)
      const thing = found.get(name) ?? { types: new Map(), forms: new Map(), counts: new Map() }
      increase(thing.types, type)
      increase(thing.forms, text)
      increase(thing.counts, source)
      found.set(name, thing)
    }
  }
  return [...found]
    .map(([entity, { types, forms, counts }]): NamedThing => {
      const [type] = commonest(types)
      return { entity, type: type ?? 'work', aliases: commonest(forms), counts }
    })
    .sort((a, b) => b.counts.size - a.counts.size || total(b) - total(a) || (a.entity < b.entity ? -1 : 1))
}

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function commonest<K extends string>(counts: ReadonlyMap<K, number>): K[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key)
}

function total({ counts }: NamedThing): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
