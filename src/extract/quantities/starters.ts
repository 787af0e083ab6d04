import { lexicon } from '../../text/lexicon.ts'
import { isNumberWord } from '../../text/number-tables.ts'
import { readOrdinal } from '../../text/numbers.ts'
import type { Lexeme } from './lexemes.ts'
import { startsCurrency, timeUnits } from './units.ts'

/** Words other than numbers and currencies with which a mention may begin. */
const OPENERS: ReadonlySet<string> = new Set([
  ...Object.keys(lexicon<Record<string, number>>('vague-scales')),
  ...Object.keys(lexicon<Record<string, number>>('multipliers')),
  ...timeUnits.keys(),
  ...['a', 'an', 'half', 'quarter', 'several', 'few', 'between', 'from', 'in', 'minus', 'negative'],
])

const known = new Map<string, boolean>()
const MOST_KEPT = 20_000

/** False of lexemes with which no mention of a quantity can begin: most words of a text. */
export function mayBegin({ sort, lower }: Lexeme): boolean {
  if (sort !== 'word') return true
  let may = known.get(lower)
  if (may === undefined) {
    may =
      OPENERS.has(lower) || isNumberWord(lower) || startsCurrency(lower) || readOrdinal([lower], 0) !== null
    if (known.size >= MOST_KEPT) known.clear()
    known.set(lower, may)
  }
  return may
}
