import type { Renames } from '../names/across.ts'
import type {
  ArticleClaims,
  Attribution,
  Claim,
  ClaimValue,
  EntityType,
  Frame,
  Question,
  Scope,
} from '../types.ts'

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

/** All claims of the set, in the order of sources, with names linked across articles. Claims whose names stay are given as they are. */
export function sourcedClaims(articles: readonly ArticleClaims[], renames: Renames): Sourced[] {
  const all: Sourced[] = []
  articles.forEach((article, position) => {
    const names = renames.get(article.source)
    const rename = (name: string) => names?.get(name) ?? name
    for (const claim of article.claims) {
      const named = names && isNaming(claim, names) ? renamed(claim, rename) : claim
      all.push({ claim: named, article: position, index: all.length })
    }
  })
  return all
}

/** Whether a claim has one of some names. */
function isNaming(
  { subject, attribution, typed, frame }: Claim,
  names: ReadonlyMap<string, string>,
): boolean {
  const { entities, scope, question } = frame
  const isOne = (name: string | null | undefined) => name != null && names.has(name)
  for (const name of entities) if (names.has(name)) return true
  for (const name of scope.places) if (names.has(name)) return true
  if (isOne(subject) || isOne(scope.agent) || isOne(attribution?.entity)) return true
  if (typed.type === 'place' && names.has(typed.entity)) return true
  if (typed.type === 'agent' && (names.has(typed.entity) || isOne(typed.patient))) return true
  return (
    question !== null &&
    (isOne(question.doer) || isOne(question.theme) || question.of.some(isOne) || question.limits.some(isOne))
  )
}

/** Whether a claim names who did an act: such claims are compared by name, after the rows of their kind. */
export function isOfAgent({ claim }: Sourced): boolean {
  return claim.typed.type === 'agent'
}

/** The same list where no name stands twice. */
function distinct(names: readonly string[]): readonly string[] {
  for (let at = 0; at < names.length; at++)
    if (names.indexOf(names[at] as string) !== at) return [...new Set(names)]
  return names
}

type Rename = (name: string) => string

/** The same list where no name changes. */
function listWith(names: readonly string[], rename: Rename): readonly string[] {
  return names.every((name) => rename(name) === name) ? names : names.map(rename)
}

function nameWith(name: string | null, rename: Rename): string | null {
  return name && rename(name)
}

function scopeWith(scope: Scope, rename: Rename): Scope {
  const places = listWith(scope.places, rename)
  const agent = nameWith(scope.agent, rename)
  return places === scope.places && agent === scope.agent ? scope : { ...scope, places, agent }
}

function questionWith(question: Question, rename: Rename): Question {
  const doer = nameWith(question.doer, rename)
  const of = listWith(question.of, rename)
  const theme = nameWith(question.theme, rename)
  const limits = listWith(question.limits, rename)
  const isSame =
    doer === question.doer && of === question.of && theme === question.theme && limits === question.limits
  return isSame ? question : { ...question, doer, of, theme, limits }
}

function frameWith(frame: Frame, rename: Rename): Frame {
  const entities = distinct(listWith(frame.entities, rename))
  const scope = scopeWith(frame.scope, rename)
  const question = frame.question && questionWith(frame.question, rename)
  const isSame = entities === frame.entities && scope === frame.scope && question === frame.question
  return isSame ? frame : { ...frame, entities, scope, question }
}

function typedWith(typed: ClaimValue, rename: Rename): ClaimValue {
  if (typed.type === 'place') {
    const entity = rename(typed.entity)
    return entity === typed.entity ? typed : { ...typed, entity }
  }
  if (typed.type !== 'agent') return typed
  const [entity, patient] = [rename(typed.entity), nameWith(typed.patient, rename)]
  return entity === typed.entity && patient === typed.patient ? typed : { ...typed, entity, patient }
}

function attributionWith(attribution: Attribution | null, rename: Rename): Attribution | null {
  if (!attribution?.entity) return attribution
  const entity = rename(attribution.entity)
  return entity === attribution.entity ? attribution : { ...attribution, entity }
}

/** The same claim where no name changes. */
function renamed(claim: Claim, rename: Rename): Claim {
  const subject = rename(claim.subject)
  const attribution = attributionWith(claim.attribution, rename)
  const typed = typedWith(claim.typed, rename)
  const frame = frameWith(claim.frame, rename)
  const isSame =
    subject === claim.subject &&
    attribution === claim.attribution &&
    typed === claim.typed &&
    frame === claim.frame
  return isSame ? claim : { ...claim, subject, attribution, typed, frame }
}
