import { remembered } from '../remembered.ts'
import type { Model, Pattern } from './model.ts'

type Lists = Pick<Model['two'], 'regexText' | 'regexNormal' | 'regexNumbers' | 'endsWith'>

/** What a word matches of each list: the tags of the first pattern that it matches, null for none; undefined: not yet asked. */
type Found = (Pattern[1] | null | undefined)[]

/**
 * compromise's lists of patterns of words, each as one pattern that matches what any of its list does and then has the tags of
 * the first that did: a word is tried on a list once.
 */
export function rememberedPatterns({ regexText, regexNormal, regexNumbers, endsWith }: Lists): Lists {
  const foundOf = remembered((): Found => [undefined, undefined, undefined, undefined])
  const last: { word: string | null; found: Found } = { word: null, found: [] }
  const inOne = (patterns: readonly Pattern[], slot: number): Pattern[] => {
    const test = (word: string): boolean => {
      // Words are mostly asked for by several lists in a row.
      if (word !== last.word) {
        last.found = foundOf(word)
        last.word = word
      }
      let tags = last.found[slot]
      if (tags === undefined) {
        tags = patterns.find(([pattern]) => pattern.test(word))?.[1] ?? null
        last.found[slot] = tags
      }
      if (tags !== null) one[1] = tags
      return tags !== null
    }
    const one: Pattern = [{ test }, []]
    return [one]
  }
  return {
    regexText: inOne(regexText, 0),
    regexNormal: inOne(regexNormal, 1),
    regexNumbers: inOne(regexNumbers, 2),
    endsWith: Object.fromEntries(Object.entries(endsWith).map(([letter, list]) => [letter, inOne(list, 3)])),
  }
}
