import { bySentence } from '../text/by-sentence.ts'
import { conceptOf, conceptOfToken } from '../text/concepts.ts'
import { lexicon } from '../text/lexicon.ts'
import { firstFrom, lastIndexUpTo } from '../text/spans.ts'
import { isStopSpelling } from '../text/stem.ts'
import type { Doc, Range, Sentence, Token } from '../types.ts'
import { isVerbAt } from './verbs.ts'

/** Verbs that carry no event of their own ("made an arrest"), and verbs that report one ("said he would sue"). */
interface VerbClasses {
  readonly light: readonly string[]
  readonly reporting: readonly string[]
}

/** The verb that governs a place in a sentence, by the nearest main verb of its clause; null in a verbless headline. */
export function governingVerb(doc: Doc, sentence: Sentence, place: Range): Token | null {
  const verbs = mainVerbs(doc, sentence)
  const before = verbs[lastIndexUpTo(verbs, place.start)]
  const after = verbs[firstFrom(verbs, place.end)]
  if (!before || !after || isAppended(doc, place, after)) return before ?? after ?? null
  return isFronted(doc, sentence, place) && !clauseBreak(doc, place, after) ? after : before
}

/** Verbs of a sentence that are not auxiliaries of another: "has been designated" gives "designated". */
export const mainVerbs = bySentence((_, { tokens }): readonly Token[] =>
  tokens.filter((token, at) => {
    if (!isVerbAt(tokens, at) || token.tags.has('Auxiliary') || token.tags.has('Modal')) return false
    return !(isStopSpelling(token.spelling) && tokens[at + 1]?.tags.has('Verb'))
  }),
)

/** How much of what stands before a date is looked at for the beginning of its clause: no beginning is longer. */
const OPENING = 60

/** A date or phrase at the beginning of a clause belongs to the verb after it: "Since 1997, the U.S. has designated". */
function isFronted(doc: Doc, sentence: Sentence, place: Range): boolean {
  const before = doc.text.slice(Math.max(sentence.start, place.start - OPENING), place.start)
  return /(?:^|[,;:—–]|--|\b(?:and|but|that|as|when|while|because))\s{0,3}["“]?\s{0,2}(?:(?:but|and|then|late|early)\s)?(?:on|in|at|since|during|by|after|before|until)?\s{0,2}(?:the\s)?$/i.test(
    before,
  )
}

/** "was sued in May, alleging fraud": a participle after a comma tells more of what the verb before tells. */
function isAppended(doc: Doc, place: Range, verb: Token): boolean {
  if (verb.start > place.end + APPENDED || !/ing$/.test(verb.lower)) return false
  return /,\s{1,2}(?:\w{1,12}ly\s)?$/.test(doc.text.slice(place.end, verb.start))
}

/** How far behind a date, in characters, a participle may stand that is appended to it. */
const APPENDED = 20

function clauseBreak(doc: Doc, from: Range, to: Range): boolean {
  return /[;:—–]|--/.test(doc.text.slice(from.end, to.start))
}

/**
 * The events that a date may date, as concepts, best first.
 *
 * "the Oct. 7 attack" gives the noun; "said Friday he is declaring" gives "declare" before "say"; "made an arrest on
 * Friday" gives the object of the light verb.
 */
export function eventsAt(doc: Doc, sentence: Sentence, date: Range): string[] {
  const events = nounEvents(doc, sentence, date)
  const verb = governingVerb(doc, sentence, date)
  if (verb) {
    const reports = isVerbOf('reporting', verb)
    if (reports) events.push(...embeddedEvents(doc, sentence, { verb, date }))
    if (isVerbOf('light', verb)) events.push(...objectsBetween(sentence, verb, date))
    events.push(conceptOfToken(verb))
    if (!reports) events.push(...outerEvents(doc, sentence, verb))
  }
  return [...new Set(events)]
}

/** Whether a verb only reports, or only carries its object; by concept. */
export function isVerbOf(sort: keyof VerbClasses, verb: Token): boolean {
  return verbsOf(sort).has(conceptOfToken(verb))
}

const classes = new Map<keyof VerbClasses, ReadonlySet<string>>()

/** The concepts of one class of verbs. */
export function verbsOf(sort: keyof VerbClasses): ReadonlySet<string> {
  let found = classes.get(sort)
  if (!found) {
    found = new Set(lexicon<VerbClasses>('verb-classes')[sort].map(conceptOf))
    classes.set(sort, found)
  }
  return found
}

/** Nouns that touch the date: "the January ceasefire agreement", "Tuesday's vote", "the passage Thursday of the bill". */
function nounEvents(doc: Doc, { tokens }: Sentence, date: Range): string[] {
  const found: string[] = []
  let { end } = date
  for (let at = firstFrom(tokens, date.end); at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || !touches(doc.text, end, token.start, found.length === 0)) break
    const noun = token.tags.has('Noun')
    if (!noun && !token.tags.has('Adjective')) break
    if (noun && !isStopSpelling(token.spelling)) found.unshift(conceptOfToken(token))
    end = token.end
  }
  const before = tokens[lastIndexUpTo(tokens, date.start)]
  if (before?.end !== date.start - 1 || doc.text.charAt(before.end) !== ' ') return found
  const { tags } = before
  if (tags.has('Noun') && !tags.has('ProperNoun') && !isStopSpelling(before.spelling)) {
    found.push(conceptOfToken(before))
  }
  return found
}

/** Only a space, hyphen, comma or "'s" stands between; before the first noun no comma, but that of a year. */
function touches(text: string, end: number, start: number, first: boolean): boolean {
  if (start === end + 1 && text.charCodeAt(end) === 0x20) return true
  const gap = text.slice(end, Math.min(start, end + 8))
  if (!/^(?:['’]s)?[\s,-]{0,3}$/.test(gap)) return false
  return !first || !gap.includes(',') || /\d,/.test(text.slice(end - 1, end + 1))
}

/** Verbs after a reporting verb and its date: what was reported, unless it is yet to come ("said Friday that he would"). */
function embeddedEvents(
  doc: Doc,
  sentence: Sentence,
  { verb, date }: { verb: Token; date: Range },
): string[] {
  const from = Math.max(verb.end, date.end)
  return mainVerbs(doc, sentence)
    .filter(
      (candidate) =>
        candidate.start >= from && !isVerbOf('reporting', candidate) && !isAhead(sentence, candidate),
    )
    .slice(0, 2)
    .map((candidate) => conceptOfToken(candidate))
}

/** Whether a verb stands under "will", "would", "may" or "to": it happens after the day on which it is spoken of. */
function isAhead(sentence: Sentence, verb: Token): boolean {
  const at = verb.index - (sentence.tokens[0]?.index ?? 0)
  const before = sentence.tokens.slice(Math.max(0, at - 3), at)
  return before.some(({ lower, tags }) => tags.has('Modal') || lower === 'to')
}

/** The main verb before the governing one: "agreed to pay on Friday" dates the paying, and maybe the agreeing. */
function outerEvents(doc: Doc, sentence: Sentence, verb: Token): string[] {
  const verbs = mainVerbs(doc, sentence)
  const before = verbs[lastIndexUpTo(verbs, verb.start)]
  return before && verb.index - before.index <= 3 ? [conceptOfToken(before)] : []
}

/** The first two nouns between a verb and a date. */
function objectsBetween(sentence: Sentence, a: Range, b: Range): string[] {
  const [from, to] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start]
  return sentence.tokens
    .filter(
      ({ start, end, tags, spelling }) =>
        start >= from && end <= to && tags.has('Noun') && !isStopSpelling(spelling),
    )
    .slice(0, 2)
    .map(conceptOfToken)
}
