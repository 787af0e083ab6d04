import { firstFrom, overlaps } from '../text/spans.ts'
import { isStopSpelling } from '../text/stem.ts'
import type { Doc, Range, Sentence, Token } from '../types.ts'
import { isVerbOf } from './clause.ts'

/** Most words of a phrase in a label. */
const LONGEST = 6

/**
 * What happened, as written, for the label of a dated claim: the verb with the words after it, up to the date, a comma or
 * six words. "resigned from Congress", "took effect". Of a verb that only reports, also what it reports after the date:
 * "said … they had found no trace".
 */
export function verbPhrase(
  doc: Doc,
  sentence: Sentence,
  { verb, value }: { verb: Token; value: Range },
): string {
  const words = [verb, ...following(doc, sentence, verb)].filter(
    (word) => word.end <= value.start || word.start >= value.end,
  )
  const upTo = verb.end <= value.start ? words.filter((word) => word.end <= value.start) : words
  const said = phrase(doc, sentence, upTo)
  if (verb.end > value.start || said !== verb.text || !isVerbOf('reporting', verb)) return said
  return [said, phraseAfter(doc, sentence, value)].filter(Boolean).join(' … ')
}

/**
 * The words right after a value, as written: "from military construction projects". Those of `dates` in front of them are
 * left out; empty where a comma, a stop or "and" follows.
 */
export function phraseAfter(
  doc: Doc,
  sentence: Sentence,
  value: Range,
  dates: readonly Range[] = [],
): string {
  const words = following(doc, sentence, value)
  const start = words.findIndex((word) => !dates.some((date) => overlaps(date, word)))
  const joined = words[0]?.tags.has('Conjunction') === true
  return phrase(doc, sentence, joined || start < 0 ? [] : words.slice(start))
}

/** The same up to a verb: "aboard" of "199 people aboard were saved". */
export function adverbialAfter(doc: Doc, sentence: Sentence, value: Range): string {
  const words = following(doc, sentence, value)
  const verb = words.findIndex(({ tags }) => tags.has('Verb'))
  return phrase(doc, sentence, verb < 0 ? words : words.slice(0, verb))
}

const HYPHEN = 0x2d
const BRACKET = 0x28

/** The words after a range, up to the first punctuation but hyphens in a word. */
function following(doc: Doc, { tokens }: Sentence, from: Range): Token[] {
  const found: Token[] = []
  let { end } = from
  for (let at = firstFrom(tokens, from.end); found.length < LONGEST; at++) {
    const token = tokens[at]
    if (!token || !follows(doc.text, end, token.start)) break
    if (found.length === 0 && doc.text.charCodeAt(end) === HYPHEN) break
    if (doc.text.charCodeAt(token.start) === BRACKET) break
    found.push(token)
    end = token.end
  }
  return found
}

function follows(text: string, end: number, start: number): boolean {
  const mark = text.charCodeAt(end)
  if (start === end + 1 && (mark === 0x20 || mark === HYPHEN)) return true
  return /^[\s$€£]{0,3}$/.test(text.slice(end, start))
}

/** Words as one stretch of the text, up to the last that ends a phrase: without stop words, and no half noun phrase. */
function phrase(doc: Doc, sentence: Sentence, words: readonly Token[]): string {
  const whole = beforeEmptyClause(words)
  const cut = whole.length >= LONGEST && goesOn(doc, sentence, whole) ? beforeLastPhrase(whole) : whole
  const last = cut.findLastIndex((word) => !isStopSpelling(word.spelling))
  const [first, end] = [cut[0], cut[last]]
  return first && end
    ? doc.text
        .slice(first.start, end.end)
        .replace(/\s+/g, ' ')
        .replace(/ ?[—–―-]{1,3}$/, '')
    : ''
}

/** The words before "that", where the clause that it opens is cut off before its verb: "said in a statement that two"; not of "that statement". */
function beforeEmptyClause(words: readonly Token[]): readonly Token[] {
  const at = words.findLastIndex(({ lower }) => lower === 'that')
  const next = words[at + 1]?.tags
  const isOf = next?.has('Noun') && !next.has('ProperNoun') && !next.has('Date')
  const told = isOf || words.length < LONGEST || words.slice(at).some(({ tags }) => tags.has('Verb'))
  return at < 1 || told ? words : words.slice(0, at)
}

/** Whether the word after a stretch belongs to its last noun phrase: "to an outside | group". */
function goesOn(doc: Doc, sentence: Sentence, words: readonly Token[]): boolean {
  const last = words.at(-1)
  const next = last && sentence.tokens[firstFrom(sentence.tokens, last.end)]
  if (!next || /[^\s]/.test(doc.text.slice(last.end, next.start))) return last?.tags.has('Adjective') === true
  return !isStopSpelling(next.spelling) && (next.tags.has('Noun') || next.tags.has('Adjective'))
}

/** The words up to the last stop word, which opens the phrase that is cut short. */
function beforeLastPhrase(words: readonly Token[]): readonly Token[] {
  const at = words.findLastIndex((word) => isStopSpelling(word.spelling))
  return at > 0 ? words.slice(0, at) : words
}
