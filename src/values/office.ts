import { lexicon, phraseSet } from '../text/lexicon.ts'
import type { Claim, Comparator } from '../types.ts'

/**
 * The words of an office in their normal form: the noun first, then the others in order, each once.
 *
 * Abbreviations and other names are written out ("Rep." and "Congressman" as representative, "C.I.A." as cia), articles,
 * prepositions and ranks that say nothing ("special", "longtime") left out. `officeWords('former Ohio Gov.', 'Gov')` is
 * `['governor', 'former', 'ohio']`.
 */
export function officeWords(text: string, head: string): string[] {
  const names = otherNames()
  const words = wordsOf(text)
  const noun = wordsOf(head).at(-1) ?? ''
  let pieces = words.map((word, at): Piece => ({ words: [word], head: at === words.lastIndexOf(noun) }))
  for (const length of [4, 3, 2, 1]) pieces = replaced(pieces, names, length)
  const main = pieces.find((piece) => piece.head)?.words.at(-1) ?? noun
  const rest = pieces
    .flatMap((piece) => piece.words)
    .filter((word) => word !== main && !phraseSet('office-fillers').has(word))
  return [main, ...new Set(rest)]
}

let known: ReadonlyMap<string, string> | null = null

/** Other names of offices and bodies, and countries for their adjectives ("Israeli"). */
function otherNames(): ReadonlyMap<string, string> {
  known ??= new Map(
    [
      ...Object.entries(lexicon<Readonly<Record<string, string>>>('demonyms')),
      ...Object.entries(lexicon<Readonly<Record<string, string>>>('office-names')),
    ].map(([name, meaning]) => [name.toLowerCase(), meaning.toLowerCase()] as const),
  )
  return known
}

/** Words that were written as one name, and whether the noun of the office is among them. */
interface Piece {
  readonly words: readonly string[]
  readonly head: boolean
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/'s\b|s'(?=\s|$)/g, '')
    .replace(/\./g, '')
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '')
}

/** Replaces every run of `length` words that has another name; the noun of a name is its last word. */
function replaced(pieces: readonly Piece[], names: ReadonlyMap<string, string>, length: number): Piece[] {
  const found: Piece[] = []
  for (let at = 0; at < pieces.length; ) {
    const run = pieces.slice(at, at + length)
    const name = run.length === length && names.get(run.flatMap((piece) => piece.words).join(' '))
    if (name) found.push({ words: name.split(' '), head: run.some((piece) => piece.head) })
    else found.push(...run.slice(0, 1))
    at += name ? length : 1
  }
  return found
}

/**
 * Two roles of one person.
 *
 * agree: one office, abbreviations and order aside, or one a shorter form of the other: "Rep.", "Representative from Ohio"
 * compatible: another time or rank of it ("former"), or offices that one person can hold
 * conflict: two parties at one time
 */
export const office: Comparator = (a, b) => {
  const [one, other] = [wordsIn(a), wordsIn(b)]
  const pair = `${a.value.text} and ${b.value.text}`
  if (one.noun === other.noun || one.noun === '' || other.noun === '') {
    const states = [...one.states, ...other.states].filter(
      (word) => one.states.has(word) !== other.states.has(word),
    )
    if (states.length > 0) {
      const former = states.every((word) => word === 'former')
      return {
        verdict: 'compatible',
        reason: `${pair}: one office, told of different times or ranks`,
        because: former ? 'as-of' : 'scope',
      }
    }
    if (nests(one.domain, other.domain))
      return { verdict: 'agree', reason: `both say ${a.value.text}`, because: null }
    return { verdict: 'compatible', reason: `${pair} can both hold`, because: 'scope' }
  }
  if (parties(one, other))
    return { verdict: 'conflict', reason: `${pair} are different parties`, because: null }
  return { verdict: 'compatible', reason: `${pair} can both hold`, because: 'scope' }
}

interface Office {
  readonly noun: string
  readonly states: ReadonlySet<string>
  readonly domain: ReadonlySet<string>
}

function wordsIn(claim: Claim): Office {
  const [noun = '', ...rest] = claim.typed.type === 'office' ? claim.typed.words : []
  const levels = phraseSet('office-levels')
  return {
    noun,
    states: new Set(rest.filter((word) => levels.has(word))),
    domain: new Set(rest.filter((word) => !levels.has(word))),
  }
}

/** One office is a shorter form of the other, or both share what they are about. */
function nests(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true
  return [...a].some((word) => b.has(word) || isAcronym(word, b)) || [...b].some((word) => isAcronym(word, a))
}

/** True when a word is made of initials of the others, in order: "rpc" of "bureau rivers ports canals". */
function isAcronym(word: string, words: ReadonlySet<string>): boolean {
  const initials = [...words].map((other) => other.charAt(0)).join('')
  return word.length >= 3 && word.length <= 6 && initials.includes(word)
}

function parties(a: Office, b: Office): boolean {
  const both = new Set([a.noun, b.noun])
  return both.has('republican') && both.has('democrat') && a.states.size === 0 && b.states.size === 0
}
