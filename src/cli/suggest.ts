/** " (did you mean X?)" with the nearest of the known names, or nothing when none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const [best] = known
    .map((name) => ({ name, distance: distanceOf(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length * 0.4)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
  return best ? ` (did you mean ${best.name}?)` : ''
}

const LONGEST = 64

/** Edits (insert, delete, replace) between two words; words over 64 characters are never near. */
function distanceOf(a: string, b: string): number {
  if (a.length > LONGEST || b.length > LONGEST) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [at, char] of [...a].entries()) {
    const next = [at + 1]
    for (let index = 1; index <= b.length; index++) {
      const replaced = (row[index - 1] ?? 0) + (b[index - 1] === char ? 0 : 1)
      next.push(Math.min((row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row[b.length] ?? 0
}
