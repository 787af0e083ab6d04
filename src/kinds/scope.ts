import { bySentence } from '../text/by-sentence.ts'
import { anyOf, lexicon } from '../text/lexicon.ts'
import { overlaps } from '../text/spans.ts'
import { ofSpelling } from '../text/spelling.ts'
import type {
  DateMention,
  Doc,
  EntityMention,
  Mentions,
  QuantityMention,
  Range,
  Scope,
  Sentence,
} from '../types.ts'
import { sightOf } from './sight.ts'
import { REACH, stepsTo } from './steps.ts'

/** A claim whose clause sets no limits. */
export const noScope: Scope = {
  date: null,
  published: null,
  places: [],
  agent: null,
  opposites: [],
  numbers: [],
}

/**
 * What limits a value: the nearest date, the places, numbers and opposites near it, and the name that begins its clause.
 *
 * `steps` tells how far each word of the sentence is from the value (see `stepsFrom`).
 */
export function scopeOf(doc: Doc, mentions: Mentions, place: Placed): Scope {
  const { entities, dates, quantities } = sightOf(doc, mentions, place.sentence)
  const names = besideOf(entities, place)
  return {
    date: dates.length > 0 ? nearestDate(dates, place) : null,
    published: doc.article.published,
    places: names.length > 0 ? distinct(names.filter(isPlace).map(({ entity }) => entity)) : [],
    agent: names.findLast((name) => name.end <= place.value.start && isAgent(name))?.entity ?? null,
    opposites: oppositesNear(doc, place),
    numbers: quantities.length > 0 ? distinct(besideOf(quantities.filter(isTold), place).map(counted)) : [],
  }
}

/** A value in its sentence, and how far each word is from it. */
interface Placed {
  readonly sentence: Sentence
  readonly value: Range
  readonly steps: readonly number[]
}

/** The items within reach of a value that are not part of it. */
function besideOf<Item extends Range>(list: readonly Item[], { sentence, value, steps }: Placed): Item[] {
  return list.filter((item) => !overlaps(item, value) && stepsTo(sentence, steps, item) < REACH)
}

function nearestDate(dates: readonly DateMention[], { sentence, value, steps }: Placed): string | null {
  let found: string | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const date of dates) {
    if (date.value === null || date.kind === 'duration' || date.kind === 'set' || overlaps(date, value))
      continue
    const far = stepsTo(sentence, steps, date)
    if (far >= fewest) continue
    found = date.value
    fewest = far
  }
  return found
}

const isPlace = ({ type }: EntityMention) => type === 'place'
const isAgent = ({ type }: EntityMention) => type === 'person' || type === 'organization'

/** Numbers that tell one event from another of its sort. */
const BESIDE: ReadonlySet<string> = new Set(['count', 'number', 'money', 'percent', 'measure'])

function isTold({ kind, unit, min }: QuantityMention): boolean {
  return BESIDE.has(kind) && unit !== 'tally' && min !== null
}

/** A number with the noun counted, or with the sort and unit of what is no count: "goat 34-34", "money:EUR 5-". */
function counted({ kind, unit, min, max }: QuantityMention): string {
  const sort = kind === 'count' || kind === 'number' ? '' : `${kind}:`
  return `${sort}${unit ?? ''} ${min}-${max ?? ''}`
}

function oppositesNear(doc: Doc, { sentence, steps }: Placed): string[] {
  const { words, phrases } = oppositesIn(doc, sentence)
  const found: string[] = []
  for (const { at, phrase } of words) {
    if ((steps[at] ?? REACH) < REACH && !found.includes(phrase)) found.push(phrase)
  }
  for (const one of phrases) {
    if (stepsTo(sentence, steps, one) < REACH && !found.includes(one.phrase)) found.push(one.phrase)
  }
  return found
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)]
}

/** Opposites in a sentence: words by their position, and phrases of several words ("so far", "last season"). */
interface Opposites {
  readonly words: readonly { readonly at: number; readonly phrase: string }[]
  readonly phrases: readonly (Range & { readonly phrase: string })[]
}

const oppositesIn = bySentence((doc, sentence): Opposites => {
  const words = sentence.tokens.flatMap(({ lower, spelling }, at) =>
    isOpposite(spelling) ? [{ at, phrase: lower }] : [],
  )
  return { words, phrases: phrasesIn(doc, sentence) }
})

const isOpposite = ofSpelling(({ lower }) => oppositesBy().has(lower))

let phrases: RegExp | null = null
let openings: RegExp | null = null

function phrasesIn(doc: Doc, { start, end, chunks }: Sentence): Opposites['phrases'] {
  if (!chunks.some(({ spelling }) => mayOpen(spelling))) return []
  phrases ??= new RegExp(`\\b(?:${anyOf(phrasesOfOpposites())})\\b`, 'gi')
  return [...doc.text.slice(start, end).matchAll(phrases)].map(({ 0: text, index }) => ({
    phrase: text.toLowerCase(),
    start: start + index,
    end: start + index + text.length,
  }))
}

/** Whether the first word of an opposite of several words stands before a space, in a chunk or at its end. */
const mayOpen = ofSpelling(({ text }) => {
  openings ??= new RegExp(`\\b(?:${anyOf(phrasesOfOpposites().map(firstWord))})(?:\\s|$)`, 'i')
  return openings.test(text)
})

function phrasesOfOpposites(): string[] {
  return [...oppositesBy().keys()].filter((words) => words.includes(' '))
}

function firstWord(phrase: string): string {
  return phrase.slice(0, phrase.indexOf(' '))
}

let words: ReadonlyMap<string, string> | null = null

/** Each word of the groups of opposites, with the name of its group. */
export function oppositesBy(): ReadonlyMap<string, string> {
  words ??= new Map(
    Object.entries(lexicon<Readonly<Record<string, readonly string[]>>>('opposites')).flatMap(
      ([group, members]) => members.map((word) => [word, group] as const),
    ),
  )
  return words
}
