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
export function sourcedClaims(articles: readonly ArticleClaims[], link: Linker): Sourced[] {
  const all: Sourced[] = []
  articles.forEach((article, position) => {
    const names = renamesOf(article, link)
    const rename = (name: string) => names.get(name) ?? name
    for (const claim of article.claims) {
      all.push({ claim: renamed(claim, rename), article: position, index: all.length })
    }
  })
  return all
}

/** The names of an article that the set has another name for. */
function renamesOf({ source, entities }: ArticleClaims, link: Linker): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  let last = ''
  for (const { entity } of entities) {
    if (entity === last || names.has(entity)) continue
    last = entity
    const name = link(source, entity)
    if (name !== entity) names.set(entity, name)
  }
  return names
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
