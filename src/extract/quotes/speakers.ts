import type { Doc } from '../../types.ts'
import { type Attributed, attributionOf, speakerOfStatement } from './attribution.ts'
import type { Quoted } from './marks.ts'
import type { Place, Statement } from './statements.ts'

/**
 * The attribution of each quotation, by number: by its own statement, else carried over from the quotation or the
 * statement beside it.
 */
export function speakersOf(
  doc: Doc,
  quoted: readonly Quoted[],
  places: readonly Place[],
): (Attributed | null)[] {
  const found: (Attributed | null)[] = quoted.map(() => null)
  for (let index = 0; index < places.length; index++) {
    const place = places[index]
    if (!place || place.plain) continue
    const statement = place.statement()
    const shared: number[] = []
    for (const [at, unit] of statement.units.entries()) {
      if (unit.kind !== 'quote') continue
      shared.push(unit.quote)
      found[unit.quote] = attributionOf(statement, at, doc.text)
    }
    if (shared.length === 0 || shared.some((number) => found[number])) continue
    const carried = carriedOver(quoted, places, index, found)
    for (const number of shared) found[number] = carried
  }
  return found
}

type Found = readonly (Attributed | null)[]

function carriedOver(
  quoted: readonly Quoted[],
  places: readonly Place[],
  index: number,
  found: Found,
): Attributed | null {
  const statement = places[index]?.statement()
  const first = statement?.units.find((unit) => unit.kind === 'quote')?.quote ?? 0
  if (!statement) return null
  if (quoted[first]?.continues) return found[first - 1] ?? null
  const alone = statement.units[0]?.kind === 'quote' || statement.units.every((unit) => unit.kind !== 'word')
  if (!alone) return null
  return besides(statement, places[index - 1]?.statement(), places[index + 1], found)
}

/** Who speaks in the statements around one that holds nothing but a quotation. */
function besides(
  { paragraph }: Statement,
  before: Statement | undefined,
  after: Place | undefined,
  found: Found,
): Attributed | null {
  const near = before && lastQuote(before)
  const kept = near === undefined ? null : (found[near] ?? null)
  if (before?.paragraph === paragraph) return again(kept ?? speakerOfStatement(before))
  if (after?.paragraph === paragraph) {
    const next = speakerOfStatement(after.statement())
    if (next) return { ...next, rule: 'sentence-after' }
  }
  if (before?.units.at(-1)?.lower === ':') return speakerOfStatement(before)
  return again(kept ?? (before ? speakerOfStatement(before) : null))
}

function again(attributed: Attributed | null): Attributed | null {
  return attributed && { ...attributed, rule: 'carried' }
}

function lastQuote(statement: Statement): number | undefined {
  return statement.units.findLast((unit) => unit.kind === 'quote')?.quote
}
