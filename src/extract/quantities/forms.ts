import type { QuantityMention } from '../../types.ts'
import type { Amount } from './amounts.ts'
import type { Scan } from './scan.ts'

/** What a form of mention makes of an amount: everything but the words around. */
export interface Draft {
  readonly rule: string
  readonly kind: QuantityMention['kind']
  /** Lexemes of the mention, without a qualifier before it. */
  readonly from: number
  readonly to: number
  readonly unit: string | null
  /** Numbers that differ from the amount's own; null bounds when there is no one number (a tally). */
  readonly bounds?: { readonly min: number | null; readonly max: number | null }
  /** False: words before it are no qualifier of this number. */
  readonly qualified?: boolean
  readonly approximate?: boolean
  /** Look for the counted noun: always after and before it, or only after "of". */
  readonly noun: 'counted' | 'of' | 'none'
}

/** One form of mention: reads an amount as that form, or declines. */
export type Form = (scan: Scan, amount: Amount) => Draft | null
