import { jsonText } from '../json.ts'
import { UsageError } from './failures.ts'
import { didYouMean } from './suggest.ts'

/** Wanted fields by name, each with the wanted fields inside it; none inside: the whole field. */
type Wanted = ReadonlyMap<string, Wanted>

/** "source,claims.value.text" as a tree. Throws UsageError for an empty name. */
function wantedOf(fields: string): Wanted {
  const tree = new Map<string, Map<string, never>>() as Map<string, Wanted>
  for (const path of fields.split(',')) {
    let place = tree
    for (const name of path.split('.').map((part) => part.trim())) {
      if (name === '') throw new UsageError(`--fields: "${fields}" has an empty name`)
      const inner = (place.get(name) ?? new Map()) as Map<string, Wanted>
      place.set(name, inner)
      place = inner
    }
  }
  return tree
}

/**
 * Keeps some fields of an object: "source,claims.value.text" keeps these of every claim, in this order.
 *
 * Throws UsageError for a field that the object itself does not have; one that is missing deeper is left out.
 */
export function fieldsOf(fields: string): (value: object) => unknown {
  const wanted = wantedOf(fields)
  return (value) => {
    for (const name of wanted.keys()) {
      if (Object.hasOwn(value, name)) continue
      const known = Object.keys(value)
      throw new UsageError(
        `--fields: no field "${name}"${didYouMean(name, known)}; there are ${known.join(', ')}`,
      )
    }
    return pick(value, wanted)
  }
}

function pick(value: unknown, wanted: Wanted): unknown {
  if (wanted.size === 0 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => pick(item, wanted))
  const kept: Record<string, unknown> = Object.create(null)
  for (const [name, inner] of wanted)
    if (Object.hasOwn(value, name)) kept[name] = pick((value as Record<string, unknown>)[name], inner)
  return kept
}

/** How a format is told to print some fields alone: a table of columns by their names, JSON after it was made. */
export type Keeping = { readonly columns: readonly string[] } | { readonly text: (printed: string) => string }

/** What `--fields` asks of a format. Throws UsageError for a format that has no fields, or a column that csv lacks. */
export async function keeping(fields: string, format: string): Promise<Keeping> {
  if (format === 'csv') return { columns: await columnsIn(fields) }
  if (format !== 'json' && format !== 'ndjson')
    throw new UsageError(`--fields goes with json, ndjson or csv, not with ${format}`)
  const keep = fieldsOf(fields)
  if (format === 'json') return { text: (text) => `${jsonText(keep(JSON.parse(text)), 2)}\n` }
  const line = (text: string) => `${jsonText(keep(JSON.parse(text)))}\n`
  return { text: (text) => text.split('\n').filter(Boolean).map(line).join('') }
}

async function columnsIn(fields: string): Promise<string[]> {
  const { csvColumns } = await import('../report/csv.ts')
  const names = fields.split(',').map((name) => name.trim())
  for (const name of names) {
    if (csvColumns.includes(name)) continue
    throw new UsageError(
      `--fields: no column "${name}"${didYouMean(name, csvColumns)}; there are ${csvColumns.join(', ')}`,
    )
  }
  return names
}
