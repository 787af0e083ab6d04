import type { ClaimDraft, Doc, Mentions } from '../types.ts'

export function places(_doc: Doc, _mentions: Mentions): ClaimDraft[] {
  return []
}
