import { clauseWordOf } from '../../text/clause-words.ts'
import { lastIndexUpTo, overlaps } from '../../text/spans.ts'
import { listedIn, testOf } from '../../text/spelling.ts'
import { isStopSpelling } from '../../text/stem.ts'
import type { Doc, EntityMention, Sentence, Token } from '../../types.ts'

/** Conjunctions and relative words. */
export const startsClause = testOf((spelling) => {
  const sort = clauseWordOf(spelling)
  return sort === 'conjunction' || sort === 'relative'
})

/** A noun that carries content. */
export function isNoun(token: Token | undefined): token is Token {
  if (!token) return false
  return token.tags.has('Noun') && !token.tags.has('Pronoun') && !isStopSpelling(token.spelling)
}

const isOther = listedIn('other-words')

/** A noun or adjective that belongs to what it stands before; "others" stands alone. */
export function isDescribed({ tags, spelling }: Token): boolean {
  return (tags.has('Noun') || tags.has('Adjective')) && !isOther(spelling)
}

/** The name that a noun belongs to; a person named right after it ("Maine Gov. Anna Berg") is who is meant. */
export function nameAt(doc: Doc, names: readonly EntityMention[], noun: Token): EntityMention | undefined {
  const at = names.find((name) => overlaps(name, noun) && name.type !== 'group')
  const person = names.find(
    (name) =>
      name.type === 'person' &&
      name.start >= noun.end &&
      /^[.\s]{1,3}$/.test(doc.text.slice(noun.end, name.start)),
  )
  return person ?? at
}

/** The noun with the adjectives and nouns before it: "new spending package"; no half compound: "spending package" of "short-term spending package". */
export function phraseOf(doc: Doc, sentence: Sentence, noun: Token): string {
  const { tokens } = sentence
  const last = lastIndexUpTo(tokens, noun.start)
  let { start } = noun
  for (let at = last; at > last - 3; at--) {
    const token = tokens[at]
    if (!token || !/^\s$/.test(doc.text.slice(token.end, start)) || isStopSpelling(token.spelling)) break
    if (doc.text.charCodeAt(token.start - 1) === 0x2d && !token.tags.has('ProperNoun')) break
    if ((!token.tags.has('Noun') && !token.tags.has('Adjective')) || token.tags.has('Date')) break
    start = token.start
  }
  return doc.text.slice(start, noun.end)
}
