import { lastIndexUpTo } from '../../text/spans.ts'
import { listedIn } from '../../text/spelling.ts'
import type { Doc, EntityMention, Mentions, Range, Sentence, Token } from '../../types.ts'
import { mainVerbs } from '../clause.ts'
import { isVerbAt } from '../verbs.ts'
import { isDescribed, isNoun, nameAt, phraseOf, startsClause } from './words.ts'

/** The most characters from a value to the verb whose subject it is. */
const FAR = 120

/** "Six voted", "the three who fell were saved": the value itself is the subject of the verb. */
export function opensClause(
  doc: Doc,
  { tokens }: Sentence,
  { verb, value }: { verb: Token; value: Range },
): boolean {
  if (value.end > verb.start || verb.start > value.end + FAR) return false
  if (/[,;:()]|—|–|--/.test(doc.text.slice(value.end, verb.start))) return false
  const at = lastIndexUpTo(tokens, value.start)
  const next = tokens.slice(at + 1, at + NEAR).find(({ start }) => start >= value.end)
  if (next && next.start <= value.end + 2 && isDescribed(next)) return false
  const before = tokens[at]?.lower === 'the' ? tokens[at - 1] : tokens[at]
  return (
    !before ||
    /[,;:“"]\s{0,2}(?:the\s)?$/i.test(doc.text.slice(before.end, value.start)) ||
    startsClause(before.spelling)
  )
}

/** Most words of a value and of what is looked at behind it. */
const NEAR = 12

/** "them" is nothing to show; of "90 percent of those pictures" the pictures are. */
export function partOf(doc: Doc, sentence: Sentence, value: Range): string {
  const from = lastIndexUpTo(sentence.tokens, value.start) + 1
  const [of, ...after] = sentence.tokens.slice(from, from + NEAR).filter(({ start }) => start >= value.end)
  if (of?.lower !== 'of') return ''
  const end = after.findIndex(({ tags }) => !PHRASE.some((tag) => tags.has(tag)))
  const noun = after.slice(0, end < 0 ? after.length : end).findLast(isNoun)
  return noun ? phraseOf(doc, sentence, noun) : ''
}

const PHRASE = ['Determiner', 'Possessive', 'Adjective', 'Noun']

/** "sits on the board and owns 8%": the verb with which a verb after "and" shares its subject; null where it has its own. */
export function verbBeforeAnd(doc: Doc, sentence: Sentence, verb: Token): Token | null {
  const words = doc.text.slice(Math.max(0, verb.start - 30), verb.start)
  if (
    !/\b(?:and|but)\s{1,2}(?:\w{1,12}ly\s)?(?:has |have |had |is |was |were |will |then |later )?$/.test(
      words,
    )
  )
    return null
  const verbs = mainVerbs(doc, sentence)
  return verbs[lastIndexUpTo(verbs, verb.start)] ?? null
}

const isFirstPerson = listedIn('first-person')

/** "We need more homes," said X: who speaks. */
export function speakerOf({ quotes }: Mentions, { tokens }: Sentence, verb: Token): string | null {
  const at = lastIndexUpTo(tokens, verb.start)
  if (!tokens.slice(Math.max(0, at - 2), at + 1).some(({ spelling }) => isFirstPerson(spelling))) return null
  const quote = quotes.find((one) => one.direct && one.start <= verb.start && verb.end <= one.end)
  return quote?.speaker?.entity ?? null
}

/** "the raid into Y, which ignited": not Y did it, and what did stands too far to be named. */
export function afterWhich(doc: Doc, verb: Token): boolean {
  return /\b(?:which|that)\s{1,2}(?:\w{1,12}\s)?$/i.test(
    doc.text.slice(Math.max(0, verb.start - 20), verb.start),
  )
}

/** "signs a package that includes": the noun before "that", unless it hangs on another by a preposition. */
export function antecedentOf(
  doc: Doc,
  sentence: Sentence,
  { verb, names }: { verb: Token; names: readonly EntityMention[] },
): string {
  const at = lastIndexUpTo(sentence.tokens, verb.start)
  const before = sentence.tokens.slice(Math.max(0, at - NEAR), at + 1)
  const which = before.findLastIndex(({ lower }) => lower === 'which' || lower === 'that')
  const noun = before[which - 1]
  if (!isNoun(noun)) return ''
  const opens = before.slice(0, which).findLast(({ tags }) => !PHRASE.some((tag) => tags.has(tag)))
  if (opens?.tags.has('Preposition')) return ''
  return nameAt(doc, names, noun)?.entity ?? phraseOf(doc, sentence, noun)
}

/** "Founded in 1921, Calder employs": the noun behind the comma that ends a participle phrase at the beginning. */
export function subjectAfter(doc: Doc, { tokens }: Sentence, verb: Token): Token | null {
  if (tokens[0] !== verb || !/(?:ed|en|l[dt]|un[dk]|wn)$/.test(verb.lower)) return null
  const comma = tokens
    .slice(0, NEAR)
    .findIndex(({ end }, at) => /^,\s/.test(doc.text.slice(end, tokens[at + 1]?.start)))
  const rest = comma < 0 ? [] : tokens.slice(comma + 1, comma + NEAR)
  const from = rest.findIndex((token) => !token.tags.has('Determiner') && !token.tags.has('Adjective'))
  const end = rest.findIndex((token, at) => at >= from && (!isNoun(token) || isVerbAt(rest, at)))
  return end > from && from >= 0 ? (rest[end - 1] ?? null) : null
}
