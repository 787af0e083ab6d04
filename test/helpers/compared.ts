import { extract } from '../../src/claims.ts'
import { compare } from '../../src/compare/index.ts'
import type { Fact } from '../../src/types.ts'

interface Telling {
  /** The title of all articles, in a line of its own. */
  readonly title?: string
  readonly published?: string
}

/** The facts of articles of these texts, of one day, by papers "paper-0", "paper-1" ... */
export function factsOf(
  texts: readonly string[],
  { title, published = '2031-05-20' }: Telling = {},
): readonly Fact[] {
  const articles = texts.map((text, at) =>
    extract({
      source: `paper-${at}`,
      path: null,
      title: title ?? null,
      publisher: null,
      published,
      text: title === undefined ? `${text}\n` : `${title}\n\n${text}\n`,
      zones: title === undefined ? [] : [{ kind: 'title', start: 0, end: title.length }],
    }),
  )
  return compare(articles, { version: 'test' }).facts
}
