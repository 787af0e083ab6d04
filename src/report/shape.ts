/**
 * Checks of data that comes from outside. A shape takes a value and where it stands, and returns the value typed, or
 * throws RangeError naming the place: "facts[3].label is not a string".
 */
export type Shape<Type> = (value: unknown, at: string) => Type

/** A string. */
export const string: Shape<string> = (value, at) => {
  if (typeof value !== 'string') throw wrong(at, 'a string')
  return value
}

/** True or false. */
export const boolean: Shape<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw wrong(at, 'true or false')
  return value
}

/** A whole number from 0 on: offsets, lines, counts. */
export const whole: Shape<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw wrong(at, 'a whole number')
  return value
}

/** One of some strings. */
export function oneOf<const Type extends string>(choices: readonly Type[]): Shape<Type> {
  return (value, at) => {
    const found = choices.find((choice) => choice === value)
    if (found === undefined) throw wrong(at, `one of ${choices.join(', ')}`)
    return found
  }
}

/** Null, or what `inner` takes. */
export function nullable<Type>(inner: Shape<Type>): Shape<Type | null> {
  return (value, at) => (value === null ? null : inner(value, at))
}

/** A field that older files lack: then it is `fallback`. */
export function optional<Type>(inner: Shape<Type>, fallback: Type): Shape<Type> {
  return (value, at) => (value === undefined ? fallback : inner(value, at))
}

/** A list of what `inner` takes. */
export function list<Type>(inner: Shape<Type>): Shape<readonly Type[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw wrong(at, 'a list')
    return value.map((item, index) => inner(item, `${at}[${index}]`))
  }
}

/** An object with at least these fields; others are dropped. */
export function object<Fields extends object>(
  fields: { readonly [Key in keyof Fields]: Shape<Fields[Key]> },
): Shape<Fields> {
  const checks = Object.entries(fields) as [keyof Fields & string, Shape<unknown>][]
  return (value, at) => {
    const given = asObject(value, at)
    const checked = checks.map(([key, check]) => [
      key,
      check(Object.hasOwn(given, key) ? given[key] : undefined, at === '' ? key : `${at}.${key}`),
    ])
    return Object.fromEntries(checked) as Fields
  }
}

/** An object whose keys are data. */
export function record<Type>(inner: Shape<Type>): Shape<Readonly<Record<string, Type>>> {
  return (value, at) => {
    const checked: Record<string, Type> = Object.create(null)
    for (const [key, item] of Object.entries(asObject(value, at))) checked[key] = inner(item, `${at}.${key}`)
    return checked
  }
}

function asObject(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(at, 'an object')
  return value as Record<string, unknown>
}

function wrong(at: string, wanted: string): RangeError {
  return new RangeError(at === '' ? `not ${wanted}` : `${at} is not ${wanted}`)
}
