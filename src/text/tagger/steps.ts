import { remembered } from '../remembered.ts'
import { engine, type StockTerm } from './compromise.ts'
import { mayHoldPhrase, phrasesEnd, traitsOfTerm } from './phrases.ts'
import { tagByLetters } from './pretag.ts'
import { tagListOf } from './tags.ts'
import { type Term, termOf } from './terms.ts'
import { lexicalTags } from './traits.ts'
import { ownView, run } from './world.ts'

/**
 * compromise's steps up to its rules over neighbouring words, with the same result for less: a step is run on the
 * sentences that hold something for it, and what a word is by itself is looked up once. What nobody reads (ids, chunks,
 * completion) is left out. Tags the terms in place.
 */
export function tagByWord(sentences: Term[][]): void {
  prepare(sentences)
  tagByLetters(sentences)
  takeApart(sentences.filter(hasApostrophe), 'contractionTwo', bareParts)
}

/** Takes contractions apart and tags the words of compromise's lexicon. */
export function prepare(sentences: Term[][]): void {
  const contracted = sentences.filter(mayContract)
  takeApart(contracted, 'contractions', namedParts)
  for (const terms of contracted) nameParts(terms)
  for (const terms of sentences) {
    number(terms)
    freeze(terms)
    lookUp(terms)
  }
}

/** Runs a step that puts the parts of contractions in their place. */
function takeApart(sentences: Term[][], step: string, partsOf: (text: string) => readonly Term[]): void {
  if (sentences.length === 0) return
  const view = ownView(sentences)
  view.fromText = (text) => documentOf(partsOf(text))
  view.compute([step])
}

/** Whether a step takes words of a sentence apart, which puts new terms into it. */
export function mayChange(terms: readonly Term[]): boolean {
  return mayContract(terms) || hasApostrophe(terms)
}

function mayContract(terms: readonly Term[]): boolean {
  for (const { reading } of terms) if (reading?.contracts) return true
  return false
}

function hasApostrophe(terms: readonly Term[]): boolean {
  for (const { reading, normal } of terms)
    if (reading ? reading.apostrophe : normal.includes("'")) return true
  return false
}

interface Document {
  readonly docs: Term[][]
  compute(): Document
}

/** A document of copies of terms on which all has been computed. */
function documentOf(terms: readonly Term[]): Document {
  const made: Document = { docs: [terms.map(partOf)], compute: () => made }
  return made
}

function partOf(term: StockTerm): Term {
  const part = termOf(term, tagListOf(term.tags))
  part.alias &&= [...part.alias]
  part.switch = term.switch
  return part
}

/** The tagged words of a contraction: there are few, and they come again and again. */
const bareParts = remembered((text) => taggedParts(text, ['id']))
const namedParts = remembered((text) => taggedParts(text, ['id', 'alias']))

function taggedParts(text: string, steps: readonly string[]): readonly Term[] {
  const parts = engine().viewOf([]).fromText(text)
  parts.compute(steps)
  return (parts.docs[0] ?? []).map(partOf)
}

/** Gives the parts of contractions what the other terms have from the beginning: their other names. */
function nameParts(terms: Term[]): void {
  const parts = terms.filter(({ implicit }) => implicit !== undefined)
  if (parts.length > 0) run(['alias', 'machine'], [parts])
}

/** Says which term is the first of its sentence: all that is asked of the index. */
function number(terms: readonly Term[]): void {
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]
    if (term) term.index[1] = at
  }
}

/** Tags the words whose tags nothing may change. */
function freeze(terms: Term[]): void {
  const { frozenLex } = engine().world.model.one
  if (terms.some((term) => traitsOfTerm(term).frozen) || mayHoldPhrase(terms, frozenLex))
    run(['freeze'], [terms])
}

/** Tags the words of compromise's lexicon, together where a phrase of it may stand. */
function lookUp(terms: Term[]): void {
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
