import { overlaps } from '../../text/spans.ts'
import type { DateMention, Doc, Extractor, Mentions, QuantityMention, Range } from '../../types.ts'
import { ages, readDecade } from './ages.ts'
import { type Amount, readAmount } from './amounts.ts'
import { counts } from './counts.ts'
import { durations, readSingle } from './durations.ts'
import type { Draft, Form } from './forms.ts'
import { fractions } from './fractions.ts'
import { measures } from './measures.ts'
import { mentionOf } from './mentions.ts'
import { money } from './money.ts'
import { namedNumbers } from './names.ts'
import { readMultiplier, readRank } from './ordinals.ts'
import { percents } from './percents.ts'
import { rangeOf, type Scan, scanOf } from './scan.ts'
import { mayHoldQuantity } from './starters.ts'
import { pairAt, tallies } from './tallies.ts'
import { isIdiom, vetoOf } from './vetoes.ts'

/** All forms, in the order in which they are tried on a number: the first that takes it wins. */
const FORMS: readonly Form[] = [tallies, ages, money, percents, durations, measures, fractions, counts]

/** Forms that need no number of the usual kind: "in his 50s", "third", "doubled", "a decade". */
const WORD_FORMS = [readDecade, readRank, readMultiplier, readSingle]

/**
 * Numbers with their meaning: counts, money, percentages, ages, durations, measures, ordinals, fractions and tallies.
 *
 * Numbers inside names, codes, dates and set phrases are none ("Boeing 737", "9/11", "phone 555-0100"). One pass over
 * each sentence, linear in its length.
 */
export const quantities: Extractor = {
  name: 'quantities',
  extract: (doc, before) => findQuantities(doc, before),
}

function findQuantities(doc: Doc, { dates }: Mentions): QuantityMention[] {
  const scans: Scan[] = []
  for (const sentence of doc.sentences) if (mayHoldQuantity(sentence)) scans.push(scanOf(doc, sentence))
  const named = namedNumbers(scans)
  const inOrder = [...dates].sort((a, b) => a.start - b.start)
  const found: QuantityMention[] = []
  let next = 0
  for (const scan of scans) {
    while ((inOrder[next]?.end ?? Number.POSITIVE_INFINITY) <= scan.sentence.start) next++
    const own: DateMention[] = []
    for (let at = next; (inOrder[at]?.start ?? Number.POSITIVE_INFINITY) < scan.sentence.end; at++) {
      const date = inOrder[at]
      if (date) own.push(date)
    }
    readSentence(scan, own, named, found)
  }
  return found
}

/** Adds the quantities of one sentence to those found before. */
function readSentence(
  scan: Scan,
  dates: readonly DateMention[],
  named: ReadonlySet<string>,
  found: QuantityMention[],
): void {
  const { starters } = scan
  let at = 0
  let end = scan.sentence.start
  for (let nth = starters.length - 1; nth >= 0; nth--) {
    const start = starters[nth] ?? 0
    const read = start < at ? null : (readWordForm(scan, start) ?? readNumberForm(scan, start, named))
    if (!read) continue
    at = read.to
    if (!read.draft || inDate(scan, read.draft, dates)) continue
    const mention = mentionOf(scan, read.draft, read.amount)
    if (mention.start < end) continue
    found.push(mention)
    end = mention.end
  }
}

interface Read {
  readonly draft: Draft | null
  readonly amount: Amount
  /** Where reading goes on. */
  readonly to: number
}

function readWordForm(scan: Scan, at: number): Read | null {
  for (const form of WORD_FORMS) {
    const draft = form(scan, at)
    const amount = draft && plainAmount(draft)
    if (amount) return { draft: isIdiom(scan, amount) ? null : draft, amount, to: draft.to }
  }
  return null
}

/** The amount behind a draft that was read without one. */
function plainAmount({ from, to, bounds }: Draft): Amount {
  const low = bounds?.min ?? 0
  const number = { from, to }
  return {
    from,
    to,
    low,
    high: bounds?.max ?? low,
    unit: null,
    form: 'words',
    suffix: null,
    number,
    terms: [],
    join: null,
  }
}

function readNumberForm(scan: Scan, at: number, named: ReadonlySet<string>): Read | null {
  const single = readAmount(scan, at)
  if (!single) return null
  const next = scan.words[single.to] === 'to' ? readAmount(scan, single.to + 1) : null
  const amount = (next && pairAt(scan, single, next)) ?? single
  if (vetoOf(scan, amount, named)) return { draft: null, amount, to: amount.number.to }
  for (const form of FORMS) {
    const draft = form(scan, amount)
    if (draft) return { draft, amount, to: draft.to }
  }
  return null
}

/** Inside a date, unless the date is itself a length of time; "$5" and "3 percent" are never part of one. */
function inDate(scan: Scan, draft: Draft, dates: readonly DateMention[]): boolean {
  const { kind } = draft
  if (kind === 'money' || kind === 'percent' || kind === 'age' || kind === 'measure') return false
  const range: Range = rangeOf(scan, draft.from, draft.to)
  for (const date of dates) {
    if (overlaps(date, range) && !(date.kind === 'duration' && draft.kind === 'duration')) return true
  }
  return false
}
