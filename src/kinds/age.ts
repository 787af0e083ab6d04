import type { ClaimDraft, Doc, Mentions } from '../types.ts'

export function ages(_doc: Doc, _mentions: Mentions): ClaimDraft[] {
  return []
}
