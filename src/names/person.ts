import { remembered } from '../text/remembered.ts'
import { type PersonForm, personForm } from './forms.ts'
import { isWoman } from './gender.ts'

/** A mention of a person, as linking needs it. */
export interface PersonMention {
  readonly text: string
  /** The title before it, in lower case: "mrs.", "president". */
  readonly title: string | null
  /** In a headline, where a name may have grown together with the words beside it. */
  readonly headline?: boolean
}

/** One person of an article. */
export interface Person {
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

/** Somebody of whom nothing is known yet but where the mention stands. */
export function newPerson(named: number): Person {
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

/** Takes in what a mention says of a person. */
export function addMention(person: Person, { text, title, headline }: PersonMention, form: PersonForm): void {
  const full = form.given.length > 0
  if (!person.names.includes(text)) addForm(person, text, form)
  if (full && !headline && (!person.spelled || form.size > personForm(person.spelled).size))
    person.spelled = text
  person.count++
  if (title) person.titled ??= isWoman(title)
  addTitle(person, title, full)
  if (full) person.given ??= isWoman(text)
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

/** What a title says of who is meant. */
export interface Title {
  readonly royal: string | null
  readonly office: string | null
}

const ROYAL = /^(?:czar|emir|emperor|empress|king|pope|prince|princess|queen|sultan|tsar)$/
const COURTESY = /^(?:mr|mrs|ms|miss|mx|dr|sir|wife|husband|son|daughter|brother|sister|father|mother)\.?$/

const UNTITLED: Title = { royal: null, office: null }

/** "king" is royal, "senator" an office, "state" that of a secretary; "mrs." neither. */
export function readTitle(title: string | null): Title {
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
export function womanhood({ titled, given }: Person): boolean | null {
  return titled ?? given
}

/** Whether a person may be a woman, or a man; where either is unknown they may. */
export function mayBe(person: Person, woman: boolean | null): boolean {
  const known = womanhood(person)
  return woman === null || known === null || known === woman
}

/** Whether a surname is some words or ends in them, and whether a name begins with a word. */
export function endsIn({ family }: PersonForm, words: string): boolean {
  if (family === words) return true
  const before = family.length - words.length - 1
  return before >= 0 && family.endsWith(words) && family.charAt(before) === ' '
}

export function beginsWith({ words }: PersonForm, word: string): boolean {
  return words[0] === word
}

/** The fullest form of the body, unless it has the surname alone. */
export function fullestForm({ names, spelled }: Person): string {
  return spelled || (names[0] ?? '')
}
