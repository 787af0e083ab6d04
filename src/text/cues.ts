import { lexicon } from './lexicon.ts'
import { ofSpelling } from './spelling.ts'

/**
 * What a speech verb does with what is said: say it, utter it in so many words, claim it, ask it, deny it, promise it, order it, name something so,
 * judge something so, think it, or report it.
 */
export type CueClass =
  | 'say'
  | 'utter'
  | 'claim'
  | 'ask'
  | 'deny'
  | 'promise'
  | 'order'
  | 'name'
  | 'judge'
  | 'think'
  | 'report'

let forms: ReadonlyMap<string, CueClass> | null = null

/**
 * The class of a speech verb in any of its forms (data/cues.json), lower case; null for other words.
 *
 * `cueClass('denied')` is `'deny'`, `cueClass('walked')` is null.
 */
export function cueClass(word: string): CueClass | null {
  forms ??= inflected(lexicon<Readonly<Record<string, CueClass>>>('cues'))
  return forms.get(word) ?? null
}

/** The class of a speech verb of the text, whatever its case: `cueOf(token.spelling)`. */
export const cueOf = ofSpelling(({ lower }) => cueClass(lower))

let clauseVerbs: ReadonlySet<string> | null = null

/** Whether a speech verb, in any form, mostly takes what is said as a bare clause: "said the port would close". */
export function takesBareClause(word: string): boolean {
  clauseVerbs ??= formsOf(lexicon<readonly string[]>('clause-verbs'))
  return clauseVerbs.has(word)
}

/** The listed bases with their forms: regular ones by rule, the others by data/irregular-forms.json. */
function formsOf(bases: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(bases)
  const irregular = Object.entries(lexicon<Readonly<Record<string, string>>>('irregular-forms'))
  return new Set([
    ...bases.flatMap(regularForms),
    ...irregular.flatMap(([form, base]) => (wanted.has(base) ? [form] : [])),
  ])
}

function inflected(bases: Readonly<Record<string, CueClass>>): Map<string, CueClass> {
  const found = new Map<string, CueClass>()
  for (const [base, sort] of Object.entries(bases)) {
    for (const form of regularForms(base)) if (!found.has(form)) found.set(form, sort)
  }
  for (const [base, sort] of Object.entries(bases)) found.set(base, sort)
  return found
}

/** The forms of a verb by the spelling rules of English: "deny" → deny, denies, denied, denying. */
function regularForms(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1)
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`]
  }
  const s = /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
  if (base.endsWith('e')) return [base, s, `${base}d`, `${base.slice(0, -1)}ing`]
  const last = base.at(-1) ?? ''
  const doubled = /(?:^|[^aeiou])[aeiou][bdgklmnprt]$/.test(base)
    ? [`${base}${last}ed`, `${base}${last}ing`]
    : []
  return [base, s, `${base}ed`, `${base}ing`, ...doubled]
}
