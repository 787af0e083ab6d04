import { verbsOf } from '../kinds/clause.ts'
import { conceptOf } from '../text/concepts.ts'
import { ofObject } from '../text/remembered.ts'
import { ofSpelling } from '../text/spelling.ts'
import { isStopword } from '../text/stem.ts'
import { type Claim, quantityKinds } from '../types.ts'
import { byStretch, keepingTexts, numbering, type Reading, readingOf, type Stretches } from './reading.ts'
import type { Row } from './rows.ts'
import type { Sourced } from './sourced.ts'

/** What the labels of a set draw on. */
export interface Fame {
  /** How often each subject is spoken of in the whole set: the better known of two names a row. */
  readonly subjects: ReadonlyMap<string, number>
  /** The words of a subject or attribute. */
  readonly wordsOf: (text: string) => readonly Word[]
  /** The concept of each word of a text, as a number. */
  readonly conceptsOf: (text: string) => readonly number[]
  readonly numberOf: (concept: string) => number
}

/** A word as labels are weighed by it. */
interface Word {
  readonly word: string
  readonly concept: string
  readonly isStop: boolean
  /** Whether it is a verb like "is", and whether it tells more than such a verb or "said". */
  readonly isLight: boolean
  readonly tells: boolean
}

const weighedIn = ofSpelling(({ text }): Word[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]{0,40}/gu) ?? []).map((word) => {
    const concept = conceptOf(word)
    const [isStop, isLight] = [isStopword(word), verbsOf('light').has(concept)]
    const tells = !isStop && !isLight && !verbsOf('reporting').has(concept)
    return { word, concept, isStop, isLight, tells }
  }),
)

/** Counts the subjects of all claims. */
export function fameOf(claims: readonly { readonly claim: Claim }[], reading = readingOf()): Fame {
  const subjects = new Map<string, number>()
  for (const { claim } of claims) subjects.set(claim.subject, (subjects.get(claim.subject) ?? 0) + 1)
  return { subjects, ...readingWords(reading) }
}

/** Reads each text and each word once: a sentence stands in several rows. */
function readingWords(reading: Reading): Omit<Fame, 'subjects'> {
  const { numberOf, conceptsAt, wordsAt } = weighedAt(reading.stretches)
  const [wordsOf, conceptsOf] = [readingBy(reading, wordsAt), readingBy(reading, conceptsAt)]
  return { wordsOf, conceptsOf, numberOf }
}

/** The words of stretches, kept as long as their numbers. */
const weighedAt = ofObject((stretches: Stretches) => {
  const numberOf = numbering()
  const wordsAt = byStretch(stretches, weighedIn)
  const conceptsAt = byStretch(stretches, (stretch) =>
    weighedIn(stretch).map(({ concept }) => numberOf(concept)),
  )
  return { numberOf, conceptsAt, wordsAt }
})

/** What the stretches of a text are made of, one after the other. */
function readingBy<Made>(
  { numbersOf }: Reading,
  madeOf: (stretch: number) => readonly Made[],
): (text: string) => readonly Made[] {
  return keepingTexts((text) => {
    const found: Made[] = []
    for (const stretch of numbersOf(text)) for (const made of madeOf(stretch)) found.push(made)
    return found
  })
}

/**
 * The label of a row, "Edan Alexander - age": subject and attribute of the claim that speaks for it best.
 *
 * First one that tells what happened, not only that somebody said or had something; then the one whose words most of the
 * other sources have too; then what most claims say, a linked name before a noun, the better known name, the claim in the
 * lead of its article, the shorter label.
 */
export function labelOf({ claims }: Row, fame: Fame): string {
  const [first] = claims
  if (first && claims.length === 1) return textOf(first.claim)
  const labels = claims.map(({ claim }) => ({ claim, label: textOf(claim) }))
  if (areOne(labels)) return labels[0]?.label ?? ''
  const telling = labels.map(({ claim }) => tellingOf(claim, fame))
  const most = Math.max(...telling)
  const best = labels.filter((_, at) => telling[at] === most)
  return areOne(best) ? (best[0]?.label ?? '') : bestOf(best, labels, { claims, fame })
}

interface Label {
  readonly claim: Claim
  readonly label: string
}

function areOne(labels: readonly Label[]): boolean {
  const first = labels[0]?.label
  return labels.every(({ label }) => label === first)
}

interface LabelContext {
  readonly claims: readonly Sourced[]
  readonly fame: Fame
}

/** Of some labels of a row the one that most sources have words for, and so on. */
function bestOf(some: readonly Label[], all: readonly Label[], { claims, fame }: LabelContext): string {
  const articles = countingArticles(claims, fame)
  const counts = new Map<string, number>()
  for (const { label } of all) counts.set(label, (counts.get(label) ?? 0) + 1)
  const times = (label: string) => counts.get(label) ?? 0
  const { subjects } = fame
  const [best] = some
    .map(({ claim, label }) => ({ claim, label, shared: sharedBy(articles, claim, fame) }))
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        times(b.label) - times(a.label) ||
        Number(isNamed(b.claim)) - Number(isNamed(a.claim)) ||
        (subjects.get(b.claim.subject) ?? 0) - (subjects.get(a.claim.subject) ?? 0) ||
        Number(b.claim.frame.lead) - Number(a.claim.frame.lead) ||
        a.label.length - b.label.length ||
        (a.label < b.label ? -1 : 1),
    )
  return best?.label ?? ''
}

function textOf({ subject, attribute }: Claim): string {
  if (subject === '' || attribute === '') return subject || attribute
  return SORTS.has(attribute) || isRepeated(subject, attribute) ? subject : `${subject} - ${attribute}`
}

/** Whether two texts are one concept. Several words are never that of a single one, and never of several with another first letter. */
function isRepeated(subject: string, attribute: string): boolean {
  const several = subject.includes(' ')
  if (several !== attribute.includes(' ') || (several && beginApart(subject, attribute))) return false
  return conceptOf(attribute) === conceptOf(subject)
}

/** Whether two texts begin with two letters of the alphabet, case aside. */
function beginApart(a: string, b: string): boolean {
  const [x, y] = [a.charCodeAt(0) | 0x20, b.charCodeAt(0) | 0x20]
  return x !== y && x >= 0x61 && x <= 0x7a && y >= 0x61 && y <= 0x7a
}

/** Sorts of values: they stand for an attribute where the sentence has no word for it. */
const SORTS: ReadonlySet<string> = new Set(quantityKinds.filter((kind) => kind !== 'age'))

function isNamed({ subject, frame }: Claim): boolean {
  return frame.entities.includes(subject)
}

/** 2: doer and deed; 1: a deed without a doer, an event, of what it was done to, or a verb like "is" before the value; 0: only that something was said, was or was had, or nothing at all. */
function tellingOf({ subject, attribute, kind }: Claim, { wordsOf }: Fame): number {
  if (kind !== 'quantity' && kind !== 'date') return 0
  const words = wordsOf(attribute)
  if (attribute === 'date' && isEvent(subject)) return 1
  if (attribute === 'date' || SORTS.has(attribute) || !words.some(({ tells }) => tells)) return 0
  if (words[0]?.isLight && /^[\p{L}’'-]{1,40} …/u.test(attribute)) return 1
  const last = wordsOf(subject).at(-1)
  return last === undefined || words.some(({ word }) => word === last.word) ? 1 : 2
}

/** "primaries - date" tells as much as "ended"; a name beside a date tells nothing. */
function isEvent(subject: string): boolean {
  return /(?:^| )\p{Ll}[\p{L}’'-]{1,40}$/u.test(subject)
}

/** Counts, by concept, the articles of a row that have a word for it in a sentence or name beside their values. */
function countingArticles(claims: readonly Sourced[], fame: Fame): (concept: number) => number {
  const known = new Map<number, number>()
  const sentences = claims.map(({ claim }) => fame.conceptsOf(claim.text))
  return (concept) => {
    const before = known.get(concept)
    if (before !== undefined) return before
    let [count, last] = [0, -1]
    // Claims of a row come article by article.
    for (let at = 0; at < claims.length; at++) {
      const { claim, article } = claims[at] as Sourced
      if (article === last || !(sentences[at]?.includes(concept) || isNamedBy(claim, concept, fame))) continue
      last = article
      count++
    }
    known.set(concept, count)
    return count
  }
}

function isNamedBy({ frame }: Claim, concept: number, { conceptsOf }: Fame): boolean {
  return frame.entities.some((name) => conceptsOf(name).includes(concept))
}

/** In how many articles the words of a label stand, on average, in tenths. */
function sharedBy(
  articles: (concept: number) => number,
  { kind, subject, attribute }: Claim,
  { wordsOf, numberOf }: Fame,
): number {
  if (kind !== 'quantity' && kind !== 'date') return 0
  let [count, sum] = [0, 0]
  for (const text of attribute === 'date' ? [subject] : [subject, attribute])
    for (const { concept, isStop } of wordsOf(text)) {
      if (isStop) continue
      count++
      sum += articles(numberOf(concept))
    }
  return count === 0 ? 0 : Math.round((10 * sum) / count)
}
