import { oppositesBy } from '../kinds/scope.ts'
import { conceptOf } from '../text/concepts.ts'
import { ofObject, remembered } from '../text/remembered.ts'
import type { Claim } from '../types.ts'
import { type Stretch, stretchOf } from '../values/interval.ts'

/** What limits a claim, read from its scope once: most claims meet many others. */
export interface Limits {
  readonly isDate: boolean
  readonly text: string
  /** The quantity of a claim that has one: its lower bound, else its upper one. */
  readonly size: number | null
  readonly isTally: boolean
  /** The time of the date that its clause gives, and of publication. */
  readonly time: Stretch | null
  readonly published: Stretch | null
  readonly places: readonly string[]
  readonly agent: string | null
  readonly opposites: readonly Opposite[]
  readonly numbers: readonly Told[]
}

/** A word of a group of opposites. */
export interface Opposite {
  readonly group: string
  readonly concept: string
}

/** A number beside a claim: what it counts, and its bounds. */
interface Told {
  readonly unit: string
  readonly min: number
  readonly max: number
}

/** What limits a claim: read once, and kept as long as the claim is. */
export const limitsOf = ofObject(readLimits)

/** A claim that is compared with others, with room for its limits: null until they are asked for, as those of few claims are. */
export interface Limited {
  readonly claim: Claim
  limits: Limits | null
}

/** What limits such a claim. */
export function limitsIn(one: Limited): Limits {
  one.limits ??= readLimits(one.claim)
  return one.limits
}

function readLimits({ kind, text, typed, frame: { scope } }: Claim): Limits {
  const { date, published, places, agent, opposites, numbers } = scope
  const isQuantity = typed.type === 'quantity'
  return {
    isDate: kind === 'date',
    text,
    size: isQuantity ? (typed.min ?? typed.max) : null,
    isTally: isQuantity && typed.unit === 'tally',
    time: date === null ? null : stretchOf(date),
    published: published === null ? null : stretchOf(published),
    places,
    agent,
    opposites: opposites.length > 0 ? opposites.flatMap(oppositeOf) : NO_OPPOSITES,
    numbers: numbers.length > 0 ? numbers.map((number) => rangeOf(number)) : NO_NUMBERS,
  }
}

const NO_OPPOSITES: readonly Opposite[] = []
const NO_NUMBERS: readonly Told[] = []

function oppositeOf(word: string): Opposite[] {
  const group = oppositesBy().get(word)
  return group === undefined ? [] : [{ group, concept: conceptOf(word) }]
}

const rangeOf = remembered((number): Told => {
  const [, unit = '', min = '', max = ''] = /^(.*) (-?[\d.e+]+)-(.*)$/.exec(number) ?? []
  return { unit, min: Number(min), max: max === '' ? Number.POSITIVE_INFINITY : Number(max) }
})
