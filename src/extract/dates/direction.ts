import { phraseSet } from '../../text/lexicon.ts'
import type { Range, Sentence, Token } from '../../types.ts'
import type { Direction } from './rule.ts'

/** How many words from a date the words that tell its tense are looked for. */
const REACH = 14

const BREAK = /[;:–—"“”]|--/

/**
 * Where the clause around a range points.
 *
 * The nearest words before it decide, then those after it: "will", "due", "expected", "until" and a plan with an
 * infinitive point ahead ("plans to vote on Thursday"); a past tense points back ("said Friday"). A present tense
 * points ahead with verbs of schedule only ("starts on Tuesday"). "By" and "through" right before a date point ahead
 * when nothing else speaks.
 */
export function directionAt(text: string, { tokens }: Sentence, range: Range): Direction {
  const own = tokens.findIndex(({ end }) => end > range.start)
  const left = phraseStart(tokens, own < 0 ? tokens.length : own)
  const next = tokens.findIndex(({ start }) => start >= range.end)
  const back = pointingBefore(text, tokens, left)
  const deadline = phraseSet('calendar-deadline-cues').has(tokens[left - 1]?.lower ?? '')
  if (back) return back === 'past' && deadline && isOpenEnd(tokens, left) ? 'future' : back
  const ahead = next < 0 ? null : pointingAfter(text, tokens, next)
  return ahead ?? (deadline ? 'future' : null)
}

/** The words "the end of" and "early" belong to the date. */
function phraseStart(tokens: readonly Token[], own: number): number {
  let left = own
  while (left > 0 && isOfDate(tokens[left - 1]?.lower ?? '')) left--
  return left
}

function isOfDate(word: string): boolean {
  return (
    word === 'the' ||
    word === 'of' ||
    phraseSet('calendar-edges').has(word) ||
    phraseSet('calendar-edge-nouns').has(word)
  )
}

function pointingBefore(text: string, tokens: readonly Token[], left: number): Direction {
  for (let at = left - 1; at >= Math.max(0, left - REACH); at--) {
    const found = pointing(tokens, at)
    if (found) return found
    if (at > 0 && BREAK.test(between(text, tokens, at))) return null
  }
  return null
}

function pointingAfter(text: string, tokens: readonly Token[], next: number): Direction {
  for (let at = next; at < Math.min(tokens.length, next + REACH); at++) {
    if (at > next && /[;:,–—"“”]/.test(between(text, tokens, at))) return null
    const found = pointing(tokens, at)
    if (found) return found
  }
  return null
}

/** "has extended the loan through", "will stay closed until": the end is ahead though a past form is nearer. */
function isOpenEnd(tokens: readonly Token[], left: number): boolean {
  const from = Math.max(0, left - REACH)
  const clause = tokens.slice(from, left)
  const verb = tokens[from + clause.findLastIndex(isPast) - 1]?.lower ?? ''
  return /^(?:has|have|is|are|be)$/.test(verb) || clause.some(({ lower }) => lower === 'will')
}

function isPast({ tags }: Token): boolean {
  return tags.has('PastTense') || tags.has('Participle')
}

function between(text: string, tokens: readonly Token[], at: number): string {
  return text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0)
}

function pointing(tokens: readonly Token[], at: number): Direction {
  const token = tokens[at]
  if (!token) return null
  const { lower, tags } = token
  if (isCue(tokens, at)) return isOver(tokens, at) ? 'past' : 'future'
  if (isScheduled(tokens, at)) return 'future'
  if (tags.has('Infinitive') || lower === 'be') return infinitive(tokens, at)
  if (isPast(token)) return isObliged(tokens, at) ? 'future' : isPassive(tokens, at) ? null : 'past'
  return null
}

/** "starts on Tuesday", "polls close at 8"; not "did not open" */
function isScheduled(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || !phraseSet('calendar-scheduled-verbs').has(token.lower)) return false
  const helped = /^(?:to|not|never|did|does|do)$|n't$/.test(tokens[at - 1]?.lower ?? '')
  const verb = token.tags.has('PresentTense') || token.tags.has('Infinitive')
  // In "the press conference starts" the tagger takes the verb for a plural.
  const plural = token.lower.endsWith('s') && tokens[at - 1]?.tags.has('Noun') === true
  return !helped && (verb || plural)
}

function isCue(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.tags.has('ProperNoun')) return false
  const following = tokens[at + 1]?.lower ?? ''
  // "due to the storm" gives a reason.
  if (token.lower === 'due' && following === 'to') return tokens[at + 2]?.tags.has('Infinitive') === true
  if (phraseSet('calendar-future-cues').has(token.lower) || token.lower.endsWith("'ll")) return true
  return (following === 'to' || following === 'for') && phraseSet('calendar-future-cues-to').has(token.lower)
}

/** "had expected", "had been due": a plan that is over. */
function isOver(tokens: readonly Token[], at: number): boolean {
  if (phraseSet('calendar-modals').has(tokens[at]?.lower ?? '')) return false
  return (
    tokens[at - 1]?.lower === 'had' || (tokens[at - 1]?.lower === 'been' && tokens[at - 2]?.lower === 'had')
  )
}

/** "are supposed to conclude", "is required to file" */
function isObliged(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.lower === 'to' && /^(?:is|are|am)$/.test(tokens[at - 1]?.lower ?? '')
}

/** "to be published", "will be paid": the words before "be" tell the time. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === 'be' || tokens[at - 2]?.lower === 'be'
}

/** "plans to vote", "rules to be published" look ahead; "refused to sign" leaves it to the verb before. */
function infinitive(tokens: readonly Token[], at: number): Direction {
  const [verb, to] = [tokens[at - 2], tokens[at - 1]]
  if (!verb || to?.lower !== 'to') return null
  if (tokens[at]?.lower === 'be' && tokens[at + 1]?.tags.has('PastTense') && verb.tags.has('Noun'))
    return 'future'
  return verb.tags.has('PresentTense') ? 'future' : null
}
