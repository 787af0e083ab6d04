import type { CueClass } from '../../text/cues.ts'
import { isCapitalised } from '../../text/letters.ts'
import { lexicon } from '../../text/lexicon.ts'
import type { Token } from '../../types.ts'
import { isSpeakerNoun } from './nouns.ts'

/** What a word does in a clause, as far as finding speakers needs it. */
export type WordClass =
  | 'noun'
  | 'pronoun'
  | 'verb'
  | 'cue'
  | 'auxiliary'
  | 'determiner'
  | 'adjective'
  | 'adverb'
  | 'preposition'
  | 'conjunction'
  | 'relative'
  | 'to'
  | 'date'
  | 'other'

let closed: ReadonlyMap<string, WordClass> | null = null

export function roleOf(token: Token, cue: CueClass | null): WordClass {
  const { lower, text, tags } = token
  const upper = isCapitalised(text)
  const known = closedRole(token, upper)
  if (known) return known
  if (tags.has('Date') || tags.has('Month') || tags.has('WeekDay')) return isDate(lower) ? 'date' : 'noun'
  if (cue && (!upper || tags.has('Verb'))) return isNoun(lower, tags) ? 'noun' : 'cue'
  if ((upper && tags.has('Noun')) || isSpeakerNoun(lower)) return 'noun'
  return tagged(tags, upper)
}

/** The class of a closed-class word; names and acronyms that look like one ("Will", "IT") have none. */
function closedRole({ lower, text, tags }: Token, upper: boolean): WordClass | null {
  closed ??= new Map(Object.entries(lexicon<Readonly<Record<string, WordClass>>>('clause-words')))
  const known = closed.get(lower) ?? null
  if (known === null || known === 'pronoun') return known
  const name = /^\p{Lu}{2}/u.test(text) || (known === 'auxiliary' && upper && tags.has('Person'))
  return name ? null : known
}

function isDate(lower: string): boolean {
  return lower !== 'may' && lower !== 'march'
}

function tagged(tags: ReadonlySet<string>, upper: boolean): WordClass {
  if (tags.has('Verb')) return upper && tags.has('Infinitive') ? 'noun' : 'verb'
  if (tags.has('Adverb')) return 'adverb'
  if (tags.has('Adjective') || tags.has('Value')) return 'adjective'
  return tags.has('Noun') || upper ? 'noun' : 'other'
}

/** Speech verbs that are as often nouns ("report", "claims") are verbs only where the tagger says so. */
function isNoun(lower: string, tags: ReadonlySet<string>): boolean {
  if (tags.has('Verb') || /(?:ed|ing)$|^(?:said|told|wrote)$/.test(lower)) return false
  return tags.has('Noun') || tags.has('Adjective')
}
