import type { Name } from './names.ts'
import { addNeighbours } from './neighbours.ts'
import type { Candidate } from './shape.ts'
import {
  best,
  type Class,
  classes,
  type Evidence,
  memory,
  memoryBy,
  type Remark,
  remark,
  type Scores,
} from './vote.ts'

const HAS_ACRONYM = memory('has-acronym')

/** What the rest of the article says of a candidate. */
export interface Memory {
  /** What it says of every candidate of this name, and the sum of that. */
  readonly name: Remark
  /** What the names beside this one say. */
  readonly beside: Evidence[]
}

/** What the rest of the article says of each candidate, given what each one's own place says. */
export function memoryOf(candidates: readonly Candidate[], own: readonly Scores[]): Memory[] {
  const { pools, each } = poolsOf(candidates, own)
  for (const pool of pools.values()) {
    pool.kind = best(pool.shares)
    pool.sure = pool.shares.some((share) => share > 0.9)
  }
  addParts(pools)
  addAcronyms(candidates, pools)
  for (const pool of pools.values()) pool.remark = remark(evidenceOf(pool))
  const memories = each.map((pool): Memory => ({ name: pool.remark, beside: [] }))
  addNeighbours(memories, candidates, own)
  return memories
}

const NOTHING: Remark = remark([])

/** All candidates of one name. */
interface Pool {
  count: number
  /** Mean share of belief in each class, the likeliest of them, and whether one is beyond doubt. */
  readonly shares: number[]
  kind: Class
  sure: boolean
  /** In a list of organizations or peoples: no surname. */
  readonly listed: boolean
  /** What longer and shorter names of the article say, each once. */
  readonly parts: Evidence[]
  acronyms: Evidence[]
  /** All that the article says of the name. */
  remark: Remark
}

/** The candidates by name, and the pool of each. */
interface Pools {
  readonly pools: Map<string, Pool>
  readonly each: Pool[]
}

function poolsOf(candidates: readonly Candidate[], own: readonly Scores[]): Pools {
  const pools = new Map<string, Pool>()
  const each: Pool[] = []
  const raw: number[] = []
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index]
    const scores = own[index]
    if (!candidate || !scores) break
    const pool = pools.get(candidate.name.key) ?? newPool(pools, candidate.name)
    addShares(pool, scores, raw)
    each.push(pool)
  }
  return { pools, each }
}

function newPool(pools: Map<string, Pool>, { key, entries }: Name): Pool {
  const listed = entries.some(({ type }) => type === 'organization' || type === 'group')
  const shares = classes.map(() => 0)
  const pool: Pool = {
    count: 0,
    shares,
    kind: 'none',
    sure: false,
    listed,
    parts: [],
    acronyms: [],
    remark: NOTHING,
  }
  pools.set(key, pool)
  return pool
}

/** Takes the belief in each class into the mean: hundredths of a unit of log odds made shares that sum to 1. */
function addShares(pool: Pool, scores: Scores, raw: number[]): void {
  let top = -Infinity
  for (let at = 0; at < scores.length; at++) top = Math.max(top, scores[at] ?? top)
  let sum = 0
  for (let at = 0; at < scores.length; at++) {
    const share = Math.exp(((scores[at] ?? 0) - top) / 100)
    raw[at] = share
    sum += share
  }
  for (let at = 0; at < scores.length; at++) {
    const share = (raw[at] ?? 0) / sum
    pool.shares[at] = ((pool.shares[at] ?? 0) * pool.count + share) / (pool.count + 1)
  }
  pool.count++
}

const bySame = memoryBy('same')
const byMentions = memoryBy('mentions')

/** What the article says of a name, wherever it stands. */
function evidenceOf({ shares, count, parts, acronyms }: Pool): Evidence[] {
  const found: Evidence[] = []
  for (let at = 0; at < classes.length; at++) {
    const sureness = surenessOf(shares[at] ?? 0)
    if (sureness) found.push(bySame(`${classes[at]}:${sureness}`))
  }
  found.push(byMentions(Math.min(4, count)))
  for (const one of parts) found.push(one)
  for (const one of acronyms) found.push(one)
  return found
}

function surenessOf(share: number): string | null {
  if (share > 0.9) return 'sure'
  if (share > 0.6) return 'likely'
  return share > 0.35 ? 'maybe' : null
}

/** Names that are part of longer names of the article, and names whose parts stand alone: every way to cut one in two. */
function addParts(pools: ReadonlyMap<string, Pool>): void {
  for (const [key, pool] of pools) {
    for (let cut = key.indexOf(' '); cut >= 0; cut = key.indexOf(' ', cut + 1)) {
      addPart(pool, pools.get(key.slice(cut + 1)), 'last')
      addPart(pool, pools.get(key.slice(0, cut)), 'first')
    }
  }
}

function addPart(whole: Pool, alone: Pool | undefined, side: 'first' | 'last'): void {
  if (!alone || (alone.listed && whole.kind === 'person')) return
  addOnce(alone.parts, memory(`${side}-of:${whole.kind}`))
  if (whole.sure) addOnce(alone.parts, memory(`${side}-of:${whole.kind}:sure`))
  addOnce(whole.parts, memory(`alone:${side}:${alone.kind}`))
}

function addOnce(list: Evidence[], item: Evidence): void {
  if (!list.includes(item)) list.push(item)
}

/** Acronyms of longer names of the article: "World Trade Forum" and "WTF". */
function addAcronyms(candidates: readonly Candidate[], pools: ReadonlyMap<string, Pool>): void {
  const long = new Map<string, string>()
  for (const { name } of candidates)
    if (name.initials && !long.has(name.initials)) long.set(name.initials, name.key)
  if (long.size === 0) return
  for (const { name } of candidates) {
    const full = name.letters ? long.get(name.letters) : undefined
    if (full === undefined || full === name.key) continue
    const [pool, whole] = [pools.get(name.key), pools.get(full)]
    if (!pool || !whole) continue
    pool.acronyms = [memory(`acronym-of:${whole.kind}`)]
    whole.acronyms.push(HAS_ACRONYM)
  }
}
