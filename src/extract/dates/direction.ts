import { phraseSet } from '../../text/lexicon.ts'
import { firstFrom, lastIndexUpTo } from '../../text/spans.ts'
import { listedIn } from '../../text/spelling.ts'
import type { Range, Sentence, Token } from '../../types.ts'
import type { Direction } from './rule.ts'

/** How many words from a date the words that tell its tense are looked for. */
const REACH = 14

const BREAK = /[;:–—"“”]|--/

/**
 * Where the clause around a range points.
 *
 * The nearest words before it decide, then those after it: "will", "due", "expected", "until" and a plan with an
 * infinitive point ahead ("plans to vote on Thursday"), and so does "is" right before it ("the funeral is Friday"); a
 * past tense and "since" point back ("said Friday"). A present tense points ahead with verbs of schedule only ("starts
 * on Tuesday"). "By" and "through" right before a date point ahead when nothing else speaks.
 */
export function directionAt(text: string, { tokens }: Sentence, range: Range): Direction {
  const left = phraseStart(tokens, lastIndexUpTo(tokens, range.start) + 1)
  const next = firstFrom(tokens, range.end)
  const cue = tokens[left - 1]?.lower ?? ''
  if (cue === 'since') return 'past'
  if (cue === 'effective' || isPredicate(tokens, left)) return 'future'
  const back = pointingBefore(text, tokens, { left, next })
  const deadline = phraseSet('calendar-deadline-cues').has(cue)
  if (back) return back === 'past' && deadline && isOpenEnd(tokens, left) ? 'future' : back
  const ahead = pointingAfter(text, tokens, next)
  return ahead ?? (deadline ? 'future' : null)
}

/** "the funeral is on Friday"; not "is held on Friday". */
function isPredicate(tokens: readonly Token[], left: number): boolean {
  const at = /^(?:on|in|at)$/.test(tokens[left - 1]?.lower ?? '') ? left - 2 : left - 1
  return /^(?:is|are)$/.test(tokens[at]?.lower ?? '')
}

/** The words "the end of" and "early" belong to the date; "close" of "polls close Tuesday" does not. */
function phraseStart(tokens: readonly Token[], own: number): number {
  let left = own
  while (left > 0 && isOfDate(tokens[left - 1]) && !isScheduled(tokens, left - 1)) left--
  return left
}

const isEdge = listedIn('calendar-edges')
const isEdgeNoun = listedIn('calendar-edge-nouns')
const isScheduledVerb = listedIn('calendar-scheduled-verbs')
const isFutureCue = listedIn('calendar-future-cues')

function isOfDate(token: Token | undefined): boolean {
  if (!token) return false
  const { lower, spelling } = token
  return lower === 'the' || lower === 'of' || isEdge(spelling) || isEdgeNoun(spelling)
}

interface Place {
  /** The first word of the date's phrase, and the first after it; the number of words when there is none. */
  readonly left: number
  readonly next: number
}

function pointingBefore(text: string, tokens: readonly Token[], place: Place): Direction {
  for (let at = place.left - 1; at >= Math.max(0, place.left - REACH); at--) {
    if (isScheduled(tokens, at)) return scheduled(tokens, at, place)
    const found = isAwaited(tokens, at) ? 'future' : pointing(tokens, at)
    if (found) return found
    if (at > 0 && BREAK.test(between(text, tokens, at))) return null
  }
  return null
}

/** "opens Friday" is ahead; "opens after the fire on Friday" and "who runs the port on Friday said" are not. */
function scheduled(tokens: readonly Token[], at: number, { left, next }: Place): Direction {
  const inner = tokens.slice(at + 1, left - 1).some(({ lower }) => EMBEDDING.test(lower))
  const following = tokens[next]
  return inner || (following && isPast(following)) ? 'past' : 'future'
}

const EMBEDDING = /^(?:after|amid|despite|following|over|since)$/

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
  if (isUnmarkedPast(tokens, at)) return 'past'
  if (isPast(token)) return isObliged(tokens, at) ? 'future' : isOpen(tokens, at) ? null : 'past'
  return null
}

/** "starts on Tuesday", "polls close at 8"; not "did not open" */
function isScheduled(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || !isScheduledVerb(token.spelling)) return false
  const before = tokens[at - 1]?.lower ?? ''
  const helped = phraseSet('calendar-unscheduled-cues').has(before) || before.endsWith("n't")
  const verb = token.tags.has('PresentTense') || token.tags.has('Infinitive')
  const subject = tokens[at - 1]
  if (token.lower.endsWith('ing')) return /^(?:is|are)$/.test(subject?.lower ?? '')
  // In "the press conference starts" the tagger takes the verb for a plural.
  const plural = token.lower.endsWith('s') && subject?.tags.has('Noun') === true && !isTold(tokens, at)
  // In "polls close Tuesday" the tagger takes the verb for an adjective, and "polls" for a verb.
  const several = isSeveral(subject) && !token.tags.has('Noun') && !isPast(token)
  return !helped && (verb || plural || several)
}

/** How many words before a noun in -s a verb makes it surely a noun: "they canceled the stage plays". */
const OBJECT = 6

function isTold(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - OBJECT), at - 1).some(isPast)
}

function isSeveral(subject: Token | undefined): boolean {
  if (!subject || !/\p{L}{3}s$/u.test(subject.lower)) return false
  return subject.tags.has('Plural') || (subject.tags.has('PresentTense') && !subject.tags.has('Auxiliary'))
}

/** How many words after "when" its verb is looked for. */
const CLAUSE = 4

/** "when he is sentenced", "once the bridge opens": what has not happened yet. */
function isAwaited(tokens: readonly Token[], at: number): boolean {
  const [auxiliary, verb] = [tokens[at - 1], tokens[at]]
  if (!verb) return false
  const passive = isPast(verb) && /^(?:is|are)$/.test(auxiliary?.lower ?? '')
  if (!passive && (!verb.tags.has('PresentTense') || verb.tags.has('Gerund'))) return false
  const openers = phraseSet('calendar-awaiting-conjunctions')
  const before = tokens.slice(Math.max(0, at - CLAUSE), at)
  const opener = before.findLastIndex(({ lower }) => openers.has(lower))
  return opener >= 0 && !(verb.tags.has('Infinitive') && isSingular(before.slice(opener + 1)))
}

/** "after a 3 percent jump": behind "a", a verb without -s is a noun. */
function isSingular(between: readonly Token[]): boolean {
  return between.some(({ lower }) => lower === 'a' || lower === 'an')
}

function isCue(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.tags.has('ProperNoun')) return false
  const [previous, following] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? '']
  // "as planned", "as previously planned" tell of a plan, not of a time.
  if (isPast(token) && /^(?:as|previously|originally|initially|first|once)$/.test(previous)) return false
  if (token.lower === 'going')
    return (
      following === 'to' &&
      /^(?:is|are|am|'re|'s|i'm|we're|they're)$/.test(previous) &&
      tokens[at + 2]?.tags.has('Infinitive') === true
    )
  // "due to the storm" gives a reason.
  if (token.lower === 'due' && following === 'to') return tokens[at + 2]?.tags.has('Infinitive') === true
  if (isFutureCue(token.spelling) || token.lower.endsWith("'ll")) return true
  if (token.lower === 'ahead') return following === 'of'
  return (following === 'to' || following === 'for') && phraseSet('calendar-future-cues-to').has(token.lower)
}

/** "had expected", "had been due": a plan that is over. */
function isOver(tokens: readonly Token[], at: number): boolean {
  if (phraseSet('calendar-modals').has(tokens[at]?.lower ?? '')) return false
  return (
    tokens[at - 1]?.lower === 'had' || (tokens[at - 1]?.lower === 'been' && tokens[at - 2]?.lower === 'had')
  )
}

/** "profit rose in", "a record set on": the tagger takes both for nouns. */
function isUnmarkedPast(tokens: readonly Token[], at: number): boolean {
  const { lower = '', tags } = tokens[at] ?? {}
  if (!tags?.has('Noun') || !/^(?:rose|set)$/.test(lower)) return false
  const subject = tokens[at - 1]?.tags
  const named = subject?.has('Noun') === true || /s$/.test(tokens[at - 1]?.lower ?? '')
  return named && (lower === 'rose' || /^(?:at|in|on)$/.test(tokens[at + 1]?.lower ?? ''))
}

/** "are supposed to conclude", "is required to file" */
function isObliged(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.lower === 'to' && /^(?:is|are|am)$/.test(tokens[at - 1]?.lower ?? '')
}

/** "to be published", "will be paid": the words before "be" tell the time; "when sentenced", "as planned": those of the main clause. */
function isOpen(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1]?.lower ?? ''
  return (
    previous === 'be' || tokens[at - 2]?.lower === 'be' || /^(?:as|if|once|previously|when)$/.test(previous)
  )
}

/** "plans to vote", "rules to be published" look ahead; "refused to sign" leaves it to the verb before. */
function infinitive(tokens: readonly Token[], at: number): Direction {
  const [verb, to] = [tokens[at - 2], tokens[at - 1]]
  if (!verb || to?.lower !== 'to') return null
  if (tokens[at]?.lower === 'be' && tokens[at + 1]?.tags.has('PastTense') && verb.tags.has('Noun'))
    return 'future'
  return verb.tags.has('PresentTense') ? 'future' : null
}
