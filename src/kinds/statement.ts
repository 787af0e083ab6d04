import type { ClaimDraft, Doc, Mentions } from '../types.ts'

export function statements(_doc: Doc, _mentions: Mentions): ClaimDraft[] {
  return []
}
