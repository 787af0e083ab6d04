import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Article, Zone } from '../types.ts'

/** Reads files and folders of .txt files. */
export function readArticles(paths: readonly string[]): Article[] {
  return paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.txt'))
          .sort()
          .map((name) => readArticle(join(path, name)))
      : [readArticle(path)],
  )
}

function readArticle(path: string): Article {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text)
  const field = (name: string) => new RegExp(`^${name}:\\s*(.+)$`, 'm').exec(front?.[1] ?? '')?.[1] ?? null
  const bodyStart = front?.[0].length ?? 0
  const zones: Zone[] = bodyStart ? [{ kind: 'front-matter', start: 0, end: bodyStart }] : []
  return {
    source: basename(path, '.txt'),
    path,
    title: null,
    publisher: field('publisher'),
    published: field('published'),
    text,
    zones,
  }
}
