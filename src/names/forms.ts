import { lexicon, phraseSet } from '../text/lexicon.ts'
import { remembered } from '../text/remembered.ts'

/** A personal name in parts, lower case, without marks on letters. */
export interface PersonForm {
  readonly given: readonly string[]
  /** The surname with its particles: "de la vega". */
  readonly family: string
  /** "jr", "sr", "ii" ... */
  readonly suffix: string | null
  /** All words of the name, and the same with spaces between them. */
  readonly words: readonly string[]
  readonly plain: string
  /** Larger for more words, spelled-out ones first; a name all in capitals is that of a headline. */
  readonly size: number
  /** What all surnames share that can be one name: the last word, and a key of the sound. */
  readonly familyEnd: string
  readonly familySound: string
}

const MOST_KEPT = 20_000
const plainForms = new Map<string, string>()
const wordLists = new Map<string, readonly string[]>()
const partLists = new Map<string, PersonForm>()
const sounds = new Map<string, string>()

/** What is made of a name, kept: names are compared with each other, again and again. */
function kept<Made>(known: Map<string, Made>, name: string, make: (name: string) => Made): Made {
  const before = known.get(name)
  if (before !== undefined) return before
  if (known.size >= MOST_KEPT) known.clear()
  const made = make(name)
  known.set(name, made)
  return made
}

/** A name in lower case, without marks on letters, with plain apostrophes and spaces: the form in which names are compared. */
export function plainName(name: string): string {
  return kept(plainForms, name, inPlainForm)
}

function inPlainForm(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ‘`]/g, "'")
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .replace(/^the /, '')
    .trim()
}

/** The words of a name as `plainName` has them, without full stops. */
export function nameWords(name: string): readonly string[] {
  return kept(wordLists, name, inWords)
}

function inWords(name: string): readonly string[] {
  return plainName(name)
    .split(' ')
    .map((word) => word.replaceAll('.', ''))
    .filter(Boolean)
}

/**
 * The parts of a personal name; the last word and the particles before it are the surname.
 *
 * "Juan de la Vega Jr." is given "juan", family "de la vega", suffix "jr". A single word is a surname alone.
 */
export function personForm(name: string): PersonForm {
  return kept(partLists, name, inParts)
}

function inParts(name: string): PersonForm {
  const words = nameWords(name)
  const last = words.at(-1) ?? ''
  const suffix = words.length > 1 && phraseSet('name-suffixes').has(last) ? last : null
  const rest = suffix ? words.slice(0, -1) : words
  let from = Math.max(0, rest.length - 1)
  while (from > 1 && phraseSet('name-particles').has(rest[from - 1] ?? '')) from--
  const family = rest.slice(from).join(' ')
  const spelled = words.filter((word) => word.length > 1).length
  return {
    given: rest.slice(0, from),
    family,
    suffix,
    words,
    plain: words.join(' '),
    size: spelled * 100 + words.length * 10 + (/\p{Ll}/u.test(name) ? 1 : 0),
    familyEnd: family.slice(family.lastIndexOf(' ') + 1),
    familySound: soundKey(family),
  }
}

/** Whether two given names can be of one person: equal, an initial, a short form, or spelled in another way. */
export function sameGiven(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const full = (name: string) => {
    const formal = lexicon<Readonly<Record<string, readonly string[]>>>('nicknames')
    return [name, ...(Object.hasOwn(formal, name) ? (formal[name] ?? []) : [])]
  }
  if (full(short).some((name) => full(long).includes(name))) return true
  return sameSound(a, b)
}

/**
 * Whether two words can be spellings of one name from another script: "Gadhafi" and "Qaddafi", "Zelensky" and "Zelenskyy".
 *
 * Short names must be spelled alike; "Hassan" and "Hussein" are two names.
 */
export function sameSound(a: string, b: string): boolean {
  if (a === b) return true
  const [x, y] = [kept(sounds, a, soundOf), kept(sounds, b, soundOf)]
  if (x === y) return x.length >= 4
  if (x.length !== y.length || x.length < 6 || x[0] !== y[0]) return false
  const differing = [...x].flatMap((letter, at) => (letter === y[at] ? [] : [at]))
  const [at] = differing
  return (
    differing.length === 1 &&
    at !== undefined &&
    at > 2 &&
    /[aiu]/.test(x[at] ?? '') &&
    /[aiu]/.test(y[at] ?? '')
  )
}

/** A key that all words share of which `sameSound` says that they can be one name. */
export function soundKey(word: string): string {
  const sound = kept(sounds, word, soundOf)
  return sound.slice(0, 3) + sound.slice(3).replace(/[aiu]/g, '*')
}

/** A rough spelling of how a transliterated name sounds. */
function soundOf(word: string): string {
  return word
    .replace(/^(?:al|el|ad|as|ash|an|ar|at) /, '')
    .replace(/['\s]/g, '')
    .replace(/^(?:kh|gh|q|g|c(?=[aou]))/, 'k')
    .replace(/tch|ch/g, 'C')
    .replace(/sh|sch/g, 'S')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/(?<=.)h/g, '')
    .replace(/w/g, 'v')
    .replace(/ou|oo|o/g, 'u')
    .replace(/ee|ei|ie|e|y|j(?=$)/g, 'i')
    .replace(/(.)\1+/g, '$1')
}

/** Initials of the capitalised words: "World Trade Forum" has "WTF"; empty for a single word. */
export const initialsOf = remembered((name): string => {
  if (!/[\s-]/.test(name)) return ''
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
  return words.length > 1 ? words.map((word) => word.charAt(0)).join('') : ''
})

/** The letters of a name that is an acronym ("U.N.", "UNICEF"); null for other names. */
export function acronymOf(name: string): string | null {
  return name.includes(' ') ? null : lettersOf(name)
}

const lettersOf = remembered((name): string | null => {
  const letters = name.replaceAll('.', '')
  return /^[\p{Lu}\p{N}&-]{2,8}$/u.test(letters) && /\p{Lu}/u.test(letters) ? letters : null
})
