import { lexicon, phraseSet } from '../../text/lexicon.ts'
import type { RolePhrase } from './phrase.ts'
import type { Reading } from './reading.ts'

/** The roles before a name without the words in front that do not belong to them. */
export function trimmedAll(reading: Reading, parts: readonly RolePhrase[]): readonly RolePhrase[] {
  return parts.map((part) => ({ ...part, from: trimmedFrom(reading, part) }))
}

/**
 * Leaves out words that do not belong to the title: an adjective that only opens the sentence ("Controversial Ohio
 * Governor"), and common nouns before a title in capitals ("the devices City Police Commissioner").
 */
function trimmedFrom(reading: Reading, { from: first, head }: RolePhrase): number {
  const { tokens, names } = reading
  const from = clauseStart(reading, first, head)
  if (isHeadline(reading)) return headlineFrom(reading, { from, head })
  const capital = /^\p{Lu}/u.test(tokens[head]?.text ?? '')
  let at = from
  while (at < head) {
    const token = tokens[at]
    if (!token || names[at] || phraseSet('role-modifiers').has(token.lower)) break
    const opening = at === 0 && token.tags.has('Adjective') && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')
    const common = capital && /^\p{Ll}/u.test(token.text) && !/^-/.test(token.text)
    if (!opening && !common) break
    at++
  }
  return at
}

/**
 * Where the title begins in words that hold a clause: "a group backing then-Mayor", "aides supporting Senate candidate",
 * "police arrests reporter".
 */
function clauseStart({ tokens }: Reading, from: number, head: number): number {
  for (let at = head; at > from; at--) {
    const [before, own] = [tokens[at - 1], tokens[at]]
    if (!before || !own) break
    if (own.lower === 'then' && own.tags.has('Hyphenated')) return at
    const held = at - 1 > from && /^\p{Ll}{3,20}ing$/u.test(before.text) && /^\p{Lu}/u.test(own.text)
    if (held || isAct(before.text)) return at
  }
  return from
}

/** The present of a verb for what is done to someone, which a tagger may take for a plural: "arrests". */
function isAct(word: string): boolean {
  const verb = /^(?<verb>\p{Ll}{3,20})s$/u.exec(word)?.groups?.verb
  return (
    verb !== undefined && Object.hasOwn(lexicon<Readonly<Record<string, unknown>>>('acts-undergone'), verb)
  )
}

/** A headline, every word of which has a capital but short ones: there a verb looks like a part of a title. */
function isHeadline({ tokens }: Reading): boolean {
  return tokens.length >= 5 && !tokens.some(({ text }) => /^\p{Ll}{4}/u.test(text))
}

/** Of "Governor Endorses House Speaker", "House Speaker": words of offices, places and bodies alone may stand before it. */
function headlineFrom({ tokens, names }: Reading, { from, head }: Pick<RolePhrase, 'from' | 'head'>): number {
  let at = head
  while (at > from) {
    const word = tokens[at - 1]
    const name = names[at - 1]
    const known =
      word && (phraseSet('role-modifiers').has(word.lower) || phraseSet('office-levels').has(word.lower))
    const body = name ? name.type !== 'person' : phraseSet('headline-title-words').has(word?.lower ?? '')
    if (!known && !body) break
    at--
  }
  return at
}
