import { lookUp } from '../../names/gazetteer.ts'
import type { Candidate } from './shape.ts'
import { best, type Class, classes, type Scores } from './vote.ts'

/** What the rest of the article says of each candidate, given what each one's own place says. */
export function memoryOf(candidates: readonly Candidate[], own: readonly Scores[]): string[][] {
  const pooled = poolOf(candidates, own)
  const longer = partsOf(pooled)
  const acronyms = acronymsOf(candidates, pooled)
  return candidates.map((candidate, index) => {
    const key = keyOf(candidate.text)
    const pool = pooled.get(key)
    return [
      ...(pool ? sureness('same', pool.shares) : []),
      `mentions:${Math.min(4, pool?.count ?? 1)}`,
      ...(longer.get(key) ?? []),
      ...(acronyms.get(key) ?? []),
      ...neighbours(candidates, own, index),
    ]
  })
}

interface Pool {
  readonly count: number
  /** Mean share of belief in each class. */
  readonly shares: readonly number[]
  readonly words: readonly string[]
  /** In a list of organizations or peoples: no surname. */
  readonly listed: boolean
}

/** A name as a key: lower case, plain apostrophes, single spaces for hyphens and white space, no final full stop. */
export function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[\s-]+/g, ' ')
    .replace(/\.$/, '')
}

function poolOf(candidates: readonly Candidate[], own: readonly Scores[]): Map<string, Pool> {
  const pools = new Map<
    string,
    { count: number; shares: number[]; words: readonly string[]; listed: boolean }
  >()
  for (const [index, candidate] of candidates.entries()) {
    const key = keyOf(candidate.text)
    const pool = pools.get(key) ?? {
      count: 0,
      shares: classes.map(() => 0),
      words: key.split(' '),
      listed: isListed(candidate.text),
    }
    const shares = sharesOf(own[index] ?? [])
    for (const [at, share] of shares.entries()) {
      pool.shares[at] = ((pool.shares[at] ?? 0) * pool.count + share) / (pool.count + 1)
    }
    pool.count++
    pools.set(key, pool)
  }
  return pools
}

function isListed(text: string): boolean {
  return lookUp(text).some(({ type }) => type === 'organization' || type === 'group')
}

/** Belief in each class, summing to 1: hundredths of a unit of log odds made shares. */
function sharesOf(scores: Scores): number[] {
  const top = Math.max(...scores)
  const raw = scores.map((score) => Math.exp((score - top) / 100))
  const sum = raw.reduce((a, b) => a + b, 0)
  return raw.map((share) => share / sum)
}

function sureness(name: string, shares: readonly number[]): string[] {
  return classes.flatMap((kind, at) => {
    const share = shares[at] ?? 0
    if (share > 0.9) return [`${name}:${kind}:sure`]
    if (share > 0.6) return [`${name}:${kind}:likely`]
    return share > 0.35 ? [`${name}:${kind}:maybe`] : []
  })
}

/** Names that are part of longer names of the article, and names whose parts stand alone. */
function partsOf(pools: ReadonlyMap<string, Pool>): Map<string, string[]> {
  const found = new Map<string, Set<string>>()
  const add = (key: string, ...items: readonly string[]) => {
    const known = found.get(key) ?? new Set()
    for (const item of items) known.add(item)
    found.set(key, known)
  }
  for (const [key, { words, shares }] of pools) {
    const kind = likeliest(shares)
    for (const [side, short] of partsOfName(words)) {
      const alone = pools.get(short)
      if (!alone || (alone.listed && kind === 'person')) continue
      add(short, `${side}-of:${kind}`, ...(isSure(shares) ? [`${side}-of:${kind}:sure`] : []))
      add(key, `alone:${side}:${likeliest(alone.shares)}`)
    }
  }
  return new Map([...found].map(([key, items]) => [key, [...items]]))
}

/** The first words and the last words of a name, every way to cut it in two. */
function partsOfName(words: readonly string[]): (readonly ['first' | 'last', string])[] {
  return words
    .slice(1)
    .flatMap((_, cut) => [
      ['last', words.slice(cut + 1).join(' ')] as const,
      ['first', words.slice(0, cut + 1).join(' ')] as const,
    ])
}

function isSure(shares: readonly number[]): boolean {
  return shares.some((share) => share > 0.9)
}

function likeliest(shares: readonly number[]): Class {
  return best(shares)
}

/** Acronyms of longer names of the article: "World Trade Forum" and "WTF". */
function acronymsOf(
  candidates: readonly Candidate[],
  pools: ReadonlyMap<string, Pool>,
): Map<string, string[]> {
  const long = new Map<string, string>()
  for (const { text } of candidates) {
    const short = initialsOf(text)
    if (short.length > 1 && !long.has(short)) long.set(short, keyOf(text))
  }
  const found = new Map<string, string[]>()
  for (const { text } of candidates) {
    if (!/^[\p{Lu}.]{2,8}$/u.test(text)) continue
    const full = long.get(text.replaceAll('.', ''))
    const pool = full === undefined ? undefined : pools.get(full)
    if (!pool || full === undefined || full === keyOf(text)) continue
    const kind = likeliest(pool.shares)
    found.set(keyOf(text), [`acronym-of:${kind}`])
    found.set(full, [...(found.get(full) ?? []), 'has-acronym'])
  }
  return found
}

/** Initials of the capitalised words of a name of at least two. */
export function initialsOf(text: string): string {
  const words = text.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
  return words.length > 1 ? words.map((word) => word.charAt(0)).join('') : ''
}

/** Names in one list are mostly of one type: "Kenya, Uganda and Malawi". */
function neighbours(candidates: readonly Candidate[], own: readonly Scores[], index: number): string[] {
  const here = candidates[index]
  if (!here) return []
  const found: string[] = []
  for (const [side, at] of [
    ['previous', index - 1],
    ['next', index + 1],
  ] as const) {
    const other = candidates[at]
    if (!other || other.run.line !== here.run.line) continue
    const [a, b] = side === 'next' ? [here, other] : [other, here]
    const gap = gapBetween(a, b)
    if (gap) found.push(`list-${gap}:${side}:${best(own[at] ?? [])}`)
  }
  return found
}

function gapBetween(a: Candidate, b: Candidate): 'comma' | 'and' | null {
  const { words } = a.run.line
  const between = words.slice(a.to, b.from)
  const gap = words[a.to]?.gap ?? ''
  if (!between.length) return /^, $/.test(gap) ? 'comma' : null
  const [word] = between
  return between.length === 1 &&
    (word?.lower === 'and' || word?.lower === 'or') &&
    !words[a.to - 1]?.possessive
    ? 'and'
    : null
}
