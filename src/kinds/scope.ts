import { anyOf, lexicon } from '../text/lexicon.ts'
import { inside, overlaps } from '../text/spans.ts'
import type { Doc, Mentions, Range, Scope, Sentence } from '../types.ts'
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
export function scopeOf(
  doc: Doc,
  mentions: Mentions,
  { sentence, value, steps }: { sentence: Sentence; value: Range; steps: readonly number[] },
): Scope {
  const far = (range: Range) => stepsTo(sentence, steps, range)
  const beside = <Item extends Range>(list: readonly Item[]) =>
    inside(list, sentence).filter((range) => !overlaps(range, value))
  const dates = beside(mentions.dates)
    .filter((date) => date.value !== null && date.kind !== 'duration' && date.kind !== 'set')
    .sort((a, b) => far(a) - far(b) || a.start - b.start)
  const names = beside(mentions.entities).filter((name) => far(name) < REACH)
  const agent = names.findLast(
    (name) => name.end <= value.start && (name.type === 'person' || name.type === 'organization'),
  )
  const numbers = beside(mentions.quantities).filter(
    (number) =>
      (number.kind === 'count' || number.kind === 'number' || number.kind === 'money') &&
      number.unit !== 'tally' &&
      number.min !== null &&
      far(number) < REACH,
  )
  const near = sentence.tokens.filter(
    ({ lower }, at) => (steps[at] ?? REACH) < REACH && oppositesBy().has(lower),
  )
  return {
    date: dates[0]?.value ?? null,
    published: doc.article.published,
    places: distinct(names.filter((name) => name.type === 'place').map((name) => name.entity)),
    agent: agent?.entity ?? null,
    opposites: distinct([
      ...near.map(({ lower }) => lower),
      ...phrasesIn(doc, sentence)
        .filter((one) => far(one) < REACH)
        .map(({ phrase }) => phrase),
    ]),
    numbers: distinct(numbers.map(({ unit, min, max }) => `${unit ?? ''} ${min}-${max ?? ''}`)),
  }
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)]
}

let phrases: RegExp | null = null
const found = new WeakMap<Sentence, readonly (Range & { readonly phrase: string })[]>()

/** Opposites of several words in a sentence: "so far", "last season". */
function phrasesIn(doc: Doc, sentence: Sentence): readonly (Range & { readonly phrase: string })[] {
  phrases ??= new RegExp(
    `\\b(?:${anyOf([...oppositesBy().keys()].filter((words) => words.includes(' ')))})\\b`,
    'gi',
  )
  const known =
    found.get(sentence) ??
    [...doc.text.slice(sentence.start, sentence.end).matchAll(phrases)].map(({ 0: text, index }) => ({
      phrase: text.toLowerCase(),
      start: sentence.start + index,
      end: sentence.start + index + text.length,
    }))
  found.set(sentence, known)
  return known
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
