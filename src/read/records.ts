import type { ArticleClaims, Note } from '../types.ts'
import { FEW, sharing } from './sharing.ts'

const LISTS = ['entities', 'quantities', 'dates', 'quotes', 'claims'] as const

/** Whether a text is saved output of `extract --format ndjson`, rather than an article. */
export function looksLikeRecords(text: string): boolean {
  return /^\s{0,16}\{\s{0,8}"schema"\s?:\s?"crossclaim\.article\//.test(text)
}

/**
 * The records of saved NDJSON, one a line; lines that are none are notes with their line number.
 *
 * A record of another major version of the schema is refused. Of many records, what they have in common is held once.
 */
export function recordsOf(lines: Iterable<string>, path: string | null): Records {
  const records: ArticleClaims[] = []
  const notes: Note[] = []
  const share = sharing(FEW)
  let number = 0
  for (const line of lines) {
    number++
    if (line.trim() === '') continue
    const record = parsed(line)
    if (record) records.push(share(record))
    else {
      const message = `line ${number} is not a record of crossclaim extract (crossclaim.article/1)`
      notes.push({ level: 'error', code: 'not-a-record', path, message })
    }
  }
  if (records.length === 0 && notes.length === 0) {
    notes.push({
      level: 'error',
      code: 'not-a-record',
      path,
      message: 'holds no records of crossclaim extract',
    })
  }
  return { records, notes }
}

export interface Records {
  readonly records: readonly ArticleClaims[]
  readonly notes: readonly Note[]
}

function parsed(line: string): ArticleClaims | null {
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is ArticleClaims {
  if (!isObject(value) || value.schema !== 'crossclaim.article/1' || typeof value.source !== 'string')
    return false
  if (!LISTS.every((list) => Array.isArray(value[list]) && value[list].every(isSpan))) return false
  return (value.claims as Record<string, unknown>[]).every(isClaim)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSpan(value: unknown): boolean {
  if (!isObject(value) || typeof value.text !== 'string') return false
  return ['start', 'end', 'line', 'column'].every((key) => Number.isSafeInteger(value[key]))
}

const FRAME_LISTS = ['entities', 'terms', 'near', 'events', 'modifiers'] as const

function isFrame(frame: unknown): boolean {
  return isObject(frame) && FRAME_LISTS.every((list) => Array.isArray(frame[list]))
}

function isClaim(claim: Record<string, unknown>): boolean {
  const { value, typed, frame } = claim
  const named = ['id', 'kind', 'subject', 'attribute', 'status', 'rule'].every(
    (key) => typeof claim[key] === 'string',
  )
  return (
    named &&
    isSpan(value) &&
    isObject(value) &&
    typeof value.normal === 'string' &&
    isObject(typed) &&
    isFrame(frame)
  )
}
