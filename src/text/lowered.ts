const UNUSUAL = /[’ʼ‐‑]/

/** Lower case with straight apostrophes and plain hyphens: the form in which lexicons are written. */
export function lowered(word: string): string {
  const lower = word.toLowerCase()
  return UNUSUAL.test(lower) ? lower.replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-') : lower
}
