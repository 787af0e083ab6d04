import { conceptOf, conceptOfToken } from '../text/concepts.ts'
import { lexicon } from '../text/lexicon.ts'
import { isStopword } from '../text/stem.ts'
import type { Doc, Range, Sentence, Token } from '../types.ts'

/** Verbs that carry no event of their own ("made an arrest"), and verbs that report one ("said he would sue"). */
interface VerbClasses {
  readonly light: readonly string[]
  readonly reporting: readonly string[]
}

/** The verb that governs a place in a sentence, by the nearest main verb of its clause; null in a verbless headline. */
export function governingVerb(doc: Doc, sentence: Sentence, place: Range): Token | null {
  const verbs = mainVerbs(sentence)
  const before = verbs.filter((verb) => verb.end <= place.start).at(-1)
  const after = verbs.find((verb) => verb.start >= place.end)
  if (!before || !after) return before ?? after ?? null
  return isFronted(doc, sentence, place) && !clauseBreak(doc, place, after) ? after : before
}

/** Verbs of a sentence that are not auxiliaries of another: "has been designated" gives "designated". */
function mainVerbs(sentence: Sentence): Token[] {
  return sentence.tokens.filter((token, at) => {
    if (!token.tags.has('Verb') || token.tags.has('Auxiliary') || token.tags.has('Modal')) return false
    const next = sentence.tokens[at + 1]
    return !(next?.tags.has('Verb') && isStopword(token.lower))
  })
}

/** A date or phrase at the beginning of a clause belongs to the verb after it: "Since 1997, the U.S. has designated". */
function isFronted(doc: Doc, sentence: Sentence, place: Range): boolean {
  const before = doc.text.slice(sentence.start, place.start)
  return /(?:^|[,;:—–]|--|\b(?:and|but|that|as|when|while|because))\s{0,3}["“]?\s{0,2}(?:(?:but|and|then|late|early)\s)?(?:on|in|at|since|during|by|after|before|until)?\s{0,2}(?:the\s)?$/i.test(
    before,
  )
}

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
  const events = [...nounEvents(doc, sentence, date)]
  const verb = governingVerb(doc, sentence, date)
  if (verb) {
    const objects = contentBetween(sentence, verb, date)
    if (isVerbOf('reporting', verb)) events.push(...embeddedEvents(sentence, verb, date))
    if (isVerbOf('light', verb)) events.push(...objects.slice(0, 2).map((token) => conceptOfToken(token)))
    events.push(conceptOfToken(verb))
    if (!isVerbOf('reporting', verb)) events.push(...outerEvents(sentence, verb))
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
function nounEvents(doc: Doc, sentence: Sentence, date: Range): string[] {
  const found: string[] = []
  let end = date.end
  for (const token of sentence.tokens.filter((candidate) => candidate.start >= date.end)) {
    const gap = doc.text.slice(end, token.start)
    if (
      !/^(?:['’]s)?[\s,-]{0,3}$/.test(gap) ||
      (found.length === 0 && /,/.test(gap) && !/\d,/.test(doc.text.slice(end - 1, end + 1)))
    )
      break
    if (!token.tags.has('Noun') && !token.tags.has('Adjective')) break
    if (token.tags.has('Noun') && !isStopword(token.lower)) found.unshift(conceptOfToken(token))
    end = token.end
  }
  const before = sentence.tokens.filter((token) => token.end <= date.start).at(-1)
  const touching = before && doc.text.slice(before.end, date.start) === ' '
  if (touching && before.tags.has('Noun') && !before.tags.has('ProperNoun') && !isStopword(before.lower)) {
    found.push(conceptOfToken(before))
  }
  return found
}

/** Verbs after a reporting verb and its date: what was reported, unless it is yet to come ("said Friday that he would"). */
function embeddedEvents(sentence: Sentence, verb: Token, date: Range): string[] {
  const from = Math.max(verb.end, date.end)
  return mainVerbs(sentence)
    .filter(
      (candidate) =>
        candidate.start >= from && !isVerbOf('reporting', candidate) && !isAhead(sentence, candidate),
    )
    .slice(0, 2)
    .map((candidate) => conceptOfToken(candidate))
}

/** Whether a verb stands under "will", "would", "may" or "to": it happens after the day on which it is spoken of. */
function isAhead(sentence: Sentence, verb: Token): boolean {
  const before = sentence.tokens.filter((token) => token.index < verb.index && token.index >= verb.index - 3)
  return before.some(({ lower, tags }) => tags.has('Modal') || lower === 'to')
}

/** The main verb before the governing one: "agreed to pay on Friday" dates the paying, and maybe the agreeing. */
function outerEvents(sentence: Sentence, verb: Token): string[] {
  const before = mainVerbs(sentence)
    .filter((candidate) => candidate.end <= verb.start)
    .at(-1)
  return before && verb.index - before.index <= 3 ? [conceptOfToken(before)] : []
}

function contentBetween(sentence: Sentence, a: Range, b: Range): Token[] {
  const [from, to] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start]
  return sentence.tokens.filter(
    (token) => token.start >= from && token.end <= to && token.tags.has('Noun') && !isStopword(token.lower),
  )
}
