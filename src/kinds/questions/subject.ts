import { conceptOfToken } from '../../text/concepts.ts'
import { isCapitalised } from '../../text/letters.ts'
import { lastIndexUpTo } from '../../text/spans.ts'
import type { Doc, Question, Token } from '../../types.ts'
import { isNoun, isParticiple, isWord, meant, nameAt, type Place } from './clause.ts'

type Subject = Pick<Question, 'doer' | 'known' | 'of' | 'limits'>
/** No subject that the words tell. */
export const NOBODY: Subject = { doer: null, known: true, of: [], limits: [] }

/** The head noun of the first noun phrase before a verb, or the linked name, with the words around it. */
export function subjectIn(place: Place, verb: Token): Subject {
  const { doc, clause, value } = place
  const own = clause.slice(0, lastIndexUpTo(clause, verb.start) + 1)
  const before = own.some(isNoun) ? own : [...antecedent(place, verb), ...own]
  const first = before.findIndex((token, at) => isNoun(token) || isMistaken(before, at))
  const head = first < 0 ? -1 : lastOfRun(doc, before, first)
  const noun = before[head]
  const opening = before.slice(0, Math.max(0, first))
  if (!noun || value.start < verb.start || opening.some(isPronoun)) return NOBODY
  const name = nameAt(place, noun)
  const around = [...opening.filter(({ tags }) => tags.has('Adjective')), ...before.slice(first, head)]
  const after = before
    .slice(head + 1)
    .filter(isNoun)
    .map((token) => meant(place, token))
  return {
    doer: name ?? conceptOfToken(noun),
    known: name !== null || /^(?:the|its|his|her|their)$/.test(opening.at(-1)?.lower ?? ''),
    of: [...around.filter(isWord).map((token) => meant(place, token)), ...after.filter(isCapitalised)],
    limits: after,
  }
}

/** The noun before a relative clause or a participle that opens a clause: "the hall, which opened", "the ship, built in". */
function antecedent({ doc, sentence, clause }: Place, verb: Token): readonly Token[] {
  const { tokens } = sentence
  const from = clause[0] ? tokens.indexOf(clause[0]) : -1
  const relative = /^(?:which|who|that)$/.test(tokens[from - 1]?.lower ?? '')
  if (!relative && !isParticiple(clause, verb)) return []
  const last = relative ? from - 2 : from - 1
  if (last < 0 || !isNoun(tokens[last])) return []
  let first = last
  while (first > 0 && isNoun(tokens[first - 1]) && doc.text.charAt(tokens[first - 1]?.end ?? 0) === ' ')
    first--
  return tokens.slice(Math.max(0, first - 1), last + 1)
}

function isPronoun({ tags }: Token): boolean {
  return tags.has('Pronoun') && !tags.has('Possessive')
}

/** "The suspect fired", "Civic won": the only word, bare or after an article, whatever the tagger took it for. */
function isMistaken(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (at < tokens.length - 1 || !token || !isWord(token)) return false
  return at === 0 ? isCapitalised(token.text) : ARTICLE.test(tokens[at - 1]?.lower ?? '')
}

const ARTICLE = /^(?:the|an?)$/

function lastOfRun(doc: Doc, tokens: readonly Token[], from: number): number {
  let at = from
  while (
    isNoun(tokens[at + 1]) &&
    /^[\s.-]{1,2}$/.test(doc.text.slice(tokens[at]?.end, tokens[at + 1]?.start))
  )
    at++
  return at
}
