import { plainName } from '../../names/forms.ts'
import { anyOf, phraseSet } from '../../text/lexicon.ts'
import type { ArticleClaims, Claim, Span } from '../../types.ts'
import { officeWords } from '../../values/office.ts'
import type { Linker, Sourced } from '../sourced.ts'
import { writtenApart } from './spelling.ts'

/** Someone whom an article calls the one holder of an office, or the one doer of something: "the mayor, Ann Cole". */
export interface Holder {
  readonly sourced: Sourced
  /** The linked name. */
  readonly person: string
  /** The name as written beside the office. */
  readonly name: Span
  /** The office in its normal form, without what it is an office of: "minister foreign". */
  readonly office: string
  /** Whether the office is newly given: "was elected mayor". */
  readonly enters: boolean
  /** The words of what it is an office of, lower case: "brockton". Empty where the article does not tell. */
  readonly domain: readonly string[]
  /** Whether it stands with "the" or a possessor. */
  readonly definite: boolean
  /** Places and bodies that its sentence names beside it. */
  readonly beside: readonly string[]
  /** Whether there is one such holder at a time, and the words around do not speak of change. */
  readonly sole: boolean
}

/** Someone beside an office that one person holds at a time, before the words around are read. */
interface Named {
  readonly sourced: Sourced
  readonly article: ArticleClaims
  readonly office: readonly string[]
  readonly name: Span
}

/**
 * The holders of offices that one person holds at a time (data/unique-offices.json), in the order of claims. Of an office that
 * all articles give to one name, written in one way, there is nothing to tell: its holders are left out.
 */
export function holdersOf(
  claims: readonly Sourced[],
  articles: readonly ArticleClaims[],
  link: Linker,
): Holder[] {
  const byOffice = new Map<readonly string[], Named[]>()
  const all = claims.flatMap((sourced) => {
    const article = articles[sourced.article]
    const named = article && sourced.claim.kind === 'role' ? namedOf(sourced, article, link) : null
    if (!named) return []
    const list = byOffice.get(named.office)
    if (list) list.push(named)
    else byOffice.set(named.office, [named])
    return [named]
  })
  for (const [office, named] of byOffice) if (haveOneName(named)) byOffice.delete(office)
  return all.filter(({ office }) => byOffice.has(office)).map(holderOf)
}

function namedOf(sourced: Sourced, article: ArticleClaims, link: Linker): Named | null {
  const { claim } = sourced
  const office = claim.typed.type === 'office' ? officeIn(claim.typed.words) : null
  const name = office && nameBeside(claim, article, link)
  return office && name && { sourced, article, office, name }
}

function haveOneName(named: readonly Named[]): boolean {
  const person = named[0]?.sourced.claim.subject
  if (!named.every(({ sourced }) => sourced.claim.subject === person)) return false
  const texts = [...new Set(named.map(({ name }) => name.text))]
  return !texts.some((one, at) => texts.slice(at + 1).some((other) => writtenApart(one, other)))
}

function holderOf({ sourced, article, office, name }: Named): Holder {
  const { claim } = sourced
  const words = claim.typed.type === 'office' ? claim.typed.words : []
  const before = claim.text.slice(0, claim.value.start - claim.start)
  const levels = words.filter((word) => phraseSet('office-levels').has(word))
  const possessor = POSSESSOR.exec(before)?.groups?.name ?? ''
  const domain = [...words, ...wordsOf(possessor)].filter(
    (word) => !office.includes(word) && !phraseSet('office-levels').has(word),
  )
  const enters = isEntering(claim)
  return {
    sourced,
    person: claim.subject,
    name,
    office: enters ? `${office.join(' ')} (new)` : office.join(' '),
    enters,
    domain: [...new Set(domain)],
    beside: besideOf(claim, article),
    definite: possessor !== '' || /\b(?:the|its|his|her|their)\s+$/i.test(before),
    sole:
      levels.length === 0 &&
      !wordsOf(claim.value.text).some((word) => phraseSet('office-doubts').has(word)) &&
      (enters ? isRecent(claim.text) : !doubts().test(before) && !changes().test(claim.text)),
  }
}

/** "was elected mayor", "was named as the new chief executive": the act of giving an office, which one person is given. */
function isEntering({ rule, text, value, start }: Claim): boolean {
  return rule === 'role after a verb' && entry().test(text.slice(0, value.start - start))
}

/** No year, and no words that tell of an earlier time. */
function isRecent(text: string): boolean {
  const earlier = patternOf('entry-doubts', (words) => String.raw`\b(?:${words})\b`)
  return !/\b(?:19|20)\d\d\b/.test(text) && !earlier.test(text)
}

let entries: RegExp | null = null

/** The verb that gives an office right before it; the name may stand in between. */
function entry(): RegExp {
  if (entries) return entries
  const verbs = anyOf(phraseSet('entry-verbs'))
  const name = String.raw`(?:\s\p{Lu}[\p{L}.’'-]{0,30}){0,4}`
  entries = new RegExp(
    String.raw`\b(?:${verbs})${name}(?:\s(?:as|to be|the|its|their|new|next)){0,3}\s{1,3}$`,
    'u',
  )
  return entries
}

/** "Brockton's", "the hotel’s" right before the office. */
const POSSESSOR = /(?<name>[\p{L}][\p{L}.-]{1,30}(?:\s\p{Lu}[\p{L}.-]{1,30}){0,3})(?:['’]s|s['’])\s{1,3}$/u

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,40}/gu) ?? []
}

function besideOf({ start, end }: Claim, { entities }: ArticleClaims): string[] {
  return entities.flatMap((mention) =>
    mention.start >= start &&
    mention.end <= end &&
    (mention.type === 'place' || mention.type === 'organization')
      ? wordsOf(mention.entity)
      : [],
  )
}

/** An office of the list: its noun, and the words before it. */
interface Office {
  readonly words: readonly string[]
  readonly others: readonly string[]
}

let offices: ReadonlyMap<string, readonly Office[]> | null = null

/** The offices of the list by their nouns, the longest first. */
function officesBy(): ReadonlyMap<string, readonly Office[]> {
  if (offices) return offices
  const found = new Map<string, Office[]>()
  const all = [...phraseSet('unique-offices')]
    .map((office) => officeWords(office, office.split(' ').at(-1) ?? ''))
    .sort((a, b) => b.length - a.length)
  for (const words of all) {
    const [noun = '', ...others] = words
    const list = found.get(noun)
    if (list) list.push({ words, others })
    else found.set(noun, [{ words, others }])
  }
  offices = found
  return found
}

/** The words of the longest office of the list that the words of a role hold; null for none. */
function officeIn(words: readonly string[]): readonly string[] | null {
  const known = officesBy().get(words[0] ?? '')
  return known?.find(({ others }) => others.every((word) => words.includes(word, 1)))?.words ?? null
}

/** The mention of the person that stands nearest to the office in its sentence. */
function nameBeside(claim: Claim, { source, entities }: ArticleClaims, link: Linker): Span | null {
  const distance = (span: Span) =>
    span.start >= claim.value.end ? span.start - claim.value.end : claim.value.start - span.end
  const own = entities.filter(
    (mention) =>
      mention.type === 'person' &&
      mention.start >= claim.start &&
      mention.end <= claim.end &&
      distance(mention) >= 0 &&
      link(source, mention.entity, mention.type) === claim.subject,
  )
  const [best] = own.sort((a, b) => distance(a) - distance(b) || a.start - b.start)
  if (!best) return null
  const { text, start, end, line, column } = best
  return { text, start, end, line, column }
}

const patterns = new Map<string, RegExp>()

function patternOf(list: string, make: (words: string) => string): RegExp {
  const known = patterns.get(list) ?? new RegExp(make(anyOf(phraseSet(list))), 'i')
  patterns.set(list, known)
  return known
}

/** Words right before an office that leave it open how many hold it: "a", "another", "the new". */
function doubts(): RegExp {
  return patternOf('office-doubts', (words) => String.raw`\b(?:${words})[\s-]{1,3}$`)
}

/** Words that tell of a change of office in the same sentence. */
function changes(): RegExp {
  return patternOf('succession-cues', (words) => String.raw`\b(?:${words})\b`)
}

/** The words of a person's name in plain form. */
export function nameWordsOf(name: string): string[] {
  return plainName(name)
    .split(' ')
    .filter((word) => word.length > 1)
}
