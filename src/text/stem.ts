import { lexicon } from './lexicon.ts'
import { listedIn, ofSpelling, spellingOf } from './spelling.ts'

/**
 * The stem of an English word: what "arrests" and "arrested", "agreement" and "agreed" share.
 *
 * Irregular forms are looked up first ("held" is "hold", data/irregular-forms.json; a word that is listed as its own
 * form stays whole: "statement" is not "state"); the rest follows the suffix rules
 * of M. Porter's second English stemmer (Porter2), with "-ment" taken off earlier than there. Case and possessive
 * endings do not matter. Words of up to two letters, numbers and words with other than Latin letters are only
 * lower-cased.
 *
 * `stemOf('agreement')` is `'agre'`.
 */
export function stemOf(word: string): string {
  return stemOfSpelling(spellingOf(word))
}

/** The stem of a word of the text, found once for each way of writing it. */
export const stemOfSpelling = ofSpelling(({ text }): string => {
  const plain = text.toLowerCase().replace(/[’ʼ]/g, "'")
  const bare = plain.replace(/'s$|s'$|'$/, (ending) => (ending === "s'" ? 's' : ''))
  const base = irregular().get(bare) ?? bare
  const whole = irregular().get(base) === base
  return whole ? base : suffixed(base)
})

/** True of words that carry no content of their own: "the", "of", "would" (data/stopwords.json). Case does not matter. */
export function isStopword(word: string): boolean {
  return isStopSpelling(spellingOf(word))
}

/** The same of a word of the text. */
export const isStopSpelling = listedIn('stopwords')

let forms: ReadonlyMap<string, string> | null = null

function irregular(): ReadonlyMap<string, string> {
  forms ??= new Map(Object.entries(lexicon<Record<string, string>>('irregular-forms')))
  return forms
}

/** Suffix, what replaces it, and the part of the word it must lie in: 1 after the first syllable, 2 after the second. */
type Rule = readonly [suffix: string, replacement: string, region: 1 | 2]

const DERIVED: readonly Rule[] = [
  ['ization', 'ize', 1],
  ['isation', 'ize', 1],
  ['ational', 'ate', 1],
  ['fulness', 'ful', 1],
  ['ousness', 'ous', 1],
  ['iveness', 'ive', 1],
  ['tional', 'tion', 1],
  ['biliti', 'ble', 1],
  ['lessli', 'less', 1],
  ['entli', 'ent', 1],
  ['ation', 'ate', 1],
  ['alism', 'al', 1],
  ['aliti', 'al', 1],
  ['ousli', 'ous', 1],
  ['iviti', 'ive', 1],
  ['fulli', 'ful', 1],
  ['enci', 'ence', 1],
  ['anci', 'ance', 1],
  ['abli', 'able', 1],
  ['izer', 'ize', 1],
  ['iser', 'ize', 1],
  ['ator', 'ate', 1],
  ['alli', 'al', 1],
  ['ise', 'ize', 1],
  ['bli', 'ble', 1],
  ['ogi', 'og', 1],
  ['li', '', 1],
]

const LENGTHENED: readonly Rule[] = [
  ['alize', 'al', 1],
  ['icate', 'ic', 1],
  ['iciti', 'ic', 1],
  ['ative', '', 2],
  ['ical', 'ic', 1],
  ['ment', '', 1],
  ['ness', '', 1],
  ['ful', '', 1],
]

const ENDINGS: readonly Rule[] = [
  ...['ance', 'ence', 'able', 'ible', 'ant', 'ent', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize'].map(
    (suffix): Rule => [suffix, '', 2],
  ),
  ['sion', 's', 2],
  ['tion', 't', 2],
  ['al', '', 2],
  ['er', '', 2],
  ['ic', '', 2],
]

function suffixed(word: string): string {
  if (word.length < 3 || !/^[a-z'-]+$/.test(word)) return word
  // A y that begins a word or follows a vowel is a consonant, written Y meanwhile.
  const marked = word.replace(/^y/, 'Y').replace(/([aeiou])y/g, '$1Y')
  const regions = regionsOf(marked)
  let stem = finalY(withoutTense(withoutPlural(marked), regions))
  for (const rules of [DERIVED, LENGTHENED, ENDINGS]) stem = apply(rules, stem, regions)
  return withoutFinalE(stem, regions).toLowerCase()
}

/** Where the parts after the first and after the second syllable begin. */
function regionsOf(word: string): readonly [number, number] {
  const after = (from: number) => {
    const at = word.slice(from).search(/[aeiouy][^aeiouy]/)
    return at < 0 ? word.length : from + at + 2
  }
  const whole = /^(?:gener|commun|arsen)/.exec(word)
  const first = whole ? whole[0].length : after(0)
  return [first, after(first)]
}

function apply(rules: readonly Rule[], word: string, regions: readonly [number, number]): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix))
  if (!rule) return word
  const [suffix, replacement, region] = rule
  const at = word.length - suffix.length
  if (at + replacement.length * Number(region === 2) < regions[region === 1 ? 0 : 1]) return word
  if (suffix === 'li' && !/[cdeghkmnrt]$/.test(word.slice(0, at))) return word
  return word.slice(0, at) + replacement
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1)
  if (/(?:us|ss)$/.test(word)) return word
  const rest = word.slice(0, -1)
  return word.endsWith('s') && /[aeiouy]./.test(rest) ? rest : word
}

function withoutTense(word: string, regions: readonly [number, number]): string {
  if (/eed(?:ly)?$/.test(word)) {
    const at = word.lastIndexOf('eed')
    return at >= regions[0] ? word.slice(0, at + 2) : word
  }
  const ending = /(?:ingly|edly|ing|ed)$/.exec(word)
  if (!ending || !/[aeiouy]/.test(word.slice(0, ending.index))) return word
  const stem = word.slice(0, ending.index)
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return stem.slice(0, -1)
  return stem.length <= regions[0] && endsShort(stem) ? `${stem}e` : stem
}

function finalY(word: string): string {
  return /.[^aeiouy][yY]$/.test(word) ? `${word.slice(0, -1)}i` : word
}

function withoutFinalE(word: string, [first, second]: readonly [number, number]): string {
  const at = word.length - 1
  if (word.endsWith('e')) {
    const goes = at >= second || (at >= first && !endsShort(word.slice(0, at)))
    return goes ? word.slice(0, at) : word
  }
  return word.endsWith('ll') && at >= second ? word.slice(0, at) : word
}

/** Ends in a short syllable: one vowel between consonants ("hop"), or a vowel and a consonant alone ("at"). */
function endsShort(word: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word)
}
