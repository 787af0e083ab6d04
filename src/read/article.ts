import type { Article, Note } from '../types.ts'
import { frontMatter } from './front-matter.ts'
import { layoutOf } from './header.ts'
import { type RawArticle, rawOf } from './raw.ts'

/** An article before it has its unique name: `source` is the name that its front matter gives, or empty. */
export interface ReadText {
  readonly article: Article
  readonly notes: readonly Note[]
}

/**
 * An article from its text: front matter, title, dateline and page furniture become fields and zones.
 *
 * The text itself is not changed. `published` is used where the article gives no date of its own.
 */
export function articleOf(text: string, path: string | null, published: string | null = null): ReadText {
  const { raw, notes } = rawOf(text, path, published)
  return { article: layOut(raw), notes }
}

/** The same of an article that has its name. */
export function layOut({ source, path, text, given }: RawArticle): Article {
  const front = frontMatter(text)
  const layout = layoutOf(text, front?.range.end ?? 0, front?.title ?? null)
  return {
    source,
    path,
    title: front?.title ?? layout.title,
    publisher: front?.publisher ?? layout.publisher ?? hostOf(front?.url ?? null),
    published: front?.published ?? layout.published ?? given,
    text,
    zones: [...(front ? [{ kind: 'front-matter' as const, ...front.range }] : []), ...layout.zones],
  }
}

/** "www.example.org" of a web address as "example.org". */
function hostOf(url: string | null): string | null {
  return (
    /^https?:\/\/(?:www\.)?(?<host>[a-z0-9.-]{3,100})(?=[/:?#]|$)/i
      .exec(url ?? '')
      ?.groups?.host?.toLowerCase() ?? null
  )
}
