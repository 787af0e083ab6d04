import { isCommonWord, isFirstName, isLastName, lookUp } from '../../names/gazetteer.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { ofAfter, ofBefore } from './around.ts'
import { HEADS, headSorts, when } from './heads.ts'
import type { Page } from './page.ts'
import type { Candidate } from './shape.ts'
import { isOfficeOf, titleAt } from './titles.ts'
import type { Word } from './words.ts'

/** Collects the evidence on one candidate, as names of evidence: "before:in", "head:organization". */
export function evidenceOf(page: Page, candidate: Candidate): string[] {
  return [
    'any',
    ...ofLists(candidate),
    ...ofTopic(page, candidate),
    ...ofForm(page, candidate),
    ...ofBefore(candidate),
    ...ofAfter(candidate),
  ]
}

function ofLists({ run, from, to, text }: Candidate): string[] {
  const words = run.line.words.slice(from, to)
  const first = words[0]?.text ?? ''
  const last = words.at(-1)?.text ?? ''
  const listed = [...new Set(lookUp(text).map(({ list }) => `list:${list}`))]
  if (words.length === 1) {
    return [
      ...listed,
      ...when(isFirstName(first), 'first-name:alone'),
      ...when(isLastName(last), 'last-name:alone'),
    ]
  }
  return [
    ...listed,
    ...lookUp(first)
      .slice(0, 1)
      .map(({ list }) => `first:${list}`),
    ...lookUp(last)
      .slice(0, 1)
      .map(({ list }) => `last:${list}`),
    ...when(isFirstName(first), 'first-name:first'),
    ...when(isFirstName(last), 'first-name:last'),
    ...when(isLastName(last), 'last-name:last'),
  ]
}

/** In articles on sport, towns and countries are mostly teams. */
function ofTopic(page: Page, { text }: Candidate): string[] {
  if (!page.sport) return []
  return [
    'sport',
    ...lookUp(text)
      .slice(0, 1)
      .map(({ list }) => `sport:${list}`),
  ]
}

const TAGS = ['Person', 'Place', 'Organization', 'Demonym', 'Acronym', 'Verb', 'Adjective', 'Plural']

function ofForm(page: Page, { run, from, to, text, title }: Candidate): string[] {
  const words = run.line.words.slice(from, to)
  const last = words.at(-1)
  return [
    `words:${Math.min(4, words.length)}`,
    `style:${run.line.style}`,
    ...headsOf(words),
    ...when(words.some(({ lower }) => lower === 'and') || text.includes('&'), 'and'),
    ...(title ? [`title:${title}`] : []),
    ...when(run.quoted, 'quoted-title'),
    ...when(isOfficeOf(run.line.words, from), 'office-of'),
    ...when(titleAt(run.line.words, from, to)?.length === words.length, 'is-title'),
    ...(words.length === 1 && last ? formOfWord(page, last) : formOfWords(words)),
    ...TAGS.filter((tag) => last?.tags.has(tag)).map((tag) => `tag:${tag}`),
  ]
}

/** The noun that says what a name is the name of: the last, or the last before "of". */
function headsOf(words: readonly Word[]): string[] {
  const link = words.findIndex(({ lower }) => /^(?:of|for|on)$/.test(lower))
  const head = (link > 0 ? words[link - 1] : words.at(-1))?.lower ?? ''
  const own = headSorts(head)
  const inside = new Set(words.slice(0, -1).flatMap(({ lower }) => headSorts(lower)))
  const linked = when(link > 0, 'linked')
  if (own.length === 0 && inside.size === 0) return linked
  return [
    ...linked,
    ...HEADS.flatMap((kind) => [
      ...when(own.includes(kind), words.length > 1 ? `head:${kind}` : `head-alone:${kind}`),
      ...when(inside.has(kind), `inside:${kind}-head`),
    ]),
  ]
}

function formOfWord(page: Page, word: Word): string[] {
  const found = [`shape:${word.shape}`]
  if (/\d/.test(word.text)) found.push('digits')
  if (/\./.test(word.text)) found.push('dotted')
  if (phraseSet('common-acronyms').has(word.text)) found.push('common-acronym')
  if (word.shape === 'upper' && lookUp(word.text).length)
    return [...found, `length:${Math.min(6, word.text.length)}`]
  if (isCommonWord(word.lower)) found.push('common')
  if ((page.usage.get(word.lower)?.low ?? 0) > 0) found.push('seen-low')
  if (word.shape === 'upper') found.push(`length:${Math.min(6, word.text.length)}`)
  else found.push(...endingOf(word.lower))
  return found
}

const ENDINGS =
  /(?<people>ians|ans|ists|ites|ese|ish)$|(?<person>ov|ev|ez|sky|ski|son|vic|wicz|yan|idis|ko|ova|eva|ini|elli|oglu|sson|berg|stein|man)$|(?<group>ian|ean|ist|ism|ic)$|(?<place>stan|ville|burg|burgh|shire|land|pur|abad|grad|ton|ford|polis|ia|bury|field|wood|haven|mouth)$/

function endingOf(lower: string): string[] {
  const groups = ENDINGS.exec(lower)?.groups ?? {}
  return Object.keys(groups)
    .filter((name) => groups[name])
    .map((name) => `ending:${name}`)
}

function formOfWords(words: readonly Word[]): string[] {
  const found: string[] = []
  const common = words.filter(({ lower }) => isCommonWord(lower)).length
  found.push(common === words.length ? 'common:all' : common ? 'common:some' : 'common:none')
  if (words.some(({ text }) => /^\p{Lu}\.$/u.test(text))) found.push('initial')
  if (words.some(({ lower, shape }) => shape === 'lower' && phraseSet('name-particles').has(lower)))
    found.push('particle')
  if (words.some(({ shape }) => shape === 'upper')) found.push('has-upper')
  if (words.some(({ text }) => /\d/.test(text))) found.push('digits')
  if (words.some(({ gap }, index) => index > 0 && gap === '-')) found.push('hyphen')
  if (words.some(({ gap, shape }, index) => index > 0 && gap === '-' && shape === 'lower'))
    found.push('hyphen:lower')
  if (/^(?:jr|sr|ii|iii|iv)\.?$/.test(words.at(-1)?.lower ?? '')) found.push('suffix:person')
  if (/^(?:inc|corp|co|ltd|llc|plc)\.?$/.test(words.at(-1)?.lower ?? '')) found.push('suffix:company')
  if (words.some(({ possessive }, index) => possessive && index < words.length - 1))
    found.push('possessive-inside')
  return found
}
