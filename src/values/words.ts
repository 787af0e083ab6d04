import { lexicon } from '../text/lexicon.ts'
import { remembered } from '../text/remembered.ts'
import { withDigits } from './digits.ts'
import { oneSpelling } from './spelling.ts'

/** One word of a quotation as it is compared: lower case, contractions written out. */
export interface QuotedWord {
  readonly word: string
  /** As written, for reasons. Parts of one written word share it. */
  readonly written: string
  /** Inserted by the reporter: "[the mayor]". */
  readonly inserted: boolean
  /** An ellipsis stands before it. */
  readonly afterGap: boolean
  /** A sentence of the quotation begins with it. */
  readonly begins: boolean
}

/** Longest quotation that is compared, in words. */
export const MOST_WORDS = 600

const WORD =
  /(?<gap>\.{3,}|…|\. \. \.)|(?<open>[[(])|(?<close>[\])])|(?<stop>[.!?]+["'”’]{0,2}(?=\s|$))|(?<word>\d{1,2}\/\d{1,2}(?![\p{L}\p{N}/])|[\p{L}\p{N}$€£¥%&][\p{L}\p{N}'’*_.,-]{0,40})/gu

/**
 * The words of a quotation, made comparable: marks, case and dots do not matter, "can't" is "can not", "10%" is "10 percent",
 * "twenty-one" is "21" and "two-thirds" is "2/3", British and American spellings are one. Words in square brackets are
 * marked as inserted, an ellipsis as a gap before the next word.
 *
 * `quotedWords('I [will] go … home').map((w) => w.word)` is `['i', 'will', 'go', 'home']`.
 */
export const quotedWords = remembered(readWords, 5000)

function readWords(text: string): readonly QuotedWord[] {
  const words: QuotedWord[] = []
  let [inserted, afterGap, begins] = [false, false, true]
  for (const { groups = {} } of text.slice(0, MOST_WORDS * 12).matchAll(WORD)) {
    const { gap, open, close, stop, word } = groups
    if (gap) afterGap = true
    if (open || close) inserted = open === '['
    if (stop) begins = true
    const added = word ? writtenWords(word, { inserted, afterGap, begins }) : []
    words.push(...added)
    if (word && added.length > 0) [afterGap, begins] = [false, isStopped(word)]
    if (words.length >= MOST_WORDS) break
  }
  return withDigits(words)
}

type Place = Pick<QuotedWord, 'inserted' | 'afterGap' | 'begins'>

function writtenWords(raw: string, { inserted, afterGap, begins }: Place): QuotedWord[] {
  const written = raw.replace(/[^\p{L}\p{N}%&*_-]+$/u, '')
  return plainWords(written).map((word, at) => {
    const first = at === 0
    return { word, written, inserted, afterGap: afterGap && first, begins: begins && first }
  })
}

/** Whether a sentence ends with the word: not after initials and titles. */
function isStopped(raw: string): boolean {
  return /[.!?]$/.test(raw) && !/^(?:\p{L}\.)+$|^(?:mr|mrs|ms|dr)\.$/iu.test(raw)
}

/** A written word as the words it stands for: "can't" is "can", "not"; "well-known" is "well", "known". */
const plainWords = remembered((written): readonly string[] => {
  const lower = written
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[.,](?!\d)/g, '')
    .replace(/(?<=\d),(?=\d)/g, '')
  return lower
    .split(/(?<![-_*])[-_](?![-_*])/)
    .flatMap((part) => (isMasked(part) ? [part.replace(/[^\p{L}\p{N}]+/gu, '*')] : fullForms(part)))
    .filter((part) => /[^*]/.test(part))
})

function fullForms(part: string): string[] {
  const forms = lexicon<Readonly<Record<string, string>>>('contractions')
  return (forms[part] ?? oneSpelling(withoutEnding(part))).split(' ')
}

/** "c---", "f**k": letters that the article left out. */
function isMasked(word: string): boolean {
  return /\p{L}[*_-]{2,}/u.test(word)
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/'m$/, ' am'],
  [/%$/, ' percent'],
]

function withoutEnding(word: string): string {
  for (const [ending, full] of ENDINGS) if (ending.test(word)) return word.replace(ending, full).trim()
  return word === '&' ? 'and' : word
}

/** Whether two comparable words are the same; a masked word is any word that it can stand for. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  if (!a.includes('*') && !b.includes('*')) return false
  const [mask, word] = a.includes('*') ? [a, b] : [b, a]
  const [head = '', tail = ''] = [mask.slice(0, mask.indexOf('*')), mask.slice(mask.lastIndexOf('*') + 1)]
  const ends = word.includes('*') || word.endsWith(tail) || tail.startsWith(word)
  return head !== '' && (word.startsWith(head) || head.startsWith(word.replace(/\*.*$/, ''))) && ends
}
