import type { Claim } from '../types.ts'
import type { Row } from './rows.ts'

/** How often each subject is spoken of in the whole set: the better known of two names a row. */
export type Fame = ReadonlyMap<string, number>

/** Counts the subjects of all claims. */
export function fameOf(claims: readonly { readonly claim: Claim }[]): Fame {
  const found = new Map<string, number>()
  for (const { claim } of claims) found.set(claim.subject, (found.get(claim.subject) ?? 0) + 1)
  return found
}

/**
 * The label of a row, "Edan Alexander - age": subject and attribute of the claim that speaks for it best.
 *
 * First what most claims say, then a linked name before a noun, the better known name, the claim in the lead of its
 * article, the shorter label.
 */
export function labelOf(row: Row, fame: Fame): string {
  const labels = row.claims.map(({ claim }) => ({ claim, label: textOf(claim) }))
  const counts = new Map<string, number>()
  for (const { label } of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const times = (label: string) => counts.get(label) ?? 0
  const [best] = labels.sort(
    (a, b) =>
      times(b.label) - times(a.label) ||
      Number(isNamed(b.claim)) - Number(isNamed(a.claim)) ||
      (fame.get(b.claim.subject) ?? 0) - (fame.get(a.claim.subject) ?? 0) ||
      Number(b.claim.frame.lead) - Number(a.claim.frame.lead) ||
      a.label.length - b.label.length ||
      (a.label < b.label ? -1 : 1),
  )
  return best?.label ?? ''
}

function textOf({ subject, attribute }: Claim): string {
  return [subject, attribute].filter(Boolean).join(' - ')
}

function isNamed({ subject, frame }: Claim): boolean {
  return frame.entities.includes(subject)
}
