import type { ArticleClaims } from '../types.ts'

/** Characters (UTF-16 units) of an article that are worked on: ten times the longest reports. */
export const MOST_CHARACTERS = 250_000

/** Claims of an article that are kept: the first in its text. */
export const MOST_CLAIMS = 5000

/** The part of a text that is worked on, never half a surrogate pair at its end. */
export function withinBudget(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text
  const cut = (text.charCodeAt(MOST_CHARACTERS) & 0xfc00) === 0xdc00 ? MOST_CHARACTERS - 1 : MOST_CHARACTERS
  return text.slice(0, cut)
}

/**
 * What of an article with so many characters was left out because it is over its budget, in words; null when nothing was.
 *
 * Budgets are counts and not times, so that the result is the same on every machine.
 */
export function overBudget(length: number, { claims }: Pick<ArticleClaims, 'claims'>): string | null {
  if (length > MOST_CHARACTERS) {
    return `${length} characters; only the first ${MOST_CHARACTERS} were worked on`
  }
  return claims.length >= MOST_CLAIMS ? `only the first ${MOST_CLAIMS} claims were kept` : null
}
