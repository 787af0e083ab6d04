import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { schemas } from '../../src/schema/index.ts'
import { fixtures } from '../helpers/fixtures.ts'
import { cli } from '../helpers/io.ts'

type Name = keyof typeof schemas
const file = (name: Name) => new URL(`../../schema/${name}.schema.json`, import.meta.url)
const saved = (name: Name) => JSON.parse(readFileSync(file(name), 'utf8'))

/** The same schema without room for fields that it does not name: what the program prints is all described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in inner ? { ...inner, additionalProperties: false } : inner
}

const ajv = () => new Ajv2020({ strict: true, strictRequired: false })
const problems = (schema: object, value: unknown) => {
  const validate = ajv().compile(schema)
  return validate(value) ? [] : validate.errors
}

test.each(Object.keys(schemas) as Name[])(
  'schema/%s.schema.json is what the code says (npm run schema)',
  (name) => {
    expect(saved(name)).toEqual(schemas[name])
  },
)

describe.each(fixtures)('output for %s', (event) => {
  test('comparison', async () => {
    const result = JSON.parse((await cli([`fixtures/${event}`, '--format', 'json', '--all'])).out)
    expect(problems(closed(saved('comparison')) as object, result)).toEqual([])
  })

  test('articles', async () => {
    const records = JSON.parse((await cli(['extract', `fixtures/${event}`, '--format', 'json'])).out)
    const validate = ajv().compile(closed(saved('article')) as object)
    for (const record of records) expect(validate(record) ? [] : validate.errors).toEqual([])
  })
})

describe('what is refused', () => {
  let result: Record<string, unknown> = {}
  beforeAll(async () => {
    result = JSON.parse((await cli([`fixtures/${fixtures[0]}`, '--format', 'json', '--all'])).out)
  })

  test.each<[string, (value: Record<string, unknown>) => unknown]>([
    ['another schema', (value) => ({ ...value, schema: 'crossclaim.comparison/2' })],
    ['a missing field', ({ facts, ...rest }) => rest],
    ['a verdict that does not exist', (value) => ({ ...value, facts: [{ verdict: 'maybe' }] })],
    [
      'a date in words',
      (value) => ({
        ...value,
        sources: [{ source: 'a', path: null, title: null, publisher: null, published: 'May', related: true }],
      }),
    ],
  ])('%s', (_, change) => {
    expect(problems(saved('comparison'), change(result))).not.toEqual([])
  })

  test('fields of later versions are none', () => {
    expect(problems(saved('comparison'), { ...result, later: 1 })).toEqual([])
  })
})
