import { edtfOf, type Period } from '../../text/period.ts'
import type { DateKind } from '../../types.ts'

/** What a rule makes of its words. */
export interface Reading {
  readonly kind: DateKind
  /** EDTF / ISO 8601; null: a time that the article does not tell. */
  readonly value: string | null
  /** The one period that `value` names, when it names one: what "that day" and "the following year" refer to. */
  readonly period: Period | null
  /** Whether the words themselves gave the year. */
  readonly full: boolean
  /** Month, and day, whose year is still open: "XXXX-01-19". */
  readonly open?: { readonly month: number; readonly day: number | null }
}

/** A reading that names one calendar period; `~` in the value when the words only come near it. */
export function named(period: Period, { about = false, full = false } = {}): Reading {
  const value = edtfOf(period)
  const kind = value.includes('/') ? 'interval' : 'date'
  return { kind, value: about ? `${value}~` : value, period, full }
}

/** A reading without a calendar period: a length, a set, a time that is not told. */
export function plain(kind: DateKind, value: string | null): Reading {
  return { kind, value, period: null, full: false }
}
