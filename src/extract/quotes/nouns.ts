import { phraseSet } from '../../text/lexicon.ts'

/** Person and group nouns, singular or plural: "spokesman", "officials". */
export function isSpeakerNoun(lower: string): boolean {
  const nouns = phraseSet('speaker-nouns')
  return nouns.has(lower) || (lower.endsWith('s') && nouns.has(lower.slice(0, -1)))
}

/** Written things that say something: "statement", "reports". */
export function isDocumentNoun(lower: string): boolean {
  const nouns = phraseSet('document-nouns')
  return nouns.has(lower) || (lower.endsWith('s') && nouns.has(lower.slice(0, -1)))
}
