import type { PersonForm } from './forms.ts'
import { isWoman } from './gender.ts'
import {
  beginsWith,
  endsIn,
  mayBe,
  type Person,
  type PersonMention,
  readTitle,
  type Title,
} from './person.ts'
import { samePerson } from './same.ts'

/** The one of the people so far who is meant. */
export function ownerOf(
  people: readonly Person[],
  { text, title }: PersonMention,
  form: PersonForm,
): Person | undefined {
  if (form.given.length > 0) return knownFull(people, text, form)
  const { royal, office } = readTitle(title)
  return knownBare(people, form, { woman: title ? isWoman(title) : null, royal, office })
}

function knownFull(people: readonly Person[], text: string, form: PersonForm): Person | undefined {
  const fitting: Person[] = []
  for (const person of people) {
    const name = person.names[0]
    const known = person.forms[0]
    if (name === undefined || !known || !mayBeOne(known, form)) continue
    if (name === text || isWithin(known, form) || samePerson(name, text)) fitting.push(person)
  }
  return mostProminent(fitting)
}

/** Whether two names share what names of one person must: most do not. */
function mayBeOne(a: PersonForm, b: PersonForm): boolean {
  return (
    a.familySound === b.familySound ||
    a.familyEnd === b.familyEnd ||
    a.words[0] === b.words[0] ||
    a.words.at(-1) === b.words.at(-1)
  )
}

/** Whether all words of the shorter name are in the longer one in order: "Suu Kyi" in "Aung San Suu Kyi". */
function isWithin({ words: x }: PersonForm, { words: y }: PersonForm): boolean {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.length < 2) return false
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length && (long.at(-1) === short.at(-1) || long[0] === short[0])
}

interface Wanted extends Title {
  readonly woman: boolean | null
}

function knownBare(people: readonly Person[], { plain }: PersonForm, wanted: Wanted): Person | undefined {
  const byFamily = fittingBare(people, plain, wanted, endsIn)
  const fitting = byFamily.length ? byFamily : fittingBare(people, plain, wanted, beginsWith)
  return mostProminent(inOffice(fitting, wanted.office))
}

/** Those of whom a form fits, and who may be meant. */
function fittingBare(
  people: readonly Person[],
  plain: string,
  wanted: Wanted,
  fits: (form: PersonForm, plain: string) => boolean,
): Person[] {
  const fitting: Person[] = []
  for (const person of people) {
    if (!anyFits(person.forms, plain, fits)) continue
    if (mayBe(person, wanted.woman) && mayRule(person, wanted, plain)) fitting.push(person)
  }
  return fitting
}

function anyFits(
  forms: readonly PersonForm[],
  plain: string,
  fits: (form: PersonForm, plain: string) => boolean,
): boolean {
  for (const form of forms) if (fits(form, plain)) return true
  return false
}

/** "King Osric" is no Halvar Osric, and "President Osric" no king. */
function mayRule({ royal, forms }: Person, wanted: Title, word: string): boolean {
  if (wanted.royal === null) return royal === null || wanted.office === null
  return royal === wanted.royal || forms.some((form) => beginsWith(form, word))
}

/** Of several, those who have been called by an office; else those who have been called by none. */
function inOffice(people: readonly Person[], office: string | null): readonly Person[] {
  if (office === null || people.length < 2) return people
  const holders = people.filter(({ offices }) => offices.has(office))
  if (holders.length > 0) return holders
  const free = people.filter(({ offices }) => offices.size === 0)
  return free.length > 0 ? free : people
}

/** The one who is far more prominent than the rest, else the one named last. */
function mostProminent(people: readonly Person[]): Person | undefined {
  if (people.length < 2) return people[0]
  const [first, second] = [...people].sort((a, b) => b.count - a.count || b.named - a.named)
  if (!first || !second || (first.count >= 3 && first.count >= 3 * second.count)) return first
  return [...people].sort((a, b) => b.named - a.named)[0]
}
