import { type CountedNoun, countedNoun } from '../../text/nounphrase.ts'
import { spansOf } from '../../text/spans.ts'
import type { QuantityMention, Range } from '../../types.ts'
import type { Amount } from './amounts.ts'
import type { Draft } from './forms.ts'
import { type Bounds, boundsOf, qualifierOf } from './qualifiers.ts'
import { rateAfter } from './rates.ts'
import { rangeOf, type Scan } from './scan.ts'

/** A draft with its qualifier, counted noun and rate: the finished mention. */
export function mentionOf(scan: Scan, draft: Draft, amount: Amount): QuantityMention {
  const { doc } = scan
  const qualifier = draft.qualified === false ? null : qualifierOf(scan, amount)
  const number = rangeOf(scan, draft.from, draft.to)
  const start = qualifier ? rangeOf(scan, qualifier.at, draft.to).start : number.start
  const noun = nounOf(scan, draft, number)
  const counted = draft.kind === 'count'
  const alone = counted && !noun && draft.rule !== 'vague-count'
  const { text, end, line, column } = spansOf(doc.article).span(start, number.end)
  const { min, max, exclusive, approximate } = boundsUnder(draft, amount, qualifier?.meaning ?? null)
  return {
    mention: 'quantity',
    text,
    start,
    end,
    line,
    column,
    kind: alone ? 'number' : draft.kind,
    min,
    max,
    exclusive,
    approximate,
    unit: counted ? (noun?.head ?? null) : draft.unit,
    of: noun && doc.text.slice(noun.start, noun.end),
    per: rateAfter(doc.text, noun ? Math.max(noun.end, number.end) : number.end),
    rule: draft.rule,
  }
}

function nounOf(scan: Scan, draft: Draft, number: Range): CountedNoun | null {
  const wanted = draft.noun === 'counted' || (draft.noun === 'of' && scan.words[draft.to] === 'of')
  return wanted ? countedNoun(scan.doc, number) : null
}

function boundsUnder({ bounds }: Draft, amount: Amount, qualifier: string | null): Bounds {
  if (!bounds) return boundsOf(amount, qualifier)
  const { min, max } = bounds
  if (min === null || max === null) return { min: null, max: null, exclusive: null, approximate: false }
  return boundsOf({ ...amount, low: min, high: max }, qualifier)
}
