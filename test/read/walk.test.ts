import { execFileSync } from 'node:child_process'
import { appendFileSync, linkSync, mkdirSync, renameSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFiles } from '../../src/read/walk.ts'
import { scratch } from '../helpers/folder.ts'
import { growth, STEEP } from '../helpers/time.ts'

const { root, at, write } = scratch()
const short = (path: string) => relative(root, path)
const found = (paths: string[], follow = false) =>
  findFiles(paths, follow).found.map(({ path }) => short(path))
const said = (paths: string[], follow = false) =>
  findFiles(paths, follow).notes.map(({ level, code, path }) => [level, code, short(path ?? '')])

describe('a folder', () => {
  write('plain/b.txt')
  write('plain/B.txt')
  write('plain/ä.txt')
  write('plain/sub/a.TXT')
  write('plain/notes.md')
  write('plain/.hidden.txt')
  write('plain/.git/x.txt')
  write('plain/node_modules/x.txt')
  write('plain/folder.txt/inner.txt')

  test('gives its .txt files, sorted by code unit; no hidden names, no node_modules', () => {
    expect(found([at('plain')])).toEqual([
      'plain/B.txt',
      'plain/b.txt',
      'plain/folder.txt/inner.txt',
      'plain/sub/a.TXT',
      'plain/ä.txt',
    ])
  })

  test('a slash at its end changes nothing', () => {
    expect(found([`${at('plain')}/`])).toEqual(found([at('plain')]))
  })

  test('without .txt files is an error', () => {
    mkdirSync(at('bare'))
    expect(findFiles([at('bare')]).notes).toEqual([
      {
        level: 'error',
        code: 'nothing-found',
        path: at('bare'),
        message: `no .txt files under ${at('bare')}`,
      },
    ])
  })

  test('pipes and sockets in it are skipped without a word', async () => {
    write('special/a.txt')
    execFileSync('mkfifo', [at('special/pipe.txt')])
    const server = createServer().listen(at('special/socket.txt'))
    await new Promise((resolve) => server.once('listening', resolve))
    expect(found([at('special')])).toEqual(['special/a.txt'])
    expect(said([at('special')])).toEqual([])
    expect(said([at('special/socket.txt')])).toEqual([['error', 'unreadable', 'special/socket.txt']])
    server.close()
  })
})

describe('named files', () => {
  test('are read whatever they are called', () => {
    expect(found([write('named/notes.md'), write('named/.hidden')])).toEqual([
      'named/.hidden',
      'named/notes.md',
    ])
  })

  test('a pipe is a stream', () => {
    execFileSync('mkfifo', [at('named/pipe')])
    expect(findFiles([at('named/pipe')]).found).toMatchObject([{ stream: true, walked: false }])
  })

  test('the order of the arguments does not matter', () => {
    const paths = [at('plain/b.txt'), at('plain/sub'), at('named/notes.md')]
    expect(found([...paths].reverse())).toEqual(found(paths))
  })
})

describe('symbolic links', () => {
  write('links/real/a.txt')
  write('elsewhere/b.txt')
  symlinkSync(at('elsewhere'), at('links/away'))
  symlinkSync(at('links'), at('links/real/up'))
  symlinkSync(at('nowhere'), at('links/dangling.txt'))
  symlinkSync('self.txt', at('links/self.txt'))

  test('in a folder are not followed', () => {
    expect(found([at('links')])).toEqual(['links/real/a.txt'])
    expect(said([at('links')])).toEqual([])
  })

  test('are followed when asked for; one that leads up is named', () => {
    expect(found([at('links')], true)).toEqual(['links/away/b.txt', 'links/real/a.txt'])
    expect(said([at('links')], true)).toEqual([
      ['error', 'unreadable', 'links/dangling.txt'],
      ['note', 'loop', 'links/real/up'],
      ['error', 'unreadable', 'links/self.txt'],
    ])
  })

  test('that are named are followed', () => {
    expect(found([at('links/away')])).toEqual(['links/away/b.txt'])
    expect(said([at('links/dangling.txt'), at('links/self.txt')])).toEqual([
      ['error', 'missing', 'links/dangling.txt'],
      ['error', 'unreadable', 'links/self.txt'],
    ])
  })
})

test('what is missing is said, the rest is found', () => {
  expect(found([at('gone.txt'), at('plain/b.txt')])).toEqual(['plain/b.txt'])
  expect(findFiles([at('gone.txt')]).notes).toEqual([
    { level: 'error', code: 'missing', path: at('gone.txt'), message: 'no such file or folder' },
  ])
})

describe('the same file twice', () => {
  const a = write('twice/a.txt')
  linkSync(a, at('twice/hard.txt'))
  symlinkSync(a, at('twice-link.txt'))

  test('by path', () => {
    expect(found([at('twice/a.txt'), `${root}/./twice/a.txt`])).toHaveLength(1)
  })
  test('in a folder and by itself', () => {
    expect(found([at('twice'), a])).toEqual(['twice/a.txt'])
  })
  test('by link', () => {
    expect(found([a, at('twice-link.txt')])).toEqual(['twice-link.txt'])
    expect(said([a, at('twice/hard.txt')])).toEqual([['note', 'same-file', 'twice/hard.txt']])
  })
})

describe('patterns that the shell left alone', () => {
  write('glob/a1.txt')
  write('glob/a2.txt')
  write('glob/deep/er/b.txt')
  write('glob/[x].txt')

  test.each([
    ['glob/a*.txt', ['glob/a1.txt', 'glob/a2.txt']],
    ['glob/a?.txt', ['glob/a1.txt', 'glob/a2.txt']],
    ['glob/a[2-3].txt', ['glob/a2.txt']],
    ['glob/a[!2].txt', ['glob/a1.txt']],
    ['glob/**/*.txt', ['glob/[x].txt', 'glob/a1.txt', 'glob/a2.txt', 'glob/deep/er/b.txt']],
    ['glob/**/b.txt', ['glob/deep/er/b.txt']],
    ['glob/[x].txt', ['glob/[x].txt']],
  ])('%s', (pattern, files) => {
    expect(found([at(pattern)])).toEqual(files)
  })

  test('that match nothing are an error', () => {
    expect(said([at('glob/z*.txt')])).toEqual([['error', 'missing', 'glob/z*.txt']])
  })
})

test.skipIf(process.platform !== 'linux')(
  'a name that is not UTF-8 is shown escaped and can be opened',
  () => {
    const name = Buffer.concat([
      Buffer.from(at('bytes/')),
      Buffer.from([0x66, 0xff, 0xc3, 0xa9]),
      Buffer.from('.txt'),
    ])
    write('bytes/tmp')
    renameSync(at('bytes/tmp'), name)
    const [file] = findFiles([at('bytes')]).found
    expect(short(file?.path ?? '')).toBe('bytes/f\\xffé.txt')
    appendFileSync(file!.file, 'more')
  },
)

test('many files are found in linear time', () => {
  for (const size of [250, 2000]) {
    for (let number = 0; number < size; number++) write(`many/${size}/${number % 20}/${number}.txt`, '')
    expect(found([at(`many/${size}`)])).toHaveLength(size)
  }
  const folderOf = (size: number) => at(`many/${size}`)
  expect(growth(folderOf, (folder) => found([folder]), [250, 2000])).toBeLessThan(STEEP)
})
