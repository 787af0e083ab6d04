/** Whether a path holds a pattern that a shell would expand. */
export function isGlob(path: string): boolean {
  return /[*?]|\[[^\]]{1,100}\]/.test(path)
}

/** The folder in which a pattern's matches lie: "a/b" of "a/b/*.txt". */
export function globBase(pattern: string): string {
  const parts = pattern.split('/')
  const first = parts.findIndex(isGlob)
  const base = parts.slice(0, first).join('/')
  return base === '' ? (pattern.startsWith('/') ? '/' : '.') : base
}

/**
 * A test for paths: `*` and `?` within a folder, `[abc]`, `**` over folders.
 *
 * `globTest('news/*.txt')('news/a.txt')` is true, of 'news/old/a.txt' false. Names with a leading dot match only a
 * pattern that writes the dot.
 */
export function globTest(pattern: string): (path: string) => boolean {
  const wanted = segments(pattern)
  return (path) => matches(wanted, segments(path))
}

function segments(path: string): string[] {
  return path.split('/').filter((part) => part !== '.' && part !== '')
}

/** Each `**` is tried at every place: at most segments x segments steps, by one row of a table. */
function matches(wanted: readonly string[], parts: readonly string[]): boolean {
  let row = parts.map(() => false).concat(false)
  row[0] = true
  for (const want of wanted) {
    const next = row.map(() => false)
    for (let at = 0; at <= parts.length; at++) {
      if (want === '**')
        next[at] = row[at] === true || (at > 0 && next[at - 1] === true && !hidden(parts[at - 1]))
      else if (at > 0 && row[at - 1]) next[at] = segmentMatches(want, parts[at - 1] ?? '')
    }
    row = next
  }
  return row[parts.length] === true
}

function hidden(part = ''): boolean {
  return part.startsWith('.')
}

function segmentMatches(want: string, part: string): boolean {
  if (hidden(part) && !want.startsWith('.')) return false
  if (want.length > 200 || part.length > 300) return want === part
  const source = want.replace(/\*+|\?|\[!?[^\]]{1,100}\]|[\\^$.+(){}|[\]]/g, (found) => {
    if (found.startsWith('*')) return '.*'
    if (found === '?') return '.'
    return found.length > 2 ? found.replace(/^\[!/, '[^').replaceAll('\\', '\\\\') : `\\${found}`
  })
  try {
    return new RegExp(`^${source}$`, 'u').test(part)
  } catch {
    return want === part
  }
}
