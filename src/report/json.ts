import { jsonText } from '../json.ts'
import type { Comparison } from '../types.ts'
import type { Reporter } from './options.ts'
import { orderedComparison, orderedEntity, orderedFact } from './order.ts'

/** The comparison as one JSON object, indented by two spaces, its keys in a fixed order. */
export const json: Reporter = (result) => [...jsonPieces(result)].join('')

/** One line for each fact, each an object with `schema: "crossclaim.fact/1"` and the fields of a fact. */
export const ndjson: Reporter = (result) => [...ndjsonPieces(result)].join('')

/** The same as `json`, a fact at a time: of a large comparison the whole would be too long for one text. */
export function* jsonPieces(result: Comparison): Generator<string> {
  const { facts, entities } = result
  const outer = orderedComparison({ ...result, facts: [], entities: [] })
  let before = '{'
  for (const [key, value] of Object.entries(outer)) {
    if (value === undefined) continue
    yield `${before}\n  ${jsonText(key)}: `
    before = ','
    if (key === 'facts') yield* itemsOf(facts, orderedFact)
    else if (key === 'entities') yield* itemsOf(entities, orderedEntity)
    else yield indented(value, 1)
  }
  yield '\n}\n'
}

/** The same as `ndjson`, a line at a time. */
export function* ndjsonPieces({ facts }: Comparison): Generator<string> {
  for (const fact of facts) yield `${jsonText({ schema: 'crossclaim.fact/1', ...orderedFact(fact) })}\n`
}

function* itemsOf<Item>(items: readonly Item[], inOrder: (item: Item) => unknown): Generator<string> {
  let before = '['
  for (const item of items) {
    yield `${before}\n    ${indented(inOrder(item), 2)}`
    before = ','
  }
  yield items.length === 0 ? '[]' : '\n  ]'
}

/** JSON as it stands so many levels deep in an indented object; line feeds inside strings are escaped. */
function indented(value: unknown, levels: number): string {
  return jsonText(value, 2).replaceAll('\n', `\n${'  '.repeat(levels)}`)
}
