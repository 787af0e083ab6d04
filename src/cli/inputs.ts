import type { ExtractAllOptions, Take } from '../extractall.ts'
import { jsonLine } from '../json.ts'
import type { Listing } from '../read/list.ts'
import type { RawArticle } from '../read/raw.ts'
import type { ArticleClaims, Note } from '../types.ts'
import { NotHere, UsageError } from './failures.ts'
import { jsonFile } from './files.ts'
import { type ReadFlags, readOptions } from './flags.ts'
import type { Io } from './io.ts'
import { progressOn } from './progress.ts'
import { collectLater, growWhenLong } from './v8.ts'

/** What all paths of a command say, article for article. */
export interface Claims extends Pick<Listing, 'identities'> {
  readonly articles: readonly RawArticle[]
  readonly claims: readonly ArticleClaims[]
  readonly notes: readonly Note[]
}

/** What was found, and what it says when that is asked for. */
export interface Opened extends Listing {
  /** What saved records and then articles say, one by one in their order and not held; resolves to further notes. */
  readonly each: (take: Take) => Promise<readonly Note[]>
  /** The same as lines that are ready to be printed. */
  readonly eachLine: (take: (line: Uint8Array) => unknown) => Promise<readonly Note[]>
}

/** UTF-16 units of texts that are held where they are wanted one by one: those of some hundred articles. */
const MOST_HELD = 4_000_000

/**
 * Looks for articles, which are then run through the engine, and saved records, which are taken as they are. Of all texts at most
 * `most` characters are held.
 *
 * The engine is loaded when it is needed and not before, so that `--help` is instant. An article on which it fails is a
 * note.
 */
export async function opened(
  paths: readonly string[],
  flags: ReadFlags,
  io: Io,
  most = MOST_HELD,
): Promise<Opened> {
  checkStdin(paths, io)
  const { listInputs } = await import('../read/list.ts')
  const { extractEach, extractLines, isLong, keptWhileFound, withCrew } = await import('../extractall.ts')
  const stdin = paths.includes('-') ? io.stdin : null
  const reading = { ...(await readOptions(flags)), stdin }
  const given = await extractOptions(flags)
  const asked = io.only === 'short' ? given : withCrew(given)
  const listing = await listInputs(paths, reading, { most, kept: keptWhileFound(asked) })
  const isShort = listing.records.length < MANY_RECORDS && !isLong(listing.articles)
  const isHere =
    io.only === 'short' ? isShort : !isShort || listing.articles.every(({ kept }) => kept !== null)
  if (io.only && stdin === null && !isHere) throw new NotHere()
  const options = () => ({ ...asked, onProgress: progressOn(io.stderr) })
  const each = async (take: Take) => {
    const takeNext = growing(take)
    for (const record of listing.records) await takeNext(record)
    return extractEach(listing, options(), takeNext)
  }
  const eachLine = async (take: (line: Uint8Array) => unknown) => {
    const takeNext = growing(take)
    for (const record of listing.records) await takeNext(jsonLine(record).bytes)
    return extractLines(listing, options(), takeNext)
  }
  return { ...listing, each, eachLine }
}

/** Saved records of so many articles make a run long. */
const MANY_RECORDS = 300

/** Gives new objects more space when many are given. */
function growing<Given>(take: (given: Given) => unknown): (given: Given) => unknown {
  const grow = growWhenLong()
  let count = 0
  return (given) => {
    grow(++count)
    return take(given)
  }
}

async function extractOptions(flags: ReadFlags): Promise<ExtractAllOptions> {
  const lexicon = await lexiconOf(flags)
  const cache = flags.cache === false ? null : await openedCache()
  return {
    jobs: flags.jobs ?? 'auto',
    cache,
    onWorkers: () => collectLater(),
    ...(lexicon ? { lexicon } : {}),
  }
}

/** The same with all that the articles say held, once what many of them say. */
export async function claimsOf(paths: readonly string[], flags: ReadFlags, io: Io): Promise<Claims> {
  const found = await opened(paths, flags, io, Number.POSITIVE_INFINITY)
  const { records, identities, notes, each } = found
  const { articlesOf } = await import('../read/list.ts')
  const claims: ArticleClaims[] = []
  const { FEW, sharing } = await import('../read/sharing.ts')
  const share = sharing(FEW)
  // Records come first, and shared.
  const further = await each((article) =>
    claims.push(claims.length < records.length ? article : share(article)),
  )
  return { articles: articlesOf(found), claims, notes: [...notes, ...further], identities }
}

/** The reader's own names, where a flag gives a file of them. */
export async function lexiconOf({ lexicon }: ReadFlags) {
  if (lexicon === undefined) return undefined
  const { readLexicon } = await import('../names/lexicon.ts')
  return jsonFile(lexicon, readLexicon)
}

async function openedCache() {
  const { openCache } = await import('../cache/store.ts')
  return openCache()
}

function checkStdin(paths: readonly string[], io: Io): void {
  const times = paths.filter((path) => path === '-').length
  if (times > 1) throw new UsageError('standard input (-) can be read only once')
  if (times === 1 && io.stdin.isTTY)
    throw new UsageError('- reads standard input, but that is a terminal; pipe an article in')
}

/** Exit code of a run with these notes: 2 when something could not be done. */
export function exitCode(notes: readonly Note[], otherwise = 0): number {
  return notes.some(({ level }) => level === 'error') ? 2 : otherwise
}
