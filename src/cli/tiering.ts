import { setFlagsFromString } from 'node:v8'

/** The majors of Node whose V8 has the flag: V8 tells standard error of one that it does not know. */
const HAVE_FLAG = /^2[0-4]\./

/**
 * Has V8 wait longer before it compiles a function with all optimizations: six times as long as it does by itself.
 *
 * A run is short, and most of what V8 optimizes by then is not used often enough to pay for it. Does nothing on a
 * version of Node that may not have the flag, and never throws.
 */
export function optimizeLater(node = process.versions.node, set = setFlagsFromString): void {
  if (!HAVE_FLAG.test(node)) return
  try {
    set('--interrupt-budget=1000000')
  } catch {
    // It is slower, that is all.
  }
}
