import type { Chance } from './random.ts'

/** Characters and words that break readers, between marks and words that rules look for. */
const ODD = [
  '\0', '\u0007', '\u001b[2J', '\u001b]8;;x\u0007', '\u009b', '\u00a0', '\u00ad', '\u061c', '\u200b', '\u200d', '\u202e', '\u2028',
  '\u2066', '\ufeff', '\ufffd', '\ud800', '\udc00', '😀', '👩\u200d🚒', 'e\u0301', '戦争', 'ع', '\r', '\n', '\r\n', '\n\n', '\t', ' ', '',
  '“', '”', '‘', '’', '"', "'", '«', '»', '(', ')', '[', ']', '{', '}', '…', '...', '.', ',', ';', ':', '—', '–', '-', '--', '/', '\\',
  '|', '*', '_', '#', '`', '<b>', '</script>', '&amp;', '=1+1', '@cmd', '::error::x', '##[group]', '%0A', '$', '%', '½', '１２', '٣',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', '---\n', 'source: __proto__\n', 'By ', 'U.S.', 'Mr.', 'Jr.', 'a.m.', 'No.',
  'said', 'he said', 'according to', 'not', 'denied', 'who', 'that', 'and', 'of the', 'president', 'May', 'Monday', 'last week',
  '1', '0', '-1', '1e400', '99999999999999999999', '1,000', '12.5%', '$5.7 billion', '1997', '2025-02-30', '25:61', '51,', '23-year-old',
] // biome-ignore format: one list

type Mutation = (text: string, chance: Chance, others: readonly string[]) => string

const MUTATIONS: readonly Mutation[] = [
  (text, { below }) => cut(text, below(text.length), below(40)),
  (text, { below, pick }) => put(text, below(text.length + 1), pick(ODD)),
  (text, { below, pick }) => put(text, below(text.length + 1), ` ${pick(ODD)} `),
  (text, { below, pick }) => put(text, below(text.length + 1), pick(ODD).repeat(2 + below(30))),
  (text, { below }) => put(text, below(text.length + 1), text.slice(below(text.length)).slice(0, below(80))),
  (text, { below, pick }) => put(text, below(text.length + 1), pick(['\n', ' ', '"', '“']) + pick(ODD)),
  (text, { pick }) => text.replaceAll(pick([' ', '.', ',', '“', '”', '\n', '’', 'a', 'e', 'the', 'said']), pick(ODD)),
  (text, { pick }) => text.split(pick([' ', '. ', '\n', ', '])).reverse().join(pick([' ', '. ', '\n', ', '])),
  (text, { below }) => (below(2) ? text.toUpperCase() : text.toLowerCase()),
  (text, { below }) => text.replace(/\d+/g, () => String(below(3000))),
  (text, { below, pick }, others) => put(text, below(text.length + 1), snip(pick(others), below)),
  (text, { below }) => cut(text, 0, below(text.length)),
  (text, { below }) => text.slice(0, below(text.length) + 1),
] // biome-ignore format: one a line

function cut(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length)
}

function put(text: string, at: number, part: string): string {
  return text.slice(0, at) + part + text.slice(at)
}

function snip(text: string, below: Chance['below']): string {
  const from = below(text.length)
  return text.slice(from, from + below(200))
}

/** Texts longer than this are cut: many short texts find more than a few long ones. */
const LONGEST = 700

/** A stretch of one of the texts with one to six mutations. */
export function mutated(texts: readonly string[], chance: Chance): string {
  const whole = chance.pick(texts)
  const from = chance.below(Math.max(1, whole.length - 300))
  let text = chance.below(3) ? whole.slice(from, from + 300 + chance.below(300)) : whole.slice(0, 500)
  for (let times = 1 + chance.below(6); times > 0; times--) {
    text = chance.pick(MUTATIONS)(text, chance, texts).slice(0, LONGEST)
  }
  return text
}
