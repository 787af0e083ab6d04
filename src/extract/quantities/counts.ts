import type { Amount } from './amounts.ts'
import type { Form } from './forms.ts'
import { hasTag, type Scan, tokenOf } from './scan.ts'

/** Numbers of things: "30-50 prisoners", "12-member", "hundreds of rockets", and numbers that stand alone. */
export const counts: Form = (scan, amount) => {
  if (amount.unit || amount.form === 'fraction') return null
  if (amount.high === 1 && amount.low === 1 && amount.form === 'words' && !countsOne(scan, amount))
    return null
  return {
    rule: amount.form === 'vague' ? 'vague-count' : 'count',
    kind: 'count',
    from: amount.from,
    to: amount.to,
    unit: null,
    noun: 'counted',
  }
}

/** "one hostage" and "at least one", but not "no one", "the one", "one of them", "one can". */
function countsOne(scan: Scan, { from, to }: Amount): boolean {
  const before = scan.words[from - 1] ?? ''
  if (/^(?:least|than|most|about|only|exactly)$/.test(before)) return true
  if (
    /^(?:the|this|that|any|no|every|each|which|some|another|last|next|first|a|an|as|you|new|old|good|such|same|-)$/.test(
      before,
    )
  )
    return false
  const token = tokenOf(scan, to)
  const noun = hasTag(token, 'Noun') && !hasTag(token, 'Pronoun', 'Plural', 'Possessive')
  return noun || (hasTag(token, 'Adjective') && hasTag(tokenOf(scan, to + 1), 'Noun'))
}
