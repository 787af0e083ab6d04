import { type ClauseWord, clauseWordOf } from '../../text/clause-words.ts'
import { type CueClass, cueOf } from '../../text/cues.ts'
import { wordFlag } from '../../text/flags.ts'
import { isCapitalised } from '../../text/letters.ts'
import { ofEverySpelling } from '../../text/spelling.ts'
import type { Spelling, Token } from '../../types.ts'
import { isSpeakerNoun } from './nouns.ts'

/** What a word does in a clause, as far as finding speakers needs it. */
export type WordClass = ClauseWord | 'noun' | 'verb' | 'cue' | 'adjective' | 'date' | 'other'

/** What is known of a word: by its letters, and what it did where it was last asked for, for it mostly comes again so. */
interface Known {
  readonly cue: CueClass | null
  /** Whether it may report speech: a verb of saying, or "according". */
  readonly reports: boolean
  tags: ReadonlySet<string> | null
  role: WordClass
}

const REPORTING: ReadonlySet<CueClass | null> = new Set([
  'say',
  'claim',
  'deny',
  'think',
  'report',
  'promise',
])

const knownOf = ofEverySpelling((spelling): Known => {
  const cue = cueOf(spelling)
  const reports = REPORTING.has(cue) || spelling.lower === 'according'
  return { cue, reports, tags: null, role: 'other' }
})

/** What a word does in a clause, by its letters and tags, and its class as a speech verb, whatever it does here. */
export function wordClass({ spelling, tags }: Token): {
  readonly role: WordClass
  readonly cue: CueClass | null
} {
  const known = knownOf(spelling)
  if (known.tags !== tags) {
    known.role = findRole(spelling, tags)
    known.tags = tags
  }
  return known
}

/** Whether a word may report speech without marks: a verb that says, claims, denies ..., or "according". */
export function mayReport(token: Token): boolean {
  return knownOf(token.spelling).reports && (token.lower === 'according' || wordClass(token).role === 'cue')
}

/** Words that may report speech. */
export const REPORTS = wordFlag((spelling) => knownOf(spelling).reports)

/** Whether a class of speech verbs is one of those that report. */
export function isReporting(cue: CueClass | null): boolean {
  return REPORTING.has(cue)
}

function findRole(spelling: Spelling, tags: ReadonlySet<string>): WordClass {
  const { text, lower } = spelling
  const upper = isCapitalised(text)
  const known = closedRole(spelling, tags, upper)
  if (known) return known
  if (tags.has('Date') || tags.has('Month') || tags.has('WeekDay')) return isDate(lower) ? 'date' : 'noun'
  if (cueOf(spelling) && (!upper || tags.has('Verb'))) return isNoun(lower, tags) ? 'noun' : 'cue'
  if ((upper && tags.has('Noun')) || isSpeakerNoun(lower)) return 'noun'
  return tagged(tags, upper)
}

/** The class of a closed-class word; names and acronyms that look like one ("Will", "IT") have none. */
function closedRole(spelling: Spelling, tags: ReadonlySet<string>, upper: boolean): WordClass | null {
  const known = clauseWordOf(spelling)
  if (known === null || known === 'pronoun') return known
  const name = /^\p{Lu}{2}/u.test(spelling.text) || (known === 'auxiliary' && upper && tags.has('Person'))
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
