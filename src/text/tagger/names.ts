import { decide, toDecide } from './deciding.ts'
import { noTags, tagListOf } from './tags.ts'
import type { Term } from './terms.ts'
import { type Link, type TaggedAlone, wordOf } from './wordtags.ts'
import { withTag } from './world.ts'

/** The terms of a clause, and whether capitals say nothing in it. */
export interface Named {
  readonly terms: readonly Term[]
  readonly isYelled: boolean
}

type Kind = 'Organization' | 'Place'

/**
 * Tags a word that others belong to as an organization ("council") or a place ("river"), with the words of a name before it; a
 * place also takes those after it ("Gulf of Oman").
 */
export function name(clause: Named, at: number): void {
  const { isOrgWord, isPlaceWord } = wordAt(clause, at)
  if (isOrgWord) nameOrganization(clause, at)
  if (!isPlaceWord) return
  namePlaceBefore(clause, at)
  namePlaceAfter(clause, at)
}

function wordAt({ terms }: Named, at: number): TaggedAlone {
  return wordOf(terms[at] as Term)
}

function nameOrganization(clause: Named, at: number): void {
  if (at === 0 || !isPart(clause, at - 1, 'Organization')) return
  give(clause, at, at, 'Organization')
  for (let from = at; from >= 0 && isPart(clause, from, 'Organization'); from--) {
    give(clause, from, from, 'Organization')
  }
}

function namePlaceBefore(clause: Named, at: number): void {
  const first = farthestPlace(clause, 0, at)
  for (let from = at - 1; from >= first; from--) {
    if (isLinked(wordAt(clause, from), 'before')) continue
    if (!isPart(clause, from, 'Place')) return
    give(clause, from, at, 'Place')
  }
}

function namePlaceAfter(clause: Named, at: number): void {
  const last = farthestPlace(clause, clause.terms.length - 1, at)
  if (last === at || !isLinked(wordAt(clause, at), 'begins')) return
  for (let to = at + 1; to <= last; to++) {
    if (isPart(clause, to, 'Place')) {
      give(clause, at, to, 'Place')
      return
    }
    if (!isLinked(wordAt(clause, to), 'after')) return
  }
}

/** The farthest word, from an end of the clause to another word, that may be of a name of a place; that other word when none is. */
function farthestPlace(clause: Named, end: number, at: number): number {
  const step = end < at ? 1 : -1
  for (let far = end; far !== at; far += step) if (isPart(clause, far, 'Place')) return far
  return at
}

/** Gives a tag to words from one to another. */
function give({ terms }: Named, from: number, to: number, tag: Kind): void {
  for (let at = from; at <= to; at++) {
    const { tags, frozen } = terms[at] as Term
    tags.list = withTag(tags.list, tag, frozen === true)
  }
}

/** Tags of words that no name of a kind goes on with, and tags of those with which every one does. */
const parts: Readonly<
  Record<Kind, { readonly never: readonly string[]; readonly always: readonly string[] }>
> = {
  Organization: { never: ['FirstName', 'Place'], always: ['ProperNoun', 'Organization', 'Acronym'] },
  Place: { never: ['Organization', 'Possessive'], always: ['ProperNoun', 'Place'] },
}

/** Whether a name of a kind may go on with a word: by its tags, or by a capital that is not that of a beginning. */
function isPart(clause: Named, at: number, kind: Kind): boolean {
  const { isTitle, shown } = wordAt(clause, at)
  const { tags } = (clause.terms[at] as Term).tags.list
  const { never, always } = parts[kind]
  for (const tag of never) if (tags.has(tag)) return false
  if (kind === 'Place' && shown.normal.endsWith("'s")) return false
  for (const tag of always) if (tags.has(tag)) return true
  if (!isTitle || clause.isYelled) return false
  return at > 0 || tags.has('Singular')
}

/** A word of places. */
const ending = () => toDecide({ normal: 'somewhere' }, noTags(), true)

/** Whether a word may be a link in a name of a place: asked once for each word. */
function isLinked(word: TaggedAlone, link: Link): boolean {
  word.links[link] ??= askLink(word, link)
  return word.links[link]
}

function askLink(word: TaggedAlone, link: Link): boolean {
  const { normal, machine } = word.shown
  const linked = toDecide({ normal }, noTags(), false)
  const named = toDecide({ text: 'Abc' }, tagListOf(['ProperNoun']), false)
  const clauses = {
    before: [named, linked, ending()],
    after: [ending(), linked, named],
    begins: [toDecide({ normal, machine }, noTags(), true), named],
  }
  return decide(clauses[link], ['Place']).length > 0
}
