import type { ArticleClaims, Claim, ClaimValue, EntityType, Frame, Question, Scope } from '../types.ts'

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
    for (const claim of article.claims) {
      all.push({ claim: renamed(claim, rename), article: position, index: all.length })
    }
  })
  return all
}

/** Whether a claim names who did an act: such claims are compared by name, after the rows of their kind. */
export function isOfAgent({ claim }: Sourced): boolean {
  return claim.typed.type === 'agent'
}

function distinct(names: readonly string[]): readonly string[] {
  return names.length < 2 ? names : [...new Set(names)]
}

type Rename = (name: string) => string

/** The same list where no name changes. */
function listWith(names: readonly string[], rename: Rename): readonly string[] {
  return names.every((name) => rename(name) === name) ? names : names.map(rename)
}

function scopeWith({ date, published, places, agent, opposites, numbers }: Scope, rename: Rename): Scope {
  return {
    date,
    published,
    places: listWith(places, rename),
    agent: agent && rename(agent),
    opposites,
    numbers,
  }
}

function questionWith(question: Question, rename: Rename): Question {
  const { doer, of, theme, limits } = question
  return {
    ...question,
    doer: doer && rename(doer),
    of: listWith(of, rename),
    theme: theme && rename(theme),
    limits: listWith(limits, rename),
  }
}

function frameWith(frame: Frame, rename: Rename): Frame {
  const { entities, terms, near, head, events, lead, scope, modifiers, question } = frame
  return {
    entities: distinct(listWith(entities, rename)),
    terms,
    near,
    head,
    events,
    lead,
    scope: scopeWith(scope, rename),
    modifiers,
    question: question && questionWith(question, rename),
  }
}

function typedWith(typed: ClaimValue, rename: (name: string) => string): ClaimValue {
  if (typed.type === 'place') return { ...typed, entity: rename(typed.entity) }
  if (typed.type !== 'agent') return typed
  return { ...typed, entity: rename(typed.entity), patient: typed.patient && rename(typed.patient) }
}

/** All claims get one shape, whatever made them: comparison reads them millions of times. */
function renamed(claim: Claim, rename: Rename): Claim {
  const { id, kind, text, start, end, line, column, subject, attribute, value } = claim
  const { status, hedge, attribution, rule, typed, frame } = claim
  return {
    id,
    kind,
    text,
    start,
    end,
    line,
    column,
    subject: rename(subject),
    attribute,
    value,
    status,
    hedge,
    attribution: attribution?.entity ? { ...attribution, entity: rename(attribution.entity) } : attribution,
    rule,
    typed: typedWith(typed, rename),
    frame: frameWith(frame, rename),
  }
}
