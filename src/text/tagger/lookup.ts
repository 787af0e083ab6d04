import { engine } from './compromise.ts'
import { mayHoldPhrase, phrasesEnd, traitsOfTerm } from './phrases.ts'
import type { Term } from './terms.ts'
import { lexicalTags } from './traits.ts'
import { run } from './world.ts'

/** Says which term is the first of its sentence: all that is asked of the index. */
export function number(terms: readonly Term[]): void {
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]
    if (term) term.index[1] = at
  }
}

/** Tags the words whose tags nothing may change. */
export function freeze(terms: Term[]): void {
  const { frozenLex } = engine().world.model.one
  if (terms.some((term) => traitsOfTerm(term).frozen) || mayHoldPhrase(terms, frozenLex))
    run(['freeze'], [terms])
}

/** Tags the words of compromise's lexicon, together where a phrase of it may stand. */
export function lookUp(terms: Term[]): void {
  const { lexicon } = engine().world.model.one
  for (let at = 0; at < terms.length; ) {
    const end = phrasesEnd(terms, at, lexicon)
    const term = terms[at]
    if (end > at) run(['lexicon'], [terms.slice(at, end)])
    else if (term) lookUpTerm(term)
    at = Math.max(end, at + 1)
  }
}

function lookUpTerm(term: Term): void {
  const { tags, alias } = term
  if (tags.size > 0) return
  tags.list = alias ? lexicalTags(term) : traitsOfTerm(term).tags
}
