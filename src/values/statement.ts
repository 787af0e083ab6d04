import { lexicon, phraseSet } from '../text/lexicon.ts'
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
  if (!isContrary(actOf(a) ?? '', one, other))
    return { verdict: 'compatible', reason: `${pair} can both be true`, because: 'status' }
  if (areOfTwoDays(a, b))
    return { verdict: 'compatible', reason: `${pair} are told of different days`, because: 'as-of' }
  if (finalityOf(a) !== finalityOf(b))
    return { verdict: 'compatible', reason: `${pair} may be of two stages`, because: 'scope' }
  return {
    verdict: 'conflict',
    reason: `one says ${one} (${a.value.text}), the other ${other} (${b.value.text})`,
    because: null,
  }
}

/** Whether two things said of one class of acts cannot both be true (data/act-conflicts.json): "alive" and "dead". */
export function isContrary(act: string, one: string, other: string): boolean {
  return one !== other && conflicts(act).some((two) => two.includes(one) && two.includes(other))
}

/** "final" of "no final deal": the parties may have agreed on a part. */
function finalityOf({ frame }: Claim): boolean {
  return frame.modifiers.some(
    (modifier) => modifier.startsWith('of ') && phraseSet('finality-words').has(modifier.slice(3)),
  )
}

/** Both are dated in the same form, and on different days. */
function areOfTwoDays(a: Claim, b: Claim): boolean {
  const [one, other] = [dayOf(a), dayOf(b)]
  return one !== null && other !== null && one !== other && /\d/.test(one) === /\d/.test(other)
}

function dayOf({ frame }: Claim): string | null {
  return frame.modifiers.find((modifier) => modifier.startsWith('on ')) ?? null
}

function actOf({ typed }: Claim): string | null {
  return typed.type === 'act' ? typed.act : null
}

function conflicts(act: string): readonly (readonly string[])[] {
  const all = lexicon<Readonly<Record<string, readonly (readonly string[])[]>>>('act-conflicts')
  return Object.hasOwn(all, act) ? (all[act] ?? []) : []
}
