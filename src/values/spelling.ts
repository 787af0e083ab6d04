import { lexicon } from '../text/lexicon.ts'

/** "colour", "favourite", "neighbours": what follows "our". Short words such as "hours" have no vowel before it. */
const OUR = /^(?<stem>\p{L}{0,12}[aeiou]\p{L}{0,8})our(?<end>|s|ed|ing|ite|ites|able|ful|er|ers|hood|hoods)$/u
const ISE = /^(?<stem>\p{L}{3,16})is(?<end>e|es|ed|er|ers|ing|ation|ations)$/u

/**
 * A lower-case word in the one spelling that British and American writers share when compared.
 *
 * By list (data/spellings.json) and by the endings -our and -ise, which turn into -or and -ize: so do words that only look alike
 * ("promise"), on both sides the same. `oneSpelling('organised')` is `'organized'`.
 */
export function oneSpelling(word: string): string {
  const listed = lexicon<Readonly<Record<string, string>>>('spellings')[word]
  if (listed !== undefined) return listed
  const our = OUR.exec(word)?.groups
  if (our) return `${our.stem}or${our.end}`
  const ise = ISE.exec(word)?.groups
  return ise ? `${ise.stem}iz${ise.end}` : word
}
