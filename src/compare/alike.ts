import type { Claim, ClaimValue } from '../types.ts'
import type { Published } from './causes.ts'
import type { Sourced } from './sourced.ts'

/** Of each claim of a row, the place of the first that says the same in the same words: itself where none does. */
export function alikeIn(claims: readonly Sourced[], published: Published): readonly number[] {
  const byText = new Map<string, number[]>()
  return claims.map((claim, at) => {
    const { text } = claim.claim.value
    const others = byText.get(text)
    if (!others) {
      byText.set(text, [at])
      return at
    }
    const first = others.find((other) => areAlike(claims[other] as Sourced, claim, published))
    if (first === undefined) others.push(at)
    return first ?? at
  })
}

function areAlike(a: Sourced, b: Sourced, published: Published): boolean {
  return (published[a.article] ?? null) === (published[b.article] ?? null) && areAlikeClaims(a.claim, b.claim)
}

function areAlikeClaims(x: Claim, y: Claim): boolean {
  return (
    x.value.normal === y.value.normal &&
    x.attribute === y.attribute &&
    x.status === y.status &&
    x.hedge === y.hedge &&
    x.frame.head === y.frame.head &&
    areEqual(x.frame.modifiers, y.frame.modifiers) &&
    areEqualValues(x.typed, y.typed)
  )
}

function areEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}

/** Typed values are flat: words, numbers and lists of words, the same parts for each type. */
function areEqualValues(a: ClaimValue, b: ClaimValue): boolean {
  if (a.type !== b.type) return false
  const [one, other]: Readonly<Record<string, unknown>>[] = [a, b]
  for (const part in one) {
    const [x, y] = [one[part], other?.[part]]
    if (x !== y && !(Array.isArray(x) && Array.isArray(y) && areEqual(x, y))) return false
  }
  return true
}
