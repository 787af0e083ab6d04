import type { Spelling } from '../../types.ts'
import { remembered } from '../remembered.ts'
import { spellingOf } from '../spelling.ts'
import { endsClause } from './clauses.ts'
import { engine, type StockTerm } from './compromise.ts'
import type { Uses } from './net.ts'
import { type Made, nameOf } from './terms.ts'
import { type Traits, traitsOf } from './traits.ts'
import type { TaggedAlone } from './wordtags.ts'
import { run } from './world.ts'

/** What a raw word (with the punctuation and space around it) is to compromise; `at`: offset of the word in it. */
export interface Reading extends Made {
  readonly at: number
  /** The word as written. */
  readonly spelling: Spelling
  /** Whether compromise could take the word apart, has an apostrophe to look at, and could end a clause after it. */
  readonly contracts: boolean
  readonly apostrophe: boolean
  readonly ends: boolean
  /** What compromise's lists say of it. */
  readonly traits: Traits
  /** What its letters mean to the rules; made when first asked for. */
  uses: Uses | null
  /** What it is by itself to compromise; made when first asked for. */
  tagged: TaggedAlone | null
}

/** Longer words are shown to the tagger by their beginning: its rules take quadratic time on them. */
const LONGEST_WORD = 200

function made(shown: Made, at: number, word: string): Reading {
  const { pre, text, post, normal, machine, alias } = shown
  return {
    pre,
    text,
    post,
    normal,
    machine,
    alias,
    at,
    spelling: spellingOf(word),
    contracts: mayContract(shown),
    apostrophe: normal.includes("'"),
    ends: endsClause(post),
    traits: traitsOf(nameOf(shown)),
    uses: null,
    tagged: null,
  }
}

/** What a raw word is to compromise. */
export const readingOf = remembered((raw): Reading => {
  const inner = raw.trim()
  if (inner.length > LONGEST_WORD) return readLong(raw)
  const { world } = engine()
  const term = world.methods.one.tokenize.splitWhitespace(raw, world.model)
  run(['normal'], [[term]])
  const shown = withOtherNames(term)
  const { pre, text } = shown
  // An emoticon comes back without the space before it.
  const at = raw.startsWith(text, pre.length) ? pre.length : Math.max(0, raw.indexOf(text))
  return made(shown, at, raw.slice(at, at + text.length))
})

/** The term with the other names under which compromise looks it up. */
function withOtherNames(term: StockTerm): StockTerm {
  run(['alias', 'machine'], [[term]])
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

/**
 * Whether compromise could take a word apart: "can't", "cannot", "5-7", "4km". What it does to a word depends on that word
 * alone, but where an apostrophe stands before a "d" or "t".
 */
function mayContract({ pre, text, post, normal, machine, alias }: Made): boolean {
  if (/'[dt](?:'|$)/.test(normal)) return true
  if (!looksContracted(normal) && !/^[+-]?\d/.test(text)) return false
  const term: StockTerm = { pre, text, post, normal, machine, alias, tags: new Set() }
  const terms = [term]
  engine().viewOf([terms]).compute(['contractions'])
  return terms[0] !== term || terms.length > 1
}

/** Whether a word may be one that compromise takes apart; false for most words. */
export function looksContracted(normal: string): boolean {
  return /'|^[+-]?\d/.test(normal) || whole().has(normal)
}

let known: ReadonlySet<string> | null = null

/** Contractions that are written without an apostrophe: "cannot". */
function whole(): ReadonlySet<string> {
  known ??= new Set(engine().world.model.one.contractions.flatMap(({ word }) => word ?? []))
  return known
}
