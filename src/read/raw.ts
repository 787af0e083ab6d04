import type { Note } from '../types.ts'
import { frontMatter } from './front-matter.ts'

/** An article of which nobody has looked at the lines: with them it becomes an `Article`, by `layOut`. */
export interface RawArticle {
  /** Its unique name. */
  readonly source: string
  readonly path: string | null
  readonly text: string
  /** ISO 8601 date that it has where it gives none itself. */
  readonly given: string | null
}

/** An article before it has its unique name: `source` is the name that its front matter gives, or empty. */
export interface RawText {
  readonly raw: RawArticle
  readonly notes: readonly Note[]
}

/** An article as its text alone: with the name that it gives itself, and notes on what it lacks. */
export function rawOf(text: string, path: string | null, given: string | null = null): RawText {
  const front = frontMatter(text)
  const notes: Note[] = []
  const note = (code: string, message: string) => notes.push({ level: 'note', code, path, message })
  if (!/\S/.test(front ? text.slice(front.range.end) : text)) note('empty', 'empty; it states nothing')
  if (front?.unreadable) note('published', `“${front.unreadable}” is not a date; write it as 2025-03-06`)
  return { raw: { source: front?.source ?? '', path, text, given }, notes }
}
