import { remembered } from '../text/remembered.ts'
import { type PersonForm, personForm } from './forms.ts'
import { isWoman } from './gender.ts'
import { samePerson } from './same.ts'

/** A mention of a person, as linking needs it. */
export interface PersonMention {
  readonly text: string
  /** The title before it, in lower case: "mrs.", "president". */
  readonly title: string | null
  /** In a headline, where a name may have grown together with the words beside it. */
  readonly headline?: boolean
}

/** One person of an article. */
interface Person {
  /** Every name so far and its form; the first is the fullest. */
  readonly names: string[]
  readonly forms: PersonForm[]
  /** The fullest form outside headlines that has a given name; empty before there is one. */
  spelled: string
  count: number
  /** Position of the last mention in full or with a title. */
  named: number
  /** What titles say, and what the given name says. */
  titled: boolean | null
  given: boolean | null
  /** The title of a ruler, which goes with a first name: "king"; null for others. */
  royal: string | null
  /** Words for offices that have stood before the name. */
  readonly offices: Set<string>
  /** The name that all mentions get in the end. */
  called: string
}

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

/** The one of the people so far who is meant. */
function ownerOf(
  people: readonly Person[],
  { text, title }: PersonMention,
  form: PersonForm,
): Person | undefined {
  if (form.given.length > 0) return knownFull(people, text, form)
  const { royal, office } = readTitle(title)
  return knownBare(people, form, { woman: title ? isWoman(title) : null, royal, office })
}

function addMention(person: Person, { text, title, headline }: PersonMention, form: PersonForm): void {
  const full = form.given.length > 0
  if (!person.names.includes(text)) addForm(person, text, form)
  if (full && !headline && (!person.spelled || form.size > personForm(person.spelled).size))
    person.spelled = text
  person.count++
  if (title) person.titled ??= isWoman(title)
  addTitle(person, title, full)
  if (full) person.given ??= isWoman(text)
}

function newPerson(named: number): Person {
  return {
    names: [],
    forms: [],
    spelled: '',
    count: 0,
    named,
    titled: null,
    given: null,
    royal: null,
    offices: new Set(),
    called: '',
  }
}

/** What a title says of who is meant. */
interface Title {
  readonly royal: string | null
  readonly office: string | null
}

const ROYAL = /^(?:czar|emir|emperor|empress|king|pope|prince|princess|queen|sultan|tsar)$/
const COURTESY = /^(?:mr|mrs|ms|miss|mx|dr|sir|wife|husband|son|daughter|brother|sister|father|mother)\.?$/

const UNTITLED: Title = { royal: null, office: null }

/** "king" is royal, "senator" an office, "state" that of a secretary; "mrs." neither. */
function readTitle(title: string | null): Title {
  return title === null ? UNTITLED : titleOf(title)
}

const titleOf = remembered((title): Title => {
  if (COURTESY.test(title)) return UNTITLED
  if (ROYAL.test(title)) return { royal: title, office: null }
  return { royal: null, office: title === 'state' ? 'secretary' : title.replace(/\.$/, '') }
})

function addTitle(person: Person, title: string | null, full: boolean): void {
  if (title === null) return
  const { royal, office } = readTitle(title)
  if (royal && !full) person.royal ??= royal
  if (office) person.offices.add(office)
}

/** True of a woman, false of a man, null when neither a title nor the given name tells. */
function womanhood({ titled, given }: Person): boolean | null {
  return titled ?? given
}

function mayBe(person: Person, woman: boolean | null): boolean {
  const known = womanhood(person)
  return woman === null || known === null || known === woman
}

/** Keeps the fullest form first: most words, then longest. */
function addForm({ names, forms }: Person, text: string, form: PersonForm): void {
  const first = forms[0]
  if (!first || form.size > first.size) {
    names.unshift(text)
    forms.unshift(form)
  } else {
    names.push(text)
    forms.push(form)
  }
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

function endsIn({ family }: PersonForm, words: string): boolean {
  if (family === words) return true
  const before = family.length - words.length - 1
  return before >= 0 && family.endsWith(words) && family.charAt(before) === ' '
}

function beginsWith({ words }: PersonForm, word: string): boolean {
  return words[0] === word
}

/** The one who is far more prominent than the rest, else the one named last. */
function mostProminent(people: readonly Person[]): Person | undefined {
  if (people.length < 2) return people[0]
  const [first, second] = [...people].sort((a, b) => b.count - a.count || b.named - a.named)
  if (!first || !second || (first.count >= 3 && first.count >= 3 * second.count)) return first
  return [...people].sort((a, b) => b.named - a.named)[0]
}

/** The name of a person; a surname that was never spelled out takes the name of the only later person who has it. */
function fullName(person: Person, people: readonly Person[]): string {
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

/** The fullest form of the body, unless it has the surname alone. */
function fullestForm({ names, spelled }: Person): string {
  return spelled || (names[0] ?? '')
}
