import { type CueClass, takesBareClause } from '../../text/cues.ts'
import type { Sentence, Token } from '../../types.ts'
import { CONTENT_OPENERS } from './content.ts'
import { mayReport, REPORTS, wordClass } from './word-class.ts'

/**
 * Whether a sentence outside quotation marks may report speech, by its words alone: a verb of saying with what may be said behind it,
 * or with a comma or dash before it ("The port, she said"), or "according". Most sentences have none, and are not looked at further.
 */
export function mayTell(text: string, { wordFlags, tokens }: Sentence): boolean {
  if ((wordFlags & REPORTS) === 0) return false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || !mayReport(token)) continue
    if (token.lower === 'according' || mayFollow(tokens, at, token) || hasMarkBefore(text, tokens, at))
      return true
  }
  return false
}

/** Whether what is said may stand behind a verb: "that", a word that opens a question, or words with a verb of their own. */
function mayFollow(tokens: readonly Token[], verb: number, said: Token): boolean {
  const { cue } = wordClass(said)
  const bare = takesBareClause(said.lower)
  for (let at = verb + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (token && mayBegin(token, cue, bare)) return true
  }
  return false
}

/** Whether a word behind a verb may belong to what is said; `bare`: without "that". */
function mayBegin(token: Token, cue: CueClass | null, bare: boolean): boolean {
  const { role } = wordClass(token)
  if (role === 'auxiliary' || token.lower === 'that' || CONTENT_OPENERS.has(token.lower)) return true
  if (bare && (role === 'pronoun' || role === 'verb' || role === 'cue')) return true
  return (cue === 'promise' && role === 'to') || (cue === 'deny' && token.lower.endsWith('ing'))
}

/** Whether a comma or dash stands between words up to one. */
function hasMarkBefore(text: string, tokens: readonly Token[], last: number): boolean {
  for (let at = 1; at <= last; at++) {
    const end = tokens[at - 1]?.end ?? 0
    const start = tokens[at]?.start ?? 0
    if (start === end + 1 && text.charCodeAt(end) === 0x20) continue
    if (/[,–—―-]/.test(text.slice(end, start))) return true
  }
  return false
}
