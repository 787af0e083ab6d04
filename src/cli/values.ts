import { InvalidArgumentError } from 'commander'

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
  return (value) => {
    const number = Number(value)
    if (!/^\d{1,9}$/.test(value) || number < least) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} up.`)
    }
    return number
  }
}

/** A number of worker threads, or "auto". */
export function jobs(value: string): number | 'auto' {
  return value === 'auto' ? value : wholeNumber(1)(value)
}

/** A comma-separated choice among names; repeated options add up. */
export function listOf<Name extends string>(names: readonly Name[]) {
  return (value: string, before: readonly Name[] | undefined): Name[] => {
    const words = value.split(',').map((word) => word.trim().toLowerCase())
    const found = words.map((word) => {
      const name = names.find((known) => known === word)
      if (name === undefined) throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`)
      return name
    })
    return [...new Set([...(before ?? []), ...found])]
  }
}
