import type { Sink } from './io.ts'

/** A short run says nothing; a longer one tells at most so often how far it is. Milliseconds. */
const FIRST = 1000
const EVERY = 200

/** Tells a terminal how many articles are done: one line that is written over, and cleared at the end. */
export function progressOn(stderr: Sink): (done: number, total: number) => void {
  if (!stderr.isTTY) return () => {}
  let next = performance.now() + FIRST
  let shown = false
  return (done, total) => {
    if (done === total && shown) show(stderr, '\r\u001b[K')
    if (done === total || performance.now() < next) return
    next = performance.now() + EVERY
    shown = true
    show(stderr, `\r\u001b[Kcrossclaim: ${done} of ${total} articles`)
  }
}

function show(stderr: Sink, text: string): void {
  stderr.write(Buffer.from(text), () => {})
}
