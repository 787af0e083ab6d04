import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Most tries of one measurement, and the milliseconds after which there is no further one. */
const [TRIES, ENOUGH] = [6, 20_000]
/** Milliseconds that say nothing of how time grows, and the least that a shorter run is taken for. */
const [FLOOR, LEAST] = [25, 0.1]

/**
 * The most that time may grow with size, as the power of the size: 1 is linear, 2 quadratic. The room is for caches and for the
 * collector of garbage, which runs beside and is counted.
 */
export const STEEP = 1.7

/**
 * Milliseconds of CPU time that some work takes: unlike a clock, it does not count what else runs on the machine. In the program
 * and in the kernel together, for how it is shared between the two is known only roughly.
 */
function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Work on something that is made anew for each try, unmeasured, for work may keep its results with what it is given. */
type Prepared = () => () => unknown

/** Measures until the result is good enough: what disturbs only makes times longer, so the least of each counts. */
function measured(works: readonly Prepared[], good: (times: readonly number[]) => boolean): number[] {
  let least = works.map(() => Number.POSITIVE_INFINITY)
  for (let tries = 0, sum = 0; tries < TRIES && sum < ENOUGH && !good(least); tries++) {
    if (tries > 0) collectGarbage()
    const times = works.map((prepare) => cpuTime(prepare()))
    least = least.map((time, number) => Math.min(time, times[number] ?? time))
    sum += times.reduce((all, time) => all + time, 0)
  }
  return least
}

/** The least milliseconds of CPU time that some work takes, tried again while it is over a limit. */
export function leastTime(work: () => unknown, limit: number): number {
  return measured([() => work], ([time = 0]) => time < limit)[0] ?? 0
}

/**
 * How the CPU time of some work grows with the size of what it is done with, as the power of the size: 1 is linear, 2 quadratic, 0
 * stands for times too short to tell. Only the work is measured, not the making. It is tried again while it looks too steep.
 */
export function growth<T>(
  make: (size: number) => T,
  work: (made: T) => unknown,
  [small, large]: readonly [small: number, large: number],
): number {
  const on = (size: number) => (): (() => unknown) => {
    const made = make(size)
    return () => work(made)
  }
  const power = ([first = 0, most = 0, second = 0]: readonly number[]) =>
    most < FLOOR ? 0 : Math.log(most / Math.max(Math.min(first, second), LEAST)) / Math.log(large / small)
  // The first run of all is slow, and would make the growth look small.
  return power(measured([on(small), on(large), on(small)], (times) => power(times) < STEEP))
}
