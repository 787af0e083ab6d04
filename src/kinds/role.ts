import type { ClaimDraft, Doc, Mentions } from '../types.ts'

export function roles(_doc: Doc, _mentions: Mentions): ClaimDraft[] {
  return []
}
