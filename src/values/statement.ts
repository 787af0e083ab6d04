import { lexicon } from '../text/lexicon.ts'
import type { Claim, Comparator } from '../types.ts'

/**
 * Two statements of one act of one doer.
 *
 * agree: the same is said, "remained silent" and "has yet to comment"
 * compatible: one tells more or later than the other, "plans to return" and "returned"
 * conflict: one says what the other denies (data/act-conflicts.json), "confirmed" and "declined to comment"
 */
export const statement: Comparator = (a, b) => {
  const pair = `${a.value.text} and ${b.value.text}`
  const [one, other] = [a.value.normal, b.value.normal]
  if (actOf(a) === null || actOf(a) !== actOf(b)) {
    return { verdict: 'compatible', reason: `${pair} can both be true`, because: null }
  }
  if (one === other) return { verdict: 'agree', reason: `both say ${one}`, because: null }
  const denies = conflicts(actOf(a) ?? '').some((two) => two.includes(one) && two.includes(other))
  return denies
    ? {
        verdict: 'conflict',
        reason: `one says ${one} (${a.value.text}), the other ${other} (${b.value.text})`,
        because: null,
      }
    : { verdict: 'compatible', reason: `${pair} can both be true`, because: 'status' }
}

function actOf({ typed }: Claim): string | null {
  return typed.type === 'act' ? typed.act : null
}

function conflicts(act: string): readonly (readonly string[])[] {
  const all = lexicon<Readonly<Record<string, readonly (readonly string[])[]>>>('act-conflicts')
  return Object.hasOwn(all, act) ? (all[act] ?? []) : []
}
