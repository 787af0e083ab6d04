import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'rolldown/parseAst'
import { fixtures } from '../helpers/fixtures.ts'

const src = new URL('../../src/', import.meta.url)

/** A pattern of the program, and where it was found. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  readonly where: string
}

const modules = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()

/** The patterns that stand as such in src. */
export function literalPatterns(): Pattern[] {
  return modules.flatMap((path) => {
    const found: Pattern[] = []
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(visit)
      else if (typeof node === 'object' && node !== null) {
        const { regex } = node as { readonly regex?: { readonly pattern: string; readonly flags: string } }
        if (regex) found.push({ source: regex.pattern, flags: regex.flags, where: path })
        Object.values(node).forEach(visit)
      }
    }
    visit(parseAst(readFileSync(new URL(path, src), 'utf8'), { lang: 'ts' }))
    return found
  })
}

/** What runs as soon as it is loaded. */
const beginnings = new Set(['cli/bin.ts', 'cli/snapshot/entry.ts'])

/** The patterns that src makes of data and of other patterns, while it is loaded and while it works on the fixtures. */
export async function builtPatterns(): Promise<Pattern[]> {
  const found: Pattern[] = []
  const Original = RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp
      const where = callerIn(src.pathname)
      if (where) found.push({ source: made.source, flags: made.flags, where })
      return made
    },
  })
  try {
    for (const path of modules) if (!beginnings.has(path)) await import(new URL(path, src).href)
    for (const event of fixtures) await compared(event)
  } finally {
    globalThis.RegExp = Original
  }
  return found
}

/** The file of `folder` that called, if it was one. */
function callerIn(folder: string): string | null {
  const caller = new Error().stack?.split('\n')[3] ?? ''
  const at = caller.indexOf(folder)
  return at < 0 ? null : caller.slice(at + folder.length).replace(/[:)].*$/, '')
}

async function compared(event: string): Promise<void> {
  const { extract } = await import('../../src/claims.ts')
  const { compare } = await import('../../src/compare/index.ts')
  const { articleOf } = await import('../../src/read/article.ts')
  const { decode } = await import('../../src/read/decode.ts')
  const { formats, render, views } = await import('../../src/report/index.ts')
  const folder = fileURLToPath(new URL(`../../fixtures/${event}/`, import.meta.url))
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  const claims = names.map((name) => {
    const { text } = decode(readFileSync(folder + name))
    return extract({ ...articleOf(text ?? '', name).article, source: name })
  })
  const result = compare(claims, { version: '0' })
  for (const format of formats) await render(result, format, { all: true })
  for (const view of views) await render(result, 'table', { all: true, view })
}
