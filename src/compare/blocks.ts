import type { Matching } from './match/matcher.ts'

/** A key that more claims share than this says too little to compare them by. */
const MOST_IN_BLOCK = 200
/** From so many claims on the bound falls, so that the pairs of a claim grow no further: in a large set rarer keys are at hand. */
const LARGE_SET = 2000
const LEAST_IN_BLOCK = 24

function blockSize(claims: number): number {
  return Math.min(MOST_IN_BLOCK, Math.max(LEAST_IN_BLOCK, (MOST_IN_BLOCK * LARGE_SET) / claims))
}

/** Gives each two claims that share a key once, the earlier one first. Keys that very many claims share do not count. */
export function forCandidates(
  count: number,
  matching: Matching,
  use: (other: number, at: number) => void,
): void {
  const blocks = readKeys(count, matching)
  roomFor(blocks, blockSize(count))
  const { first, keys, begins, ends, members, metBy } = room
  for (let at = 0; at < count; at++) {
    const last = first[at + 1] as number
    for (let key = first[at] as number; key < last; key++) {
      const block = keys[key] as number
      const begin = begins[block] as number
      if (begin < 0) continue
      const end = ends[block] as number
      for (let place = begin; place < end; place++) {
        const other = members[place] as number
        if (metBy[other] === at) continue
        metBy[other] = at
        use(other, at)
      }
      members[end] = at
      ends[block] = end + 1
    }
  }
  if (room.keys.length > MOST_KEPT) Object.assign(room, roomOfKeys(FEW_KEYS))
}

/** Room for more keys than this, those of a set of thousands of claims, is given back. */
const MOST_KEPT = 1 << 18
const FEW_KEYS = 1024

/** Where keys and claims are put in order: room that is kept from call to call, for to make it takes longer than to use it. */
const room = {
  ...roomOfClaims(64),
  ...roomOfKeys(FEW_KEYS),
}

/** By claim: where its keys begin, and the claim that it met last. */
function roomOfClaims(count: number) {
  return { first: new Int32Array(count + 1), metBy: new Int32Array(count) }
}

/** Lists with room for so many keys. */
function roomOfKeys(count: number) {
  return {
    /** The blocks of all claims, claim by claim. */
    keys: new Int32Array(count),
    /** By block: how many claims have its key, and the last of them; where its claims begin and end among the members. */
    sizes: new Int32Array(count),
    lastIn: new Int32Array(count),
    begins: new Int32Array(count),
    ends: new Int32Array(count),
    members: new Int32Array(count),
    /** A table with a place for each key and as many free ones: the key at a place; its block and one more, 0 where free. */
    table: new Float64Array(count * 2),
    blocks: new Int32Array(count * 2),
  }
}

/** The keys of all claims in one list, numbered anew, and how many claims have each. Gives how many keys there are. */
function readKeys(count: number, matching: Matching): number {
  if (room.metBy.length < count) Object.assign(room, roomOfClaims(count * 2))
  const { first, metBy } = room
  metBy.fill(-1, 0, count)
  given.length = 0
  for (let at = 0; at < count; at++) {
    matching.keys(at, given)
    first[at + 1] = given.length
  }
  const size = 2 ** Math.ceil(Math.log2(given.length + 1))
  if (room.keys.length < size) Object.assign(room, roomOfKeys(size))
  return numbered(count, size * 2 - 1)
}

const given: number[] = []

function numbered(count: number, mask: number): number {
  const { first, keys, sizes, lastIn, blocks } = room
  blocks.fill(0, 0, mask + 1)
  let from = 0
  let kept = 0
  let known = 0
  for (let at = 0; at < count; at++) {
    for (const to = first[at + 1] as number; from < to; from++) {
      const block = blockOf(given[from] as number, known, mask)
      if (block === known) {
        known++
        sizes[block] = 0
      } else if (lastIn[block] === at) continue
      lastIn[block] = at
      keys[kept++] = block
      sizes[block] = (sizes[block] as number) + 1
    }
    first[at + 1] = kept
  }
  return known
}

/** The block of a key; the next one for a new key. Each key looks for its place from where its bits point to (open addressing). */
function blockOf(key: number, next: number, mask: number): number {
  const { table, blocks } = room
  let place = (Math.imul(key, SPREAD) >>> SHIFT) & mask
  for (let block = blocks[place] as number; block > 0; block = blocks[place] as number) {
    if (table[place] === key) return block - 1
    place = (place + 1) & mask
  }
  table[place] = key
  blocks[place] = next + 1
  return next
}

/** Keys that differ little point to places far apart: an odd number near 2 ** 32 divided by the golden ratio. */
const SPREAD = 0x9e3779b1
const SHIFT = 8

/** Where the claims of each block up to the one at hand stand among the members: from -1 on where too few or too many have its key. */
function roomFor(blocks: number, most: number): void {
  const { sizes, begins, ends } = room
  let end = 0
  for (let block = 0; block < blocks; block++) {
    const size = sizes[block] as number
    const wanted = size > 1 && size <= most
    begins[block] = wanted ? end : -1
    ends[block] = end
    if (wanted) end += size
  }
}
