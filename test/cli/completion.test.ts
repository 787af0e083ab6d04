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

  test.skipIf(!has('bash')).each<[words: string[], expected: string[]]>([
    [['crossclaim', 'che'], ['check']],
    [['crossclaim', 'check', '--fail'], ['--fail-on']],
    [['crossclaim', 'check', '--format', 'sa'], ['sarif']],
    [
      ['crossclaim', 'extract', '-f', ''],
      ['ndjson', 'json'],
    ],
    [['crossclaim', '--vi'], ['--view']],
    [
      ['crossclaim', '--view', 'gr'],
      ['grouped', 'grid'],
    ],
    [['crossclaim', 'news/'], []],
    [['crossclaim', 'check', '--expect', ''], []],
  ])('bash: %j', async (words, expected) => {
    const file = write('crossclaim.bash', await script('bash'))
    const quoted = words.map((word) => `'${word}'`).join(' ')
    const code = `source '${file}'; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _crossclaim; printf '%s\\n' "\${COMPREPLY[@]}"`
    const out = execFileSync('bash', ['--norc', '-c', code], { encoding: 'utf8' })
    expect(out.split('\n').filter((line) => line !== '')).toEqual(expected)
  })

  test.skipIf(!has('zsh'))('zsh takes the script', async () => {
    const file = write('_crossclaim', await script('zsh'))
    expect(spawnSync('zsh', ['-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  })

  test.skipIf(!has('fish'))('fish takes the script', async () => {
    const file = write('crossclaim.fish', await script('fish'))
    const code = `source '${file}'; complete -C 'crossclaim check --form'`
    expect(execFileSync('fish', ['-c', code], { encoding: 'utf8' })).toContain('--format')
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
