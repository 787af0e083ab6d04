import { remembered } from '../remembered.ts'
import { type ComputeView, engine, type StockTerm, type World } from './compromise.ts'
import { freeze, lookUp } from './lookup.ts'
import type { Contraction } from './model.ts'
import { tagByLetters } from './pretag.ts'
import { tagListOf } from './tags.ts'
import { type Term, termOf } from './terms.ts'
import { ownWorld, run } from './world.ts'

/** Takes apart words of sentences that are contractions by their letters: "they're", "4km". */
export function takeApart(sentences: Term[][]): void {
  for (const terms of sentences) {
    const world = ownWorld()
    const { model } = world
    const one = { ...model.one, contractions: contractionsOf(terms) }
    putParts('contractions', terms, { world: { ...world, model: { ...model, one } }, partsOf: namedParts })
  }
}

/** Takes apart words that are contractions by the tags beside them: "the mayor's gone". */
export function takeApartTagged(sentences: Term[][]): void {
  for (const terms of sentences) putParts('contractionTwo', terms, { world: ownWorld(), partsOf: bareParts })
}

interface Parts {
  readonly world: World
  readonly partsOf: (text: string) => readonly Term[]
}

/** Runs a step that puts the parts of contractions in their place. */
function putParts(step: string, terms: Term[], { world, partsOf }: Parts): void {
  const view = {
    document: [terms],
    docs: [terms],
    world,
    methods: world.methods,
    model: world.model,
    update: () => tagAgain,
    fromText: (text: string) => documentOf(partsOf(text)),
  }
  world.compute[step]?.(view satisfies ComputeView)
}

/** The view that a step makes of the words around the parts that it put in their place: they are tagged anew. */
const tagAgain = {
  document: [] as Term[][],
  ptrs: [] as [number, number, number][],
  compute(): void {
    for (const [number, start, end] of this.ptrs) {
      const terms = (this.document[number] ?? []).slice(start, end)
      freeze(terms)
      lookUp(terms)
      tagByLetters([terms])
      for (const term of terms) term.frozen = undefined
    }
  },
}

const all = () => engine().world.model.one.contractions

/** The contractions of compromise's list that words of a sentence may be. */
function contractionsOf(terms: readonly Term[]): Contraction[] {
  const found = new Set<Contraction>()
  for (const { reading } of terms) {
    if (reading?.contracts) for (const one of contractionsOfWord(reading.normal)) found.add(one)
  }
  return found.size > 1 ? all().filter((one) => found.has(one)) : [...found]
}

const contractionsOfWord = remembered((normal): readonly Contraction[] => {
  const [before = '', after = ''] = normal.includes("'") ? normal.split("'") : []
  return all().filter((one) => one.word === normal || one.before === before || one.after === after)
})

/** Whether a step may take a word of a sentence apart by its letters. */
export function mayContract(terms: readonly Term[]): boolean {
  for (const { reading } of terms) if (reading?.contracts) return true
  return false
}

/** Whether one may once the words are tagged. */
export function hasApostrophe(terms: readonly Term[]): boolean {
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
export function nameParts(terms: Term[]): void {
  const parts = terms.filter(({ implicit }) => implicit !== undefined)
  if (parts.length > 0) run(['alias', 'machine'], [parts])
}
