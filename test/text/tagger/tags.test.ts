import { describe, expect, it } from 'vitest'
import { Tags, tagListOf } from '../../../src/text/tagger/tags.ts'

/** Does the same to a Set and to tags: "+A" adds, "-A" takes away, "!" clears. */
function both(steps: string): [set: Set<string>, tags: Tags] {
  const pair: [Set<string>, Tags] = [new Set(), new Tags(tagListOf([]))]
  for (const step of steps.split(' ')) {
    for (const one of pair) {
      if (step === '!') one.clear()
      else if (step.startsWith('+')) one.add(step.slice(1))
      else one.delete(step.slice(1))
    }
  }
  return pair
}

describe('Tags', () => {
  it.each(['+A', '+A +B', '+A +B +A', '+A +B -A', '+A +B -A +A', '-A', '+A ! +B', '+A +B +C -B -A'])(
    'are a Set after %s',
    (steps) => {
      const [set, tags] = both(steps)
      expect([...tags]).toEqual([...set])
      expect(tags.size).toBe(set.size)
      const seen: string[] = []
      tags.forEach((tag) => {
        seen.push(tag)
      })
      expect(seen).toEqual([...set])
      for (const tag of ['A', 'B', 'C']) expect(tags.has(tag)).toBe(set.has(tag))
    },
  )

  it.each([
    [true, '+A +B', '+B +A -B +B'],
    [true, '+A', '+B +A -B'],
    [false, '+A +B', '+B +A'],
  ])('one list for the same tags in the same order: %s for %s and %s', (same, one, other) => {
    expect(both(one)[1].list === both(other)[1].list).toBe(same)
  })

  it('says whether a tag was taken away', () => {
    const tags = new Tags(tagListOf(['A']))
    expect([tags.delete('B'), tags.delete('A'), tags.delete('A')]).toEqual([false, true, false])
  })
})
