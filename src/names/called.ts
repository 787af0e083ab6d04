import { type PersonForm, personForm } from './forms.ts'
import { beginsWith, endsIn, fullestForm, mayBe, type Person, womanhood } from './person.ts'

/** The name of a person; a surname that was never spelled out takes the name of the only later person who has it. */
export function fullName(person: Person, people: readonly Person[]): string {
  const name = fullestForm(person)
  const { given, plain } = personForm(name)
  if (given.length > 0) return name
  const called = person.royal ? [] : fullPeople(person, people, (form) => endsIn(form, plain))
  const named = called.length ? called : fullPeople(person, people, (form) => beginsWith(form, plain))
  const fitting = named.filter((other) => mayBe(other, womanhood(person)))
  const [only] = fitting
  if (fitting.length === 1 && only) return fullestForm(only)
  if (person.royal) return `${person.royal.charAt(0).toUpperCase()}${person.royal.slice(1)} ${name}`
  const apart = called.length > 0 && fitting.length === 0 && person.titled !== null
  return apart ? `${person.titled ? 'Ms.' : 'Mr.'} ${name}` : name
}

/** The other people who are named in full, by a form that fits. */
function fullPeople(
  person: Person,
  people: readonly Person[],
  fits: (form: PersonForm) => boolean,
): readonly Person[] {
  return people.filter((other) => {
    const form = personForm(fullestForm(other))
    return other !== person && form.given.length > 0 && fits(form)
  })
}
