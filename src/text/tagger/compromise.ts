/** The parts of compromise that are used, typed: its own declarations leave them out. The only place that loads it. */
import { createRequire } from 'node:module'

/** A word as compromise keeps it. A contraction is several: the first has its text, the others have none. */
export interface Term {
  pre: string
  text: string
  post: string
  normal: string
  readonly tags: Set<string>
  readonly implicit?: string
  readonly machine?: string | undefined
  readonly root?: string
  readonly switch?: string
  readonly alias?: readonly string[] | undefined
  chunk?: string | undefined
}

/** One token of a parsed pattern. */
export interface PatternToken {
  readonly word?: string
  readonly tag?: string
  readonly switch?: string
  readonly fastOr?: ReadonlySet<string>
  readonly choices?: readonly (readonly PatternToken[])[]
  readonly operator?: 'or' | 'and'
  readonly anything?: boolean
  readonly optional?: boolean
  readonly negative?: boolean
  readonly greedy?: boolean
  readonly start?: boolean
  readonly end?: boolean
  readonly fuzzy?: boolean
  readonly use?: string
  readonly id?: string
}

/** A tagging rule: a pattern, what it needs of a clause, and the tags it gives. */
export interface Rule {
  readonly match: string
  readonly regs: readonly PatternToken[]
  readonly needs: readonly string[]
  readonly wants: readonly string[]
  readonly minWant: number
  readonly minWords: number
  readonly ifNo?: readonly string[]
  readonly tag?: string | readonly string[] | undefined
  readonly unTag?: string | readonly string[] | undefined
  readonly chunk?: string | undefined
  readonly safe?: boolean | undefined
  readonly freeze?: boolean | undefined
  readonly reason?: string | undefined
}

export interface Net {
  readonly hooks: Readonly<Record<string, readonly Rule[]>>
  readonly always: readonly Rule[]
}

/** Sentence or clause, first term, term after the last, and the ids of both. */
export type Pointer = [number, number, number, ...unknown[]]

/** What a rule does to the terms that it matched. */
export type Hit = Pick<Rule, 'match' | 'tag' | 'unTag' | 'chunk' | 'safe' | 'freeze' | 'reason'> & {
  readonly pointer: Pointer
}

export interface View {
  readonly docs: Term[][]
  fromText: (text: string) => { readonly docs: Term[][]; compute(steps: string | readonly string[]): unknown }
  compute(steps: string | readonly string[]): View
}

export interface World {
  readonly model: {
    readonly one: {
      /** Words and phrases with their tags, and those whose tags nothing may change. */
      readonly lexicon: Readonly<Record<string, unknown>>
      readonly frozenLex: Readonly<Record<string, unknown>>
      /** First words of phrases, with the length of the longest. */
      readonly _multiCache: Readonly<Record<string, number>>
      readonly contractions: readonly { readonly word?: string }[]
    }
    readonly two: { readonly matches: readonly object[] }
  }
  readonly methods: {
    readonly one: {
      readonly buildNet: (rules: readonly object[], world: World) => Net
      readonly match: (clauses: readonly Term[][], rule: Rule) => { readonly ptrs: Pointer[] }
      readonly bulkTagger: (hits: readonly Hit[], clauses: readonly Term[][], world: World) => void
      readonly tokenize: {
        readonly splitTerms: (text: string, model: unknown) => string[]
        readonly splitWhitespace: (word: string, model: unknown) => Term
      }
    }
    readonly two: { readonly quickSplit: (sentences: readonly Term[][]) => Term[][] }
  }
  readonly compute: Readonly<Record<string, (view: { docs: Term[][]; world: World }) => void>>
}

interface Library {
  (text: string): View
  world(): World
}

/** compromise, and documents of terms that were cut elsewhere. */
export interface Engine {
  readonly world: World
  readonly viewOf: (sentences: Term[][]) => View
}

let loaded: Engine | null = null

/** compromise, loaded when first asked for: it takes longer than all the rest of the program. */
export function engine(): Engine {
  loaded ??= load()
  return loaded
}

function load(): Engine {
  // Its CommonJS build is one file and loads in two thirds of the time that its hundreds of modules take.
  const library = createRequire(import.meta.url)('compromise/two') as Library
  const ViewOf = library('').constructor as new (sentences: Term[][]) => View
  return { world: library.world(), viewOf: (sentences) => new ViewOf(sentences) }
}
