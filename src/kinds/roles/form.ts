import type { RolePhrase } from './phrase.ts'
import type { NamePlace, Reading } from './reading.ts'

/** One form in which an article gives a role to a name. */
export interface RoleForm {
  readonly rule: string
  readonly find: (reading: Reading, name: NamePlace) => readonly RolePhrase[]
}
