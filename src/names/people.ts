import { fullName } from './called.ts'
import { personForm } from './forms.ts'
import { ownerOf } from './owners.ts'
import { addMention, fullestForm, newPerson, type Person, type PersonMention } from './person.ts'

/** A mention is linked to one of so many people before it: articles name far fewer, lists of names far more. */
const MOST_PEOPLE = 300

/**
 * The fullest name of each person, mention by mention in text order.
 *
 * A surname alone is the person of that surname who was named last in full or with a title, unless one of them is far more
 * prominent so far; "Mrs. Weiss" is no Otto Weiss, "Mr. Weiss" no Clara Weiss. A surname that comes before its full name, as
 * in a headline, is that of the only one who has it. People of one surname and different given names stay apart. What only a headline has is never the fullest form
 * of a person whom the body names in full. A "Mr. Weiss" who is none of the Weisses keeps his title, to be told from them.
 */
export function linkPeople(mentions: readonly PersonMention[]): string[] {
  const people: Person[] = []
  const owners = mentions.map((mention, at) => {
    const form = personForm(mention.text)
    const owner = ownerOf(people.length > MOST_PEOPLE ? people.slice(-MOST_PEOPLE) : people, mention, form)
    const person = owner ?? newPerson(at)
    if (!owner) people.push(person)
    addMention(person, mention, form)
    if (form.given.length > 0 || mention.title) person.named = at
    return person
  })
  callAll(people)
  return owners.map(({ called }) => called)
}

function callAll(people: readonly Person[]): void {
  for (let at = 0; at < people.length; at++) {
    const person = people[at]
    if (person) person.called = at < MOST_PEOPLE ? fullName(person, people) : fullestForm(person)
  }
}
