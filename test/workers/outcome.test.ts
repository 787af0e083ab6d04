import { describe, expect, it } from 'vitest'
import { jsonLine } from '../../src/json.ts'
import { memoryOf, type Outcome } from '../../src/workers/outcome.ts'

describe('memoryOf', () => {
  it('moves a line to another thread', () => {
    const { bytes: line } = jsonLine({ source: 'a', text: '“ferry”' })
    const outcome: Outcome = { line }
    const before = [...line]
    const moved = structuredClone(outcome, { transfer: memoryOf(outcome) })
    expect('line' in moved && [...moved.line]).toEqual(before)
    expect(line.length).toBe(0)
  })

  it('copies what is no line', () => {
    expect(memoryOf({ error: 'fails' })).toEqual([])
  })
})
