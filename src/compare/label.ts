import { verbsOf } from '../kinds/clause.ts'
import { conceptOf } from '../text/concepts.ts'
import { isStopword } from '../text/stem.ts'
import { type Claim, quantityKinds } from '../types.ts'
import type { Row } from './rows.ts'
import type { Sourced } from './sourced.ts'

/** How often each subject is spoken of in the whole set: the better known of two names a row. */
export type Fame = ReadonlyMap<string, number>

/** Counts the subjects of all claims. */
export function fameOf(claims: readonly { readonly claim: Claim }[]): Fame {
  const found = new Map<string, number>()
  for (const { claim } of claims) found.set(claim.subject, (found.get(claim.subject) ?? 0) + 1)
  return found
}

/**
 * The label of a row, "Edan Alexander - age": subject and attribute of the claim that speaks for it best.
 *
 * First one that tells what happened, not only that somebody said or had something; then the one whose words most of the
 * other sources have too; then what most claims say, a linked name before a noun, the better known name, the claim in the
 * lead of its article, the shorter label.
 */
export function labelOf(row: Row, fame: Fame): string {
  const articles = articlesByWord(row.claims)
  const labels = row.claims.map(({ claim }) => ({
    claim,
    label: textOf(claim),
    telling: tellingOf(claim),
    shared: sharedBy(articles, claim),
  }))
  const counts = new Map<string, number>()
  for (const { label } of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const times = (label: string) => counts.get(label) ?? 0
  const [best] = labels.sort(
    (a, b) =>
      b.telling - a.telling ||
      b.shared - a.shared ||
      times(b.label) - times(a.label) ||
      Number(isNamed(b.claim)) - Number(isNamed(a.claim)) ||
      (fame.get(b.claim.subject) ?? 0) - (fame.get(a.claim.subject) ?? 0) ||
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

/** By concept, the articles of a row that have a word for it beside their values. */
function articlesByWord(claims: readonly Sourced[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>()
  for (const { claim, article } of claims) {
    for (const word of wordsIn(`${claim.text} ${claim.frame.entities.join(' ')}`).map(conceptOf)) {
      found.set(word, (found.get(word) ?? new Set()).add(article))
    }
  }
  return found
}

/** In how many articles the words of a label stand, on average, in tenths. */
function sharedBy(
  articles: ReadonlyMap<string, ReadonlySet<number>>,
  { kind, subject, attribute }: Claim,
): number {
  if (kind !== 'quantity' && kind !== 'date') return 0
  const words = wordsIn(`${subject} ${attribute}`).filter((word) => !isStopword(word))
  const sum = words.reduce((total, word) => total + (articles.get(conceptOf(word))?.size ?? 0), 0)
  return words.length === 0 ? 0 : Math.round((10 * sum) / words.length)
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]{0,40}/gu) ?? []
}
