import { isCommonWord } from '../../names/gazetteer.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { remembered } from '../../text/remembered.ts'
import { type Form, formOf } from './forms.ts'
import { isSeenLow, type Page } from './page.ts'
import { type Evidence, evidence, evidenceBy } from './vote.ts'
import type { Word } from './words.ts'

const byShape = evidenceBy('shape')
const byLetters = evidenceBy('length')
const byEnding = evidenceBy('ending')

/** What the letters of a name of one word say, wherever it stands. */
interface Spelling {
  readonly front: readonly Evidence[]
  /** Whether it matters that the article has the word in lower case. */
  readonly asksCase: boolean
  readonly back: readonly Evidence[]
}

const spellingOf = remembered((text): Spelling => {
  const form = formOf(text)
  const front = [byShape(form.shape)]
  if (/\d/.test(text)) front.push(evidence('digits'))
  if (/\./.test(text)) front.push(evidence('dotted'))
  if (phraseSet('common-acronyms').has(text)) front.push(evidence('common-acronym'))
  const upper = form.shape === 'upper'
  const asksCase = !upper || form.entries.length === 0
  if (asksCase && isCommonWord(form.lower)) front.push(evidence('common'))
  const back = upper ? [byLetters(Math.min(6, text.length))] : endingsOf(form.lower).map(byEnding)
  return { front, asksCase, back }
})

/** The evidence of the letters of a name of one word, and of how the article writes the word elsewhere. */
export function addWord(found: Evidence[], page: Page, form: Form): void {
  const { front, asksCase, back } = spellingOf(form.text)
  for (const one of front) found.push(one)
  if (asksCase && isSeenLow(page, form)) found.push(evidence('seen-low'))
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
  const common = words.filter(isCommon).length
  found.push(byCommon(common === words.length ? 'all' : common ? 'some' : 'none'))
  if (words.some(isInitial)) found.push(evidence('initial'))
  if (words.some(isParticle)) found.push(evidence('particle'))
  if (words.some(isUpper)) found.push(evidence('has-upper'))
  if (words.some(hasDigit)) found.push(evidence('digits'))
  if (words.some(isHyphened)) found.push(evidence('hyphen'))
  if (words.some(isHyphenedLow)) found.push(evidence('hyphen:lower'))
  const last = words.at(-1)?.form.lower ?? ''
  if (/^(?:jr|sr|ii|iii|iv)\.?$/.test(last)) found.push(evidence('suffix:person'))
  if (/^(?:inc|corp|co|ltd|llc|plc)\.?$/.test(last)) found.push(evidence('suffix:company'))
  if (words.some(ownsNext)) found.push(evidence('possessive-inside'))
}

function isCommon({ form }: Word): boolean {
  return isCommonWord(form.lower)
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
