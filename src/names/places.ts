import { lexicon } from '../text/lexicon.ts'
import { lookUp } from './gazetteer.ts'

/** Words before a place that mean a part of it: "northern Gaza", "downtown Lyon". */
const PART =
  /^(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?|central|downtown|upper|lower|greater|inner|mid|midtown|occupied|rural|mainland|suburban) /i

let parents: ReadonlyMap<string, ReadonlySet<string>> | null = null

/** What directly contains each place of the lists; a name of several places has the parents of all of them. */
function parentsOf(place: string): ReadonlySet<string> {
  parents ??= readParents()
  return parents.get(place) ?? new Set()
}

function readParents(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const add = (inner: string, outer: string) => {
    if (inner === outer) return
    const known = found.get(inner)
    if (known) known.add(outer)
    else found.set(inner, new Set([outer]))
  }
  const table = (name: string) => Object.entries(lexicon<Readonly<Record<string, string>>>(name))
  for (const [city, country] of table('capitals')) add(city, country)
  for (const [province, country] of table('provinces')) add(province, country)
  for (const state of new Set(table('us-states').map(([, state]) => state))) add(state, 'United States')
  for (const [city, containers] of table('cities'))
    for (const outer of containers.split(', ')) add(city, outer)
  for (const [outer, members] of Object.entries(
    lexicon<Readonly<Record<string, readonly string[]>>>('place-members'),
  )) {
    for (const inner of members) add(inner, outer)
  }
  return found
}

/**
 * The readings of a place name: the country of "America" or "French", the state of "Calif.", the name itself.
 *
 * "Georgia" is a country and a state. A name in no list has itself as its only reading.
 */
function placeReadings(name: string): readonly string[] {
  let found = known.get(name)
  if (!found) {
    found = readingsOf(name)
    if (known.size >= MOST_KEPT) known.clear()
    known.set(name, found)
  }
  return found
}

const MOST_KEPT = 10_000
const known = new Map<string, readonly string[]>()

function readingsOf(name: string): readonly string[] {
  const plain = name.replace(/^[Tt]he /, '').trim()
  const demonyms = lexicon<Readonly<Record<string, string>>>('demonyms')
  const states = lexicon<Readonly<Record<string, string>>>('us-states')
  const countries = lookUp(plain).flatMap(({ list, canonical }) => (list === 'country' ? [canonical] : []))
  const readings = [
    ...countries,
    ...(Object.hasOwn(demonyms, plain) ? [demonyms[plain] ?? plain] : []),
    ...(Object.hasOwn(states, plain) ? [states[plain] ?? plain] : []),
    ...(aliases.get(plain) ?? []),
  ]
  return readings.length && countries.length ? [...new Set(readings)] : [...new Set([...readings, plain])]
}

/** Names of one place that are in no list of aliases; "Georgia" may be the state. */
const aliases: ReadonlyMap<string, readonly string[]> = new Map([
  ['New York City', ['New York']],
  ['NYC', ['New York']],
  ['LA', ['Los Angeles']],
  ['L.A.', ['Los Angeles']],
  ['Washington', ['Washington', 'Washington State']],
  ['Gaza', ['Gaza Strip']],
  ['Georgia', ['Georgia (state)']],
  ['D.C.', ['Washington']],
  ['Washington DC', ['Washington']],
  ['Washington D.C.', ['Washington']],
  ['Washington, D.C.', ['Washington']],
])

/** Whether two names can be the same place: "U.S." and "America", "The Hague" and "Hague". */
export function samePlace(a: string, b: string): boolean {
  const readings = placeReadings(b)
  return placeReadings(a).some((reading) => readings.includes(reading))
}

/**
 * Whether the lists say that one place lies in another: Lyon in France, Texas in the U.S., northern Gaza in Gaza.
 *
 * Where a name has several readings, one that fits is enough. False for equal places and for places that are in no list.
 */
export function placeContains(outer: string, inner: string): boolean {
  const wanted = new Set(placeReadings(outer))
  const part = inner.replace(/^[Tt]he /, '')
  const whole = part.replace(PART, '')
  if (whole !== part && (samePlace(outer, whole) || placeContains(outer, whole))) return true
  const comma = part.lastIndexOf(', ')
  if (comma > 0 && (samePlace(outer, part.slice(comma + 2)) || placeContains(outer, part.slice(comma + 2))))
    return true
  return climbs(placeReadings(part), wanted)
}

/** Whether any container of these places is among the wanted ones. */
function climbs(places: readonly string[], wanted: ReadonlySet<string>): boolean {
  const seen = new Set<string>(places)
  const open = [...places]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const outer of parentsOf(place)) {
      if (wanted.has(outer) && !places.includes(outer)) return true
      if (!seen.has(outer)) open.push(outer)
      seen.add(outer)
    }
  }
  return false
}
