import { isCommonWord, isFirstName, lookUp } from '../../names/gazetteer.ts'
import { lexicon, phraseSet } from '../../text/lexicon.ts'
import { isCalendar } from './page.ts'
import type { Word } from './words.ts'

/** After a hyphen: "Jean-Luc", "COVID-19", "Suk-yeol", but not "Qatar-based" or "Israel-Gaza". */
export function hyphened(words: readonly Word[], to: number): number {
  const last = words[to - 1]
  const next = words[to]
  if (!last || !next) return to
  if (next.shape === 'number') return /^\d{1,3}$/.test(next.text) ? to + 1 : to
  if (/^(?:al|el|abd|abu)$/.test(last.lower)) return to + 1
  if (next.shape === 'lower') {
    if (phraseSet('name-particles').has(next.lower) && words[to + 1]?.gap === '-') return to + 1
    return isCommonWord(next.lower) || phraseSet('function-words').has(next.lower) ? to : to + 1
  }
  return isSide(last.text) && isSide(next.text) ? to : to + 1
}

/** What can be one side of "Israel-Gaza", "UK-NATO", "D-Ohio". */
function isSide(text: string): boolean {
  return (
    /^[DRI]$/.test(text) ||
    lookUp(text).some(({ type }) => type === 'place' || type === 'group' || type === 'organization')
  )
}

/** Over lower-case words inside a name: particles, "of the", "and" in the name of an institution. */
export function linked(words: readonly Word[], from: number, to: number): number {
  const past = afterParticles(words, to)
  if (past > to && isCapitalAt(words, past)) return past + 1
  const word = words[to]?.lower ?? ''
  if (word === 'of' || word === 'for' || word === 'on') {
    if (!takesOf(words, from, to, word)) return to
    const noun = words[to + 1]?.lower === 'the' ? to + 2 : to + 1
    return isCapitalAt(words, noun) ? noun + 1 : to
  }
  return word === 'and' && isCapitalAt(words, to + 1) && takesAnd(words, from, to) ? to + 2 : to
}

function afterParticles(words: readonly Word[], from: number): number {
  const particles = phraseSet('name-particles')
  let at = from
  while (at < from + 3 && words[at]?.shape === 'lower' && particles.has(words[at]?.lower ?? '')) at++
  return at
}

function isCapitalAt(words: readonly Word[], index: number): boolean {
  const word = words[index]
  return word?.capital === true && /^[\s-]{1,3}$/.test(word.gap) && !isCalendar(word)
}

/** Whether "of" after these words is part of the name: after "Ministry", "University", "Bank". */
function takesOf(words: readonly Word[], from: number, to: number, link: string): boolean {
  const last = words[to - 1]?.lower ?? ''
  if (words.slice(from, to - 1).some(({ lower }) => lower === 'of') && link === 'of') return false
  if (phraseSet('of-heads').has(last)) return true
  return link !== 'of' && phraseSet('for-heads').has(last)
}

/** Whether "and" is inside one name: "Ministry of Trade and Industry", "Food and Drug Administration". */
function takesAnd(words: readonly Word[], from: number, to: number): boolean {
  const last = words[to - 1]
  const next = words[to + 1]
  if (!last || !next || lookUp(next.text).length || lookUp(last.text).length) return false
  const before = words.slice(from, to)
  const common = (word: Word) => isCommonWord(word.lower)
  if (before.some(({ lower }) => lower === 'of' || lower === 'for')) {
    return (
      (common(last) && common(next)) ||
      (/^(?:ministry|department)$/.test(before[0]?.lower ?? '') && !isFirstName(next.text))
    )
  }
  return common(last) && common(next) && !isHeadNoun(last.lower) && endsInHead(words, to + 1)
}

/** Whether the capitalised words from here on end in the noun of an institution or law. */
function endsInHead(words: readonly Word[], from: number): boolean {
  for (let at = from + 1; at < Math.min(from + 5, words.length); at++) {
    const word = words[at]
    if (!word?.capital || !/^\s{1,3}$/.test(word.gap)) return false
    if (isHeadNoun(word.lower) || phraseSet('event-heads').has(word.lower)) return true
  }
  return false
}

function isHeadNoun(lower: string): boolean {
  return phraseSet('organization-heads').has(lower) || phraseSet('work-heads').has(lower)
}

/** Whether a name goes on after a possessive: "People's Party", "Attorney General's Office", "Bond Traders' Association". */
export function takesPossessive(words: readonly Word[], from: number, to: number): boolean {
  const last = words[to - 1]
  const next = words[to]
  if (!last || !next) return false
  if (phraseSet('possessive-openers').has(last.lower)) return true
  if (!phraseSet('organization-heads').has(next.lower)) return false
  if (/[^s]s$/.test(last.lower) && isCommonWord(last.lower)) return true
  const titles = lexicon<Readonly<Record<string, string>>>('titles')
  const phrase = words
    .slice(Math.max(from, to - 2), to)
    .map(({ lower }) => lower)
    .join(' ')
  return Object.hasOwn(titles, phrase) && phrase.includes(' ')
}

/** A nickname between quotation marks inside a name: 'Ana "Nita" Morales'; its words in number, else 0. */
export function nicknameAt(words: readonly Word[], at: number): number {
  const [next, after] = [words[at], words[at + 1]]
  if (!next || !after || next.gap.length !== 2 || !/^ ["“'‘]$/.test(next.gap) || !/^["”'’] $/.test(after.gap))
    return 0
  return next.capital && after.capital ? 2 : 0
}
