import type { Claim } from '../../types.ts'
import type { Kin } from '../kin.ts'
import { numbering } from '../reading.ts'

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
  /** True where one source may give several different answers to one question: roles, pieces of a quotation. */
  readonly many?: boolean
  /** Share of the pairs between two clusters that must match before they join; a half where none is given. */
  readonly share?: number
  /** Whether a claim is about a matter without a name ("the talks"), which only articles of one event can share. */
  readonly nameless?: (claim: Claim) => boolean
  /** Makes claims of one set ready to be matched. */
  readonly over: (claims: readonly Claim[], set: SetStatistics) => Matching
}

/** Claims that are ready to be matched, by their positions. What depends on one claim is worked out once. */
export interface Matching {
  /**
   * Adds the keys under which a claim meets others: two claims that share no key are never compared. Few and rare is fast.
   * Whole numbers from 0; not too large, for they are best below 2 ** 30.
   */
  readonly keys: (at: number, into: number[]) => void
  /** Null when the claims answer different questions. Symmetric. */
  readonly match: (at: number, other: number) => Match | null
}

/** A matcher of claims as they are, which meet under words; for kinds of few claims. */
export function matcherBy({
  keys,
  match,
  ...rules
}: Omit<Matcher, 'over'> & {
  readonly keys: (claim: Claim) => readonly string[]
  readonly match: (a: Claim, b: Claim, set: SetStatistics) => Match | null
}): Matcher {
  return {
    ...rules,
    over: (claims, set) => {
      const numberOf = numbering()
      return {
        keys: (at, into) => {
          const claim = claims[at]
          if (claim) for (const key of keys(claim)) into.push(numberOf(key))
        },
        match: (at, other) => {
          const [a, b] = [claims[at], claims[other]]
          return a && b ? match(a, b, set) : null
        },
      }
    },
  }
}
