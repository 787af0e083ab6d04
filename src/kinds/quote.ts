import type { ClaimDraft, Doc, Mentions } from '../types.ts'

export function quoteds(_doc: Doc, _mentions: Mentions): ClaimDraft[] {
  return []
}
