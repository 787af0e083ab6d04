import { contains, overlaps } from '../text/spans.ts'
import { isStopword } from '../text/stem.ts'
import type { Doc, Mentions, Range, Sentence, Token } from '../types.ts'

/**
 * What a claim is about, for its label: the name, else the noun, that stands before the verb of the value's clause; else
 * the name or noun nearest to the value. Words of the article, or the linked name; '' when the sentence has neither.
 */
export function subjectOf(
  doc: Doc,
  mentions: Mentions,
  { sentence, verb, value }: { sentence: Sentence; verb: Token | null; value: Range },
): string {
  const names = mentions.entities.filter((name) => contains(sentence, name) && !overlaps(name, value))
  const limit = verb?.start ?? value.start
  const before = names.filter((name) => name.end <= limit && name.type !== 'group')
  if (verb && before[0] && afterApposition(doc, verb)) return before[0].entity
  const named = before.at(-1)
  const noun = nounsBefore(sentence, limit, value)
  if (named && (!noun || noun.index - indexAt(sentence, named) < 6)) return named.entity
  if (noun) return phraseOf(doc, sentence, noun)
  return names[0]?.entity ?? ''
}

/** "X, a lawyer from Y, resigned": a comma right before the verb closes an apposition, the subject stands before it. */
function afterApposition(doc: Doc, verb: Token): boolean {
  return /[,)—]\s{1,2}(?:\w{1,12}ly\s)?(?:has |have |had |is |was |were |will )?$/.test(
    doc.text.slice(Math.max(0, verb.start - 30), verb.start),
  )
}

function nounsBefore(sentence: Sentence, limit: number, value: Range): Token | undefined {
  return sentence.tokens
    .filter(
      (token) =>
        token.end <= limit && token.tags.has('Noun') && !overlaps(token, value) && !isStopword(token.lower),
    )
    .at(-1)
}

function indexAt(sentence: Sentence, range: Range): number {
  return sentence.tokens.findLast((token) => token.start < range.end)?.index ?? 0
}

/** The noun with the adjectives and nouns before it: "short-term spending package". */
function phraseOf(doc: Doc, sentence: Sentence, noun: Token): string {
  let start = noun.start
  for (const token of sentence.tokens
    .filter((candidate) => candidate.end <= noun.start)
    .reverse()
    .slice(0, 3)) {
    if (!/^\s$/.test(doc.text.slice(token.end, start)) || isStopword(token.lower)) break
    if (!token.tags.has('Noun') && !token.tags.has('Adjective')) break
    start = token.start
  }
  return doc.text.slice(start, noun.end)
}
