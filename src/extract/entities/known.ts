import type { KnownName, Lexicon } from '../../names/lexicon.ts'
import type { Range } from '../../types.ts'
import type { Line, Page } from './page.ts'
import { type Candidate, candidateFrom } from './shape.ts'
import { endAt, startAt } from './words.ts'

/** A place where the article has a name of the reader's own lexicon. */
export interface KnownMention extends Range {
  readonly name: KnownName
}

/** Every name of the lexicon in the article, longest first where they overlap; whole words, case as given. */
export function knownMentions(page: Page, { names }: Lexicon): KnownMention[] {
  const forms = new Map<string, KnownName>()
  for (const name of names) for (const form of [name.name, ...name.aliases]) forms.set(plain(form), name)
  if (forms.size === 0) return []
  const longest = Math.max(...[...forms.keys()].map((form) => form.split(/[\s-]/).length)) + 1
  return page.lines.flatMap((line) => knownOfLine(page, line, forms, longest))
}

function knownOfLine(
  page: Page,
  { words }: Line,
  forms: ReadonlyMap<string, KnownName>,
  longest: number,
): KnownMention[] {
  const found: KnownMention[] = []
  for (let from = 0; from < words.length; from++) {
    const start = startAt(words, from)
    for (let to = Math.min(words.length, from + longest); to > from; to--) {
      const end = endAt(words, to - 1)
      const name = forms.get(plain(page.doc.text.slice(start, end)))
      if (!name) continue
      found.push({ start, end, name })
      from = to - 1
      break
    }
  }
  return found
}

function plain(text: string): string {
  return text.replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ')
}

/** The candidate without a title of the lexicon at its front; null when it is the title alone. */
export function withoutTitle(page: Page, candidate: Candidate, titles: readonly string[]): Candidate | null {
  if (titles.length === 0) return candidate
  const text = candidate.text.toLowerCase()
  const title = titles.find(
    (phrase) => text === phrase.toLowerCase() || text.startsWith(`${phrase.toLowerCase()} `),
  )
  if (!title) return candidate
  const { words } = candidate.run.line
  const from = candidate.from + title.split(/[\s-]/).length
  if (from >= candidate.to) return null
  const { run, to, end } = candidate
  return candidateFrom(page, { run, from, to, start: startAt(words, from), end, title: 'office' })
}
