import { conceptOfToken } from '../text/concepts.ts'
import { inside } from '../text/spans.ts'
import { testOf } from '../text/spelling.ts'
import { isStopSpelling } from '../text/stem.ts'
import type { DateMention, Doc, EntityMention, Mentions, QuantityMention, Range, Sentence } from '../types.ts'

/** A content word: where it stands, its position among the words of its sentence, and its concept. */
export interface ContentWord extends Range {
  readonly at: number
  readonly concept: string
}

/** What the kinds see of one sentence, whichever value they look at: all that is found once for its claims. */
export interface Sight {
  readonly entities: readonly EntityMention[]
  readonly dates: readonly DateMention[]
  readonly quantities: readonly QuantityMention[]
  /** The linked names of `entities`, each once. */
  readonly names: readonly string[]
  /** Words that are no stop words and no bare numbers. */
  readonly content: readonly ContentWord[]
  /** The concepts of `content`, each once. */
  readonly terms: readonly string[]
}

interface Known {
  readonly mentions: Mentions
  readonly sights: (Sight | undefined)[]
}

const known = new WeakMap<Doc, Known>()

/** What the kinds see of a sentence; found once for each sentence of a document and its mentions. */
export function sightOf(doc: Doc, mentions: Mentions, sentence: Sentence): Sight {
  if (doc.sentences[sentence.index] !== sentence) return lookAt(mentions, sentence)
  let own = known.get(doc)
  if (own?.mentions !== mentions) {
    own = { mentions, sights: doc.sentences.map(() => undefined) }
    known.set(doc, own)
  }
  const before = own.sights[sentence.index]
  if (before) return before
  const sight = lookAt(mentions, sentence)
  own.sights[sentence.index] = sight
  return sight
}

function lookAt(mentions: Mentions, sentence: Sentence): Sight {
  const entities = inside(mentions.entities, sentence)
  const names = new Set<string>()
  for (const { entity } of entities) names.add(entity)
  const content = contentOf(sentence)
  const terms = new Set<string>()
  for (const { concept } of content) terms.add(concept)
  return {
    entities,
    dates: inside(mentions.dates, sentence),
    quantities: inside(mentions.quantities, sentence),
    names: [...names],
    content,
    terms: [...terms],
  }
}

function contentOf({ tokens }: Sentence): ContentWord[] {
  const words: ContentWord[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || isStopSpelling(token.spelling) || !hasLetters(token.spelling)) continue
    words.push({ start: token.start, end: token.end, at, concept: conceptOfToken(token) })
  }
  return words
}

/** Whether two letters stand side by side in a word. */
export const hasLetters = testOf(({ lower }) => /\p{L}{2}/u.test(lower))
