import { placeContains, samePlace } from '../names/places.ts'
import type { Claim, Comparator } from '../types.ts'

/**
 * Two places of one event.
 *
 * agree: the same place, "the U.S." and "America"
 * compatible: one lies in the other, "Lyon" and "France"; or the lists do not tell that they cannot both be right: a
 * suburb and its city look like two places
 */
export const place: Comparator = (a, b) => {
  const [one, other] = [placeOf(a), placeOf(b)]
  const pair = `${a.value.text} and ${b.value.text}`
  if (one === other || samePlace(one, other)) {
    return { verdict: 'agree', reason: `both say ${a.value.text}`, because: null }
  }
  if (placeContains(one, other)) {
    return { verdict: 'compatible', reason: `${b.value.text} is in ${a.value.text}`, because: 'containment' }
  }
  if (placeContains(other, one)) {
    return { verdict: 'compatible', reason: `${a.value.text} is in ${b.value.text}`, because: 'containment' }
  }
  return { verdict: 'compatible', reason: `${pair} may be one in the other`, because: 'scope' }
}

function placeOf({ typed, value }: Claim): string {
  return typed.type === 'place' ? typed.entity : value.text
}
