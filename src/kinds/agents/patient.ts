import { phraseSet } from '../../text/lexicon.ts'
import { stemOf } from '../../text/stem.ts'
import { gapBefore, joined, type Reading } from '../roles/reading.ts'
import type { NamedAct } from './acts.ts'
import { isPhraseWord, isPreposition, named, type Patient, patientIn } from './patient-in.ts'

/** How many words a noun phrase has at most. */
const LONGEST = 12

/** What the noun phrase that ends before a token names, over the comma of "Acme, founded by" and "Roe, who was shot by". */
export function patientBefore(reading: Reading, act: NamedAct, before: number): Patient | null {
  const end = overRelative(reading, before)
  const known = overAside(reading, act, before) ?? (end === before ? pronounAt(reading, act, end - 1) : null)
  if (known) return known
  const { tokens, names } = reading
  const finite = stemOf(tokens[before]?.lower ?? '') === 'be'
  const from = phraseBefore(reading, end, finite)
  if (from === end || (finite && joined(reading, from) && isPreposition(tokens[from - 1]?.lower ?? '')))
    return null
  const own = patientIn(reading, act, { from, end })
  const indefinite = phraseSet('indefinite-determiners').has(tokens[from]?.lower ?? '')
  const name = names[from - 1]
  if (indefinite && name && /^,/.test(gapBefore(reading, from)) && own?.noun)
    return named(reading, act, { from: from - 1, end: from })
  return indefinite || startsInside(reading, from) ? null : own
}

/** Where the noun phrase begins that ends before a token; that of a subject goes on over "in Port Ellery". */
function phraseBefore(reading: Reading, end: number, finite: boolean): number {
  let from = end
  while (from > 0 && end - from < LONGEST && (from === end || joined(reading, from))) {
    const word = reading.tokens[from - 1]?.lower ?? ''
    const place = finite && from < end && phraseSet('place-prepositions').has(word)
    if (!place && !isPhraseWord(reading, from - 1)) break
    from--
  }
  return from
}

/** "of the museum was founded": not the museum was. */
function isInside(reading: Reading, from: number): boolean {
  return joined(reading, from) && isPreposition(reading.tokens[from - 1]?.lower ?? '')
}

/** How many words an aside has at most. */
const ASIDE = 8

/** "Roe, a guard, was shot", "Roe, 34, was shot": the name before an aside in commas. */
function overAside(reading: Reading, act: NamedAct, before: number): Patient | null {
  if (!/^,/.test(gapBefore(reading, before))) return null
  for (let at = before - 1; at > 0 && before - at <= ASIDE; at--) {
    if (!/^,/.test(gapBefore(reading, at))) continue
    const first = reading.tokens[at]?.lower ?? ''
    const tells = phraseSet('indefinite-determiners').has(first) || /^\d{1,3}$/.test(first)
    const from = phraseBefore(reading, at, true)
    return tells && !isInside(reading, from) && from < at ? patientIn(reading, act, { from, end: at }) : null
  }
  return null
}

/** "She was shot by", "It was founded by". */
function pronounAt({ tokens }: Reading, { names }: NamedAct, at: number): Patient | null {
  const word = tokens[at]?.lower ?? ''
  const person = word === 'he' || word === 'she'
  const fits = person
    ? names.includes('person')
    : word === 'it' && names.length > 0 && !names.includes('person')
  return fits ? { entity: null, noun: word, words: [], from: at, end: at + 1, head: at } : null
}

/** "from the company founded by" is about a company all the same; "and", a verb with "-ing" and a list are not. */
function startsInside(reading: Reading, from: number): boolean {
  const before = reading.tokens[from - 1]
  return before !== undefined && joined(reading, from) && (before.lower === 'and' || before.lower === 'or')
}

/** The place before "who", "which" and their comma, or before the comma of a participle. */
function overRelative({ tokens }: Reading, before: number): number {
  return phraseSet('relative-pronouns').has(tokens[before - 1]?.lower ?? '') ? before - 1 : before
}

/** What the noun phrase behind an active verb names. */
export function patientAfter(reading: Reading, act: NamedAct, from: number): Patient | null {
  let end = from
  while (
    end < reading.tokens.length &&
    end - from < LONGEST &&
    joined(reading, end) &&
    isPhraseWord(reading, end)
  )
    end++
  if (end === from || phraseSet('indefinite-determiners').has(reading.tokens[from]?.lower ?? '')) return null
  return patientIn(reading, act, { from, end })
}
