/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>

export const string: Schema = { type: 'string' }
export const boolean: Schema = { type: 'boolean' }
export const count: Schema = { type: 'integer', minimum: 0 }
export const strings: Schema = { type: 'array', items: string }

/** Null, or what the schema takes. */
export function nullable(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

/** One of some strings. */
export function oneOf(names: readonly string[]): Schema {
  return { enum: [...names] }
}

/** A list of such items. */
export function list(items: Schema): Schema {
  return { type: 'array', items }
}

/** A definition of the same schema, by name. */
export function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` }
}

/** An object all of whose fields are always there; further fields may come with later versions. */
export function object(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties, required: Object.keys(properties) }
}

/** A stretch of an article's text: offsets in UTF-16 code units, end exclusive; line and column from 1. */
export const span = {
  text: { type: 'string', minLength: 1 },
  start: count,
  end: { type: 'integer', minimum: 1 },
  line: { type: 'integer', minimum: 1 },
  column: { type: 'integer', minimum: 1 },
} as const

/** A calendar date. */
export const date: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }

/** What is known of a source. */
export const about = {
  source: { type: 'string', description: 'short unique name of the article' },
  path: { ...nullable(string), description: 'as given; null for standard input' },
  title: nullable(string),
  publisher: nullable(string),
  published: nullable(date),
} as const

/** A whole published schema. */
export function published(
  name: string,
  { title, defs, root }: { title: string; defs: Schema; root: Schema },
): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:crossclaim:${name}:1`,
    title,
    ...root,
    $defs: defs,
  }
}
