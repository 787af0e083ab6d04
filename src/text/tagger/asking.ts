import type { SetTag, StockTerm, World } from './compromise.ts'
import type { Model } from './model.ts'
import { ownWorld } from './world.ts'

/** The clause that is being asked about. */
let asked: StockTerm[] = []

/** A world in which compromise's step tags the clause that is asked about, and knows no more of neighbours than it is told. */
export function askingWorld(told: Partial<Model['two']>, setTag?: SetTag): World {
  const world = ownWorld()
  const { one, two } = world.methods
  return {
    ...world,
    methods: {
      one: setTag ? { ...one, setTag } : one,
      two: { ...two, quickSplit: () => (asked.length > 0 ? [asked as never] : []) },
    },
    model: {
      ...world.model,
      two: {
        ...world.model.two,
        neighbours: { leftTags: [], leftWords: [], rightTags: [], rightWords: [] },
        clues: {},
        switches: {},
        orgWords: {},
        placeWords: {},
        ...told,
      },
    },
  }
}

let world: World | null = null

/** Runs compromise's step over the words of a clause on a made-up one. */
export function ask(world: World, clause: StockTerm[]): void {
  const { compute, methods, model } = world
  asked = clause
  compute.preTagger?.({ docs: [], world, methods, model })
  asked = []
}

/** Runs what the step does to a sentence before it looks at its clauses. */
export function askBeforeClauses(terms: StockTerm[]): void {
  world ??= askingWorld({})
  const { compute, methods, model } = world
  compute.preTagger?.({ docs: [terms], world, methods, model })
}
