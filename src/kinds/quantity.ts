import { nounConceptOf } from '../text/concepts.ts'
import { quotesIn } from '../text/context.ts'
import { phraseSet } from '../text/lexicon.ts'
import { remembered } from '../text/remembered.ts'
import { firstFrom, holding, lastIndexUpTo, overlaps, valueFrom } from '../text/spans.ts'
import { listedIn } from '../text/spelling.ts'
import { isStopword } from '../text/stem.ts'
import type { ClaimDraft, Doc, Mentions, QuantityMention, Range, Sentence, Token } from '../types.ts'
import { governingVerb, isVerbOf } from './clause.ts'
import { frameOf } from './frame.ts'
import { adverbialAfter, phraseAfter } from './phrase.ts'
import { describedBy, questionOf } from './question.ts'
import { asHeadcount } from './questions/headcount.ts'
import { asPenalty } from './questions/penalty.ts'
import { sightOf } from './sight.ts'
import { subjectOf } from './subject.ts'
import { isNoun } from './subjects/words.ts'
import { isTableLine } from './table-line.ts'

/**
 * How many, how much: each quantity with what it counts and what happened to it.
 *
 * "Hamas has released 33 Israeli hostages" claims `subject: 'Israeli hostages', attribute: 'released'`. Ages are a kind of
 * their own; a bare number without noun, unit or sign ("one of them") yields nothing.
 */
export function counts(doc: Doc, mentions: Mentions): ClaimDraft[] {
  return mentions.quantities.flatMap((quantity) => {
    const sentence = holding(doc.sentences, quantity)
    if (!sentence || quantity.kind === 'age' || isBare(quantity) || isTableLine(doc, sentence)) return []
    return [draftOf(doc, mentions, { quantity, sentence })]
  })
}

function isBare(quantity: QuantityMention): boolean {
  return quantity.min === 1 && quantity.max === 1 && quantity.kind !== 'money' && quantity.kind !== 'percent'
}

function draftOf(
  doc: Doc,
  mentions: Mentions,
  { quantity, sentence }: { quantity: QuantityMention; sentence: Sentence },
): ClaimDraft {
  const verb = governingVerb(doc, sentence, quantity)
  const described = describedBy(doc, sentence, quantity)
  const { kind, min, max, exclusive, approximate, unit, of, per } = quantity
  const quotes = quotesIn(doc, mentions, sentence)
  const quoted = quotes.some((quote) => quote.direct && overlaps(quote, quantity))
  const typed = { type: 'quantity', kind, min, max, exclusive, approximate, unit, of, per } as const
  const asked = {
    question: asPenalty(questionOf(doc, mentions, { sentence, value: quantity }), typed),
    head:
      kind === 'count' || kind === 'ordinal' || kind === 'percent' ? headOf(quantity) : toPar(doc, quantity),
  }
  const { question, head } = kind === 'count' || kind === 'number' ? asHeadcount(asked) : asked
  const modifiers = modifiersOf(doc, sentence, quantity)
  if (quoted) modifiers.push('(quoted)')
  return {
    kind: 'quantity',
    range: sentence,
    subject: described?.text ?? of ?? subjectOf(doc, mentions, { sentence, verb, value: quantity }),
    attribute: (described && of) ?? attributeOf(doc, { quantity, sentence, verb, mentions }),
    value: valueFrom(quantity, normalOf(quantity)),
    typed,
    frame: frameOf(doc, mentions, { sentence, value: quantity, head, modifiers, question }),
    rule: quantity.rule,
  }
}

/**
 * The verb, and what follows the value where that tells what it is for: "divert … from military construction projects".
 * Of a verb that tells nothing by itself, what follows the counted noun: "in Iraq and Kuwait" of those who "are".
 */
function attributeOf(doc: Doc, told: Told): string {
  const { quantity, sentence, verb, mentions } = told
  if (quantity.of !== null) return ofCounted(doc, told)
  const after = phraseAfter(doc, sentence, quantity, sightOf(doc, mentions, sentence).dates)
  if (verb && after.toLowerCase().split(/\s/).includes(verb.lower)) return after
  const parts = verb && verb.end <= quantity.start ? [verb.lower, after] : [after, verb?.lower ?? '']
  return parts.filter(Boolean).join(' … ') || quantity.kind
}

interface Told {
  readonly quantity: QuantityMention
  readonly sentence: Sentence
  readonly verb: Token | null
  readonly mentions: Mentions
}

function ofCounted(doc: Doc, told: Told): string {
  const { quantity, sentence, verb, mentions } = told
  const counted = countedIn(doc, quantity)
  const own = counted && isPartOf(doc, sentence, quantity) && adverbialAfter(doc, sentence, counted)
  if (own) return own
  if (verb && !isVerbOf('light', verb) && !isVerbOf('reporting', verb)) return verb.lower
  const { dates } = sightOf(doc, mentions, sentence)
  const after = counted ? phraseAfter(doc, sentence, counted, dates) : ''
  const dated = dates.some(({ text }) => after.endsWith(text) && after.length <= text.length + NEAR_DATE)
  return (dated && verb ? '' : after) || (verb?.lower ?? quantity.kind)
}

/** A number with what it counts; null where that does not stand right behind it. */
function countedIn({ text }: Doc, { start, end, of }: QuantityMention): Range | null {
  const at = text.indexOf(of ?? '', end)
  return at >= 0 && at <= end + NEAR ? { start, end: at + (of ?? '').length } : null
}

/** "a ferry with 199 people aboard": what is counted belongs to the noun before it, and nothing is done to it. */
function isPartOf(doc: Doc, { tokens }: Sentence, { start }: QuantityMention): boolean {
  const at = lastIndexUpTo(tokens, start)
  const [noun, word] = [tokens[at - 1], tokens[at]]
  return word?.lower === 'with' && isNoun(noun) && doc.text.slice(noun.end, start) === ' with '
}

/** "on ", "during the ": what stands before a date. */
const NEAR_DATE = 11

/** How many characters may stand between a number and what it counts: "of the ". */
const NEAR = 20

/** "2000", "at least 60" as "60..", "30-50" as "30..50"; the words themselves where there is no figure. */
function normalOf({ min, max, text }: QuantityMention): string {
  if (min === null && max === null) return text.toLowerCase()
  if (min === max) return String(min)
  return `${min ?? ''}..${max ?? ''}`
}

function headOf({ of, unit }: QuantityMention): string | null {
  const last = unit && /\p{L}{3}/u.test(unit) ? unit : wordsOf(of ?? unit ?? '').at(-1)
  return last ? nounConceptOf(last) : null
}

/** The words of a counted phrase, in lower case. */
const wordsOf = remembered((of): readonly string[] => of.toLowerCase().match(/[\p{L}'-]{2,40}/gu) ?? [])

/** "13 under", "two over par": strokes, of which the words name nothing but the score. */
function toPar({ text }: Doc, { kind, end }: QuantityMention): string | null {
  return kind === 'number' && TO_PAR.test(text.slice(end, end + 12)) ? 'par' : null
}

const TO_PAR = /^[ -](?:under|over)(?:[ -]par\b|[.,;]|\s(?:after|at|for|in|on|through|to|with)\b)/

/** Words that narrow what is counted: those of the counted phrase before its noun, and "another", "other" before the number. */
function modifiersOf(doc: Doc, sentence: Sentence, { of, per, start, end }: QuantityMention): string[] {
  const found =
    of === null
      ? []
      : wordsOf(of)
          .slice(0, -1)
          .filter((word) => !isStopword(word))
  const before = sentence.tokens[lastIndexUpTo(sentence.tokens, start)]
  if (before && isOtherWord(before.spelling) && doc.text.slice(before.end, start).trim() === '')
    found.push('other')
  if (phraseSet('partitives').has(partitiveAfter(doc, sentence, end))) found.push('part')
  if (per) found.push(`per:${per}`)
  return found
}

const isOtherWord = listedIn('other-words')

/** The two words after a number: "of them", "of whom". */
function partitiveAfter(doc: Doc, sentence: Sentence, end: number): string {
  const at = firstFrom(sentence.tokens, end)
  const first = sentence.tokens[at]
  const second = sentence.tokens[at + 1]
  return first && second ? doc.text.slice(first.start, second.end).toLowerCase() : ''
}
