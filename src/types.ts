/**
 * Every value that passes between the stages. Plain readonly data: a stage takes values and returns new ones.
 *
 * Offsets are UTF-16 code units into `Article.text`, end exclusive, so that
 * `article.text.slice(start, end) === span.text`. Lines and columns are 1-based.
 */
import type { KindName } from './kinds/index.ts'

/** A stretch of one article's text, without its words. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A stretch of one article's text, with its words and place: the only thing ever printed as a value. */
export interface Span extends Range {
  readonly text: string
  readonly line: number
  readonly column: number
}

// ---------------------------------------------------------------------------------------------- read

/** What a stretch of the file is when it is not body text. Zones never overlap and are in order. */
export type ZoneKind = 'front-matter' | 'title' | 'dateline' | 'boilerplate'

/** A stretch of the file with what it is. */
export interface Zone extends Range {
  readonly kind: ZoneKind
}

/** One source, as read: `text` is the decoded file, byte-order mark dropped, nothing else changed. */
export interface Article {
  readonly source: string
  readonly path: string | null
  readonly title: string | null
  readonly publisher: string | null
  /** ISO 8601 date. */
  readonly published: string | null
  readonly text: string
  readonly zones: readonly Zone[]
}

/** Something that went wrong, or that a reader should know, as data. `path` null: not about one file. */
export interface Note {
  /** error: could not be done, exit 2; note: done, but worth knowing. */
  readonly level: 'error' | 'note'
  readonly code: string
  readonly path: string | null
  readonly message: string
}

// ---------------------------------------------------------------------------------------------- text

/**
 * One distinct way of writing a word or a chunk, the same object wherever it stands. `made` holds what functions of the letters
 * alone have made of it (see text/spelling.ts), and is not to be read otherwise.
 */
export interface Spelling {
  readonly text: string
  /** Lower case with straight apostrophes and plain hyphens. */
  readonly lower: string
  /** What functions make of it that are asked of most words (see text/spelling.ts); undefined until then. */
  often0: unknown
  often1: unknown
  often2: unknown
  often3: unknown
  often4: unknown
  often5: unknown
  /** What the other functions made of it. */
  readonly made: unknown[]
  /** Answers to tests of the letters, a bit each, and which tests have been asked; for two lots of tests. */
  asked: number
  told: number
  askedToo: number
  toldToo: number
  /** The flags of a chunk so spelled (see text/flags.ts), and how many tests have set them; the same of a word. */
  flags: number
  tested: number
  wordFlags: number
  wordTested: number
}

/** A stretch of a sentence between white space, with its punctuation: "said,", "(U.S.)", "$3-5bn". */
export interface Chunk extends Range {
  readonly spelling: Spelling
}

/** One word as the tagger cut it, without surrounding punctuation: "Berg", "U.S.", "23". */
export interface Token extends Range {
  readonly text: string
  /** Lower case, curly apostrophes made straight: for lexicon look-up. */
  readonly lower: string
  /** Part-of-speech and meaning tags of the tagger: "Verb", "PastTense", "ProperNoun", "FirstName" ... */
  readonly tags: ReadonlySet<string>
  /** Position among the document's tokens. */
  readonly index: number
  /** What the word is wherever it stands, for asking `ofSpelling` functions; its `lower` is that of the token. */
  readonly spelling: Spelling
}

export interface Sentence extends Range {
  readonly index: number
  /** Paragraphs (lines of text) are counted from 0. */
  readonly paragraph: number
  /** null: body text. Boilerplate yields no claims. */
  readonly zone: ZoneKind | null
  readonly tokens: readonly Token[]
  /** The stretches between white space, for readers with rules of their own for cutting words (see text/chunks.ts). */
  readonly chunks: readonly Chunk[]
  /** The flags that one chunk or another has (see text/flags.ts), and those that one word or another has. */
  readonly flags: number
  readonly wordFlags: number
}

/** An article cut into sentences and tagged words. Front matter is in no sentence. */
export interface Doc {
  readonly article: Article
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** All tokens of all sentences, in order. */
  readonly tokens: readonly Token[]
}

// ------------------------------------------------------------------------------------------- extract

export const entityTypes = ['person', 'organization', 'place', 'group', 'event', 'work', 'product'] as const
export type EntityType = (typeof entityTypes)[number]
export const quantityKinds = [
  'count',
  'money',
  'percent',
  'age',
  'duration',
  'measure',
  'ordinal',
  'number',
] as const
export type QuantityKind = (typeof quantityKinds)[number]
export const dateKinds = ['date', 'time', 'interval', 'duration', 'set'] as const
export type DateKind = (typeof dateKinds)[number]

/** Every mention names the rule that made it. */
interface MentionBase extends Span {
  readonly rule: string
}

/** A name; the span is the name alone, `entity` the name that all mentions of the same thing share. */
export interface EntityMention extends MentionBase {
  readonly mention: 'entity'
  readonly type: EntityType
  readonly entity: string
}

/** A number with its meaning; the span covers qualifier, number and unit: "approximately 2,000". */
export interface QuantityMention extends MentionBase {
  readonly mention: 'quantity'
  readonly kind: QuantityKind
  /** Exact value: min === max; "at least 60": min 60, max null. */
  readonly min: number | null
  readonly max: number | null
  /** "more than 60": min 60, exclusive 'min'. */
  readonly exclusive: 'min' | 'max' | null
  readonly approximate: boolean
  /** ISO 4217 code, SI or common unit symbol, or the lemma of the counted noun. */
  readonly unit: string | null
  /** The counted noun phrase as written: "Palestinian prisoners". */
  readonly of: string | null
  /** "per Israeli captive", "a year", as written. */
  readonly per: string | null
}

/** A date or time; `value` is EDTF / ISO 8601, null when the article does not tell. */
export interface DateMention extends MentionBase {
  readonly mention: 'date'
  readonly kind: DateKind
  readonly value: string | null
}

export interface Speaker extends Span {
  readonly entity: string | null
}

/** The words between quotation marks, or reported speech without marks (`direct` false). */
export interface QuoteMention extends MentionBase {
  readonly mention: 'quote'
  /** The words that name the speaker here ("he", "Mr. Steele"), and who that is when the article tells. */
  readonly speaker: Speaker | null
  readonly cue: string | null
  readonly direct: boolean
  /** Quoted words that are no utterance: scare quotes, titles, single words. Not printed as a quote. */
  readonly scare: boolean
}

export type Mention = EntityMention | QuantityMention | DateMention | QuoteMention

/** All mentions of one article, by sort, each list in text order. */
export interface Mentions {
  readonly entities: readonly EntityMention[]
  readonly quantities: readonly QuantityMention[]
  readonly dates: readonly DateMention[]
  readonly quotes: readonly QuoteMention[]
}

/** One form of mention. `before` holds what earlier extractors of the list found. */
export interface Extractor {
  readonly name: string
  readonly extract: (doc: Doc, before: Mentions) => readonly Mention[]
}

// -------------------------------------------------------------------------------------------- claims

export const statuses = ['happened', 'planned', 'possible', 'denied'] as const
export type Status = (typeof statuses)[number]

/** Who says so. */
export interface Attribution extends Range {
  readonly text: string
  readonly entity: string | null
}

/** Who says it, how sure the article sounds, and whether it happened. */
export interface ClaimContext {
  readonly status: Status
  readonly hedge: string | null
  readonly attribution: Attribution | null
}

/** The limits of a value, from the words of its clause. Two values with different limits answer different questions. */
export interface Scope {
  /** The nearest date of the sentence, as EDTF. */
  readonly date: string | null
  /** The day on which the article speaks. */
  readonly published: string | null
  /** Places named near the value. */
  readonly places: readonly string[]
  /** The person or organization that begins the clause. */
  readonly agent: string | null
  /** Opposites near the value, lower case: "north", "upper", "net" (data/opposites.json). */
  readonly opposites: readonly string[]
  /** Other counts near the value, with what they count: "person 34-34". */
  readonly numbers: readonly string[]
}

/** What alignment needs to know of a claim, so that comparison can work without the article. */
export interface Frame {
  /** Linked names in the claim's sentence. */
  readonly entities: readonly string[]
  /** Concepts of the content words of the claim's sentence, the value's own words left out. */
  readonly terms: readonly string[]
  /** Those of the clause around the value, nearest first. */
  readonly near: readonly string[]
  /** Concept of the counted noun, or of the verb or noun of the dated event. */
  readonly head: string | null
  /** Concepts of the events that a date may date, best first: the embedded event of a reporting verb before the verb. */
  readonly events: readonly string[]
  /** True in the title and the first two sentences of the body: what the article is about. */
  readonly lead: boolean
  /** What the value is limited to: when, where, whose, and of which of two opposites. */
  readonly scope: Scope
  /** Words that limit the scope: "israeli", "per captive", "so far". */
  readonly modifiers: readonly string[]
  /** What the clause of a quantity or date asks; null for other kinds. */
  readonly question: Question | null
}

/** The parts of a clause that tell which question its value answers. Concepts, or linked names. */
export interface Question {
  readonly verb: string | null
  /** Whether the verb stands in the present tense: what holds now. */
  readonly now: boolean
  /** The head noun of the verb's subject, or the name. */
  readonly doer: string | null
  /** Whether the subject is a name, a pronoun, or stands with "the": something that the article has told of. */
  readonly known: boolean
  /** The other words of the subject: "home" of "the home team", "Calder" of "shares of Calder". */
  readonly of: readonly string[]
  /** What is measured: "surge" of "a surge of 12 feet", "rescue" of "the rescue took six hours". */
  readonly theme: string | null
  /** The nouns that limit what is told, after the verb. */
  readonly limits: readonly string[]
}

/** The typed value of a claim, one form a comparator. */
export type ClaimValue =
  | ({ readonly type: 'quantity' } & Pick<
      QuantityMention,
      'kind' | 'min' | 'max' | 'exclusive' | 'approximate' | 'unit' | 'of' | 'per'
    >)
  | { readonly type: 'date'; readonly kind: DateKind; readonly edtf: string | null }
  | { readonly type: 'office'; readonly words: readonly string[] }
  | { readonly type: 'place'; readonly entity: string }
  | { readonly type: 'words'; readonly speaker: string | null }
  | {
      readonly type: 'act'
      /** Class of the act: "comment", "confirm", "travel", "agree", "live". */
      readonly act: string
      /** What the article says of it: "done", "refused", "planned", "cancelled", "unknown" ... */
      readonly polarity: string
      readonly object: string | null
    }
  | {
      readonly type: 'agent'
      /** What was done: "found", "shoot", "win". */
      readonly act: string
      /** The linked name of who did it. */
      readonly entity: string
      readonly sort: 'person' | 'body'
      /** What it was done to, by name; null where it has none. */
      readonly patient: string | null
      /** Concept of the noun of what it was done to, and the words that limit it, lower case. */
      readonly noun: string | null
      readonly words: readonly string[]
    }

/** What a kind finds; the claims stage adds id and context. */
export interface ClaimDraft {
  readonly kind: KindName
  /** The sentence or clause that states it. */
  readonly range: Range
  readonly subject: string
  readonly attribute: string
  /** The words that carry the value, and their normal form: "2000", "2025-01-19". */
  readonly value: Span & { readonly normal: string }
  readonly typed: ClaimValue
  readonly frame: Frame
  readonly rule: string
  /** Where the kind itself knows better than the words around (a statement's own polarity). */
  readonly context?: Partial<ClaimContext>
}

export interface Claim extends Span, ClaimContext {
  /** Stable: the same article text gives the same id. */
  readonly id: string
  readonly kind: KindName
  readonly subject: string
  readonly attribute: string
  readonly value: Span & { readonly normal: string }
  readonly rule: string
  readonly typed: ClaimValue
  readonly frame: Frame
}

/** What one article says: `crossclaim extract`. */
export interface ArticleClaims {
  readonly schema: 'crossclaim.article/1'
  readonly source: string
  readonly path: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly entities: readonly EntityMention[]
  readonly quantities: readonly QuantityMention[]
  readonly dates: readonly DateMention[]
  readonly quotes: readonly QuoteMention[]
  readonly claims: readonly Claim[]
}

// ------------------------------------------------------------------------------------------- compare

export const verdicts = ['conflict', 'compatible', 'agree', 'single'] as const
export type Verdict = (typeof verdicts)[number]
/** Why two values that look different need not conflict, in the order in which they are tried. */
export const causes = ['rounding', 'precision', 'containment', 'bound', 'scope', 'as-of', 'status'] as const
export type Cause = (typeof causes)[number]

/** What a comparator says of two values that answer the same question. */
export interface Judgement {
  readonly verdict: Exclude<Verdict, 'single'>
  /** One plain sentence without a full stop: "23 and 21 differ". */
  readonly reason: string
  readonly because: Cause | null
}

/** Compares two claims of one kind that answer the same question. Symmetric but for the order of words in `reason`. */
export type Comparator = (a: Claim, b: Claim) => Judgement

export interface FactValue extends Span, ClaimContext {
  readonly source: string
  readonly claim: string
  readonly normal: string
  /** Values of one row that say the same share a group number, counted from 0. */
  readonly group: number
  readonly sentence: Span
  readonly rule: string
}

export interface Fact {
  readonly id: string
  readonly kind: KindName
  readonly label: string
  readonly verdict: Verdict
  readonly reason: string
  readonly because: Cause | null
  readonly origins: number
  /** Why these claims stand in one row, one plain sentence. */
  readonly aligned: string
  /** Further plain sentences: attribution drift, sums, internal contradictions. */
  readonly remarks: readonly string[]
  readonly values: readonly FactValue[]
}

export interface SourceSummary {
  readonly source: string
  readonly path: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly related: boolean
}

export interface EntitySummary {
  readonly entity: string
  readonly type: EntityType
  readonly mentions: Readonly<Record<string, number>>
}

export interface Comparison {
  readonly schema: 'crossclaim.comparison/1'
  readonly tool: { readonly name: 'crossclaim'; readonly version: string }
  readonly notes: readonly { readonly code: string; readonly path: string | null; readonly message: string }[]
  readonly sources: readonly SourceSummary[]
  readonly facts: readonly Fact[]
  readonly entities: readonly EntitySummary[]
  readonly summary: { readonly sources: number; readonly facts: number } & { readonly [V in Verdict]: number }
}

// --------------------------------------------------------------------------------------------- draft

/** What the sources say to a claim of a draft, the gravest first. */
export const supports = ['contradicted', 'unsupported', 'compatible', 'supported'] as const
export type Support = (typeof supports)[number]

/** A source's value beside one of a draft, and how they stand to each other. */
export interface Evidence {
  readonly source: string
  readonly verdict: Judgement['verdict']
  readonly reason: string
  readonly value: Span & { readonly normal: string }
  readonly rule: string
}

/** One claim of a draft against the sources. */
export interface CheckedClaim {
  readonly claim: Claim
  readonly support: Support
  /** One plain sentence without a full stop. */
  readonly reason: string
  /** All values of the sources that answer the same question, those that decided it first. */
  readonly evidence: readonly Evidence[]
}

/** A name, number, date or quotation of a draft that stands in no source. */
export interface Unfounded extends Span {
  readonly mention: 'entity' | 'quantity' | 'date' | 'quote'
}

/** What of a draft its sources bear out. */
export interface DraftCheck {
  readonly unfounded: readonly Unfounded[]
  /** Contradicted first, then unsupported, compatible, supported; within each in text order. */
  readonly claims: readonly CheckedClaim[]
}

// --------------------------------------------------------------------------------------------- names

/** One thing that the articles name. */
export interface NamedThing {
  readonly entity: string
  readonly type: EntityType
  /** Every form in which it is written, commonest first. */
  readonly aliases: readonly string[]
  /** Number of mentions in each source that has any, in the order of the articles. */
  readonly counts: ReadonlyMap<string, number>
}
