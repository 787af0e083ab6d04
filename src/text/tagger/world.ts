import { clausesOf } from './clauses.ts'
import { engine, type SetTag, type StockTerm, type World } from './compromise.ts'
import { rememberedPatterns } from './patterns.ts'
import { type TagList, Tags, tagListOf } from './tags.ts'

let known: World | null = null

/** compromise with the same results for less: what depends on a word, or on its tags, is worked out once. */
export function ownWorld(): World {
  known ??= made(engine().world)
  return known
}

function made(world: World): World {
  const { methods, model } = world
  return {
    ...world,
    methods: {
      ...methods,
      one: { ...methods.one, setTag },
      two: { ...methods.two, quickSplit: clausesOf as typeof methods.two.quickSplit },
    },
    model: { ...model, two: { ...model.two, ...rememberedPatterns(model.two) } },
  }
}

/** Runs steps of compromise that need no more of a document than its terms. */
export function run(steps: readonly string[], sentences: StockTerm[][]): void {
  const world = ownWorld()
  const { methods, model } = world
  for (const step of steps) world.compute[step]?.({ docs: sentences, world, methods, model })
}

const setTag: SetTag = (terms, tag, world, isSafe) => {
  if (typeof tag !== 'string') {
    for (const one of tag ?? []) setTag(terms, one, world, isSafe)
  } else if (tag.includes(' ') || terms.some(({ tags }) => !(tags instanceof Tags))) {
    engine().world.methods.one.setTag(terms, tag, world, isSafe)
  } else {
    for (const { tags, frozen } of terms) {
      if (tags instanceof Tags) tags.list = withTag(tags.list, tag, isSafe === true || frozen === true)
    }
  }
}

/** The tags of a word after it is given one more: one that is known to exclude others takes their place, or, safely, is not given. */
export function withTag(list: TagList, tag: string, isSafe: boolean): TagList {
  const kept = isSafe ? list.safe : list.free
  const before = kept.get(tag)
  if (before) return before
  const { world } = engine()
  const term = { pre: '', text: '', post: '', normal: '', tags: new Set(list.tags) }
  world.methods.one.setTag([term], tag, world, isSafe)
  const made = tagListOf(term.tags)
  kept.set(tag, made)
  return made
}
