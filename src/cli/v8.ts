import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** The majors of Node whose V8 has flags: V8 tells standard error of one that it does not know. */
const HAVE_HEAP_FLAGS = /^2[0-4]\./
const HAVE_BUDGET = /^20\./

type Set = (flag: string) => void

/** Sets a flag of V8. Does nothing on a version of Node that may not have it, and never throws. */
function setFlag(flag: string, node: string, set: Set, have = HAVE_HEAP_FLAGS): void {
  if (!have.test(node)) return
  try {
    set(flag)
  } catch {
    // It is slower or larger, that is all.
  }
}

/** Bytes of code that a function runs for one turn of patience, and bytes of a function for which it needs one more; V8: 132 kB, 150. */
const PATIENCE = ['--interrupt-budget=500000', '--bytecode-size-allowance-per-tick=100']
/** Bytes of code that are put into a function from those that it calls; V8: 920. */
const INLINED = '--max-inlined-bytecode-size-cumulative=300'

/**
 * Has V8 wait several times as long as it does by itself before it compiles a function with all optimizations, and make less
 * of it. Node 20 alone is told: later ones count otherwise.
 *
 * A run is short, and each worker thread compiles for itself: much of what V8 would optimize is not used often enough to pay
 * for it, above all the large functions that run once an article.
 */
export function optimizeLater(node = process.versions.node, set: Set = setFlagsFromString): void {
  for (const flag of [...PATIENCE, INLINED]) setFlag(flag, node, set, HAVE_BUDGET)
}

/**
 * Has V8 collect garbage before the heap has grown by a fifth, and leave the space for new objects as small as it begins:
 * it would be three times 16 MB after the first article, which is more than all that a small folder needs.
 */
export function collectEarly(node = process.versions.node, set: Set = setFlagsFromString): void {
  setFlag('--heap-growing-percent=20', node, set)
  setFlag('--semi-space-growth-factor=1', node, set)
}

/**
 * Has V8 let the heap of each thread double between collections: to be called where there are worker threads, which use the
 * processors that V8 would collect on beside a single thread. Early collection takes a fourth of all time then.
 */
export function collectLater(node = process.versions.node, set: Set = setFlagsFromString): void {
  setFlag('--heap-growing-percent=100', node, set)
}

/** Articles after which new objects may have more space: a longer run is faster with it. */
const FEW = 5
/** Bytes of that space, of which one half is in use at a time. */
const ROOMY = 16_000_000

const newSpace = () =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? ROOMY

/** To be told of each article that is done: gives new objects more space in a longer run, up to half of what V8 would. */
export function growWhenLong(
  node = process.versions.node,
  set: Set = setFlagsFromString,
  size = newSpace,
): (done: number) => void {
  let growing = false
  return (done) => {
    if (done === FEW + 1) {
      growing = true
      setFlag('--semi-space-growth-factor=2', node, set)
    }
    if (!growing || size() < ROOMY) return
    growing = false
    setFlag('--semi-space-growth-factor=1', node, set)
  }
}
