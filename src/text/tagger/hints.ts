import { type Alone, aloneFrozen } from './alone.ts'
import type { SideClues } from './clues.ts'
import { engine } from './compromise.ts'
import type { Hint } from './model.ts'
import type { TagList } from './tags.ts'
import { withTag } from './world.ts'

/** What the tags of a word mean to the words beside it, and to its own choice. */
export interface TagHints {
  /** The tag at which they hint for an unknown word after, and before; null for none. */
  readonly toRight: string | null
  readonly toLeft: string | null
  /** The tag for which they speak on a side of a word that is to choose; null for none. */
  readonly clues: Map<SideClues, string | null>
  /** The tags once a bare verb is given its form. */
  readonly typed: TagList
  /** Whether it depends on the word which tags follow: whether it is one or many, which tense; and they, where it does not. */
  readonly isOpen: boolean
  parents: TagList | null
  /** Whether there is nothing to choose. */
  readonly isSettled: boolean
  /** Whether it may be the object of an order. */
  readonly isObject: boolean
  /** What a word that may not be changed is. */
  readonly frozen: Alone
}

/** What tags mean, worked out once for each list. */
export function hintsOf(list: TagList): TagHints {
  list.hints ??= made(list)
  return list.hints
}

function made(list: TagList): TagHints {
  const { tags } = list
  const { leftTags, rightTags } = engine().world.model.two.neighbours
  return {
    toRight: tagHint(leftTags, tags),
    toLeft: tagHint(rightTags, tags),
    clues: new Map(),
    typed: isBare(tags) ? withTag(list, 'Infinitive', false) : list,
    isOpen: isOpen(tags),
    parents: null,
    isSettled: tags.has('Acronym') || tags.has('PhrasalVerb'),
    isObject: tags.has('Noun') || tags.has('Determiner'),
    frozen: aloneFrozen(list),
  }
}

function tagHint(hints: readonly Hint[], tags: ReadonlySet<string>): string | null {
  return hints.find(({ 0: tag }) => tags.has(tag))?.[1] ?? null
}

function isOpen(tags: ReadonlySet<string>): boolean {
  if (tags.has('Noun')) return !tags.has('Plural') && !tags.has('Singular')
  return tags.has('Verb') && tags.size === 1
}

const forms = ['PastTense', 'PresentTense', 'Auxiliary', 'Modal', 'Particle']

/** Whether a word is a verb of which no form is known. */
function isBare(tags: ReadonlySet<string>): boolean {
  return tags.has('Verb') && !forms.some((form) => tags.has(form))
}
