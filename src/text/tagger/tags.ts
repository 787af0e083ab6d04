import type { TagHints } from './hints.ts'
import type { Uses } from './net.ts'

/**
 * Tags in their order: one object for each order in which tags were ever given, which knows the tags after one more and one
 * less. The words of a text have few of them, so that giving a tag is a step from one object to another.
 */
export interface TagList {
  readonly tags: ReadonlySet<string>
  /** The number of the list, which no other has. */
  readonly id: number
  /** What the rules ask of such tags; made when first asked for. */
  uses: Uses | null
  /** What they mean to the words beside; made when first asked for. */
  hints: TagHints | null
  /** The tags with one more, one less, and as compromise tags a word that has them: with and without respect for them. */
  readonly more: Map<string, TagList>
  readonly less: Map<string, TagList>
  readonly safe: Map<string, TagList>
  readonly free: Map<string, TagList>
}

let lists = 0

function listOf(tags: ReadonlySet<string>): TagList {
  return {
    tags,
    id: lists++,
    uses: null,
    hints: null,
    more: new Map(),
    less: new Map(),
    safe: new Map(),
    free: new Map(),
  }
}

const MOST_KEPT = 20_000
let none = listOf(new Set())
let kept = 0

/** No tags. When too many lists are kept all are made anew: those in use go on as they are. */
export function noTags(): TagList {
  if (kept > MOST_KEPT) {
    none = listOf(new Set())
    kept = 0
  }
  return none
}

function more(list: TagList, tag: string): TagList {
  if (list.tags.has(tag)) return list
  const known = list.more.get(tag)
  if (known) return known
  const made = listOf(new Set([...list.tags, tag]))
  kept++
  list.more.set(tag, made)
  return made
}

function less(list: TagList, tag: string): TagList {
  if (!list.tags.has(tag)) return list
  const known = list.less.get(tag)
  if (known) return known
  let made = none
  for (const other of list.tags) if (other !== tag) made = more(made, other)
  list.less.set(tag, made)
  return made
}

/** The tags of a word as compromise changes them: what it uses of a Set, on a list that all words with such tags share. */
export class Tags {
  list: TagList

  constructor(list: TagList) {
    this.list = list
  }

  get size(): number {
    return this.list.tags.size
  }

  has(tag: string): boolean {
    return this.list.tags.has(tag)
  }

  add(tag: string): this {
    this.list = more(this.list, tag)
    return this
  }

  delete(tag: string): boolean {
    const before = this.list
    this.list = less(before, tag)
    return this.list !== before
  }

  clear(): void {
    this.list = none
  }

  forEach(visit: (tag: string) => void): void {
    for (const tag of this.list.tags) visit(tag)
  }

  [Symbol.iterator](): Iterator<string> {
    return this.list.tags[Symbol.iterator]()
  }
}

/** The list of some tags, in their order. */
export function tagListOf(tags: Iterable<string>): TagList {
  let list = noTags()
  for (const tag of tags) list = more(list, tag)
  return list
}
