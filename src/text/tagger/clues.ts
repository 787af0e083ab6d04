import { engine } from './compromise.ts'
import { hintsOf } from './hints.ts'
import type { Clues } from './model.ts'
import type { TagList } from './tags.ts'
import type { TaggedAlone } from './wordtags.ts'

/** What stands on one side of a word decides between two tags: by its letters, and by its tags. */
export interface SideClues {
  readonly words: ReadonlyMap<string, string>
  readonly tags: ReadonlyMap<string, string>
}

/** What decides a choice between two tags. */
export interface ChoiceClues {
  readonly before: SideClues
  readonly after: SideClues
}

const known = new Map<string, ChoiceClues>()

/** What decides a choice ('Noun|Verb'). */
export function cluesOf(choice: string): ChoiceClues {
  const before = known.get(choice)
  if (before) return before
  const { beforeWords, beforeTags, afterWords, afterTags } = engine().world.model.two.clues[choice] ?? {}
  const made = { before: sideClues(beforeWords, beforeTags), after: sideClues(afterWords, afterTags) }
  known.set(choice, made)
  return made
}

function sideClues(words: Clues['beforeWords'], tags: Clues['beforeTags']): SideClues {
  return { words: givenBy(words), tags: givenBy(tags) }
}

function givenBy(clues: Clues['beforeWords'] = {}): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [clue, tag] of Object.entries(clues)) if (typeof tag === 'string') found.set(clue, tag)
  return found
}

/** The tag for which a word on a side speaks by its letters. */
export function wordClue(clues: SideClues, { shown }: TaggedAlone): string | undefined {
  return clues.words.get(shown.normal || shown.implicit || '')
}

/** The tag for which the tags of a word on a side speak: that of the tag that is the most special of those that speak. */
export function tagClue(clues: SideClues, list: TagList): string | null {
  const known = hintsOf(list).clues
  const before = known.get(clues)
  if (before !== undefined) return before
  const made = tagClueOf(clues, list)
  known.set(clues, made)
  return made
}

function tagClueOf({ tags }: SideClues, list: TagList): string | null {
  const { tagSet } = engine().world.model.one
  let best: string | null = null
  let most = -1
  for (const tag of list.tags) {
    const depth = tagSet[tag]?.parents.length ?? 0
    const speaksFor = depth > most ? tags.get(tag) : undefined
    if (speaksFor === undefined) continue
    best = speaksFor
    most = depth
  }
  return best
}
