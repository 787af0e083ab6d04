import { phraseSet } from './lexicon.ts'
import { remembered } from './remembered.ts'

/** What a word before a full stop may be; most are none of it, and end their sentence. */
interface Stopped {
  /** Goes before a number: "No."; before anything: "Mr."; before what surely begins no sentence: "J.", "Inc." */
  readonly numbered: boolean
  readonly always: boolean
  readonly mostly: boolean
}

const stoppedOf = remembered((word): Stopped | null => {
  const lower = word.toLowerCase()
  const capital = /^\p{Lu}/u.test(word)
  const is = (list: string) => phraseSet(list).has(lower)
  const numbered = is('abbreviations-numbered')
  const always = is('abbreviations-lower') || (capital && is('abbreviations'))
  const initial = /^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)
  const mostly = initial || ((capital || word.includes('.')) && is('abbreviations-final'))
  return numbered || always || mostly ? { numbered, always, mostly } : null
})

/**
 * Whether the full stop behind a word is its own, given what follows it: true of "Mr" before "Vale", of "No" before "3", and of
 * "Inc" before anything but a word that surely begins a sentence.
 */
export function isAbbreviation(word: string, following: string): boolean {
  const stopped = stoppedOf(word)
  if (!stopped) return false
  if (stopped.always || (stopped.numbered && /^[\d#(]/.test(following))) return true
  if (!stopped.mostly) return false
  const first = /^(?<word>\p{L}{2,}(?![\p{L}-])|\p{L}(?![\p{L}.-]))/u.exec(following)?.groups?.word ?? ''
  return !phraseSet('sentence-starters').has(first.toLowerCase())
}
