import { lowered } from '../lowered.ts'
import { remembered } from '../remembered.ts'
import { endsClause } from './clauses.ts'
import { engine, type StockTerm } from './compromise.ts'
import { noTags } from './tags.ts'
import { nameOf, type Reading, type Term, termOf } from './terms.ts'
import { traitsOf } from './traits.ts'

/** Longer words are shown to the tagger by their beginning: its rules take quadratic time on them. */
const LONGEST_WORD = 200

const MOST_KEPT = 50_000

/**
 * Cuts a stretch of text into words as compromise does, with exact offsets into `text`.
 *
 * Words that come again are looked up: cutting and normalising is a fifth of the time of tagging.
 */
export function wordsOf(text: string, start: number, end: number): Term[] {
  const terms: Term[] = []
  const { world } = engine()
  let from = start
  for (const raw of world.methods.one.tokenize.splitTerms(text.slice(start, end), world.model)) {
    const reading = readingOf(raw)
    terms.push(termOf(reading, noTags(), from + reading.at, reading))
    from += raw.length
  }
  return terms
}

type Shown = Omit<Reading, 'at' | 'word' | 'lower' | 'contracts' | 'apostrophe' | 'ends' | 'traits' | 'uses'>

function made(shown: Shown, at: number, word: string): Reading {
  const { pre, text, post, normal, machine, alias } = shown
  return {
    pre,
    text,
    post,
    normal,
    machine,
    alias,
    at,
    word,
    lower: lowered(word),
    contracts: mayContract(normal, text),
    apostrophe: normal.includes("'"),
    ends: endsClause(post),
    traits: traitsOf(nameOf(shown)),
    uses: null,
  }
}

const readingOf = remembered((raw): Reading => {
  const inner = raw.trim()
  if (inner.length > LONGEST_WORD) return readLong(raw)
  const { world } = engine()
  const term = world.methods.one.tokenize.splitWhitespace(raw, world.model)
  world.compute.normal?.({ docs: [[term]], world })
  const shown = withOtherNames(term)
  const { pre, text } = shown
  // An emoticon comes back without the space before it.
  const at = raw.startsWith(text, pre.length) ? pre.length : Math.max(0, raw.indexOf(text))
  return made(shown, at, raw.slice(at, at + text.length))
}, MOST_KEPT)

/** The term with the other names under which compromise looks it up. */
function withOtherNames(term: StockTerm): StockTerm {
  engine()
    .viewOf([[term]])
    .compute(['alias', 'machine'])
  return term
}

/** A word that is too long for the tagger: the tagger sees its first letters, the offsets cover all of it. */
function readLong(raw: string): Reading {
  const core = /[\p{L}\p{N}\p{Sc}]/u.exec(raw)
  const at = core?.index ?? raw.length - raw.trimStart().length
  let end = raw.trimEnd().length
  if (core) while (end > at + 1 && !/[\p{L}\p{N}\p{Sc}\p{M}\p{Cs}]/u.test(raw.charAt(end - 1))) end--
  const shown = raw.slice(at, at + LONGEST_WORD).replace(/[\ud800-\udbff]$/, '')
  const plain = { pre: '', text: shown, post: ' ', normal: shown.toLowerCase() }
  return made(withOtherNames({ ...plain, tags: new Set() }), at, raw.slice(at, end))
}

/** Whether compromise could take a word apart: "can't", "cannot", "5-7", "4km". */
function mayContract(normal: string, text: string): boolean {
  return whole().has(normal) || /'|^[+-]?\d/.test(normal) || /^[+-]?\d/.test(text)
}

let known: ReadonlySet<string> | null = null

/** Contractions that are written without an apostrophe: "cannot". */
function whole(): ReadonlySet<string> {
  known ??= new Set(engine().world.model.one.contractions.flatMap(({ word }) => word ?? []))
  return known
}
