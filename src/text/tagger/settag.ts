import { engine, type SetTag, type World } from './compromise.ts'
import { type TagList, Tags, tagListOf } from './tags.ts'

let known: World | null = null

/** compromise with a `setTag` that remembers what it did to a word with the same tags. */
export function rememberingWorld(): World {
  if (!known) {
    const { world } = engine()
    const one = { ...world.methods.one, setTag }
    known = { ...world, methods: { ...world.methods, one } }
  }
  return known
}

const setTag: SetTag = (terms, tag, world, isSafe) => {
  if (typeof tag !== 'string') {
    for (const one of tag ?? []) setTag(terms, one, world, isSafe)
  } else if (tag.includes(' ') || terms.some(({ tags }) => !(tags instanceof Tags))) {
    engine().world.methods.one.setTag(terms, tag, world, isSafe)
  } else {
    for (const { tags, frozen } of terms) {
      if (tags instanceof Tags) tags.list = tagged(tags.list, tag, isSafe === true || frozen === true)
    }
  }
}

function tagged(list: TagList, tag: string, isSafe: boolean): TagList {
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
