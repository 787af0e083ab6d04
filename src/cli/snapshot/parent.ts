/** How often is looked, in milliseconds. */
const EVERY = 500

/** Ends this process soon after the one that started it has been killed and could not pass that on. */
export function endWithParent(): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, EVERY).unref()
}
