import { conceptOfToken } from '../text/concepts.ts'
import { inside, overlaps } from '../text/spans.ts'
import { isStopword } from '../text/stem.ts'
import type { Doc, Frame, Mentions, Range, Sentence, Token } from '../types.ts'
import { scopeOf } from './scope.ts'
import { REACH, stepsFrom } from './steps.ts'

/**
 * The frame of a claim whose value stands at `value` in `sentence`: the names and content words around it, nearest first.
 *
 * Words are concepts (see conceptOf); numbers, stop words and the value's own words are left out. A comma or dash between
 * a word and the value counts as more steps than a space, so that the value's own clause comes first.
 */
export function frameOf(doc: Doc, mentions: Mentions, place: { sentence: Sentence; value: Range }): Frame {
  const { sentence, value } = place
  const words = contentOf(sentence).filter(({ token }) => !overlaps(token, value))
  const steps = stepsFrom(doc, sentence, value)
  const near = words
    .filter(({ at }) => (steps[at] ?? REACH) < REACH)
    .sort((a, b) => (steps[a.at] ?? 0) - (steps[b.at] ?? 0) || a.at - b.at)
  return {
    entities: distinct(inside(mentions.entities, sentence).map((name) => name.entity)),
    terms: distinct(words.map(({ concept }) => concept)),
    near: distinct(near.map(({ concept }) => concept)),
    head: null,
    events: [],
    lead: isLead(doc, sentence),
    scope: scopeOf(doc, mentions, { sentence, value, steps }),
    modifiers: [],
    question: null,
  }
}

function isLead(doc: Doc, sentence: Sentence): boolean {
  if (sentence.zone === 'title') return true
  const at = sentence.zone === null ? leadOf(doc).indexOf(sentence) : 0
  return at >= 0
}

const leads = new WeakMap<Doc, readonly Sentence[]>()

/** The first two sentences of the body; found once for an article. */
function leadOf(doc: Doc): readonly Sentence[] {
  const known = leads.get(doc)
  if (known) return known
  const lead = doc.sentences.filter(({ zone }) => zone === null).slice(0, 2)
  leads.set(doc, lead)
  return lead
}

/** A content word: its position among the words of its sentence, and its concept. */
interface ContentWord {
  readonly token: Token
  readonly at: number
  readonly concept: string
}

const contents = new WeakMap<Sentence, readonly ContentWord[]>()

/** The content words of a sentence: no stop words, no bare numbers; found once for a sentence. */
function contentOf(sentence: Sentence): readonly ContentWord[] {
  let words = contents.get(sentence)
  if (!words) {
    words = sentence.tokens.flatMap((token, at) =>
      !isStopword(token.lower) && /\p{L}{2}/u.test(token.lower)
        ? [{ token, at, concept: conceptOfToken(token) }]
        : [],
    )
    contents.set(sentence, words)
  }
  return words
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)]
}
