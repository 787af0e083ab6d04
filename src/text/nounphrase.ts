import type { Doc, Range, Sentence, Token } from '../types.ts'
import { phraseSet } from './lexicon.ts'
import { isIrregularPlural, singular } from './singular.ts'
import { lastIndexUpTo } from './spans.ts'

/** What a number counts: the noun phrase as a range, and the dictionary form of its head noun. */
export interface CountedNoun extends Range {
  readonly head: string
}

/**
 * The noun phrase that the number at `range` counts, looked for after it and then before it.
 *
 * "12 crude devices" counts "crude devices" (head "device"), "90 percent of those pictures" "pictures", "35 of the 59
 * hostages" "hostages", "59 hostages, 24 of whom" and "of the 59 hostages, 35" "hostages". Determiners are left out.
 * Null when the number stands alone ("17 were hurt", "two of them").
 */
export function countedNoun(doc: Doc, range: Range): CountedNoun | null {
  const sentence = sentenceAt(doc, range.start)
  if (!sentence) return null
  const { tokens } = sentence
  const after = tokenIndex(tokens, range.end)
  const next = isMore(tokens[after]) && tokens[after + 1]?.lower === 'of' ? after + 1 : after
  const compound = hyphenated(doc.text, range.end, tokens[next])
  if (compound) return compound
  if (!isJoined(doc.text, range.end, tokens[after])) return nounBefore(doc.text, tokens, range)
  if (tokens[next]?.lower !== 'of') {
    const several = !/^(?:one|a|an|1)$/i.test(doc.text.slice(range.start, range.end))
    return nounFrom(doc.text, tokens, next, several) ?? nounBefore(doc.text, tokens, range)
  }
  const pronoun = tokens[next + 1]?.lower ?? ''
  if (/^(?:whom|which|whose)$/.test(pronoun)) return pluralBefore(tokens, range, false)
  if (/^(?:them|us)$/.test(pronoun)) return pluralBefore(tokens, range, true)
  let at = next + 1
  while (at < next + 6 && isDeterminer(tokens[at])) at++
  return nounFrom(doc.text, tokens, at)
}

/** "12-member jury", "10-round limit": the word after the hyphen is what is counted; "3,000-strong" counts nothing. */
function hyphenated(text: string, end: number, token: Token | undefined): CountedNoun | null {
  if (
    !token ||
    NO_NOUNS.test(text.slice(end + 1, end + 10)) ||
    !/^[-‐‑]\p{L}/u.test(text.slice(end, end + 2)) ||
    token.end <= end + 1
  )
    return null
  return { start: end + 1, end: token.end, head: singular(text.slice(end + 1, token.end).toLowerCase()) }
}

const NO_NOUNS = /^(?:strong|plus|odd|fold|ish|wide|high|deep|tall|way|sided|some)\b/

/** The noun phrase that begins at a word of a sentence, modifiers before its head included. */
function nounFrom(text: string, tokens: readonly Token[], from: number, several = false): CountedNoun | null {
  const run = joinedRun(text, tokens, from)
  let head: Token | null = null
  for (const [at, token] of run.entries()) {
    const noun = isNoun(token) || (isMistaken(token) && (head === null || (several && !isPlural(head))))
    const fits = head ? goesOn(head, token, noun, several) : noun || isModifier(token, run[at + 1])
    if (!fits) break
    if (noun) head = token
  }
  const first = isMore(run[0]) ? run[1] : run[0]
  return head && first ? { start: first.start, end: head.end, head: singular(head.lower) } : null
}

/** The words from a position on that only white space or hyphens part. */
function joinedRun(text: string, tokens: readonly Token[], from: number): Token[] {
  const run = tokens.slice(from, from + LONGEST)
  const gap = run.findIndex((token, at) => at > 0 && !isJoined(text, run[at - 1]?.end ?? 0, token))
  return gap < 0 ? run : run.slice(0, gap)
}

/** After a plural only another plural goes on: "sales managers", but "three hostages Hamas holds". */
function goesOn(head: Token, next: Token, noun: boolean, several: boolean): boolean {
  if (!noun) return isInner(next, head)
  // "One reason Democrats": a plural after "one" and its noun begins another phrase.
  if (!several && !isProper(head) && isProper(next) && /[^s]s$/.test(next.lower)) return false
  return !isPlural(head) || (isPlural(next) && (!isProper(next) || isProper(head)))
}

/** Most words of a noun phrase. */
const LONGEST = 9

/** "Of the 59 hostages, 35": the noun phrase between "of" and the comma before the number. */
function nounBefore(text: string, tokens: readonly Token[], range: Range): CountedNoun | null {
  const at = tokenIndex(tokens, range.start)
  const last = tokens[at - 1]
  if (!last || !/^\s{0,2},\s{0,3}$/.test(text.slice(last.end, tokens[at]?.start ?? last.end))) return null
  for (let back = at - 1; back >= Math.max(0, at - 8); back--) {
    if (tokens[back]?.lower !== 'of') continue
    let from = back + 1
    while (from < at && isDeterminer(tokens[from])) from++
    const found = nounFrom(text, tokens, from)
    return found && back <= 1 ? found : null
  }
  return null
}

/** "59 hostages, 24 of whom": the nearest plural noun before the number; for "of them" one that is itself counted. */
function pluralBefore(tokens: readonly Token[], range: Range, numbered: boolean): CountedNoun | null {
  const at = tokenIndex(tokens, range.start)
  for (let back = at - 1; back >= Math.max(0, at - 12); back--) {
    const token = tokens[back]
    const counted = tokens.slice(Math.max(0, back - 3), back).some(({ tags }) => tags.has('Value'))
    if (token && isNoun(token) && isPlural(token) && (counted || !numbered)) {
      return { start: token.start, end: token.end, head: singular(token.lower) }
    }
  }
  return null
}

/** Only white space, a hyphen or an opening quote mark stands between. */
function isJoined(text: string, end: number, token: Token | undefined): token is Token {
  if (token === undefined || token.start - end > 4) return false
  if (token.start === end + 1 && text.charCodeAt(end) === 0x20) return true
  return /^(?:\s{0,3}["“'‘]?|-)$/.test(text.slice(end, token.start))
}

const DETERMINERS = /^(?:the|those|these|its|their|his|her|our|my|your|all|some|about|a|an|other|\d[\d,.]*)$/
const isDeterminer = (token: Token | undefined) =>
  token !== undefined && (DETERMINERS.test(token.lower) || isPossessive(token) || has(token, 'Value'))
/** "its", "Spain's": stands before the noun. */
const isPossessive = (token: Token) => has(token, 'Possessive') || /['’]s?$/.test(token.text)
const isMore = (token: Token | undefined) => /^(?:more|others|fewer|less)$/.test(token?.lower ?? '')
const has = (token: Token, ...tags: readonly string[]) => tags.some((tag) => token.tags.has(tag))
const isNoun = (token: Token) =>
  (has(token, 'Noun') || token.lower === 'police') &&
  !isMore(token) &&
  !has(token, 'Pronoun', 'Date', 'WeekDay', 'Month', 'Value') &&
  /^\p{L}[^–—]*$/u.test(token.text) &&
  !isPossessive(token)
const isProper = (token: Token) => has(token, 'ProperNoun')
const isPlural = (token: Token) => has(token, 'Plural') || isIrregularPlural(token.lower) || isMistaken(token)
/** "new Boeing 787 jets", "12 crude explosive devices": a figure or adjective before the noun goes on. */
const isInner = (token: Token, head: Token) =>
  !isPlural(head) &&
  ((has(token, 'Value') && /\d/.test(token.text)) ||
    (has(token, 'Adjective') && !isPreposition(token)) ||
    isPossessive(token))
/** "520,000 arrests for": a verb form in -s right after a number is a plural noun. */
const isMistaken = (token: Token) =>
  has(token, 'PresentTense') && !has(token, 'Copula', 'Auxiliary') && /[^s]s$/.test(token.lower)
/** Words that the tagger may take for adjectives: "two over Oslo", "one option under review". */
const isPreposition = ({ lower }: Token) => /^(?:near|over|past|under)$/.test(lower)

const NO_MODIFIERS = [
  'Pronoun',
  'Date',
  'Value',
  'Preposition',
  'Conjunction',
  'QuestionWord',
  'Modal',
  'Copula',
  'Auxiliary',
]

/** Words between a number and the noun that it counts. */
function isModifier(token: Token, next: Token | undefined): boolean {
  if (isPossessive(token)) return !has(token, 'Pronoun')
  if (isPreposition(token)) return false
  if (has(token, ...NO_MODIFIERS)) return false
  if (has(token, 'Adjective', 'Demonym') || phraseSet('counted-modifiers').has(token.lower)) return true
  if (!next || !(isNoun(next) || isMistaken(next)))
    return has(token, 'Adverb') && next !== undefined && has(next, 'Adjective', 'Verb')
  if (has(token, 'Adverb') && isProper(next)) return true
  return has(token, 'Gerund', 'PastTense', 'Participle', 'Infinitive') && isPlural(next)
}

/** The position of the first word of a list that ends after an offset; its length when there is none. */
function tokenIndex(tokens: readonly Token[], offset: number): number {
  return lastIndexUpTo(tokens, offset) + 1
}

/** The tagger's word at an offset of a sentence, or null between words. */
export function tokenAt(sentence: Sentence, offset: number): Token | null {
  const token = sentence.tokens[tokenIndex(sentence.tokens, offset)]
  return token && token.start <= offset ? token : null
}

function sentenceAt({ sentences }: Doc, offset: number): Sentence | null {
  const sentence = sentences[lastIndexUpTo(sentences, offset) + 1]
  return sentence && sentence.start <= offset ? sentence : null
}
