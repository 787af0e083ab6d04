import type { ClaimDraft, Doc, Mentions } from '../types.ts'

export function dateds(_doc: Doc, _mentions: Mentions): ClaimDraft[] {
  return []
}
