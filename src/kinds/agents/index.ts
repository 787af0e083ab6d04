import { flagsOfWord } from '../../text/flags.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { stemOf } from '../../text/stem.ts'
import type { ClaimDraft, Doc, Mentions, Token } from '../../types.ts'
import { joined, type Reading, readingsOf } from '../roles/reading.ts'
import { isConditional, isUnknown } from '../statements/certain.ts'
import { chainBefore } from '../statements/chain.ts'
import { doersOf } from '../statements/subject.ts'
import { type NamedAct, SOLE_ACT, soleActOf } from './acts.ts'
import { type Agent, agentAfter, agentBefore, agentIdentified } from './agent.ts'
import { draftOf } from './draft.ts'
import { patientAfter, patientBefore } from './patient.ts'
import type { Told } from './told.ts'

/**
 * Who did what one person or body does alone: "Acme was founded by Ann Cole", "Ann Cole, who founded Acme", "the house was
 * sold to Ann Cole" (data/sole-acts.json).
 *
 * The value is the name, the subject what the act was done to. Acts of several ("by Ann Cole and others"), of unnamed people,
 * planned, possible and denied acts claim nothing.
 */
export function agents(doc: Doc, mentions: Mentions): ClaimDraft[] {
  const found: ClaimDraft[] = []
  for (const reading of readingsOf(doc, mentions)) {
    const { tokens, sentence } = reading
    if ((sentence.wordFlags & SOLE_ACT) === 0 || sentence.zone === 'boilerplate') continue
    for (let verb = 0; verb < tokens.length; verb++) {
      const token = tokens[verb]
      const told = token && (flagsOfWord(token.spelling) & SOLE_ACT) !== 0 ? toldAt(reading, verb) : null
      if (told) found.push(draftOf(doc, mentions, { reading, ...told }))
    }
  }
  return found
}

function toldAt(reading: Reading, verb: number): Told | null {
  const word = reading.tokens[verb]?.lower ?? ''
  const by = prepositionAfter(reading, verb)
  const to = by !== null && reading.tokens[by]?.lower === 'to'
  const act = soleActOf(word, to)
  if (!act || (by === null && word === 'found')) return null
  const { from, mood } = chainBefore(reading, verb)
  if (mood !== 'done' || isOpen(reading, from)) return null
  const told =
    by === null
      ? activeAt(reading, act, { from, end: afterVerb(reading, verb) })
      : passiveAt(reading, act, { from, by })
  return told && mayDo(told) ? told : null
}

/** Words between a participle and "by" or "to" at most: "was shot twice in the back by". */
const REACH = 7

/** The place of "by" (or of "to") behind a participle; null when another verb or the end of the clause comes first. */
function prepositionAfter(reading: Reading, verb: number): number | null {
  const { tokens } = reading
  const own = tokens[verb]?.lower ?? ''
  if (tokens[verb + 1]?.lower === 'to')
    return soleActOf(own, true) && joined(reading, verb + 1) ? verb + 1 : null
  for (let at = verb + 1; at <= Math.min(verb + REACH, tokens.length - 1); at++) {
    const token = tokens[at]
    if (!token || !joined(reading, at) || endsPhrase(token)) return null
    if (token.lower === 'by') return at
  }
  return null
}

/** Another verb, or a clause of its own. */
function endsPhrase({ lower, tags }: Token): boolean {
  if (phraseSet('verb-tails').has(lower)) return false
  return tags.has('Verb') || phraseSet('relative-pronouns').has(lower)
}

/** The token behind a verb and the words that belong to it: "shot dead", "shot and killed". */
function afterVerb({ tokens }: Reading, verb: number): number {
  const tails = phraseSet('verb-tails')
  const next = tokens[verb + 1]?.lower ?? ''
  if (next === 'and' && tails.has(tokens[verb + 2]?.lower ?? '')) return verb + 3
  return tails.has(next) ? verb + 2 : verb + 1
}

interface Passive {
  readonly from: number
  readonly by: number
}

function passiveAt(reading: Reading, act: NamedAct, { from, by }: Passive): Told | null {
  const agent = agentAfter(reading, by + 1)
  const patient = agent && patientBefore(reading, act, from)
  return agent && patient ? { act, agent, patient } : null
}

interface Active {
  readonly from: number
  readonly end: number
}

function activeAt(reading: Reading, act: NamedAct, { from, end }: Active): Told | null {
  if (isPassive(reading, from, end)) return null
  const patient = patientAfter(reading, act, end)
  if (!patient || isShared(reading, patient.end)) return null
  const agent = subjectOf(reading, from) ?? unknownOf(reading, { from, end: patient.end })
  return agent ? { act, agent, patient } : null
}

function subjectOf(reading: Reading, from: number): Agent | null {
  const [doer, ...others] = doersOf(reading, from)
  return doer && others.length === 0 ? agentBefore(reading, from, doer.entity) : null
}

/** "the officer who shot Roe was identified as". */
function unknownOf(reading: Reading, place: Active): Agent | null {
  return reading.tokens[place.from - 1]?.lower === 'who' ? agentIdentified(reading, place) : null
}

/** A form of "be" among the verbs. */
function isPassive({ tokens }: Reading, from: number, end: number): boolean {
  return tokens.slice(from, end).some(({ lower }) => stemOf(lower) === 'be')
}

/** "founded Acme with her brother", "founded Acme together with". */
function isShared({ tokens }: Reading, end: number): boolean {
  return tokens
    .slice(end, end + REACH)
    .some(
      ({ lower }, at, all) =>
        phraseSet('joint-words').has(lower) ||
        (lower === 'with' && phraseSet('definite-determiners').has(all[at + 1]?.lower ?? '')) ||
        (lower === 'and' && at === 0),
    )
}

/** Conditions and questions tell of nothing done. */
function isOpen(reading: Reading, from: number): boolean {
  return isConditional(reading, from) || isUnknown(reading, from) || isQuestion(reading)
}

function isQuestion({ text, sentence }: Reading): boolean {
  return /\?["”’)]{0,2}$/.test(text.slice(sentence.start, sentence.end).trimEnd())
}

/** Bodies, countries and teams do some acts only; nobody does anything to what has the same name. */
function mayDo({ act, agent: { name }, patient }: Told): boolean {
  if (name.entity === patient.entity) return false
  if (name.type === 'person') return true
  return act.bodies === true && (name.type === 'organization' || name.type === 'place')
}
