import { remembered } from '../remembered.ts'
import { engine, type Term, type View } from './compromise.ts'
import { mayHold, mayHoldPhrase } from './phrases.ts'

/**
 * compromise's steps up to its rules over neighbouring words, with the same result for less: a step is run on the
 * sentences that hold something for it, and what a word is by itself is looked up once. What nobody reads (ids, chunks,
 * completion) is left out. Tags the terms in place.
 */
export function tagByWord(sentences: Term[][]): void {
  takeApart(sentences.filter(hasContraction), 'contractions', namedParts)
  for (const terms of sentences) nameParts(terms)
  const view = engine().viewOf(sentences).compute(['index'])
  freeze(sentences)
  lookUp(sentences)
  view.compute(['preTagger'])
  takeApart(sentences.filter(hasApostrophe), 'contractionTwo', bareParts)
}

function run(step: string, sentences: Term[][]): void {
  if (sentences.length > 0) engine().viewOf(sentences).compute([step])
}

/** Runs a step that puts the parts of contractions in their place. */
function takeApart(sentences: Term[][], step: string, partsOf: (text: string) => readonly Term[]): void {
  if (sentences.length === 0) return
  const view = engine().viewOf(sentences)
  view.fromText = (text) => documentOf(partsOf(text))
  view.compute([step])
}

/** Whether compromise could take a term of a sentence apart: "can't", "cannot", "5-7", "4km". */
function hasContraction(terms: readonly Term[]): boolean {
  const words = contracted()
  return terms.some(
    ({ normal, text }) => words.has(normal) || /'|^[+-]?\d/.test(normal) || /^[+-]?\d/.test(text),
  )
}

function hasApostrophe(terms: readonly Term[]): boolean {
  return terms.some(({ normal }) => normal.includes("'"))
}

let whole: ReadonlySet<string> | null = null

/** Contractions that are written without an apostrophe: "cannot". */
function contracted(): ReadonlySet<string> {
  whole ??= new Set(engine().world.model.one.contractions.flatMap(({ word }) => word ?? []))
  return whole
}

interface Document {
  readonly docs: Term[][]
  compute(): Document
}

/** A document of copies of terms on which all has been computed. */
function documentOf(terms: readonly Term[]): Document {
  const docs = [
    terms.map((term) => ({ ...term, tags: new Set(term.tags), alias: term.alias && [...term.alias] })),
  ]
  const made: Document = { docs, compute: () => made }
  return made
}

/** The tagged words of a contraction: there are few, and they come again and again. */
const bareParts = remembered((text) => taggedParts(text, ['id']))
const namedParts = remembered((text) => taggedParts(text, ['id', 'alias']))

function taggedParts(text: string, steps: readonly string[]): readonly Term[] {
  const parts = engine().viewOf([]).fromText(text)
  parts.compute(steps)
  return parts.docs[0] ?? []
}

/** Gives the parts of contractions what the other terms have from the beginning: their other names. */
function nameParts(terms: readonly Term[]): void {
  const parts = terms.filter(({ implicit }) => implicit !== undefined)
  if (parts.length > 0) viewOfTerms(parts).compute(['alias', 'machine'])
}

function viewOfTerms(terms: Term[]): View {
  return engine().viewOf([terms])
}

/** Tags the words whose tags nothing may change. */
function freeze(sentences: Term[][]): void {
  const { frozenLex } = engine().world.model.one
  run(
    'freeze',
    sentences.filter((terms) => mayHold(terms, frozenLex)),
  )
}

/** Tags the words of compromise's lexicon. */
function lookUp(sentences: Term[][]): void {
  const { model } = engine().world
  for (const terms of sentences) {
    if (mayHoldPhrase(terms, model.one.lexicon)) run('lexicon', [terms])
    else for (const term of terms) lookUpTerm(term)
  }
}

function lookUpTerm(term: Term): void {
  if (term.tags.size > 0) return
  if (term.alias) {
    viewOfTerms([term]).compute(['lexicon'])
    return
  }
  const { tags, chunk } = lexical(term.machine || term.normal)
  for (const tag of tags) term.tags.add(tag)
  if (chunk !== undefined) term.chunk = chunk
}

/** What the lexicon says of a word by itself. */
const lexical = remembered((word) => {
  const term: Term = { pre: '', text: word, post: '', normal: word, tags: new Set() }
  viewOfTerms([term]).compute(['lexicon'])
  return { tags: [...term.tags], chunk: term.chunk }
})
