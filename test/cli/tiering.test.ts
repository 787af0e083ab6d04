import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { optimizeLater } from '../../src/cli/tiering.ts'

describe('optimizeLater', () => {
  it.each<[flags: number, node: string]>([
    [1, '20.19.0'],
    [1, '22.1.0'],
    [1, '24.11.1'],
    [0, '18.20.0'],
    [0, '26.0.0'],
    [0, '200.1.0'],
    [0, ''],
  ])('sets %i flags on Node %s', (count, node) => {
    const flags: string[] = []
    optimizeLater(node, (flag) => flags.push(flag))
    expect(flags).toHaveLength(count)
  })

  it('does not fail where a flag is refused', () => {
    const refuse = () => {
      throw new Error('refused')
    }
    expect(() => optimizeLater('20.19.0', refuse)).not.toThrow()
  })

  it('names a flag that this Node has, where it is set', () => {
    const flags: string[] = []
    optimizeLater(undefined, (flag) => flags.push(flag))
    const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })
    for (const flag of flags) expect(known).toContain(`${flag.split('=')[0]} `)
  })

  it('prints nothing', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/crossclaim.js', '--version'], {
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^\d+\.\d+\.\d+/)
  })
})
