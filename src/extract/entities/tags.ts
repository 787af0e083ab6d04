import { ofObject } from '../../text/remembered.ts'
import { type Evidence, evidenceBy } from './vote.ts'

/** What the tags of a word tell, whichever word it is: words share their sets of tags. */
interface Told {
  /** What it is beside a name: "VERB", "ADJECTIVE", "ADVERB", "NOUN", "NOUNS", "OTHER". */
  readonly sort: string
  /** Whether it may begin a sentence without going on the name after it. */
  readonly isLoose: boolean
  readonly evidence: readonly Evidence[]
}

/** What tags tell; worked out once for each set. */
export const toldBy = ofObject((tags: ReadonlySet<string>): Told => {
  const isLoose = LOOSE.some((tag) => tags.has(tag))
  return { sort: sortOf(tags), isLoose, evidence: TELLING.filter((tag) => tags.has(tag)).map(byTag) }
})

const byTag = evidenceBy('tag')
const TELLING = ['Person', 'Place', 'Organization', 'Demonym', 'Acronym', 'Verb', 'Adjective', 'Plural']
const LOOSE = ['Adverb', 'Verb', 'Conjunction', 'Preposition', 'Pronoun', 'Determiner']

function sortOf(tags: ReadonlySet<string>): string {
  if (tags.has('Verb')) return 'VERB'
  if (tags.has('Adjective')) return 'ADJECTIVE'
  if (tags.has('Adverb')) return 'ADVERB'
  return tags.has('Noun') ? (tags.has('Plural') ? 'NOUNS' : 'NOUN') : 'OTHER'
}
