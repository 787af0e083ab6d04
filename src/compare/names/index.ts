import { personForm } from '../../names/forms.ts'
import { phraseSet } from '../../text/lexicon.ts'
import type { ArticleClaims, EntityType } from '../../types.ts'
import type { Kin } from '../kin.ts'
import { canBeSame } from '../match/person.ts'
import type { Linker, Sourced } from '../sourced.ts'
import { type Holder, holdersOf, nameWordsOf } from './holders.ts'
import { spelledAlike, writtenApart } from './spelling.ts'

/** Two articles that name different people for one office, or write one name in two ways. */
export interface NamesApart {
  readonly a: Holder
  readonly b: Holder
  /** Whether the two are most likely one name: "Smyth" and "Smith". */
  readonly spelling: boolean
}

interface Context {
  readonly articles: readonly ArticleClaims[]
  readonly related: readonly boolean[]
  readonly link: Linker
  readonly kin: Kin
}

/**
 * Where two articles give one office, or one deed, to different people: "the mayor, Ann Cole" and "the mayor, Tom Reed".
 *
 * Only offices that one person holds at a time, without "former", "deputy" or "a", where no sentence tells of a change,
 * where each article names one such person, neither names the other's, and what it is an office of is the same.
 */
export function namesApart(claims: readonly Sourced[], context: Context): NamesApart[] {
  const byOffice = new Map<string, Holder[]>()
  for (const holder of holdersOf(claims, context.articles, context.link)) {
    if (context.related[holder.sourced.article] === false) continue
    const list = byOffice.get(holder.office)
    if (list) list.push(holder)
    else byOffice.set(holder.office, [holder])
  }
  return [...byOffice.values()].flatMap((holders) => pairsOf(holders, context))
}

function pairsOf(holders: readonly Holder[], context: Context): NamesApart[] {
  const firsts = [...new Set(holders.map(({ sourced }) => sourced.article))].flatMap((article) => {
    const own = holders.filter(({ sourced }) => sourced.article === article)
    return soleIn(own, context) ?? []
  })
  return firsts.flatMap((a, at) => firsts.slice(at + 1).flatMap((b) => apart(a, b, context) ?? []))
}

/** The one holder of an article, with all that it tells of the office; null when it names more than one, or a change. */
function soleIn(own: readonly Holder[], { articles, link }: Context): Holder | null {
  const [first] = own
  if (!first || own.some(({ person, sole }) => person !== first.person || !sole)) return null
  const article = articles[first.sourced.article]
  const others = article?.claims.some(
    (claim) =>
      claim.kind === 'role' &&
      claim.typed.type === 'office' &&
      first.office
        .split(' ')
        .every((word) => claim.typed.type === 'office' && claim.typed.words.includes(word)) &&
      link(article.source, claim.subject, 'person') !== first.person,
  )
  if (others) return null
  const best = own.find(({ definite }) => definite) ?? first
  return { ...best, domain: [...new Set(own.flatMap(({ domain }) => domain))] }
}

function apart(a: Holder, b: Holder, context: Context): NamesApart | null {
  if (!context.kin(a.sourced.article, b.sourced.article)) return null
  if (a.person === b.person || canBeSame(a.person, b.person))
    return writtenApart(a.name.text, b.name.text) ? { a, b, spelling: true } : null
  if (named(a, b, context) || named(b, a, context) || !sameDomain(a, b, context)) return null
  return { a, b, spelling: spelledAlike(a.person, b.person) }
}

/** Whether the article of the first names the second's person, by surname. */
function named({ sourced }: Holder, { person }: Holder, { articles }: Context): boolean {
  const { family } = personForm(person)
  const entities = articles[sourced.article]?.entities ?? []
  return entities.some(({ entity }) => nameWordsOf(entity).includes(family.split(' ').at(-1) ?? family))
}

/** Whether both are offices of one body or place; where one article does not tell of which, its lead must name it. */
function sameDomain(a: Holder, b: Holder, context: Context): boolean {
  if (a.domain.length > 0 && b.domain.length > 0)
    return within(a.domain, b.domain) || within(b.domain, a.domain)
  if (isOfMany(a, context) || isOfMany(b, context)) return false
  if (a.domain.length === 0 && b.domain.length === 0)
    return isOneOffice(a, b, context) && isOfLead(a, context) && isOfLead(b, context)
  const [told, open] = a.domain.length > 0 ? [a, b] : [b, a]
  const lead = leadOf(open, context)
  return isOfLead(open, context) && told.domain.every((word) => lead.has(word))
}

/** Both with "the", or of the one place or body that both leads name. */
function isOneOffice(a: Holder, b: Holder, context: Context): boolean {
  if (a.definite && b.definite && !a.enters) return true
  return sameLead(a, b, context) || (a.enters && sameBody(a, b, context))
}

/** "Brockton" within "Brockton Council"; the parties of a state and of the country share a word only. */
function within(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((word) => whole.includes(word))
}

/** Whether the sentence names no place or body but those of its article's lead, and the lead one body at most. */
function isOfLead(holder: Holder, context: Context): boolean {
  const lead = leadOf(holder, context)
  return leadNames(holder, context, 'organization').size <= 1 && holder.beside.every((word) => lead.has(word))
}

/** A title without "the" or a body ("Mayor Ann Cole") is of the one place or body that both leads name. */
function sameLead(a: Holder, b: Holder, context: Context): boolean {
  const [places, others] = [leadNames(a, context, 'place'), leadNames(b, context, 'place')]
  return places.size === 1 && others.size === 1 && [...places].every((place) => others.has(place))
}

/** Both leads name the one body: "the board of Acme". */
function sameBody(a: Holder, b: Holder, context: Context): boolean {
  const [bodies, others] = [leadNames(a, context, 'organization'), leadNames(b, context, 'organization')]
  return bodies.size === 1 && others.size === 1 && [...bodies].every((body) => others.has(body))
}

/** The linked names of one type in the title and first sentences of a holder's article. */
function leadNames(holder: Holder, context: Context, type: EntityType): ReadonlySet<string> {
  const lead = leadOf(holder, context)
  const article = context.articles[holder.sourced.article]
  const names = (article?.entities ?? [])
    .filter((mention) => mention.type === type && nameWordsOf(mention.entity).every((word) => lead.has(word)))
    .map(({ entity }) => context.link(article?.source ?? '', entity, type))
  return new Set(names)
}

/**
 * Offices of which one event has several holders, of several states or teams: both must tell of which. The winner is one where no
 * sentence tells of men's and women's races, and who was newly given an office where the lead names one body.
 */
function isOfMany(holder: Holder, context: Context): boolean {
  const words = holder.office.split(' ')
  if (holder.office === 'winner') return hasWinners(context.articles[holder.sourced.article])
  if (holder.enters && leadNames(holder, context, 'organization').size === 1) return false
  return [...phraseSet('offices-of-many')].some((many) =>
    many.split(' ').every((word) => words.includes(word)),
  )
}

function hasWinners(article: ArticleClaims | undefined): boolean {
  const several = phraseSet('several-winners')
  const texts = [article?.title ?? '', ...(article?.claims ?? []).map(({ text }) => text)]
  return texts.some((text) =>
    (text.toLowerCase().match(/[\p{L}’']{2,40}/gu) ?? []).some((word) => several.has(word.replace('’', "'"))),
  )
}

/** The words of an article's title and first sentences. */
function leadOf({ sourced }: Holder, { articles }: Context): ReadonlySet<string> {
  const article = articles[sourced.article]
  const lead = article?.claims.filter(({ frame }) => frame.lead).map(({ text }) => text) ?? []
  return new Set(
    `${article?.title ?? ''} ${lead.join(' ')}`.toLowerCase().match(/[\p{L}\p{N}]{2,40}/gu) ?? [],
  )
}
