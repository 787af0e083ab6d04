import { ask, askingWorld } from './asking.ts'
import { engine, type StockTerm, type World } from './compromise.ts'
import { type TagList, Tags, tagListOf } from './tags.ts'
import { NAMELESS, type Term, termOf } from './terms.ts'
import { withTag } from './world.ts'

/** Tags that the step may read, but that only its decisions change. */
class Fixed extends Tags {
  override add(): this {
    return this
  }
  override delete(): boolean {
    return false
  }
  override clear(): void {}
}

/** What is known of a word when the step is to decide. */
export type Known = Partial<Pick<StockTerm, 'text' | 'normal' | 'machine' | 'switch' | 'frozen'>>

/** Words whose tags nothing may change, among those that are shown as such so that nothing is decided on them. */
const held = new WeakSet<StockTerm>()

/** A word to decide on, or beside one. */
export function toDecide(known: Known, list: TagList, isOpen: boolean): Term {
  const { text = '', normal = '', machine, switch: choice, frozen } = known
  const term = termOf({ ...NAMELESS, text, normal, machine }, list)
  term.switch = choice
  const shown = Object.assign(term, { tags: new Fixed(list), frozen: !isOpen })
  if (frozen) held.add(shown)
  return shown
}

/** The tags for which the step decided, of those that are asked for (all when none is named). */
const decided: string[] = []
let wanted: readonly string[] = []

let worlds: World | null = null

function decidingWorld(): World {
  worlds ??= made()
  return worlds
}

function made(): World {
  const letters = { regexText: [], regexNormal: [], regexNumbers: [], endsWith: {} }
  const placeWords = { ...engine().world.model.two.placeWords, somewhere: true }
  return askingWorld({ ...letters, placeWords }, (terms, tag) => {
    if (typeof tag !== 'string' || (wanted.length > 0 && !wanted.includes(tag))) return
    decided.push(tag)
    for (const term of terms) {
      const { tags } = term
      if (tags instanceof Fixed) tags.list = withTag(tags.list, tag, held.has(term))
    }
  })
}

/** The tags that the step gives to words of a clause; they have them afterwards. */
export function decide(clause: Term[], tags: readonly string[] = []): readonly string[] {
  decided.length = 0
  wanted = tags
  ask(decidingWorld(), clause)
  return decided
}

/** How a word stands that chooses between two tags: what is asked besides the words beside it. */
export interface Stand {
  readonly isCapital: boolean
  readonly isAfterDeterminer: boolean
  readonly at: number
  readonly count: number
}

const leanings = new Map<string, (string | null)[]>()

/** The tag to which a choice leans by where the word stands, whatever the words beside it say; null for none. */
export function leaning(choice: string, stand: Stand): string | null {
  const { isCapital, isAfterDeterminer, at, count } = stand
  if (!isCapital && at > 0 && !(isAfterDeterminer && at === count - 1)) return null
  const known = leanings.get(choice) ?? []
  leanings.set(choice, known)
  const length = count === 1 ? 0 : count <= 3 ? 1 : 2
  const place = at === 0 ? 0 : at < count - 1 ? 1 : 2
  const slot = ((length * 3 + place) * 2 + (isCapital ? 1 : 0)) * 2 + (isAfterDeterminer ? 1 : 0)
  const before = known[slot]
  if (before !== undefined) return before
  const made = leaningOf(choice, stand, [1, 3, 5][length] ?? 1)
  known[slot] = made
  return made
}

function leaningOf(
  choice: string,
  { isCapital, isAfterDeterminer, at, count }: Stand,
  length: number,
): string | null {
  const own = at === 0 ? 0 : at < count - 1 ? 1 : length - 1
  const clause = Array.from({ length }, (_, place) => {
    if (place !== own) return toDecide({}, tagListOf(isAfterDeterminer ? ['Determiner'] : []), false)
    const tags = tagListOf(isCapital ? ['ProperNoun'] : [])
    return toDecide({ text: isCapital ? 'Abc' : 'abc', switch: choice }, tags, true)
  })
  return decide(clause)[0] ?? null
}
