import { recent } from '../text/remembered.ts'

/** Most texts and lists that are known at once: those of some hundred articles. */
const MOST = 100_000

/** Up to this length JSON.parse itself makes equal strings one. */
const ONE_ALREADY = 10

/** The first so many articles are small whatever they have in common. */
export const FEW = 50

/**
 * Makes equal strings, and equal lists of strings, of values that JSON.parse has made one: of what many articles say, names,
 * rules and sentences stand in many places, and are held once. Values are changed in place; nothing that a reader could see is.
 * The first `spared` values are left as they are.
 *
 *     const share = sharing()
 *     const articles = lines.map((line) => share(JSON.parse(line)))
 */
export function sharing(spared = 0): <Value>(value: Value) => Value {
  const strings = recent<string>(MOST)
  const lists = recent<readonly string[]>(MOST)
  const stringOf = (text: string): string => {
    if (text.length <= ONE_ALREADY) return text
    const known = strings.get(text)
    if (known === undefined) strings.set(text, text)
    return known ?? text
  }
  const listOf = (list: readonly string[]): readonly string[] => {
    const key = list.join('\0')
    const known = lists.get(key)
    if (known) return known
    const own = list.map(stringOf)
    lists.set(key, own)
    return own
  }
  const shared = (value: unknown): unknown => {
    if (typeof value === 'string') return stringOf(value)
    if (typeof value !== 'object' || value === null) return value
    if (!Array.isArray(value)) return changed(value as Record<string, unknown>, shared)
    if (value.length === 0) return NONE
    if (value.every(isText)) return listOf(value)
    for (let at = 0; at < value.length; at++) value[at] = shared(value[at])
    return value
  }
  let given = 0
  return <Value>(value: Value) => (given++ < spared ? value : (shared(value) as Value))
}

/** An object with its fields changed in place: nobody else has it yet. */
function changed(fields: Record<string, unknown>, change: (field: unknown) => unknown): unknown {
  for (const name in fields) {
    const field = fields[name]
    if (typeof field !== 'string' && typeof field !== 'object') continue
    const other = change(field)
    if (other !== field) fields[name] = other
  }
  return fields
}

const NONE: readonly string[] = []

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
