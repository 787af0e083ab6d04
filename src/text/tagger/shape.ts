import { remembered } from '../remembered.ts'
import { clausesOf } from './clauses.ts'
import type { ComputeView, Pattern } from './compromise.ts'
import { rememberingWorld } from './settag.ts'
import type { Term } from './terms.ts'

/**
 * compromise's step that tags words by their letters and then by the words beside them, with the same result for less: which
 * of its patterns a word matches is looked up once.
 */
export function tagByShape(sentences: Term[][]): void {
  const { world, methods, model } = settings()
  world.compute.preTagger?.({ docs: sentences, world, methods, model })
}

let known: Required<Omit<ComputeView, 'docs'>> | null = null

function settings(): Required<Omit<ComputeView, 'docs'>> {
  if (!known) {
    const world = rememberingWorld()
    const { methods, model } = world
    const quickSplit = clausesOf as typeof methods.two.quickSplit
    const { regexText, regexNormal, regexNumbers, endsWith } = model.two
    const two = {
      ...model.two,
      regexText: inOne(regexText),
      regexNormal: inOne(regexNormal),
      regexNumbers: inOne(regexNumbers),
      endsWith: Object.fromEntries(Object.entries(endsWith).map(([letter, list]) => [letter, inOne(list)])),
    }
    known = {
      world,
      methods: { ...methods, two: { ...methods.two, quickSplit } },
      model: { ...model, two },
    }
  }
  return known
}

/** A list of one pattern that matches what any of a list does, and then has the tags of the first that did. */
function inOne(patterns: readonly Pattern[]): Pattern[] {
  const firstFor = remembered((word) => patterns.find(([pattern]) => pattern.test(word)) ?? null)
  const one: Pattern = [{ test }, []]
  function test(word: string): boolean {
    const found = firstFor(word)
    if (found) one[1] = found[1]
    return found !== null
  }
  return [one]
}
