import { personForm } from '../../names/forms.ts'

/**
 * Whether two names are most likely one, spelled in two ways: the surnames or the given names are equal, and the others are
 * one letter apart, or two in a long name.
 *
 * `spelledAlike('Ann Smyth', 'Ann Smith')`; "Ann Cole" and "Tom Reed" are two people.
 */
export function spelledAlike(a: string, b: string): boolean {
  const [x, y] = [personForm(a), personForm(b)]
  const [first, second] = [x.given.join(' '), y.given.join(' ')]
  const distance = lettersApart(x.family, y.family) + lettersApart(first, second)
  const length = Math.min(x.family.length + first.length, y.family.length + second.length)
  return distance <= (length >= 12 ? 2 : 1)
}

/** Whether two full names that are taken for one have surnames of other letters: "Smyth" and "Smith", not "Müller" and "Muller". */
export function writtenApart(a: string, b: string): boolean {
  const [x, y] = [personForm(a), personForm(b)]
  return x.given.length > 0 && y.given.length > 0 && x.family !== y.family && spelledAlike(a, b)
}

/** Letters to change, add or leave out until two words are equal (Levenshtein distance); more than 3 counts as 4. */
function lettersApart(a: string, b: string): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > 3 || a.length > 60 || b.length > 60) return 4
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= b.length; to++) {
      const change = (row[to - 1] ?? 0) + (letter === b[to - 1] ? 0 : 1)
      next.push(Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(4, row[b.length] ?? 4)
}
