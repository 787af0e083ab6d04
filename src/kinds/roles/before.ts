import { phraseSet } from '../../text/lexicon.ts'
import type { Token } from '../../types.ts'
import type { RoleForm } from './form.ts'
import { isPersonNoun, mayBePersonNoun } from './nouns.ts'
import { type RolePhrase, type RolePhrases, rolesAt } from './phrase.ts'
import {
  gapBefore,
  isDeterminer,
  isPossessive,
  isSpaced,
  joined,
  type NamePlace,
  opensPhrase,
  type Reading,
} from './reading.ts'
import { trimmedAll } from './trimmed.ts'
import { isLink, isNominal } from './words.ts'

/** How many words before a name are looked at. */
const REACH = 16

/**
 * Roles before a name: the title ("Ohio Attorney General Jane Roe", "his former aide Jane Roe") and the apposition with a
 * comma ("the minority leader, Jane Roe,", "the company's president, Jane Roe."; a caption "US President, Jane Roe.").
 */
export const rolesBefore: RoleForm = {
  rule: 'role before the name',
  find: (reading, name) => {
    if (isSpaced(reading, name.at)) return titles(reading, name.at)
    const gap = gapBefore(reading, name.at)
    if (/^\.?\s{1,3}$/.test(gap)) return titles(reading, name.at)
    return /^\.?,\s{1,3}$/.test(gap) && endsApposition(reading, name) ? appositions(reading, name) : []
  },
}

/** The title that ends right before a token; the phrases that make it up. */
export function titles(reading: Reading, at: number): readonly RolePhrase[] {
  for (const from of startsBefore(reading, at)) {
    const roles = rolesAt(reading, from, at)
    if (roles?.end === at && isTitle(reading, from, roles)) return trimmedAll(reading, roles.parts)
  }
  return []
}

/** "critics of President Roe" is a title within a complement; "the mayor and Senator Roe" are two people. */
function isTitle(reading: Reading, from: number, { parts, end }: RolePhrases): boolean {
  const { tokens } = reading
  const last = parts.at(-1)
  const noun = tokens[end - 1]
  if (!last || !noun || !parts.every((part) => isShortComplement(reading, part))) return false
  if (last.end - 1 > last.head + 1 && isPersonNoun(noun.text, noun)) return false
  if (isInfinitive(reading, from) && last.head === from) return false
  if (parts.length === 1 && isAdjective(reading, last)) return false
  return parts.length === 1 || sameBearer(reading, from, parts)
}

/** "major Roe donors": a word for a rank that is none without a capital. */
function isAdjective({ tokens }: Reading, { from, head }: RolePhrase): boolean {
  return from === head && /^(?:general|major|private)$/.test(tokens[head]?.text ?? '')
}

/** A title goes on with a bare "of", "for" or "to": "Secretary of State", not "minister in a new". */
function isShortComplement({ tokens, names }: Reading, { head, end }: RolePhrase): boolean {
  if (names.slice(head + 1, end).some((name) => name?.type === 'person')) return false
  const complement = tokens.slice(head + 1, end)
  const words = complement
    .map(({ lower }) => lower)
    .filter((word) => phraseSet('role-prepositions').has(word))
  return (
    words.every((word) => /^(?:of|for|to)$/.test(word)) &&
    !complement.some(({ lower }) => /^an?$/.test(lower))
  )
}

/** "to head", "will chair": a verb that looks like a title. */
function isInfinitive({ tokens }: Reading, from: number): boolean {
  const before = tokens[from - 1]
  const capital = /^\p{Lu}/u.test(tokens[from]?.text ?? '')
  return before?.tags.has('Modal') === true || (before?.lower === 'to' && !capital)
}

function sameBearer(reading: Reading, from: number, parts: readonly RolePhrase[]): boolean {
  const bare = parts.some((part) => part.end - part.from === 1)
  const article = isDeterminer(reading.tokens[from - 1])
  const last = reading.tokens[parts.at(-1)?.head ?? from]
  return /^\p{Ll}/u.test(last?.text ?? '') && (!article || bare)
}

function appositions(reading: Reading, name: NamePlace): readonly RolePhrase[] {
  for (const from of startsBefore(reading, name.at)) {
    const opened = opensPhrase(reading.tokens[from - 1]) || isCaption(reading, from, name)
    const roles = opened ? rolesAt(reading, from, name.at) : null
    if (roles?.end === name.at) return trimmedAll(reading, roles.parts)
  }
  return []
}

function isCaption(reading: Reading, from: number, name: NamePlace): boolean {
  return from === 0 && name.end === reading.tokens.length
}

/** After the name the sentence ends, or goes on behind a comma, semicolon, dash or bracket. */
function endsApposition(reading: Reading, name: NamePlace): boolean {
  return name.end === reading.tokens.length || /^\.?\s?(?:[,.;:)—–]|--)/.test(gapBefore(reading, name.end))
}

/** Tokens at which a phrase that ends before `at` may begin, the farthest first; none where no word can be a role. */
function startsBefore(reading: Reading, at: number): readonly number[] {
  const starts: number[] = []
  let hasNoun = false
  for (let from = at - 1; from >= Math.max(0, at - REACH); from--) {
    if (from < at - 1 && !joined(reading, from + 1)) break
    const step = stepAt(reading, from, at)
    if (step === 'stop') break
    hasNoun ||= isPersonWord(reading.tokens[from])
    if (step === 'start') starts.push(from)
  }
  return hasNoun ? starts.reverse() : NONE
}

const NONE: readonly number[] = []

function isPersonWord(token: Token | undefined): boolean {
  return token !== undefined && mayBePersonNoun(token.spelling)
}

function stepAt(reading: Reading, from: number, at: number): 'start' | 'pass' | 'stop' {
  const token = reading.tokens[from]
  if (!token) return 'stop'
  if (isPossessive(token)) return isInside(reading, from, at) ? 'pass' : 'stop'
  if (isNominal(token) || isOpening(reading, from)) return 'start'
  return isLink(token) || isDeterminer(token) ? 'pass' : 'stop'
}

/** A possessive behind "of" belongs to the phrase: "head of the city's police". */
function isInside(reading: Reading, from: number, at: number): boolean {
  const before = reading.tokens.slice(Math.max(0, from - 4), from)
  return at - from < 6 && before.some(({ lower }) => lower === 'of')
}

/** A participle or hyphenated word that may open a phrase: "a convicted", "self-described". */
function isOpening(reading: Reading, from: number): boolean {
  const token = reading.tokens[from]
  return (
    token?.tags.has('Hyphenated') === true ||
    (token?.tags.has('Verb') === true && isDeterminer(reading.tokens[from - 1]))
  )
}
