import type { RolePhrase } from './phrase.ts'
import type { Reading } from './reading.ts'

/** Where a person's name stands in a reading: tokens `at` to `end` (exclusive). */
export interface NamePlace {
  readonly at: number
  readonly end: number
}

/** One form in which an article gives a role to a name. */
export interface RoleForm {
  readonly rule: string
  readonly find: (reading: Reading, name: NamePlace) => readonly RolePhrase[]
}
