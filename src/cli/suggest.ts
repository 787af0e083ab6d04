import { similar } from './similar.ts'

/** " (did you mean X?)" with the nearest of the known names, or nothing when none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const best = similar(word, known)
  return best === null ? '' : ` (did you mean ${best}?)`
}
