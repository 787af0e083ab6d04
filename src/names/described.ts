import { lexicon, phraseSet } from '../text/lexicon.ts'
import type { EntityMention } from '../types.ts'

/** Finds whom "the senator" means: the noun in lower case, and where it stands. */
export type Described = (noun: string, place: number) => string | null

/** Longest title that is looked for before a name, in UTF-16 units. */
const LONGEST = 30
const TITLE = /(?<title>\p{L}[\p{L}-]{1,28})\.? $/u
const SPACE = 0x20
/** "senators", "a senator", "another senator": there is more than one. */
const SEVERAL = (noun: string) =>
  new RegExp(`\\b(?:${noun}s|(?:an?|another|other|one|each|every) ${noun})\\b`, 'i')

/**
 * Whom the article calls by a title ("Senator Jane Roe", "Sen. Roe") and then by its noun alone ("the senator").
 *
 * Null where no person before that place has the title, where two have it, and where the article speaks of several such
 * people ("senators", "another senator"). "Roe, a senator," gives nobody the title.
 */
export function describedPeople(text: string, entities: readonly EntityMention[]): Described {
  let holders: ReadonlyMap<string, readonly EntityMention[]> | null = null
  const several = new Map<string, boolean>()
  return (noun, place) => {
    if (!titleNouns().has(noun)) return null
    holders ??= holdersIn(text, entities)
    const own = (holders.get(noun) ?? []).filter(({ end }) => end <= place)
    const [first] = own
    if (!first || own.some(({ entity }) => entity !== first.entity)) return null
    if (!several.has(noun)) several.set(noun, SEVERAL(noun).test(text))
    return several.get(noun) ? null : first.entity
  }
}

/** The persons named right behind each title, by its noun in full. */
function holdersIn(text: string, entities: readonly EntityMention[]): Map<string, EntityMention[]> {
  const holders = new Map<string, EntityMention[]>()
  for (const entity of entities) {
    if (entity.type !== 'person' || text.charCodeAt(entity.start - 1) !== SPACE) continue
    const word = text.lastIndexOf(' ', entity.start - 2) + 1
    const before = text.slice(Math.max(word, entity.start - LONGEST), entity.start)
    const title = TITLE.exec(before)?.groups?.title?.toLowerCase()
    const noun = title === undefined ? undefined : nounOf(title)
    if (noun !== undefined) holders.set(noun, [...(holders.get(noun) ?? []), entity])
  }
  return holders
}

let nouns: ReadonlySet<string> | null = null

/** The nouns in full of all titles that tell more than "Mr." does. */
function titleNouns(): ReadonlySet<string> {
  nouns ??= new Set([...phraseSet('titles')].flatMap((title) => nounOf(title) ?? []))
  return nouns
}

/** "senator" of "sen"; undefined for titles of courtesy and other words. */
function nounOf(title: string): string | undefined {
  const sort = lexicon<Readonly<Record<string, string>>>('titles')[title]
  if (!sort || sort === 'honorific') return undefined
  return lexicon<Readonly<Record<string, string>>>('office-names')[title] ?? title
}
