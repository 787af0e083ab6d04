import { phraseSet } from '../../text/lexicon.ts'
import { type Form, isCommon } from './forms.ts'
import { type Evidence, evidence, evidenceBy } from './vote.ts'
import { gapAt, lowerAt, type Piece, type Words } from './words.ts'

const COMMON = evidence('common')
const COMMON_ACRONYM = evidence('common-acronym')
const DIGITS = evidence('digits')
const DOTTED = evidence('dotted')
const HAS_UPPER = evidence('has-upper')
const HYPHEN = evidence('hyphen')
const HYPHEN_LOWER = evidence('hyphen:lower')
const INITIAL = evidence('initial')
const PARTICLE = evidence('particle')
const POSSESSIVE_INSIDE = evidence('possessive-inside')
const SUFFIX_COMPANY = evidence('suffix:company')
const SUFFIX_PERSON = evidence('suffix:person')

const byShape = evidenceBy('shape')
const byLetters = evidenceBy('length')
const byEnding = evidenceBy('ending')

/** What the letters of a name of one word say, wherever it stands. */
export interface Letters {
  readonly front: readonly Evidence[]
  /** Whether it matters that the article has the word in lower case. */
  readonly asksCase: boolean
  readonly back: readonly Evidence[]
}

/** The evidence of the letters of a name of one word. */
export function lettersOf(form: Form): Letters {
  const { text } = form
  const front = [byShape(form.shape)]
  if (/\d/.test(text)) front.push(DIGITS)
  if (/\./.test(text)) front.push(DOTTED)
  if (phraseSet('common-acronyms').has(text)) front.push(COMMON_ACRONYM)
  const upper = form.shape === 'upper'
  const asksCase = !upper || form.entries.length === 0
  if (asksCase && isCommon(form)) front.push(COMMON)
  const back = upper ? [byLetters(Math.min(6, text.length))] : endingsOf(form.lower).map(byEnding)
  return { front, asksCase, back }
}

const ENDINGS =
  /(?<people>ians|ans|ists|ites|ese|ish)$|(?<person>ov|ev|ez|sky|ski|son|vic|wicz|yan|idis|ko|ova|eva|ini|elli|oglu|sson|berg|stein|man)$|(?<group>ian|ean|ist|ism|ic)$|(?<place>stan|ville|burg|burgh|shire|land|pur|abad|grad|ton|ford|polis|ia|bury|field|wood|haven|mouth)$/

function endingsOf(lower: string): string[] {
  const groups = ENDINGS.exec(lower)?.groups ?? {}
  return Object.keys(groups).filter((name) => groups[name])
}

const byCommon = evidenceBy('common')

/** The evidence of the letters of a name of several words. */
export function addWords(
  found: Evidence[],
  words: Words,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const own = words.pieces.slice(from, to)
  const common = own.filter(({ form }) => isCommon(form)).length
  found.push(byCommon(common === own.length ? 'all' : common ? 'some' : 'none'))
  if (own.some(isInitial)) found.push(INITIAL)
  if (own.some(isParticle)) found.push(PARTICLE)
  if (own.some(isUpper)) found.push(HAS_UPPER)
  if (own.some(hasDigit)) found.push(DIGITS)
  addHyphens(found, words, { from, to })
  const last = lowerAt(words, to - 1)
  if (/^(?:jr|sr|ii|iii|iv)\.?$/.test(last)) found.push(SUFFIX_PERSON)
  if (/^(?:inc|corp|co|ltd|llc|plc)\.?$/.test(last)) found.push(SUFFIX_COMPANY)
  if (own.some(ownsNext)) found.push(POSSESSIVE_INSIDE)
}

/** A hyphen before any word but the first, and one before a word in lower case. */
function addHyphens(
  found: Evidence[],
  words: Words,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  let hyphened = false
  let low = false
  for (let at = from + 1; at < to; at++) {
    if (gapAt(words, at) !== '-') continue
    hyphened = true
    low ||= words.pieces[at]?.form.shape === 'lower'
  }
  if (hyphened) found.push(HYPHEN)
  if (low) found.push(HYPHEN_LOWER)
}

function isInitial({ form }: Piece): boolean {
  return form.isInitial
}

function isParticle({ form }: Piece): boolean {
  return form.isParticle && form.shape === 'lower'
}

function isUpper({ form }: Piece): boolean {
  return form.shape === 'upper'
}

function hasDigit({ form }: Piece): boolean {
  return form.hasDigit
}

function ownsNext({ possessive }: Piece, index: number, words: readonly Piece[]): boolean {
  return possessive && index < words.length - 1
}
