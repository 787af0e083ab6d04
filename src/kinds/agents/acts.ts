import { wordFlag } from '../../text/flags.ts'
import { lexicon } from '../../text/lexicon.ts'
import type { EntityType } from '../../types.ts'

/** What data/sole-acts.json says of an act that one person or body does to a thing. */
export interface SoleAct {
  /** "founded by". */
  readonly label: string
  /** Past forms and participles: "wrote", "written". */
  readonly forms: readonly string[]
  /** Participles and verbs behind which "to" names who has it then: "sold to". */
  readonly to?: readonly string[]
  /** Nouns of what it is done to. */
  readonly of: readonly string[]
  /** Nouns that need a word such as "winning" before them: an event has many goals. */
  readonly limited?: readonly string[]
  /** Types of names of what it is done to. */
  readonly names: readonly EntityType[]
  /** Whether companies, countries and teams do it too. */
  readonly bodies?: boolean
  /** Whether it is done to a thing once, so that dates do not tell two such acts apart. */
  readonly once?: boolean
}

/** An act with its name in the list. */
export interface NamedAct extends SoleAct {
  readonly act: string
}

let byForm: ReadonlyMap<string, NamedAct> | null = null

/** The flag of the forms that `soleActOf` knows, before "to" or not: most words of a text are none. */
export const SOLE_ACT = wordFlag(
  ({ lower }) => soleActOf(lower) !== undefined || soleActOf(lower, true) !== undefined,
)

/** The act that a verb form or participle tells of; undefined for other words. `to` asks for forms before "to". */
export function soleActOf(form: string, to = false): NamedAct | undefined {
  byForm ??= new Map(
    Object.entries(lexicon<Readonly<Record<string, SoleAct>>>('sole-acts')).flatMap(([act, sole]) => [
      ...sole.forms.map((word) => [word, { ...sole, act }] as const),
      ...(sole.to ?? []).map((word) => [`${word} to`, { ...sole, act }] as const),
    ]),
  )
  return byForm.get(to ? `${form} to` : form)
}
