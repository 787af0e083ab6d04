/** A source of chance that gives the same numbers for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, but without, `limit`. */
  readonly below: (limit: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
}

/** Chance by a seed alone (a linear congruential generator; its low bits are not used). */
export function chanceOf(seed: number): Chance {
  let state = BigInt(seed) & 0xffff_ffff_ffff_ffffn
  const below = (limit: number) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn
    return Number((state >> 33n) % BigInt(Math.max(1, limit)))
  }
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] }
}
