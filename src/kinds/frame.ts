import { conceptOfToken } from '../text/concepts.ts'
import { inside, overlaps } from '../text/spans.ts'
import { isStopword } from '../text/stem.ts'
import type { Doc, Frame, Mentions, Range, Sentence, Token } from '../types.ts'
import { scopeOf } from './scope.ts'

/** How far from the value, in steps, a word still belongs to its clause. */
const REACH = 14

/**
 * The frame of a claim whose value stands at `value` in `sentence`: the names and content words around it, nearest first.
 *
 * Words are concepts (see conceptOf); numbers, stop words and the value's own words are left out. A comma or dash between
 * a word and the value counts as more steps than a space, so that the value's own clause comes first.
 */
export function frameOf(doc: Doc, mentions: Mentions, place: { sentence: Sentence; value: Range }): Frame {
  const { sentence, value } = place
  const words = contentWords(sentence, value)
  const steps = stepsFrom(doc, sentence, value)
  const near = words
    .filter((token) => (steps.get(token) ?? REACH) < REACH)
    .sort((a, b) => (steps.get(a) ?? 0) - (steps.get(b) ?? 0) || a.start - b.start)
  return {
    entities: distinct(inside(mentions.entities, sentence).map((name) => name.entity)),
    terms: distinct(words.map((token) => conceptOfToken(token))),
    near: distinct(near.map((token) => conceptOfToken(token))),
    head: null,
    events: [],
    lead: isLead(doc, sentence),
    scope: scopeOf(doc, mentions, { sentence, value, steps }),
    modifiers: [],
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

/** The content words of a sentence outside a range: no stop words, no bare numbers. */
export function contentWords(sentence: Sentence, outside: Range): Token[] {
  return sentence.tokens.filter(
    (token) => !overlaps(token, outside) && !isStopword(token.lower) && /\p{L}{2}/u.test(token.lower),
  )
}

/** Steps from the value to each word: one a word, more over a clause boundary. */
function stepsFrom(doc: Doc, sentence: Sentence, value: Range): Map<Token, number> {
  const steps = new Map<Token, number>()
  const walk = (tokens: readonly Token[], gapOf: (token: Token, previous: Range) => string) => {
    let count = 0
    let previous: Range = value
    for (const token of tokens) {
      const gap = gapOf(token, previous)
      count += /[;:—–]|--/.test(gap) ? 6 : /[,()"“”]/.test(gap) ? 3 : 1
      steps.set(token, count)
      previous = token
    }
  }
  const before = sentence.tokens.filter((token) => token.end <= value.start).reverse()
  const after = sentence.tokens.filter((token) => token.start >= value.end)
  walk(before, (token, previous) => doc.text.slice(token.end, previous.start))
  walk(after, (token, previous) => doc.text.slice(previous.end, token.start))
  return steps
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)]
}
