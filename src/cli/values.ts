import { InvalidArgumentError, type Option } from 'commander'

const SIZE = /^(?<number>\d{1,12}(?:\.\d{1,3})?)\s?(?<unit>[kmg]?)(?:i?b)?$/i
const UNITS = new Map([
  ['', 1],
  ['k', 1024],
  ['m', 1024 ** 2],
  ['g', 1024 ** 3],
])

/** "8MiB", "300k", "1.5G" or a number of bytes, as bytes. */
export function size(value: string): number {
  const { number, unit = '' } = SIZE.exec(value.trim())?.groups ?? {}
  const bytes = Math.floor(Number(number) * (UNITS.get(unit.toLowerCase()) ?? Number.NaN))
  if (!(bytes >= 1)) throw new InvalidArgumentError('Write it as 300k, 8MiB or a number of bytes.')
  return bytes
}

/** A whole number from `least` up. */
export function wholeNumber(least: number): (value: string) => number {
  return formed('number', (value: string) => {
    const number = Number(value)
    if (!/^\d{1,9}$/.test(value) || number < least) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} up.`)
    }
    return number
  })
}

/** A number of worker threads, or "auto". */
export function jobs(value: string): number | 'auto' {
  return value === 'auto' ? value : wholeNumber(1)(value)
}

/** A comma-separated choice among names; repeated options add up. */
export function listOf<Name extends string>(names: readonly Name[]) {
  return formed(
    'list',
    (value: string, before: readonly Name[] | undefined): Name[] => {
      const words = value.split(',').map((word) => word.trim().toLowerCase())
      const found = words.map((word) => {
        const name = names.find((known) => known === word)
        if (name === undefined) throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`)
        return name
      })
      return [...new Set([...(before ?? []), ...found])]
    },
    names,
  )
}

/** The form in which a setting is written in a file. */
export type ValueForm = 'boolean' | 'choice' | 'number' | 'list' | 'size' | 'jobs' | 'text'

/** How each form is called and described, and which values have it. */
export const formNames: Readonly<
  Record<
    ValueForm,
    {
      readonly name: string
      readonly fits: (value: unknown) => boolean
      readonly schema: (option: Option) => Readonly<Record<string, unknown>>
    }
  >
> = {
  boolean: {
    name: 'true or false',
    fits: (value) => typeof value === 'boolean',
    schema: () => ({ type: 'boolean' }),
  },
  choice: { name: 'a text', fits: isText, schema: ({ argChoices = [] }) => ({ enum: [...argChoices] }) },
  number: { name: 'a whole number', fits: isWhole, schema: () => ({ type: 'integer', minimum: 1 }) },
  list: {
    name: 'a list of names',
    fits: (value) => Array.isArray(value) && value.every(isText),
    schema: ({ parseArg }) => ({ type: 'array', items: { enum: namesOf(parseArg) } }),
  },
  size: {
    name: 'a size',
    fits: (value) => isWhole(value) || isText(value),
    schema: () => ({ type: ['integer', 'string'] }),
  },
  jobs: {
    name: 'a whole number or "auto"',
    fits: (value) => isWhole(value) || value === 'auto',
    schema: () => ({ anyOf: [{ type: 'integer', minimum: 1 }, { const: 'auto' }] }),
  },
  text: { name: 'a text', fits: isText, schema: () => ({ type: 'string' }) },
}

const forms = new WeakMap<object, ValueForm>()
const choices = new WeakMap<object, readonly string[]>()

function formed<Parser extends object>(
  form: ValueForm,
  parse: Parser,
  names: readonly string[] = [],
): Parser {
  forms.set(parse, form)
  choices.set(parse, names)
  return parse
}

/** The form of an option's value. */
export function formOf(option: Option): ValueForm {
  if (option.isBoolean()) return 'boolean'
  if (option.argChoices) return 'choice'
  if (option.parseArg === size) return 'size'
  if (option.parseArg === jobs) return 'jobs'
  return (option.parseArg && forms.get(option.parseArg)) ?? 'text'
}

/** The names that an option's list may hold. */
export function namesOf(parse: object | undefined): readonly string[] {
  return (parse && choices.get(parse)) ?? []
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isWhole(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
