import { bySentence } from '../text/by-sentence.ts'
import { anyOf, lexicon } from '../text/lexicon.ts'
import { overlaps } from '../text/spans.ts'
import { ofSpelling, testOf } from '../text/spelling.ts'
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

const NONE: Opposites = { words: [], phrases: [] }

const oppositesIn = bySentence((doc, sentence): Opposites => {
  const { tokens } = sentence
  let words: { at: number; phrase: string }[] | null = null
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || !isOpposite(token.spelling)) continue
    words ??= []
    words.push({ at, phrase: token.lower })
  }
  const phrases = mayHoldPhrase(sentence) ? phrasesIn(doc, sentence) : NONE.phrases
  return words || phrases.length > 0 ? { words: words ?? NONE.words, phrases } : NONE
})

const isOpposite = testOf(({ lower }) => oppositesBy().has(lower))

let phrases: RegExp | null = null

function phrasesIn(doc: Doc, { start, end }: Sentence): Opposites['phrases'] {
  phrases ??= new RegExp(`\\b(?:${anyOf(phrasesOfOpposites())})\\b`, 'gi')
  return [...doc.text.slice(start, end).matchAll(phrases)].map(({ 0: text, index }) => ({
    phrase: text.toLowerCase(),
    start: start + index,
    end: start + index + text.length,
  }))
}

/** Whether the last two words of an opposite of several words may stand side by side: one ends a chunk, the other begins the next. */
export function mayHoldPhrase({ chunks }: Pick<Sentence, 'chunks'>): boolean {
  let opened = 0
  for (const { spelling } of chunks) {
    const edges = edgesOf(spelling)
    if ((edges & WHOLE) !== 0 || (opened & (edges >> SORTS)) !== 0) return true
    opened = edges & OPENING
  }
  return false
}

/** How many sorts of phrases are told apart: a bit each for their last words but one, and above these one for their last words. */
const SORTS = 14
const OPENING = (1 << SORTS) - 1
/** The bit of a chunk that may hold a phrase by itself: some of what is white space to a pattern parts no chunks. */
const WHOLE = 1 << (2 * SORTS)

/** The sorts of the phrases whose last word but one a chunk ends with, and of those whose last word it begins with. */
const edgesOf = ofSpelling(({ lower }): number => {
  if (/\s/.test(lower)) return WHOLE
  const [last = ''] = /\w{1,20}$/.exec(lower) ?? []
  const [first = ''] = /^\w{1,20}/.exec(lower) ?? []
  edgeBits ??= bitsOfEdges()
  return (edgeBits.ends.get(last) ?? 0) | (edgeBits.begins.get(first) ?? 0)
})

/** The bits of the words that end and begin chunks. */
interface EdgeBits {
  readonly ends: ReadonlyMap<string, number>
  readonly begins: ReadonlyMap<string, number>
}

let edgeBits: EdgeBits | null = null

function bitsOfEdges(): EdgeBits {
  const ends = new Map<string, number>()
  const begins = new Map<string, number>()
  for (const [at, phrase] of phrasesOfOpposites().entries()) {
    const [first = '', second = ''] = phrase.split(' ').slice(-2)
    const opening = /^\w{1,20}/.exec(second)?.[0] ?? ''
    const bit = 1 << (at % SORTS)
    ends.set(first, (ends.get(first) ?? 0) | bit)
    begins.set(opening, (begins.get(opening) ?? 0) | (bit << SORTS))
  }
  return { ends, begins }
}

function phrasesOfOpposites(): string[] {
  return [...oppositesBy().keys()].filter((words) => words.includes(' '))
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
