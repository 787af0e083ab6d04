import { personForm } from '../../names/forms.ts'
import { samePerson } from '../../names/same.ts'

/** True when two names that articles give a person can be one person's; a surname alone fits every given name. */
export function canBeSame(a: string, b: string): boolean {
  if (a === b || samePerson(a, b)) return true
  const [one, other] = [personForm(a), personForm(b)]
  return one.family === other.family && (one.given.length === 0 || other.given.length === 0)
}

/** The surname in its plain form: the key under which claims about one person meet. */
export function lastName(name: string): string {
  return personForm(name).family
}
