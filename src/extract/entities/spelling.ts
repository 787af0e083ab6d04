import { phraseSet } from '../../text/lexicon.ts'
import { remembered } from '../../text/remembered.ts'
import { type Form, formOf, isCommon } from './forms.ts'
import { isSeenLow, type Page } from './page.ts'
import { type Evidence, evidence, evidenceBy } from './vote.ts'
import type { Word } from './words.ts'

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
const SEEN_LOW = evidence('seen-low')
const SUFFIX_COMPANY = evidence('suffix:company')
const SUFFIX_PERSON = evidence('suffix:person')

const byShape = evidenceBy('shape')
const byLetters = evidenceBy('length')
const byEnding = evidenceBy('ending')

/** What the letters of a name of one word say, wherever it stands. */
interface Letters {
  readonly front: readonly Evidence[]
  /** Whether it matters that the article has the word in lower case. */
  readonly asksCase: boolean
  readonly back: readonly Evidence[]
}

const lettersOf = remembered((text): Letters => {
  const form = formOf(text)
  const front = [byShape(form.shape)]
  if (/\d/.test(text)) front.push(DIGITS)
  if (/\./.test(text)) front.push(DOTTED)
  if (phraseSet('common-acronyms').has(text)) front.push(COMMON_ACRONYM)
  const upper = form.shape === 'upper'
  const asksCase = !upper || form.entries.length === 0
  if (asksCase && isCommon(form)) front.push(COMMON)
  const back = upper ? [byLetters(Math.min(6, text.length))] : endingsOf(form.lower).map(byEnding)
  return { front, asksCase, back }
})

/** The evidence of the letters of a name of one word, and of how the article writes the word elsewhere. */
export function addWord(found: Evidence[], page: Page, form: Form): void {
  const { front, asksCase, back } = lettersOf(form.text)
  for (const one of front) found.push(one)
  if (asksCase && isSeenLow(page, form)) found.push(SEEN_LOW)
  for (const one of back) found.push(one)
}

const ENDINGS =
  /(?<people>ians|ans|ists|ites|ese|ish)$|(?<person>ov|ev|ez|sky|ski|son|vic|wicz|yan|idis|ko|ova|eva|ini|elli|oglu|sson|berg|stein|man)$|(?<group>ian|ean|ist|ism|ic)$|(?<place>stan|ville|burg|burgh|shire|land|pur|abad|grad|ton|ford|polis|ia|bury|field|wood|haven|mouth)$/

function endingsOf(lower: string): string[] {
  const groups = ENDINGS.exec(lower)?.groups ?? {}
  return Object.keys(groups).filter((name) => groups[name])
}

const byCommon = evidenceBy('common')

/** The evidence of the letters of a name of several words. */
export function addWords(found: Evidence[], words: readonly Word[]): void {
  const common = words.filter(({ form }) => isCommon(form)).length
  found.push(byCommon(common === words.length ? 'all' : common ? 'some' : 'none'))
  if (words.some(isInitial)) found.push(INITIAL)
  if (words.some(isParticle)) found.push(PARTICLE)
  if (words.some(isUpper)) found.push(HAS_UPPER)
  if (words.some(hasDigit)) found.push(DIGITS)
  if (words.some(isHyphened)) found.push(HYPHEN)
  if (words.some(isHyphenedLow)) found.push(HYPHEN_LOWER)
  const last = words.at(-1)?.form.lower ?? ''
  if (/^(?:jr|sr|ii|iii|iv)\.?$/.test(last)) found.push(SUFFIX_PERSON)
  if (/^(?:inc|corp|co|ltd|llc|plc)\.?$/.test(last)) found.push(SUFFIX_COMPANY)
  if (words.some(ownsNext)) found.push(POSSESSIVE_INSIDE)
}

function isInitial({ form }: Word): boolean {
  return form.isInitial
}

function isParticle({ form }: Word): boolean {
  return form.isParticle && form.shape === 'lower'
}

function isUpper({ form }: Word): boolean {
  return form.shape === 'upper'
}

function hasDigit({ form }: Word): boolean {
  return form.hasDigit
}

function isHyphened({ gap }: Word, index: number): boolean {
  return gap === '-' && index > 0
}

function isHyphenedLow({ gap, form }: Word, index: number): boolean {
  return gap === '-' && index > 0 && form.shape === 'lower'
}

function ownsNext({ possessive }: Word, index: number, words: readonly Word[]): boolean {
  return possessive && index < words.length - 1
}
