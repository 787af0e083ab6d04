/** What a source can be named after. */
export interface Nameable {
  /** Absolute path with "/"; null for standard input. */
  readonly path: string | null
  /** A name that the article or record brings itself; it goes first. */
  readonly label: string | null
}

/** Names over this length lose what all of them begin with. */
const LONG = 24

/**
 * Short unique names, one a source, the same whatever the order of the list.
 *
 * The file name without its ending; a hash at its end ("002_d834d1a7780a4956") is left out. Where two are the same, the
 * shortest path suffix that tells them apart: "a/same", "b/same". Standard input is "stdin".
 */
export function sourceNames(sources: readonly Nameable[]): string[] {
  const prefix = commonPrefix(sources.flatMap(({ path, label }) => (path && !label ? [stem(path)] : [])))
  const choices = sources.map((source) => choicesOf(source, prefix))
  const level = choices.map(() => 0)
  const nameAt = (index: number) =>
    choices[index]?.[Math.min(level[index] ?? 0, (choices[index]?.length ?? 1) - 1)] ?? ''
  for (let round = 0; round < 64; round++) {
    const clashing = clashes(choices.map((_, index) => nameAt(index))).flat()
    const movable = clashing.filter((index) => (level[index] ?? 0) < (choices[index]?.length ?? 0) - 1)
    if (movable.length === 0) break
    for (const index of movable) level[index] = (level[index] ?? 0) + 1
  }
  return numbered(choices.map((_, index) => nameAt(index)))
}

function choicesOf({ path, label }: Nameable, prefix: string): string[] {
  if (path === null) return [label ?? 'stdin']
  const parts = path.split('/').filter((part) => part !== '')
  const name = stem(path)
  const folders = parts.slice(0, -1)
  const suffixes = folders.map((_, index) => [...folders.slice(folders.length - 1 - index), name].join('/'))
  if (label) return [label, `${label} (${name})`, ...suffixes.map((suffix) => `${label} (${suffix})`)]
  const short = withoutHash(name.slice(prefix.length))
  return [...new Set([short, withoutHash(name), name, parts.at(-1) ?? name, ...suffixes, path])]
}

function stem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/(?<=.)\.(?:txt|text|md|ndjson|jsonl)$/i, '')
}

function withoutHash(name: string): string {
  const short = name.replace(/[_.-](?=[a-f]{0,31}\d)(?=\d{0,31}[a-f])[0-9a-f]{8,64}$/, '')
  return /^\d{4}-\d\d-\d\d$|^$/.test(short) ? name : short
}

/** What all long names begin with, up to a separator; empty when that would leave a name without letters or digits. */
function commonPrefix(names: readonly string[]): string {
  const [first = '', ...others] = names
  if (others.length === 0 || names.every((name) => name.length <= LONG)) return ''
  let length = first.length
  for (const name of others) {
    let same = 0
    while (same < length && name.charAt(same) === first.charAt(same)) same++
    length = same
  }
  while (length > 0 && !/[-_. ]/.test(first.charAt(length - 1))) length--
  const rest = names.map((name) => name.slice(length))
  return length >= 8 && rest.every((name) => /^[\p{L}\p{N}]/u.test(name)) ? first.slice(0, length) : ''
}

/** Positions that share a name, in groups. */
function clashes(names: readonly string[]): number[][] {
  const at = new Map<string, number[]>()
  for (const [index, name] of names.entries()) {
    const list = at.get(name)
    if (list) list.push(index)
    else at.set(name, [index])
  }
  return [...at.values()].filter((group) => group.length > 1)
}

function numbered(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let unique = name
    for (let number = 2; taken.has(unique); number++) unique = `${name} (${number})`
    taken.add(unique)
    return unique
  })
}
