/** Lists of compromise, as far as they are used. */
export interface Model {
  readonly one: {
    /** Words and phrases with their tags, and those whose tags nothing may change. */
    readonly lexicon: Readonly<Record<string, unknown>>
    readonly frozenLex: Readonly<Record<string, unknown>>
    /** First words of phrases, with the length of the longest. */
    readonly _multiCache: Readonly<Record<string, number>>
    readonly contractions: readonly Contraction[]
    readonly tagSet: Readonly<Record<string, { readonly parents: readonly string[] } | undefined>>
  }
  readonly two: {
    /** Words and tags beside a word of which nothing is known, with the tag that it is to have. */
    readonly neighbours: Readonly<
      Record<'leftTags' | 'leftWords' | 'rightTags' | 'rightWords', readonly Hint[]>
    >
    /** By choice ("Noun|Verb"), and the words that are to choose. */
    readonly clues: Readonly<Record<string, Clues | undefined>>
    readonly switches: Readonly<Record<string, string>>
    readonly orgWords: Readonly<Record<string, boolean>>
    readonly placeWords: Readonly<Record<string, boolean>>
    readonly matches: readonly object[]
    readonly regexText: readonly Pattern[]
    readonly regexNormal: readonly Pattern[]
    readonly regexNumbers: readonly Pattern[]
    /** By the last letter of the words. */
    readonly endsWith: Readonly<Record<string, readonly Pattern[]>>
  }
}

/** A contraction: the whole of it, or what stands before or after its apostrophe. */
export type Contraction = { readonly [Part in 'word' | 'before' | 'after']?: string }

/** What may stand beside a word, and the tag that it then has. */
export interface Hint {
  readonly 0: string
  readonly 1: string | undefined
}

/** What decides between two tags: the tag by the word, or by a tag of the word, before and after. */
export type Clues = Readonly<
  Partial<
    Record<'beforeWords' | 'afterWords' | 'beforeTags' | 'afterTags', Readonly<Record<string, unknown>>>
  >
>

/** A pattern of words, the tags of those that it matches, and an example. */
export type Pattern = [pattern: Pick<RegExp, 'test'>, tags: string | readonly string[], example?: string]
