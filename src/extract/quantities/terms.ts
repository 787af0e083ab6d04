import { lexicon } from '../../text/lexicon.ts'
import { scaleValue } from '../../text/number-tables.ts'
import { readNumber } from '../../text/numbers.ts'
import type { Lexeme } from './lexemes.ts'
import { phraseFrom, phrasesBy } from './phrases.ts'
import { endOf, hasTag, type Scan, tokenOf } from './scan.ts'
import { currencyBefore, type Unit, unitAfter } from './units.ts'

/** One number with its own currency sign or unit, by lexeme positions. */
export interface Term {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly form: 'digits' | 'words' | 'fraction' | 'vague'
  readonly unit: Unit | null
  /** The unit is a currency sign before the number. */
  readonly sign: boolean
  /** Factor of the scale word: 1e6 for "million". */
  readonly scale: number
  /** Where the number itself begins and ends, without sign and unit. */
  readonly number: { readonly from: number; readonly to: number }
  /** "40-plus", "60 or more": the meaning of what stands between number and unit, or after the unit. */
  readonly suffix: string | null
}

const ABBREVIATIONS = new Map(Object.entries(lexicon<Record<string, number>>('scale-abbreviations')))
const VAGUE = new Map(Object.entries(lexicon<Record<string, number>>('vague-scales')))
const SUFFIXES = phrasesBy('first', Object.entries(lexicon<Record<string, string>>('quantity-suffixes')))

/** Reads a currency sign, a number, its scale and its unit; null where none begins. Nothing is vetoed here. */
export function readTerm(scan: Scan, from: number): Term | null {
  const sign = currencyBefore(scan.lexemes, from)
  const start = sign ? sign.at : from
  const read = readVague(scan, start) ?? readNegative(scan, start) ?? readPlain(scan, start)
  if (!read) return null
  const number = sign || read.form === 'digits' ? withAbbreviation(scan, read, sign !== null) : read
  const inner = suffixAt(scan.lexemes, number.to)
  const word = unitAfter(scan, inner?.at ?? unitStart(scan, number), number)
  const money = sign ? ({ kind: 'money', symbol: sign.meaning } as const) : null
  const taken = money && word?.unit.kind !== 'money' ? null : word
  const end = taken?.at ?? inner?.at ?? number.to
  const suffix = inner ?? suffixAt(scan.lexemes, end)
  return {
    from,
    to: suffix && !inner ? suffix.at : end,
    value: number.value,
    form: number.form,
    unit: money ?? taken?.unit ?? null,
    sign: sign !== null,
    scale: number.scale,
    number: { from: start, to: number.to },
    suffix: suffix?.meaning ?? null,
  }
}

/** "half a mile", "a quarter of an hour": the unit comes after an article. */
function unitStart({ words }: Scan, { form, to }: PlainNumber): number {
  if (form !== 'fraction') return to
  const at = words[to] === 'of' ? to + 1 : to
  return words[at] === 'a' || words[at] === 'an' ? at + 1 : to
}

/** A number without sign and unit. */
export interface PlainNumber {
  readonly to: number
  readonly value: number
  readonly form: Term['form']
  readonly scale: number
}

function readPlain(scan: Scan, from: number): PlainNumber | null {
  const spaced = readSpaced(scan, from)
  if (spaced) return spaced
  if (
    scan.words[from] === 'a' &&
    /^(?:couple|pair)$/.test(scan.words[from + 1] ?? '') &&
    scan.words[from + 2] === 'of'
  ) {
    return { to: from + 2, value: 2, form: 'words', scale: 1 }
  }
  const read = readNumber(scan.words, from)
  if (!read) return null
  const digits = scan.lexemes[from]?.sort === 'digits'
  const { value, end: to, fraction } = read
  return {
    to,
    value,
    form: fraction ? 'fraction' : digits ? 'digits' : 'words',
    scale: scaleValue(scan.words[to - 1] ?? ''),
  }
}

/** "12 500 homes": groups of three parted by plain spaces, before a unit or what is counted. */
function readSpaced(scan: Scan, from: number): PlainNumber | null {
  const { lexemes } = scan
  if (lexemes[from]?.sort !== 'digits' || lexemes[from + 1]?.sort !== 'digits') return null
  if (!/^[1-9]\d{0,2}$/.test(lexemes[from]?.text ?? '') || lexemes[from - 1]?.capital) return null
  let to = from + 1
  let written = lexemes[from]?.text ?? ''
  while (/^\d{3}$/.test(lexemes[to]?.text ?? '') && scan.starts[to] === endOf(scan, to - 1) + 1) {
    written += lexemes[to++]?.text ?? ''
  }
  if (to === from + 1) return null
  const read = { to, value: Number(written), form: 'digits', scale: 1 } as const
  const counts = hasTag(tokenOf(scan, to), 'Plural') && lexemes[to]?.capital === false
  return counts || unitAfter(scan, to, read) ? read : null
}

/** "dozens", "tens of thousands", "several hundred": at least the scale itself, how many times is unsaid. */
function readVague({ words }: Scan, from: number): PlainNumber | null {
  const word = words[from] ?? ''
  const value = VAGUE.get(word)
  if (value !== undefined) {
    const more = words[from + 1] === 'of' ? VAGUE.get(words[from + 2] ?? '') : undefined
    if (more !== undefined) return { to: from + 3, value: value * more, form: 'vague', scale: more }
    const needsOf = (word === 'scores' || word === 'tens') && words[from + 1] !== 'of'
    return needsOf ? null : { to: from + 1, value, form: 'vague', scale: value }
  }
  const scale = word === 'several' || word === 'few' ? scaleValue(words[from + 1] ?? '') : 1
  return scale > 1 ? { to: from + 2, value: scale, form: 'vague', scale } : null
}

/** "-36", "minus five", "negative one". */
function readNegative(scan: Scan, from: number): PlainNumber | null {
  const { lexemes, words } = scan
  const mark = lexemes[from]
  const next = lexemes[from + 1]
  if (!mark || !next) return null
  const spoken = mark.lower === 'minus' || mark.lower === 'negative'
  const written =
    (mark.text === '-' || mark.text === '−') && next.glued && next.sort === 'digits' && isOpen(lexemes, from)
  if (!spoken && !written) return null
  const read = readPlain(scan, from + 1)
  return read && words[from + 2] !== '-' ? { ...read, value: -read.value } : null
}

/** A minus sign follows white space or an opening mark; after a letter or digit it is a hyphen. */
function isOpen(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1]
  return !lexemes[at]?.glued || (before?.sort === 'mark' && /[("“‘[]/.test(before.text))
}

/** "1.2bn", "10k", "12m people": which letters are scales depends on what stands around. */
function withAbbreviation(scan: Scan, number: PlainNumber, money: boolean): PlainNumber {
  const at = number.to
  const lexeme = scan.lexemes[at]
  const factor = ABBREVIATIONS.get(lexeme?.lower ?? '')
  if (!lexeme || factor === undefined || number.scale !== 1) return number
  const plain = /^(?:bn|bln|mn|mln|mil|trn)$/.test(lexeme.lower)
  if (!money && !plain && !isScaleLetter(scan, at) && !currencyFollows(scan, at + 1)) return number
  const dot = scan.lexemes[at + 1]
  const dotted = plain && dot?.text === '.' && dot.glued && at + 2 < scan.lexemes.length
  const value = Number((number.value * factor).toPrecision(15))
  return { ...number, value, to: dotted ? at + 2 : at + 1, scale: factor }
}

/** "10k", "10M", "12m people", without a space. */
function isScaleLetter(scan: Scan, at: number): boolean {
  const lexeme = scan.lexemes[at]
  if (!lexeme?.glued) return false
  return lexeme.lower === 'k' || lexeme.text === 'M' || (lexeme.text === 'm' && countsPeople(scan, at + 1))
}

const currencyFollows = (scan: Scan, at: number) =>
  unitAfter(scan, at, { to: at, value: 1e6, form: 'digits', scale: 1e6 })?.unit.kind === 'money'
const countsPeople = (scan: Scan, at: number) => hasTag(tokenOf(scan, at), 'Plural')

function suffixAt(lexemes: readonly Lexeme[], at: number) {
  const found = phraseFrom(SUFFIXES, lexemes, at)
  const first = lexemes[at]
  const glued =
    first?.sort !== 'mark' || (first.glued && (first.text === '+' || lexemes[at + 1]?.glued === true))
  return found && glued ? found : null
}
