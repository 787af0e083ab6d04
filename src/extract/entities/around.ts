import { lookUp } from '../../names/gazetteer.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { nounEvidence, when } from './heads.ts'
import { opensSentence } from './page.ts'
import type { Candidate } from './shape.ts'
import { titleAt } from './titles.ts'
import type { Word } from './words.ts'

/** What stands before a name. */
export function ofBefore({ run, from }: Candidate): string[] {
  const { words } = run.line
  const opens = when(opensSentence(words, from), 'opens')
  const before = words[from - 1]
  if (!before) return [...opens, 'before:nothing']
  const gap = words[from]?.gap ?? ''
  if (!/^\s{1,3}$/.test(gap)) return [...opens, `gap:${gap.trim().slice(0, 1) || 'none'}`]
  return [
    ...opens,
    wordEvidence('before', before),
    ...phraseBefore(words, from),
    ...nounEvidence('noun-before', before),
  ]
}

/** The words before the word before: "according to X", "analyst at X", "brands such as X", "in the X". */
function phraseBefore(words: readonly Word[], from: number): string[] {
  const before = words[from - 1]
  const earlier = words[from - 2]
  if (!before || !earlier) return before?.lower === 'the' ? ['before-the:nothing'] : []
  if (before.lower === 'the') return [wordEvidence('before-the', earlier), ...roleBefore(words, from - 1)]
  if (before.lower === 'to' && earlier.lower === 'according') return ['according-to']
  if (before.lower === 'as' && earlier.lower === 'such') {
    const noun = words[from - 3]
    return noun ? nounEvidence('such-as', noun) : []
  }
  return [
    ...roleBefore(words, from),
    ...when(
      /^(?:named|called|surnamed|dubbed|titled|entitled|nicknamed)$/.test(before.lower),
      `called:${before.lower}`,
    ),
  ]
}

/** A person's role and a preposition: "analyst at", "spokesman for", "president of". */
function roleBefore(words: readonly Word[], from: number): string[] {
  const link = words[from - 1]?.lower ?? ''
  if (!/^(?:at|of|for|with|from|in|by)$/.test(link)) return []
  const role = words[from - 2]
  if (!role) return []
  if (titleAt(words, from - 2, from - 1)) return [`role-${link}`]
  return [`${sortOf(role)}-${link}`, ...nounEvidence(`noun-${link}`, role)]
}

/** A neighbour by itself when it is a function word, else by its sort. */
function wordEvidence(side: string, word: Word): string {
  if (phraseSet('function-words').has(word.lower) && !phraseSet('name-say-verbs').has(word.lower))
    return `${side}:${word.lower}`
  return `${side}:${sortOf(word)}`
}

function sortOf(word: Word): string {
  if (phraseSet('name-say-verbs').has(word.lower)) return 'SAY'
  if (word.shape === 'number') return 'NUMBER'
  if (word.shape !== 'lower') return 'CAPITAL'
  if (/^(?:reported|reports|quoted|cited|published|quotes|cites|broadcast)$/.test(word.lower)) return 'REPORT'
  if (word.tags.has('Verb')) return 'VERB'
  if (word.tags.has('Adjective')) return 'ADJECTIVE'
  if (word.tags.has('Adverb')) return 'ADVERB'
  return word.tags.has('Noun') ? (word.tags.has('Plural') ? 'NOUNS' : 'NOUN') : 'OTHER'
}

/** Evidence right behind a candidate: what follows it, in classes such as `after:nothing`, and whether it is possessive. */
export function ofAfter({ run, to }: Candidate): string[] {
  const { words } = run.line
  const last = words[to - 1]
  const next = words[to]
  const own = when(last?.possessive === true, 'possessive')
  if (!next) return [...own, 'after:nothing']
  const gap = next.gap.replace(/^[’']s?/, '')
  if (/^[-‑]$/.test(gap)) return [...own, afterHyphen(next)]
  if (/^\s{1,3}$/.test(gap)) {
    return [
      ...own,
      wordEvidence(last?.possessive ? 'own' : 'after', next),
      ...nounEvidence('noun-after', next),
      ...when(phraseSet('name-followers').has(next.lower), 'noun-after:follower'),
    ]
  }
  const stop = `stop:${gap.trim().slice(0, 1) || 'none'}`
  if (/^\s?\($/.test(gap)) return [...own, stop, `bracket:${next.shape}`]
  return [...own, stop, ...(/^, $/.test(gap) ? apposition(words, to) : [])]
}

function afterHyphen(next: Word): string {
  if (next.shape !== 'lower') return 'hyphen:CAPITAL'
  return `hyphen:${/^(?:based|born|led)$/.test(next.lower) ? next.lower : 'word'}`
}

/** What the words after a comma say: ", 41,", ", who", ", a spokesman for", ", the company that", ", Texas". */
function apposition(words: readonly Word[], to: number): string[] {
  const next = words[to]
  if (!next) return []
  if (next.shape === 'number') return [/^\d{1,2}$/.test(next.text) ? 'comma:age' : 'comma:number']
  if (/^(?:who|whose|which|where)$/.test(next.lower)) return [`comma:${next.lower}`]
  if (next.shape !== 'lower')
    return [lookUp(next.text).some(({ type }) => type === 'place') ? 'comma:place' : 'comma:CAPITAL']
  return appositive(words, to)
}

/** The first noun of ", a retired officer of ..." that says what the name before is. */
function appositive(words: readonly Word[], from: number): string[] {
  for (let at = from; at < Math.min(from + 6, words.length); at++) {
    const word = words[at]
    if (!word || phraseSet('noun-ending-words').has(word.lower) || (at > from && /[,;:.]/.test(word.gap)))
      return []
    if (titleAt(words, at, words.length)) return ['comma:role']
    const nouns = nounEvidence('comma', word)
    if (nouns.length) return nouns.slice(0, 1)
  }
  return []
}
