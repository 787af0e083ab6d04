/** The path as it is shown: bytes that are no UTF-8 as `\xff`. */
export function shownPath(path: Uint8Array): string {
  const text = Buffer.from(path).toString('utf8')
  if (!text.includes('\ufffd')) return text
  const whole = Buffer.from(path).toString('latin1')
  const valid = whole.replace(/[\xc2-\xf4][\x80-\xbf]{1,3}|[\x80-\xff]/g, (run) => {
    const decoded = Buffer.from(run, 'latin1').toString('utf8')
    return decoded.includes('\ufffd')
      ? [...run].map((char) => `\\x${char.charCodeAt(0).toString(16)}`).join('')
      : decoded
  })
  return valid
}

const WORDS = new Map([
  ['ENOENT', 'no such file or folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['ELOOP', 'symbolic links lead in a circle'],
  ['ENOTDIR', 'a part of the path is not a folder'],
  ['ENAMETOOLONG', 'name too long'],
  ['EISDIR', 'is a folder'],
  ['EMFILE', 'too many open files'],
  ['ENFILE', 'too many open files'],
  ['EIO', 'the disk could not be read'],
  ['ENOSPC', 'no space left on device'],
  ['EDQUOT', 'disk quota exceeded'],
  ['EFBIG', 'file too large'],
  ['EROFS', 'read-only file system'],
  ['ENXIO', 'no such device'],
])

/** What a failed call of the file system means, in words. */
export function wordsOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string }
  return WORDS.get(code ?? '') ?? code ?? message ?? String(error)
}

/** The system's code of an error: "ENOENT"; empty when it has none. */
export function codeOf(error: unknown): string {
  return (error as { readonly code?: string } | null)?.code ?? ''
}

/** "8 MiB", "1.4 GiB", "300 bytes". */
export function sizeInWords(bytes: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB']
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1)
  const size = bytes / 1024 ** power
  return `${Number.isInteger(size) ? size : size.toFixed(1)} ${units[power]}`
}
