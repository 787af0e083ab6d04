import { isFirstName, isLastName, lookUp } from '../../names/gazetteer.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { opensSentence, type Page } from './runs.ts'
import { type Candidate, titleAt } from './shape.ts'
import type { Word } from './words.ts'

/** Collects the evidence on one candidate, as names of evidence: "before:in", "head:organization". */
export function evidenceOf(page: Page, candidate: Candidate): string[] {
  return [
    'any',
    ...ofLists(candidate),
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

function when(holds: boolean, item: string): string[] {
  return holds ? [item] : []
}

const HEADS = ['organization', 'place', 'event', 'work'] as const

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
    ...(words.length === 1 && last ? formOfWord(page, last) : formOfWords(words)),
    ...TAGS.filter((tag) => last?.tags.has(tag)).map((tag) => `tag:${tag}`),
  ]
}

/** The noun that says what a name is the name of: the last, or the last before "of". */
function headsOf(words: readonly Word[]): string[] {
  const link = words.findIndex(({ lower }) => /^(?:of|for|on)$/.test(lower))
  const head = (link > 0 ? words[link - 1] : words.at(-1))?.lower ?? ''
  const inside = words.slice(0, -1)
  return [
    ...when(link > 0, 'linked'),
    ...HEADS.flatMap((kind) => {
      const heads = phraseSet(`${kind}-heads`)
      return [
        ...when(heads.has(head), words.length > 1 ? `head:${kind}` : `head-alone:${kind}`),
        ...when(
          inside.some(({ lower }) => heads.has(lower)),
          `inside:${kind}-head`,
        ),
      ]
    }),
  ]
}

function formOfWord(page: Page, word: Word): string[] {
  const found = [`shape:${word.shape}`]
  if (/\d/.test(word.text)) found.push('digits')
  if (/\./.test(word.text)) found.push('dotted')
  const common = phraseSet('common-words').has(word.lower)
  if (common) found.push('common')
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
  const common = words.filter(({ lower }) => phraseSet('common-words').has(lower)).length
  found.push(common === words.length ? 'common:all' : common ? 'common:some' : 'common:none')
  if (words.some(({ text }) => /^\p{Lu}\.$/u.test(text))) found.push('initial')
  if (words.some(({ lower, shape }) => shape === 'lower' && phraseSet('name-particles').has(lower)))
    found.push('particle')
  if (words.some(({ shape }) => shape === 'upper')) found.push('has-upper')
  if (words.some(({ text }) => /\d/.test(text))) found.push('digits')
  if (words.some(({ gap }, index) => index > 0 && gap === '-')) found.push('hyphen')
  if (/^(?:jr|sr|ii|iii|iv)\.?$/.test(words.at(-1)?.lower ?? '')) found.push('suffix:person')
  if (/^(?:inc|corp|co|ltd|llc|plc)\.?$/.test(words.at(-1)?.lower ?? '')) found.push('suffix:company')
  if (words.some(({ possessive }, index) => possessive && index < words.length - 1))
    found.push('possessive-inside')
  return found
}

function ofBefore({ run, from }: Candidate): string[] {
  const { words } = run.line
  const found: string[] = []
  if (opensSentence(words, from)) found.push('opens')
  const gap = words[from]?.gap ?? ''
  const before = words[from - 1]
  if (!before) return [...found, 'before:nothing']
  if (!/^\s{1,3}$/.test(gap)) return [...found, `gap:${gap.trim().slice(0, 1) || 'none'}`]
  found.push(wordEvidence('before', before))
  if (before.lower === 'the') {
    const earlier = words[from - 2]
    found.push(earlier ? wordEvidence('before-the', earlier) : 'before-the:nothing')
  }
  found.push(...nounEvidence('noun-before', before))
  return found
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
  if (word.tags.has('Verb')) return 'VERB'
  if (word.tags.has('Adjective')) return 'ADJECTIVE'
  if (word.tags.has('Adverb')) return 'ADVERB'
  return word.tags.has('Noun') ? (word.tags.has('Plural') ? 'NOUNS' : 'NOUN') : 'OTHER'
}

function ofAfter({ run, to }: Candidate): string[] {
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

/** A noun in lower case beside a name that says what it is: "the newspaper Lotus", "Lotus party". */
function nounEvidence(side: string, word: Word): string[] {
  if (word.shape !== 'lower') return []
  return HEADS.filter((kind) => phraseSet(`${kind}-heads`).has(word.lower)).map((kind) => `${side}:${kind}`)
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
    if (!word || ENDS_NOUN.test(word.lower) || (at > from && /[,;:.]/.test(word.gap))) return []
    if (titleAt(words, at, words.length)) return ['comma:role']
    const nouns = nounEvidence('comma', word)
    if (nouns.length) return nouns.slice(0, 1)
  }
  return []
}

const ENDS_NOUN = /^(?:of|in|for|at|on|to|by|that|who|which)$/
