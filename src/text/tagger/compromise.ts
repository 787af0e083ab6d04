/** The parts of compromise that are used, typed: its own declarations leave them out. The only place that loads it. */
import { createRequire } from 'node:module'
import type { Model } from './model.ts'

/** A word as compromise keeps it. */
export interface StockTerm {
  pre: string
  text: string
  post: string
  normal: string
  readonly tags: StockTags
  machine?: string | undefined
  alias?: readonly string[] | undefined
  /** The tags between which a word is to choose: 'Noun|Verb'. */
  readonly switch?: string | undefined
  readonly frozen?: boolean | undefined
}

/** What patterns look at besides the names and tags of a word. */
export type ProbedTerm = Pick<StockTerm, 'pre' | 'text' | 'post' | 'normal'>

/** What compromise uses of the Set of a word's tags. */
export interface StockTags extends Iterable<string> {
  readonly size: number
  has(tag: string): boolean
  add(tag: string): unknown
  delete(tag: string): boolean
  clear(): void
  forEach(visit: (tag: string) => void): void
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
  readonly method?: string
  readonly regex?: RegExp
  readonly group?: string | number | null
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
  /** A pattern that may not match inside a match, and the part of the pattern that is tagged. */
  readonly notIf?: readonly PatternToken[]
  readonly group?: string | number | null
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
  readonly docs: StockTerm[][]
  world: World
  fromText: (text: string) => {
    readonly docs: StockTerm[][]
    compute(steps: string | readonly string[]): unknown
  }
  compute(steps: string | readonly string[]): View
}

/** What a word is tagged with: `isSafe` keeps tags that it may not have together with those that it has. */
export type SetTag = (
  terms: readonly StockTerm[],
  tag: string | readonly string[],
  world: World,
  isSafe?: boolean | null,
) => void

export interface World {
  readonly model: Model
  readonly methods: Methods
  readonly compute: Readonly<Record<string, (view: ComputeView) => void>>
}

/** What compromise's steps use of a document. */
export interface ComputeView {
  readonly docs: StockTerm[][]
  readonly world: World
  readonly methods: Methods
  readonly model: Model
}

export interface Methods {
  readonly one: {
    readonly buildNet: (rules: readonly object[], world: World) => Net
    readonly match: (clauses: readonly StockTerm[][], rule: Rule) => { readonly ptrs: Pointer[] }
    readonly bulkTagger: (hits: readonly Hit[], clauses: readonly StockTerm[][], world: World) => void
    readonly setTag: SetTag
    /** What patterns ask of a term as "@hasComma". */
    readonly termMethods: Readonly<Record<string, (term: ProbedTerm) => boolean>>
    readonly tokenize: {
      readonly splitTerms: (text: string, model: unknown) => string[]
      readonly splitWhitespace: (word: string, model: unknown) => StockTerm
    }
  }
  readonly two: {
    readonly quickSplit: <Kind extends StockTerm>(sentences: readonly Kind[][]) => Kind[][]
    readonly looksPlural: (word: string) => boolean
  }
}

interface Library {
  (text: string): View
  world(): World
}

/** compromise, and documents of terms that were cut elsewhere. */
export interface Engine {
  readonly world: World
  readonly viewOf: (sentences: StockTerm[][]) => View
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
  const ViewOf = library('').constructor as new (sentences: StockTerm[][]) => View
  return { world: library.world(), viewOf: (sentences) => new ViewOf(sentences) }
}
