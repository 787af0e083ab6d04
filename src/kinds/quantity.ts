import type { ClaimDraft, Doc, Mentions } from '../types.ts'

export function counts(_doc: Doc, _mentions: Mentions): ClaimDraft[] {
  return []
}
