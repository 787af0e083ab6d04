import type { EntityType } from '../types.ts'
import { canonicalName } from './same.ts'
import { type Family, longName, type Tables, tablesOf, type Written } from './short-forms.ts'

/** A mention of anything but a person, as linking needs it. */
export interface ThingMention {
  readonly text: string
  readonly type: EntityType
  /** The name right before it when it stands in brackets: "Lake Forum" of "Lake Forum (LF)". */
  readonly bracketAfter: string | null
  /** In a headline, where a name may have grown together with the words beside it. */
  readonly headline?: boolean
}

/**
 * The fullest name that the article has for each organization, place, people, event, work or product.
 *
 * "U.S." and "United States", "WTO" and "World Trade Organization", "Lake Forum (LF)" and "LF", "Lotus" and "Lotus Steel
 * Corp." are linked; "Supreme Court" is "Israeli Supreme Court" when the article has no other.
 */
export function linkThings(mentions: readonly ThingMention[]): string[] {
  const { each, all } = writingsOf(mentions)
  const tables = tablesOf(all)
  const things = new Map<string, Thing>()
  const owners: Thing[] = []
  for (let at = 0; at < mentions.length; at++) {
    const [mention, writing] = [mentions[at], each[at]]
    if (!mention || !writing) break
    const use = useOf(writing, mention.type) ?? newUse(things, writing, mention.type, tables)
    use.form.count++
    owners.push(use.thing)
  }
  let body: ReadonlySet<string> | null = null
  for (const thing of things.values()) {
    if (thing.forms.length > 1) body ??= bodyOf(mentions)
    thing.name = body && thing.forms.length > 1 ? fullest(thing, body) : (thing.forms[0]?.text ?? thing.name)
  }
  return owners.map(({ name }) => name)
}

/** Names outside headlines. */
function bodyOf(mentions: readonly ThingMention[]): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ text, headline }) => (headline ? [] : text)))
}

/** One way to write names of one family of types. */
interface Writing extends Written {
  isOrganization: boolean
  readonly bracketsAfter: (string | null)[]
  readonly uses: Use[]
}

/** What a writing names as one type. */
interface Use {
  readonly type: EntityType
  readonly thing: Thing
  readonly form: ThingForm
}

/** The writing of each mention, and all writings in their order. */
function writingsOf(mentions: readonly ThingMention[]): { each: Writing[]; all: Writing[] } {
  const known = {
    group: new Map<string, Writing>(),
    place: new Map<string, Writing>(),
    thing: new Map<string, Writing>(),
  }
  const all: Writing[] = []
  const each: Writing[] = []
  for (const { text, type, bracketAfter } of mentions) {
    const family = familyOf(type)
    let writing = known[family].get(text)
    if (!writing) {
      writing = { text, family, isOrganization: false, bracketsAfter: [], uses: [] }
      known[family].set(text, writing)
      all.push(writing)
    }
    if (type === 'organization') writing.isOrganization = true
    if (!writing.bracketsAfter.includes(bracketAfter)) writing.bracketsAfter.push(bracketAfter)
    each.push(writing)
  }
  return { each, all }
}

function familyOf(type: EntityType): Family {
  return type === 'group' || type === 'place' ? type : 'thing'
}

/** One thing of an article. */
interface Thing {
  readonly isGroup: boolean
  /** The ways in which it is written. */
  readonly forms: ThingForm[]
  name: string
}

/** A way to write the name of a thing, and how often it is written so. */
interface ThingForm {
  readonly text: string
  count: number
}

function useOf({ uses }: Writing, wanted: EntityType): Use | undefined {
  for (const use of uses) if (use.type === wanted) return use
  return undefined
}

/** What a writing names as a type for which it was not asked before. */
function newUse(things: Map<string, Thing>, writing: Writing, type: EntityType, tables: Tables): Use {
  const { text, uses } = writing
  const thing = thingOf(things, longName(writing, tables) ?? text, type)
  let form = thing.forms.find((known) => known.text === text)
  if (!form) {
    form = { text, count: 0 }
    thing.forms.push(form)
  }
  const use = { type, thing, form }
  uses.push(use)
  return use
}

/** The thing of a name, which may be a new one. */
function thingOf(things: Map<string, Thing>, name: string, type: EntityType): Thing {
  const key = `${familyOf(type)}\0${canonicalName(name, type)}`
  let thing = things.get(key)
  if (!thing) {
    thing = { isGroup: type === 'group', forms: [], name }
    things.set(key, thing)
  }
  return thing
}

/** The longest form of the body, or of all where it has none; of peoples the commonest. */
function fullest({ isGroup, forms, name }: Thing, body: ReadonlySet<string>): string {
  const order = [...forms].sort(
    ({ text: a, count: x }, { text: b, count: y }) =>
      Number(body.has(b)) - Number(body.has(a)) ||
      (isGroup ? y - x || a.length - b.length : b.length - a.length) ||
      capitals(a) - capitals(b) ||
      (a < b ? -1 : 1),
  )
  return order[0]?.text ?? name
}

/** 1 for a name all in capitals, as in a headline or dateline. */
function capitals(name: string): number {
  return /\p{Ll}/u.test(name) ? 0 : 1
}
