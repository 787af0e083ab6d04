import { decide, toDecide } from './deciding.ts'
import { hintsOf } from './hints.ts'
import { noTags, type TagList, tagListOf } from './tags.ts'
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
  if (isLinked(wordAt(clause, at), 'begins')) namePlaceAfter(clause, at)
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
  for (let from = at - 1; from >= 0; from--) {
    if (isLinked(wordAt(clause, from), 'before')) continue
    if (!isPart(clause, from, 'Place')) return
    give(clause, from, at, 'Place')
  }
}

function namePlaceAfter(clause: Named, at: number): void {
  for (let to = at + 1; to < clause.terms.length; to++) {
    if (isPart(clause, to, 'Place')) {
      give(clause, at, to, 'Place')
      return
    }
    if (!isLinked(wordAt(clause, to), 'after')) return
  }
}

/** Gives a tag to words from one to another. */
function give({ terms }: Named, from: number, to: number, tag: Kind): void {
  for (let at = from; at <= to; at++) {
    const { tags, frozen } = terms[at] as Term
    tags.list = withTag(tags.list, tag, frozen === true)
  }
}

/** How a word stands that may be of a name: as others, with a capital, or with one that begins a clause. */
const SMALL = 0
const CAPITAL = 1
const BEGINNING = 2

/** Whether a word is such that a name of a kind may go on with it: asked once for each list of tags. */
function isPart(clause: Named, at: number, kind: Kind): boolean {
  const { isTitle, shown } = wordAt(clause, at)
  const style = clause.isYelled || !isTitle ? SMALL : at > 0 ? CAPITAL : BEGINNING
  const isOwner = shown.normal.endsWith("'s")
  const { list } = (clause.terms[at] as Term).tags
  const { parts } = hintsOf(list)
  const slot = style * 4 + (isOwner ? 2 : 0) + (kind === 'Place' ? 1 : 0)
  parts[slot] ??= askPart(list, { style, isOwner, kind })
  return parts[slot]
}

const blank = () => toDecide({}, noTags(), false)

/** A word that others belong to as an organization and as a place. */
const ending = (list = noTags()) => toDecide({ normal: 'somewhere' }, list, true)

function askPart(list: TagList, how: { style: number; isOwner: boolean; kind: Kind }): boolean {
  const { style, isOwner, kind } = how
  const word = { text: style === SMALL ? 'abc' : 'Abc', normal: isOwner ? "abc's" : 'abc' }
  const clause = [toDecide(word, list, false), ending()]
  return decide(style === BEGINNING ? clause : [blank(), ...clause], [kind]).length > 0
}

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
