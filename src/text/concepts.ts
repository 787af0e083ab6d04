import { lexicon } from './lexicon.ts'
import { stemOf } from './stem.ts'

let classes: ReadonlyMap<string, string> | null = null

/**
 * The key under which words of one meaning meet: the stem, or the stem of the first word of its group in data/concepts.json.
 *
 * `conceptOf('apprehended')` and `conceptOf('arrests')` are the same; a word in no group is its own stem.
 */
export function conceptOf(word: string): string {
  const stem = stemOf(word)
  classes ??= readClasses()
  return classes.get(word) ?? classes.get(stem) ?? stem
}

function readClasses(): Map<string, string> {
  const found = new Map<string, string>()
  for (const [first, others] of Object.entries(
    lexicon<Readonly<Record<string, readonly string[]>>>('concepts'),
  )) {
    for (const word of [first, ...others]) {
      found.set(word, stemOf(first))
      found.set(stemOf(word), stemOf(first))
    }
  }
  return found
}
