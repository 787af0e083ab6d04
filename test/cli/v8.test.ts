import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { collectEarly, collectLater, growWhenLong, optimizeLater } from '../../src/cli/v8.ts'

const LATER = [
  '--interrupt-budget=500000',
  '--bytecode-size-allowance-per-tick=100',
  '--max-inlined-bytecode-size-cumulative=300',
]
const LATE = ['--heap-growing-percent=100']
const EARLY = ['--heap-growing-percent=20', '--semi-space-growth-factor=1']

describe.each([
  ['optimizing later', optimizeLater, LATER, []],
  ['collecting early', collectEarly, EARLY, EARLY],
  ['collecting later', collectLater, LATE, LATE],
] as const)('%s', (_, act, flags, later) => {
  test.each<[string, readonly string[]]>([
    ['20.19.0', flags],
    ['22.11.0', later],
    ['24.1.0', later],
    ['25.0.0', []],
    ['30.0.0', []],
    ['18.0.0', []],
  ])('Node %s gets %o', (node, wanted) => {
    const set: string[] = []
    act(node, (flag) => set.push(flag))
    expect(set).toEqual(wanted)
  })

  test('a flag that cannot be set is no error', () => {
    const refuse = () => {
      throw new Error('no')
    }
    expect(() => act('20.19.0', refuse)).not.toThrow()
  })
})

describe('space for new objects', () => {
  const run = (articles: number, sizes: readonly number[]) => {
    const set: string[] = []
    let asked = 0
    const tell = growWhenLong(
      '20.19.0',
      (flag) => set.push(flag),
      () => sizes[asked++] ?? 0,
    )
    for (let done = 1; done <= articles; done++) tell(done)
    return set.map((flag) => flag.at(-1))
  }

  test.each<[string, number, number[], string[]]>([
    ['stays small in a short run', 5, [], []],
    ['grows in a longer one', 8, [2e6, 4e6, 8e6], ['2']],
    ['grows no further than enough, once', 20, [2e6, 8e6, 16e6, 32e6], ['2', '1']],
    ['is left where it is large', 9, [33e6], ['2', '1']],
  ])('%s', (_, articles, sizes, flags) => {
    expect(run(articles, sizes)).toEqual(flags)
  })
})

test('V8 has the flags, and says nothing of them', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })
  const flags: string[] = []
  for (const act of [optimizeLater, collectEarly, collectLater]) act(undefined, (flag) => flags.push(flag))
  for (const flag of flags) expect(known).toContain(`${flag.split('=')[0]} `)
  const { stderr, status } = spawnSync(process.execPath, ['bin/crossclaim.js', '--version'], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
})
