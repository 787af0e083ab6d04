import type { Article, Note } from '../types.ts'
import { frontMatter } from './front-matter.ts'
import { layoutOf } from './header.ts'

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
  const front = frontMatter(text)
  const layout = layoutOf(text, front?.range.end ?? 0, front?.title ?? null)
  const notes: Note[] = []
  const note = (code: string, message: string) => notes.push({ level: 'note', code, path, message })
  if (/^\s*$/.test(text.slice(front?.range.end ?? 0))) note('empty', 'empty; it states nothing')
  if (front?.unreadable) note('published', `“${front.unreadable}” is not a date; write it as 2025-03-06`)
  const article: Article = {
    source: front?.source ?? '',
    path,
    title: front?.title ?? layout.title,
    publisher: front?.publisher ?? layout.publisher ?? hostOf(front?.url ?? null),
    published: front?.published ?? layout.published ?? published,
    text,
    zones: [...(front ? [{ kind: 'front-matter' as const, ...front.range }] : []), ...layout.zones],
  }
  return { article, notes }
}

/** "www.example.org" of a web address as "example.org". */
function hostOf(url: string | null): string | null {
  return (
    /^https?:\/\/(?:www\.)?(?<host>[a-z0-9.-]{3,100})(?=[/:?#]|$)/i
      .exec(url ?? '')
      ?.groups?.host?.toLowerCase() ?? null
  )
}
