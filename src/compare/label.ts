import { verbsOf } from '../kinds/clause.ts'
import { conceptOf } from '../text/concepts.ts'
import { isStopword } from '../text/stem.ts'
import { type Claim, quantityKinds } from '../types.ts'
import type { Row } from './rows.ts'
import type { Sourced } from './sourced.ts'

/** What the labels of a set draw on. */
export interface Fame {
  /** How often each subject is spoken of in the whole set: the better known of two names a row. */
  readonly subjects: ReadonlyMap<string, number>
  /** The concept of each word of a text, as a number. */
  readonly conceptsOf: (text: string) => readonly number[]
}

/** Counts the subjects of all claims. */
export function fameOf(claims: readonly { readonly claim: Claim }[]): Fame {
  const subjects = new Map<string, number>()
  for (const { claim } of claims) subjects.set(claim.subject, (subjects.get(claim.subject) ?? 0) + 1)
  return { subjects, conceptsOf: numberingConcepts() }
}

/** Reads each text and each word once: a sentence stands in several rows. */
function numberingConcepts(): (text: string) => readonly number[] {
  const numbers = new Map<string, number>()
  const words = new Map<string, number>()
  const texts = new Map<string, readonly number[]>()
  const numberOf = (word: string) => {
    const concept = conceptOf(word)
    const number = numbers.get(concept) ?? numbers.size
    numbers.set(concept, number)
    words.set(word, number)
    return number
  }
  return (text) => {
    const known = texts.get(text)
    if (known) return known
    const found = wordsIn(text).map((word) => words.get(word) ?? numberOf(word))
    texts.set(text, found)
    return found
  }
}

/**
 * The label of a row, "Edan Alexander - age": subject and attribute of the claim that speaks for it best.
 *
 * First one that tells what happened, not only that somebody said or had something; then the one whose words most of the
 * other sources have too; then what most claims say, a linked name before a noun, the better known name, the claim in the
 * lead of its article, the shorter label.
 */
export function labelOf({ claims }: Row, fame: Fame): string {
  const labels = claims.map(({ claim }) => ({ claim, label: textOf(claim) }))
  if (areOne(labels)) return labels[0]?.label ?? ''
  const telling = labels.map(({ claim }) => tellingOf(claim))
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
  const repeated = subject !== '' && conceptOf(attribute) === conceptOf(subject)
  const parts = repeated || (subject !== '' && SORTS.has(attribute)) ? [subject] : [subject, attribute]
  return parts.filter(Boolean).join(' - ')
}

/** Sorts of values: they stand for an attribute where the sentence has no word for it. */
const SORTS: ReadonlySet<string> = new Set(quantityKinds.filter((kind) => kind !== 'age'))

function isNamed({ subject, frame }: Claim): boolean {
  return frame.entities.includes(subject)
}

/** 2: doer and deed; 1: a deed without a doer, of what it was done to, or a verb like "is" before the value; 0: only that something was said, was or was had, or nothing at all. */
function tellingOf({ subject, attribute, kind }: Claim): number {
  if (kind !== 'quantity' && kind !== 'date') return 0
  const words = wordsIn(attribute).filter((word) => !isStopword(word))
  const [light, reporting] = [verbsOf('light'), verbsOf('reporting')]
  const telling = words.some((word) => !light.has(conceptOf(word)) && !reporting.has(conceptOf(word)))
  if (!telling || attribute === 'date' || SORTS.has(attribute)) return 0
  if (/^[\p{L}’'-]{1,40} …/u.test(attribute) && light.has(conceptOf(wordsIn(attribute)[0] ?? ''))) return 1
  const last = wordsIn(subject).at(-1)
  return last === undefined || wordsIn(attribute).includes(last) ? 1 : 2
}

/** Counts, by concept, the articles of a row that have a word for it in a sentence or name beside their values. */
function countingArticles(claims: readonly Sourced[], fame: Fame): (concept: number) => number {
  const known = new Map<number, number>()
  return (concept) => {
    const before = known.get(concept)
    if (before !== undefined) return before
    const articles = new Set<number>()
    for (const { claim, article } of claims) {
      if (!articles.has(article) && hasConcept(claim, concept, fame)) articles.add(article)
    }
    known.set(concept, articles.size)
    return articles.size
  }
}

function hasConcept({ text, frame }: Claim, concept: number, { conceptsOf }: Fame): boolean {
  return (
    conceptsOf(text).includes(concept) || frame.entities.some((name) => conceptsOf(name).includes(concept))
  )
}

/** In how many articles the words of a label stand, on average, in tenths. */
function sharedBy(
  articles: (concept: number) => number,
  { kind, subject, attribute }: Claim,
  { conceptsOf }: Fame,
): number {
  if (kind !== 'quantity' && kind !== 'date') return 0
  const words = wordsIn(`${subject} ${attribute}`).filter((word) => !isStopword(word))
  const sum = words.reduce((total, word) => total + articles(conceptsOf(word)[0] ?? -1), 0)
  return words.length === 0 ? 0 : Math.round((10 * sum) / words.length)
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]{0,40}/gu) ?? []
}
