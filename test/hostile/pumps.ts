/** A part of a pattern: alternatives, a repeated part, one character, or nothing (an assertion). */
type Node =
  | { readonly type: 'either'; readonly lists: readonly (readonly Node[])[] }
  | { readonly type: 'repeated'; readonly node: Node; readonly min: number; readonly max: number }
  | { readonly type: 'character'; readonly source: string }
  | { readonly type: 'assertion'; readonly inner: Node | null }

const OPENING = /^\((?:\?(?:<[a-zA-Z_]\w*>|:|(?<look><?[=!])))?/
const CLASS = /^\[(?:\\[\s\S]|[^\]\\])*\]/
const ESCAPE = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<[^>]*>|[\s\S])/
const TIMES = /^(?:(?<sign>[*+?])|\{(?<min>\d+)(?<range>,(?<max>\d*))?\})\??/

/** The parts of the source of a pattern. */
function parsed(source: string): Node {
  let at = 0
  const take = (pattern: RegExp) => {
    const match = pattern.exec(source.slice(at, at + 20_000))
    at += match?.[0].length ?? 0
    return match
  }
  const either = (): Node => {
    const lists: Node[][] = [[]]
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        at++
        lists.push([])
      } else lists.at(-1)?.push(repeated(part()))
    }
    return { type: 'either', lists }
  }
  const part = (): Node => {
    const opening = take(OPENING)
    if (opening) {
      const inner = either()
      at++
      return opening.groups?.look ? { type: 'assertion', inner } : inner
    }
    if (take(/^(?:\\[bB]|\\k<[^>]*>|\\[1-9]|[$^])/)) return { type: 'assertion', inner: null }
    const [one = ''] = take(CLASS) ?? take(ESCAPE) ?? take(/^[\s\S]/u) ?? []
    return { type: 'character', source: one }
  }
  const repeated = (node: Node): Node => {
    const { sign, min = '0', range, max = min } = take(TIMES)?.groups ?? { sign: 'once' }
    if (sign === 'once') return node
    if (sign) return { type: 'repeated', node, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity }
    return { type: 'repeated', node, min: Number(min), max: range && max === '' ? Infinity : Number(max) }
  }
  return either()
}

const CANDIDATES = [
  ...'aA1 .,-\'"“”‘’—–:;()[]/$%€£&@#*_!?|<>{}=+~^`\\é\n\t\r0zZßİ…•½١😀\u0301\u00a0',
  ...Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)),
]
const characters = new Map<string, string>()

/** A character that a class or escape matches; empty when none was found. */
function characterOf(source: string, flags: string): string {
  const key = `${source}/${flags}`
  let found = characters.get(key)
  if (found === undefined) {
    const test = new RegExp(`^(?:${source})$`, flags)
    found = CANDIDATES.find((candidate) => test.test(candidate)) ?? ''
    characters.set(key, found)
  }
  return found
}

/** A text that the part matches, or nearly; of alternatives the first. */
function sample(node: Node, flags: string): string {
  if (node.type === 'assertion') return ''
  if (node.type === 'character') return characterOf(node.source, flags)
  if (node.type === 'repeated')
    return sample(node.node, flags).repeat(Math.max(Math.min(1, node.max), node.min))
  return (node.lists[0] ?? []).map((part) => sample(part, flags)).join('')
}

/** A text of which the end can be repeated: what stands before a repeated part of a pattern, and one turn of it. */
export interface Pump {
  readonly before: string
  readonly unit: string
}

/** Alternatives of one group that are followed: those of long word lists are alike. */
const MOST_ALTERNATIVES = 12

/** A pump for each part of a pattern that may come more than once, and one for the whole. */
export function pumpsOf(source: string, flags: string): Pump[] {
  const plain = flags.replace(/[gy]/g, '')
  const tree = parsed(source)
  const pumps = [...pumpsIn(tree, '', plain), { before: '', unit: sample(tree, plain) }]
  return pumps.filter(({ unit }) => unit !== '')
}

function pumpsIn(node: Node, before: string, flags: string): Pump[] {
  if (node.type === 'character') return []
  if (node.type === 'assertion') return node.inner ? pumpsIn(node.inner, before, flags) : []
  if (node.type === 'either') {
    return node.lists.slice(0, MOST_ALTERNATIVES).flatMap((list) => pumpsInList(list, before, flags))
  }
  const own = node.max > 1 ? [{ before, unit: sample(node.node, flags) }] : []
  return [...own, ...pumpsIn(node.node, before, flags)]
}

function pumpsInList(list: readonly Node[], before: string, flags: string): Pump[] {
  let text = before
  return list.flatMap((part) => {
    const pumps = pumpsIn(part, text, flags)
    text += sample(part, flags)
    return pumps
  })
}
