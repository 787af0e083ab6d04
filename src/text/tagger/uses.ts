import type { RuleNet, Uses } from './net.ts'
import type { Term } from './terms.ts'

/** What tags mean to the rules. */
export function usesOfTags(net: RuleNet, tags: Iterable<string>): Uses {
  const made = emptyUses()
  for (const tag of tags) {
    const use = net.tags.get(tag)
    if (use) add(made, use.hook, [use.test])
  }
  return usesFrom(made)
}

/** The names that a term has: as compromise looks for words, and as it looks for one of some words. */
type Names = Pick<Term, 'pre' | 'post' | 'normal' | 'text' | 'machine' | 'alias'> & {
  readonly implicit?: string | undefined
}

/** What a word, or a part of a contraction, means to the rules, exactly. */
export function usesOfWord(net: RuleNet, names: Names): Uses {
  const { normal, text, machine, alias, implicit } = names
  const made = emptyUses()
  const word = (name: string, asHook: boolean, asWord: boolean, asOneOf: boolean) => {
    const use = net.words.get(name)
    if (!use) return
    add(made, asHook ? use.hook : -1, asWord ? [use.test] : [])
    if (asOneOf) add(made, -1, use.sets)
  }
  word(normal, true, true, !implicit && !machine)
  word(text, false, true, true)
  if (machine) word(machine, true, true, !implicit)
  if (implicit) word(implicit, true, false, true)
  for (const name of alias ?? []) word(name, true, true, false)
  for (const { test, holds } of net.probes) if (holds(names)) add(made, -1, [test])
  return usesFrom(made)
}

/** What a choice between two tags ("Noun|Verb") means to the rules. */
export function usesOfSwitch(net: RuleNet, name: string): Uses {
  const made = emptyUses()
  const use = net.words.get(`%${name}%`)
  if (use) add(made, use.hook, [use.test])
  return usesFrom(made)
}

interface Made {
  readonly hooks: Set<number>
  readonly tests: Set<number>
}

function emptyUses(): Made {
  return { hooks: new Set(), tests: new Set() }
}

function add({ hooks, tests }: Made, hook: number, passed: readonly number[]): void {
  if (hook >= 0) hooks.add(hook)
  for (const test of passed) if (test >= 0) tests.add(test)
}

function usesFrom({ hooks, tests }: Made): Uses {
  return { hooks: [...hooks], tests: [...tests] }
}
