import { listedIn } from '../../text/spelling.ts'
import type { EntityMention, Token } from '../../types.ts'
import { isVerbOf } from '../clause.ts'
import { gapBefore, isDeterminer, isPossessive, joined, type Reading } from '../roles/reading.ts'
import { isNominal } from '../roles/words.ts'
import type { Doer } from './doer.ts'
import { partiesIn, phraseBefore, phraseStart, REACH } from './nounphrase.ts'
import { isSubjectPreposition } from './topics.ts'

/** How many verbs a subject is handed on over. */
const DEEPEST = 3

/**
 * Those who do what the verbs that begin at token `from` say; empty when the sentence does not tell by name.
 *
 * The noun phrase before the verbs, over an apposition or a relative clause ("Jane Roe, the envoy, plans", "Jane Roe, who
 * plans"), the subject of the verb before "and" or "but", and for "he" and "she" the person that the sentence is about.
 */
export function doersOf(reading: Reading, start: number, depth = 0): readonly Doer[] {
  const from = overAdverbs(reading, start)
  const before = reading.tokens[from - 1]
  if (!before || depth > DEEPEST) return NOBODY
  if (isRelative(before.spelling)) return antecedent(reading, from - 1)
  if (isJoining(before.spelling)) return earlierDoers(reading, from - 1, depth)
  if (isPersonalPronoun(before.spelling)) return depth > 1 ? NOBODY : mainPerson(reading, from - 1)
  if (before.lower === 'it') return depth > 1 ? NOBODY : reporter(reading, from - 1)
  if (!joined(reading, from)) {
    if (!/^\.?["”’)]{0,2}[,—–]/.test(gapBefore(reading, from))) return NOBODY
    const names = overApposition(reading, from)
    return names.length > 0 ? names : overClause(reading, from)
  }
  return phraseBefore(reading, from)
}

const NOBODY: readonly Doer[] = []
/** "who", "which"; "and", "but"; "he", "she". */
export const isRelative = listedIn('relative-pronouns')
const isJoining = listedIn('joining-words')
const isPersonalPronoun = listedIn('personal-pronouns-singular')

/** "Roe strongly warned": where the adverbs before a verb begin. */
function overAdverbs(reading: Reading, verb: number): number {
  let at = verb
  while (at > 1 && isPlainAdverb(reading.tokens[at - 1]) && joined(reading, at)) at--
  return at
}

function isPlainAdverb(token: Token | undefined): boolean {
  return token?.lower.endsWith('ly') === true && token.tags.has('Adverb')
}

/** The name before "who": right before it, or before the apposition that it follows. */
function antecedent(reading: Reading, at: number): readonly Doer[] {
  if (joined(reading, at)) return phraseBefore(reading, at)
  const last = reading.names[at - 1]
  if (last && last.type !== 'place') return [doer(last)]
  const topics = [...topicsBefore(reading, at), ...objectBefore(reading, at)]
  return topics.length > 0 ? topics.slice(0, 1) : overApposition(reading, at)
}

/** "The talks, which began in May, collapsed": the topic that begins the sentence. */
function overClause(reading: Reading, from: number): readonly Doer[] {
  let comma = 1
  while (comma < Math.min(from, REACH) && !followsComma(reading, comma)) comma++
  const opener = comma < Math.min(from, REACH) ? reading.tokens[comma] : undefined
  if (!opener || !isRelative(opener.spelling)) return NOBODY
  if (phraseStart(reading, comma) !== 0) return NOBODY
  return phraseBefore(reading, comma).filter(({ limits }) => limits !== undefined)
}

/** "searched for the suspect, who": the object of a preposition other than "of". */
function objectBefore(reading: Reading, end: number): readonly Doer[] {
  const start = phraseStart(reading, end) ?? end
  const words = reading.tokens.slice(start, end)
  const last = words.findLastIndex(({ spelling }) => isSubjectPreposition(spelling))
  if (last < 0 || words[last]?.lower === 'of') return NOBODY
  return partiesIn(reading, start + last + 1, end).filter(({ type }) => type === 'individual')
}

/** The topics of the noun phrase before a token, over a comma too: "the talks, led by", "the talks, held in Rome, are led by". */
export function topicsBefore(reading: Reading, from: number): readonly Doer[] {
  const own = topicsRightBefore(reading, from)
  if (own.length > 0) return own
  for (let at = from; at > Math.max(0, from - REACH); at--) {
    if (isBroken(reading, at)) return NOBODY
    const before = followsComma(reading, at) ? topicsRightBefore(reading, at) : NOBODY
    if (before.length > 0) return before
  }
  return NOBODY
}

function topicsRightBefore(reading: Reading, end: number): readonly Doer[] {
  return phraseBefore(reading, end).filter(({ limits }) => limits !== undefined)
}

/** Whether a semicolon or colon stands before a token. */
function isBroken(reading: Reading, at: number): boolean {
  return !joined(reading, at) && /[;:]/.test(gapBefore(reading, at))
}

/** Whether a comma stands right behind the word before a token. */
function followsComma({ text, tokens }: Reading, at: number): boolean {
  const end = tokens[at - 1]?.end
  return end !== undefined && text.charCodeAt(end) === 0x2c && end !== tokens[at]?.start
}

/** The nearest name to the left that a comma follows and a clause begins with: "that Jane Roe, the mayor of Rome, plans". */
function overApposition(reading: Reading, from: number): readonly Doer[] {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    if (joined(reading, at + 1)) continue
    const gap = gapBefore(reading, at + 1)
    if (/[;:]/.test(gap)) return NOBODY
    const name = reading.names[at]
    if (
      name &&
      name.type !== 'group' &&
      name.type !== 'place' &&
      /^\.?(?:,|\s\(|\s?[—–])/.test(gap) &&
      !isPossessive(reading.tokens[at]) &&
      beginsClause(reading, at)
    ) {
      return [doer(name)]
    }
  }
  return NOBODY
}

function beginsClause(reading: Reading, last: number): boolean {
  const { tokens, names } = reading
  let at = last
  while (at > 0 && names[at - 1] === names[last]) at--
  while (at > 0 && joined(reading, at) && isBeforeName(reading, at - 1)) at--
  const before = tokens[at - 1]
  if (!before || !joined(reading, at)) return true
  return opensSubject(before.spelling) || isOpener(before)
}

const opensSubject = listedIn('subject-openers')
const isSaidThat = listedIn('said-that')

/** Titles and articles before a name. */
function isBeforeName({ tokens }: Reading, at: number): boolean {
  const token = tokens[at]
  return token?.lower !== 'that' && (isNominal(token) || isDeterminer(token))
}

/** "among them is Jane Roe, who", "officials said Jane Roe, the envoy, plans". */
function isOpener(token: Token): boolean {
  return token.tags.has('Copula') || (token.tags.has('Verb') && isVerbOf('reporting', token))
}

/** "Roe confirmed the plan but gave no date": the subject of the verb before. */
function earlierDoers(reading: Reading, conjunction: number, depth: number): readonly Doer[] {
  for (let at = conjunction - 1; at > Math.max(0, conjunction - REACH); at--) {
    if (isBroken(reading, at + 1)) return NOBODY
    const tags = reading.tokens[at]?.tags
    if (!tags?.has('Verb') || tags.has('Infinitive') || tags.has('Gerund')) continue
    let from = at
    while (from > 0 && joined(reading, from) && isVerbal(reading, from - 1)) from--
    return doersOf(reading, from, depth + 1)
  }
  return []
}

function isVerbal({ tokens }: Reading, at: number): boolean {
  const tags = tokens[at]?.tags
  return tags?.has('Verb') === true || tags?.has('Adverb') === true || tags?.has('Negative') === true
}

/** The person whom the first verb of the sentence is about. */
function mainPerson(reading: Reading, pronoun: number): readonly Doer[] {
  for (let at = 1; at < pronoun; at++) {
    if (!reading.tokens[at]?.tags.has('Verb') || isVerbal(reading, at - 1)) continue
    const people = doersOf(reading, at, DEEPEST).filter(({ type }) => type === 'person')
    if (people.length > 0) return people.length === 1 ? people : []
  }
  return []
}

/** "Acme said (that) it", "Acme is silent on when it": the body that the first verb of the sentence is about. */
function reporter(reading: Reading, pronoun: number): readonly Doer[] {
  const before = reading.tokens[pronoun - 1]
  if (!before || !joined(reading, pronoun)) return []
  const reports = before.tags.has('Verb') && isVerbOf('reporting', before)
  if (!reports && !isSaidThat(before.spelling)) return []
  for (let at = 1; at < pronoun; at++) {
    if (!reading.tokens[at]?.tags.has('Verb') || isVerbal(reading, at - 1)) continue
    const doers = doersOf(reading, at, DEEPEST)
    if (doers.length > 0) return doers.length === 1 && doers[0]?.type !== 'person' ? doers : []
  }
  return []
}

function doer({ entity, type }: EntityMention): Doer {
  return { entity, type }
}
