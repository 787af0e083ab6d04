/** Milliseconds of CPU time that some work takes: unlike a clock, it does not count what else runs on the machine. */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
