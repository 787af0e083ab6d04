import {
  type Entry,
  isCommonWord,
  lookUp,
  noOpening,
  type Opening,
  openingOf,
} from '../../names/gazetteer.ts'
import { isCapitalised } from '../../text/letters.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { lowered } from '../../text/lowered.ts'
import { remembered, WORDS_KEPT } from '../../text/remembered.ts'
import { type Head, headSorts } from './heads.ts'
import { markOf } from './marks.ts'
import { type Name, nameOf } from './names.ts'
import { type LongTitle, longTitles, type TitleClass, titleOf } from './title-list.ts'

export type Shape = 'upper' | 'capital' | 'mixed' | 'lower' | 'number'

/** A word by itself, wherever it stands, with what the lists say of it. Words of the same letters share one form. */
export interface Form {
  readonly text: string
  readonly lower: string
  readonly shape: Shape
  /** Whether it begins with a capital. */
  readonly capital: boolean
  /** What is counted of it, as bits (see marks.ts). */
  readonly mark: number
  /** What the lists of names say of it alone. */
  readonly entries: readonly Entry[]
  /** The listed names that begin with it; none for a word in lower case and a number. */
  readonly opening: Opening
  /** What it is the head of, and whether of more than buildings. */
  readonly heads: readonly Head[]
  readonly isHead: boolean
  /** What it is beside a name, where the letters tell: "SAY", "NUMBER", "CAPITAL", "REPORT". */
  readonly sort: string | null
  readonly isFunction: boolean
  /** A function word, but no verb of saying. */
  readonly isPlainFunction: boolean
  readonly isParticle: boolean
  /** Never goes on a name, though a headline or a slip gives it a capital. */
  readonly isClosed: boolean
  /** A capital with a full stop. */
  readonly isInitial: boolean
  readonly hasDigit: boolean
  /** Mostly has a capital in headlines alone. */
  readonly isRaised: boolean
  /** Follows names, as "officials" does. */
  readonly isFollower: boolean
  /** A word of dates and clocks: "Monday", "GMT". */
  readonly isCalendar: boolean
  /** "Jr.", "II", as written with a capital. */
  readonly isSuffix: boolean
  /** The title that it is by itself, the longer ones that begin with it, and whether it narrows the title after it: "acting". */
  readonly title: TitleClass | null
  readonly longer: readonly LongTitle[]
  readonly narrowsTitle: boolean
  /** Whether it is a common word; null until it is first asked for, by `isCommon`. */
  common: boolean | null
  /** The name that it is alone; null until it is first asked for, by `nameOfForm`. */
  name: Name | null
}

/** Whether a word is a common word of English in any form. */
export function isCommon(form: Form): boolean {
  form.common ??= isCommonWord(form.lower)
  return form.common
}

/** The name of one word. */
export function nameOfForm(form: Form): Name {
  form.name ??= nameOf(form.text)
  return form.name
}

const CLOSED =
  /^(?:the|an?|he|she|it|they|we|you|his|her|its|their|our|my|this|that|these|those|and|or|but|if|when|what|why|how|who|where|is|are|was|were|said|says|has|have|had|will|would|as|at|by|from|with|to)$/

/** The form of a word as written: `formOf('Harbour')` has the shape "capital". */
export const formOf = remembered((text): Form => {
  const lower = lowered(text)
  const shape = shapeOf(text)
  const heads = headSorts(lower)
  const isSay = phraseSet('name-say-verbs').has(lower)
  const isFunction = phraseSet('function-words').has(lower)
  const isParticle = phraseSet('name-particles').has(lower)
  const title = titleOf(lower)
  const longer = longTitles(lower)
  const narrowsTitle = phraseSet('title-prefixes').has(lower)
  return {
    shape,
    mark: markOf({ text, lower, shape, isParticle, title, longer, narrowsTitle }),
    isParticle,
    lower,
    capital: isCapitalised(text),
    isFunction,
    isPlainFunction: isFunction && !isSay,
    isCalendar: phraseSet('calendar').has(lower),
    text,
    entries: lookUp(text),
    opening: shape === 'lower' || shape === 'number' ? noOpening : openingOf(text),
    heads,
    isHead: heads.some((kind) => kind !== 'facility'),
    sort: isSay ? 'SAY' : sortOf(lower, shape),
    isClosed: CLOSED.test(lower),
    isInitial: /^\p{Lu}\.$/u.test(text),
    hasDigit: /\d/.test(text),
    isRaised: shape === 'capital' && phraseSet('headline-raised-words').has(lower),
    isFollower: phraseSet('name-followers').has(lower),
    isSuffix: shape !== 'lower' && phraseSet('name-suffixes').has(lower.replace('.', '')),
    title,
    longer,
    narrowsTitle,
    common: null,
    name: null,
  }
}, WORDS_KEPT)

function sortOf(lower: string, shape: Shape): string | null {
  if (shape === 'number') return 'NUMBER'
  if (shape !== 'lower') return 'CAPITAL'
  return /^(?:reported|reports|quoted|cited|published|quotes|cites|broadcast)$/.test(lower) ? 'REPORT' : null
}

function shapeOf(text: string): Shape {
  if (!/\p{L}/u.test(text)) return 'number'
  if (!/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text))
    return text.replace(/[^\p{L}]/gu, '').length > 1 || /\p{N}/u.test(text) ? 'upper' : 'capital'
  if (/^\p{Lu}/u.test(text)) return 'capital'
  return /\p{Lu}/u.test(text) && !/^\p{N}/u.test(text) ? 'mixed' : 'lower'
}
