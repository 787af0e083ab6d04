import type { Claim } from '../../types.ts'
import type { Kin } from '../kin.ts'

/** What is known of the whole set of articles when two of its claims are matched. */
export interface SetStatistics {
  /** Number of articles in the set. */
  readonly articles: number
  /** Rarity of a concept or name: ln((N + 1) / (n + 0.5)) for n of the set's N sentences; about 0 for a word that all have. */
  readonly rarity: (term: string) => number
  /** Whether two articles, by position, may be about one event; all may where it is left out. */
  readonly kin?: Kin
  /** Whether two articles, by position, share so many names that a matter without a name may be one; see `nameless`. */
  readonly close?: Kin
  /** Whether two articles or more have a concept or name in their leads: what the set is about. */
  readonly isTopic: (term: string) => boolean
}

/** Why two claims answer the same question. */
export interface Match {
  /** 0 to 1; rows are built from the surest matches down. Only matches of 0.5 and more count. */
  readonly score: number
  /** One plain clause: "both count prisoners released by Hamas"; where it takes work, made when asked for. */
  readonly why: string | (() => string)
}

/** Decides, for one kind of fact, which claims of different articles answer the same question. */
export interface Matcher {
  /** Keys under which candidates meet: two claims that share no key are never compared. Few and rare is fast. */
  readonly keys: (claim: Claim) => readonly string[]
  /** True where one source may give several different answers to one question: roles, pieces of a quotation. */
  readonly many?: boolean
  /** Share of the pairs between two clusters that must match before they join; a half where none is given. */
  readonly share?: number
  /** Whether a claim is about a matter without a name ("the talks"), which only articles of one event can share. */
  readonly nameless?: (claim: Claim) => boolean
  /** Null when the claims answer different questions. Symmetric. */
  readonly match: (a: Claim, b: Claim, set: SetStatistics) => Match | null
}
