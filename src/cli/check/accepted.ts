import type { KindName } from '../../kinds/index.ts'
import type { Fact } from '../../types.ts'
import { jsonFile } from '../files.ts'
import { kindNames } from '../names.ts'
import { didYouMean } from '../suggest.ts'

/** One entry of a file of accepted facts: by id, or by label and perhaps kind. */
export interface Accepted {
  /** Where it stands in its file: "accept[2]". */
  readonly at: string
  /** Its fact or label, to name it by. */
  readonly name: string
  readonly fact: string | null
  readonly label: string | null
  readonly kind: KindName | null
  readonly reason: string
}

/** The entries of a file of accepted facts. Throws Failure that says what is wrong where. */
export async function acceptedOf(path: string): Promise<Accepted[]> {
  return jsonFile(path, readAccepted)
}

/**
 * Reads accepted facts from parsed JSON: `{"accept": [{"label": "dam - height", "reason": "known misprint"}]}`.
 *
 * Each entry has a `reason` and either `fact` (an id) or `label`, then perhaps `kind`. Throws
 * RangeError: `accept[0].reason: missing`.
 */
function readAccepted(json: unknown): Accepted[] {
  const file = record(json, 'the file')
  known(file, ['$schema', 'accept'], '')
  const { accept } = file
  if (!Array.isArray(accept)) throw new RangeError('accept: not a list')
  return accept.map((entry, index) => readEntry(entry, `accept[${index}]`))
}

/** Which facts the entries accept, and the entries that match none. */
export function acceptedIn(
  facts: readonly Fact[],
  entries: readonly Accepted[],
): { readonly accepted: ReadonlySet<Fact>; readonly stale: readonly Accepted[] } {
  const matched = entries.map((entry) => facts.filter((fact) => matches(fact, entry)))
  return {
    accepted: new Set(matched.flat()),
    stale: entries.filter((_, index) => matched[index]?.length === 0),
  }
}

function matches(fact: Fact, { fact: id, label, kind }: Accepted): boolean {
  if (id !== null) return fact.id === id
  return fact.label === label && (kind === null || fact.kind === kind)
}

function readEntry(value: unknown, at: string): Accepted {
  const entry = record(value, at)
  known(entry, ['fact', 'label', 'kind', 'reason'], `${at}: `)
  const fact = words(entry, 'fact', at)
  const label = words(entry, 'label', at)
  const kind = words(entry, 'kind', at)
  const reason = words(entry, 'reason', at)
  if (reason === null) throw new RangeError(`${at}.reason: missing; say why this may stay`)
  if ((fact === null) === (label === null)) throw new RangeError(`${at}: needs fact or label, one of the two`)
  const name = kindNames.find((candidate) => candidate === kind)
  if (kind !== null && !name) throw new RangeError(`${at}.kind: "${kind}" is none of ${kindNames.join(', ')}`)
  return { at, name: fact ?? label ?? '', fact, label, kind: name ?? null, reason }
}

function record(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RangeError(`${at}: not an object`)
  return value as Readonly<Record<string, unknown>>
}

function known(value: object, keys: readonly string[], at: string): void {
  const [other] = Object.keys(value).filter((key) => !keys.includes(key))
  if (other !== undefined) throw new RangeError(`${at}unknown field "${other}"${didYouMean(other, keys)}`)
}

function words(entry: Readonly<Record<string, unknown>>, key: string, at: string): string | null {
  const value = Object.hasOwn(entry, key) ? entry[key] : undefined
  if (value === undefined) return null
  if (typeof value !== 'string' || value.trim() === '') throw new RangeError(`${at}.${key}: not a text`)
  return value
}
