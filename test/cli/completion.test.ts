import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { manual } from '../../src/cli/manual.ts'
import { programOf } from '../../src/cli/program.ts'
import { treeOf } from '../../src/cli/tree.ts'
import { version } from '../../src/cli/version.ts'
import { scratch } from '../helpers/folder.ts'
import { cli } from '../helpers/io.ts'

const { at, write } = scratch()
const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
const tree = treeOf(programOf({ out: '', err: '' }, async () => {}))
const script = async (shell: string) => (await cli(['completion', shell])).out

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('%s names every command and option', async (shell) => {
    const text = await script(shell)
    for (const { name, options } of tree) {
      expect(text).toContain(name)
      for (const long of options.flatMap(({ names }) => names))
        expect(text).toContain(shell === 'fish' ? long.replace(/^--?/, '') : long)
    }
  })

  /** What is typed, and what is offered: the same in every shell. */
  const offers: readonly (readonly [typed: string, expected: readonly string[]])[] = [
    ['crossclaim che', ['check']],
    ['crossclaim check --fail', ['--fail-on']],
    ['crossclaim check --format sa', ['sarif']],
    ['crossclaim extract -f ', ['ndjson', 'json']],
    ['crossclaim --vi', ['--view']],
    ['crossclaim --view gr', ['grouped', 'grid']],
    ['crossclaim compare --only ag', ['agree']],
    ['crossclaim completion ', ['bash', 'zsh', 'fish']],
    ['crossclaim --width ', []],
  ]
  const lines = (text: string) => text.split('\n').filter((line) => line !== '')
  const sorted = (names: readonly string[]) => [...names].sort()

  test
    .skipIf(!has('bash'))
    .each([
      ...offers,
      ['crossclaim news/', []],
      ['crossclaim check --expect ', []],
      ['crossclaim compare --only conflict,co', ['conflict,conflict', 'conflict,compatible']],
    ] as typeof offers)('bash: %s', async (typed, expected) => {
    const file = write('crossclaim.bash', await script('bash'))
    const words = typed.split(' ').map((word) => `'${word}'`)
    const code = `source '${file}'; COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _crossclaim; printf '%s\\n' "\${COMPREPLY[@]}"`
    const out = execFileSync('bash', ['--norc', '-c', code], { encoding: 'utf8' })
    expect(lines(out)).toEqual(expected)
  })

  describe.skipIf(!has('zsh'))('in zsh (where it is installed)', () => {
    test.each([
      ...offers.map(([typed, expected]) => ['source', typed, expected] as const),
      ['fpath', 'crossclaim che', ['check']] as const,
      ['fpath', 'crossclaim check --fail', ['--fail-on']] as const,
      ['source', 'crossclaim compare --only conflict,', ['agree', 'compatible', 'single']] as const,
    ])('zsh, %s: %s', { timeout: 30_000 }, async (way, typed, expected) => {
      const file = write('zsh/_crossclaim', await script('zsh'))
      const { stdout, stderr } = spawnSync('zsh', ['-f', 'test/helpers/capture.zsh', file, way, typed], {
        encoding: 'utf8',
      })
      expect(stderr).toBe('')
      expect(sorted(lines(stdout))).toEqual(sorted(expected))
    })
  })

  describe.skipIf(!has('fish'))('in fish (where it is installed)', () => {
    test.each([...offers, ['crossclaim compare --only conflict,a', ['conflict,agree']]] as typeof offers)(
      'fish: %s',
      { timeout: 30_000 },
      async (typed, expected) => {
        const file = write('crossclaim.fish', await script('fish'))
        const out = execFileSync('fish', ['--no-config', '-c', `source '${file}'; complete -C '${typed}'`], {
          encoding: 'utf8',
          cwd: at(),
          env: { ...process.env, HOME: at() },
        })
        expect(sorted(lines(out).map((line) => line.split('\t')[0] ?? ''))).toEqual(sorted(expected))
      },
    )
  })

  test('a shell that it does not know: 2', async () => {
    expect((await cli(['completion', 'cmd'])).code).toBe(2)
  })
})

describe('man', () => {
  test('man/crossclaim.1 is what the commands say (npm run man)', () => {
    expect(readFileSync('man/crossclaim.1', 'utf8')).toBe(manual(tree, version))
  })

  test.skipIf(!has('man') || !has('groff'))('has no warnings', () => {
    const { stderr, stdout } = spawnSync('man', ['--warnings', '-l', 'man/crossclaim.1'], {
      encoding: 'utf8',
      env: { ...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8', MANPAGER: 'cat' },
    })
    expect(stderr).toBe('')
    expect(stdout).toContain('--fail-on')
  })

  test('holds nothing that roff would take for a request by accident', () => {
    for (const line of manual(tree, version).split('\n'))
      expect(line).toMatch(/^(?:\.(?:TH|SH|SS|TP|B|I|br)\b|[^.']|$)/)
    expect(at()).not.toBe('')
  })
})
