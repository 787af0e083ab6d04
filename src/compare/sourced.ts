import type { ArticleClaims, Claim, ClaimValue, EntityType, Question, Scope } from '../types.ts'

/** A claim with the article it comes from, its names made those of the set. */
export interface Sourced {
  readonly claim: Claim
  /** Position of the article in the order of sources. */
  readonly article: number
  /** Position of the claim among all claims of the set: the order of everything that has no other order. */
  readonly index: number
}

/** Gives each name of an article the name that the whole set uses for the same thing. */
export type Linker = (source: string, entity: string, type?: EntityType) => string

/** All claims of the set, in the order of sources, with names linked across articles. */
export function sourcedClaims(articles: readonly ArticleClaims[], link: Linker): Sourced[] {
  const all: Sourced[] = []
  articles.forEach((article, position) => {
    const names = new Set(article.entities.map((mention) => mention.entity))
    const rename = (name: string) => (names.has(name) ? link(article.source, name) : name)
    const keep = [...names].every((name) => rename(name) === name)
    for (const claim of article.claims) {
      const same = keep && isDistinct(claim.frame.entities)
      all.push({ claim: same ? claim : renamed(claim, rename), article: position, index: all.length })
    }
  })
  return all
}

/** Whether a claim names who did an act: such claims are compared by name, after the rows of their kind. */
export function isOfAgent({ claim }: Sourced): boolean {
  return claim.typed.type === 'agent'
}

function isDistinct(names: readonly string[]): boolean {
  return names.length < 2 || new Set(names).size === names.length
}

function scopeWith(scope: Scope, rename: (name: string) => string): Scope {
  return { ...scope, places: scope.places.map(rename), agent: scope.agent && rename(scope.agent) }
}

function questionWith(question: Question, rename: (name: string) => string): Question {
  const { doer, of, theme, limits } = question
  return {
    ...question,
    doer: doer && rename(doer),
    of: of.map(rename),
    theme: theme && rename(theme),
    limits: limits.map(rename),
  }
}

function typedWith(typed: ClaimValue, rename: (name: string) => string): ClaimValue {
  if (typed.type === 'place') return { ...typed, entity: rename(typed.entity) }
  if (typed.type !== 'agent') return typed
  return { ...typed, entity: rename(typed.entity), patient: typed.patient && rename(typed.patient) }
}

function renamed(claim: Claim, rename: (name: string) => string): Claim {
  const { subject, frame, typed, attribution } = claim
  return {
    ...claim,
    subject: rename(subject),
    frame: {
      ...frame,
      entities: [...new Set(frame.entities.map(rename))],
      scope: scopeWith(frame.scope, rename),
      question: frame.question && questionWith(frame.question, rename),
    },
    typed: typedWith(typed, rename),
    attribution: attribution?.entity ? { ...attribution, entity: rename(attribution.entity) } : attribution,
  }
}
