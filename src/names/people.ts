import { nameWords, personForm } from './forms.ts'
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
  /** Every form so far; the first is the fullest. */
  readonly forms: string[]
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
  const owners = mentions.map(({ text, title, headline }, at) => {
    const woman = title ? isWoman(title) : null
    const full = personForm(text).given.length > 0
    const near = people.slice(-MOST_PEOPLE)
    const known = full ? knownFull(near, text) : knownBare(near, text, { woman, ...readTitle(title) })
    const person = known ?? newPerson(at)
    if (!known) people.push(person)
    addForm(person, text)
    if (full && !headline && size(text) > size(person.spelled)) person.spelled = text
    person.count++
    if (full || title) person.named = at
    person.titled ??= woman
    addTitle(person, title, full)
    if (full) person.given ??= isWoman(text)
    return person
  })
  const names = new Map(people.slice(0, MOST_PEOPLE).map((person) => [person, fullName(person, people)]))
  return owners.map((person) => names.get(person) ?? fullestForm(person))
}

function newPerson(named: number): Person {
  return {
    forms: [],
    spelled: '',
    count: 0,
    named,
    titled: null,
    given: null,
    royal: null,
    offices: new Set(),
  }
}

/** What a title says of who is meant. */
interface Title {
  readonly royal: string | null
  readonly office: string | null
}

const ROYAL = /^(?:czar|emir|emperor|empress|king|pope|prince|princess|queen|sultan|tsar)$/
const COURTESY = /^(?:mr|mrs|ms|miss|mx|dr|sir|wife|husband|son|daughter|brother|sister|father|mother)\.?$/

/** "king" is royal, "senator" an office, "state" that of a secretary; "mrs." neither. */
function readTitle(title: string | null): Title {
  if (title === null || COURTESY.test(title)) return { royal: null, office: null }
  if (ROYAL.test(title)) return { royal: title, office: null }
  return { royal: null, office: title === 'state' ? 'secretary' : title.replace(/\.$/, '') }
}

function addTitle(person: Person, title: string | null, full: boolean): void {
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
function addForm(person: Person, text: string): void {
  if (person.forms.includes(text)) return
  const [first] = person.forms
  const longer = first === undefined || size(text) > size(first)
  if (longer) person.forms.unshift(text)
  else person.forms.push(text)
}

/** Spelled-out words count most; a name all in capitals is that of a headline. */
function size(name: string): number {
  const words = nameWords(name)
  return (
    words.filter((word) => word.length > 1).length * 100 + words.length * 10 + (/\p{Ll}/u.test(name) ? 1 : 0)
  )
}

function knownFull(people: readonly Person[], text: string): Person | undefined {
  const same = people.filter(
    ({ forms }) => forms[0] !== undefined && (isWithin(forms[0], text) || samePerson(forms[0], text)),
  )
  return mostProminent(same)
}

/** Whether all words of the shorter name are in the longer one in order: "Suu Kyi" in "Aung San Suu Kyi". */
function isWithin(a: string, b: string): boolean {
  const [x, y] = [nameWords(a), nameWords(b)]
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.length < 2) return false
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length && (long.at(-1) === short.at(-1) || long[0] === short[0])
}

interface Wanted extends Title {
  readonly woman: boolean | null
}

function knownBare(people: readonly Person[], text: string, wanted: Wanted): Person | undefined {
  const word = nameWords(text).join(' ')
  const possible = people.filter((person) => mayBe(person, wanted.woman) && mayRule(person, wanted, word))
  const byFamily = possible.filter(({ forms }) => forms.some((form) => endsIn(form, word)))
  const fitting = byFamily.length
    ? byFamily
    : possible.filter(({ forms }) => forms.some((form) => beginsWith(form, word)))
  return mostProminent(inOffice(fitting, wanted.office))
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

function endsIn(name: string, word: string): boolean {
  const { family } = personForm(name)
  return family === word || family.endsWith(` ${word}`)
}

function beginsWith(name: string, word: string): boolean {
  return nameWords(name)[0] === word
}

/** The one who is far more prominent than the rest, else the one named last. */
function mostProminent(people: readonly Person[]): Person | undefined {
  const [first, second] = [...people].sort((a, b) => b.count - a.count || b.named - a.named)
  if (!first || !second || (first.count >= 3 && first.count >= 3 * second.count)) return first
  return [...people].sort((a, b) => b.named - a.named)[0]
}

/** The name of a person; a surname that was never spelled out takes the name of the only later person who has it. */
function fullName(person: Person, people: readonly Person[]): string {
  const name = fullestForm(person)
  if (personForm(name).given.length > 0) return name
  const word = nameWords(name).join(' ')
  const full = people.filter((other) => other !== person && personForm(fullestForm(other)).given.length > 0)
  const called = person.royal ? [] : full.filter((other) => endsIn(fullestForm(other), word))
  const named = called.length ? called : full.filter((other) => beginsWith(fullestForm(other), word))
  const fitting = named.filter((other) => mayBe(other, womanhood(person)))
  const [only] = fitting
  if (fitting.length === 1 && only) return fullestForm(only)
  if (person.royal) return `${person.royal.charAt(0).toUpperCase()}${person.royal.slice(1)} ${name}`
  const apart = called.length > 0 && fitting.length === 0 && person.titled !== null
  return apart ? `${person.titled ? 'Ms.' : 'Mr.'} ${name}` : name
}

/** The fullest form of the body, unless it has the surname alone. */
function fullestForm({ forms, spelled }: Person): string {
  return spelled || (forms[0] ?? '')
}
