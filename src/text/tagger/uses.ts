import type { RuleNet, Uses } from './net.ts'
import type { Term } from './terms.ts'

/** What tags mean to the rules. */
export function usesOfTags(net: RuleNet, tags: Iterable<string>): Uses {
  const tests = new Set<number>()
  for (const tag of tags) add(tests, net.tags.get(tag))
  return [...tests]
}

/** The names that a term has: as compromise looks for words, and as it looks for one of some words. */
type Names = Pick<Term, 'pre' | 'post' | 'normal' | 'text' | 'machine' | 'alias'> & {
  readonly implicit?: string | undefined
}

/** What a word, or a part of a contraction, means to the rules, exactly. */
export function usesOfWord(net: RuleNet, names: Names): Uses {
  const { normal, text, machine, alias, implicit } = names
  const tests = new Set<number>()
  const word = (name: string, asHook: boolean, asWord: boolean, asOneOf: boolean) => {
    const use = net.words.get(name)
    if (!use) return
    if (asHook) add(tests, use.hook)
    if (asWord) add(tests, use.test)
    if (asOneOf) for (const test of use.sets) add(tests, test)
  }
  word(normal, true, true, !implicit && !machine)
  word(text, false, true, true)
  if (machine) word(machine, true, true, !implicit)
  if (implicit) word(implicit, true, false, true)
  for (const name of alias ?? []) word(name, true, true, false)
  for (const { test, holds } of net.probes) if (holds(names)) add(tests, test)
  return [...tests]
}

/** What a choice between two tags ("Noun|Verb") means to the rules. */
export function usesOfSwitch(net: RuleNet, name: string): Uses {
  const use = net.words.get(`%${name}%`)
  const tests = new Set<number>()
  add(tests, use?.hook)
  add(tests, use?.test)
  return [...tests]
}

function add(tests: Set<number>, test: number | undefined): void {
  if (test !== undefined && test >= 0) tests.add(test)
}
