// Packs the package, installs it in an empty folder and runs it there: npm run pack:check
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'crossclaim-pack-'))
const MOST_BYTES = 1_600_000

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')}: exit ${done.status}\n${done.stdout}${done.stderr}`)
  return done.stdout
}

function expect(condition, message) {
  if (!condition) throw new Error(message)
}

function checkFiles({ files, size }) {
  const paths = files.map(({ path }) => path)
  const wanted =
    /^(?:bin\/crossclaim\.js|dist\/.+\.(?:js|js\.map|d\.ts)|dist\/cli\/help\.txt|data\/(?:.+\.json|README\.md)|man\/crossclaim\.1|schema\/.+\.json|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/
  const unwanted = paths.filter((path) => !wanted.test(path))
  expect(unwanted.length === 0, `not meant to be packed: ${unwanted.join(', ')}`)
  for (const path of [
    'bin/crossclaim.js',
    'dist/index.js',
    'dist/index.d.ts',
    'LICENSE',
    'README.md',
    'schema/article.schema.json',
  ]) {
    expect(paths.includes(path), `missing from the package: ${path}`)
  }
  expect(size < MOST_BYTES, `the package has ${size} bytes, over ${MOST_BYTES}`)
  return `${paths.length} files, ${Math.round(size / 1024)} KiB packed`
}

try {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  )
  const told = checkFiles(packed)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, packed.filename)],
    folder,
  )
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const program = join(folder, 'node_modules/.bin/crossclaim')
  expect(
    run(program, ['--version'], folder) === `${version}\n`,
    'the installed program does not tell its version',
  )
  const event = join(root, 'fixtures/ferry-accident')
  const result = JSON.parse(run(program, [event, '--format', 'json', '--quiet'], folder))
  expect(result.sources.length > 1, 'the installed program compares nothing')
  const use = "import { extract, compare } from 'crossclaim'; console.log(typeof extract, typeof compare)"
  expect(
    run(process.execPath, ['--input-type=module', '-e', use], folder) === 'function function\n',
    'no import',
  )
  process.stdout.write(`package: ${told}; installs and runs\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
