import type { PreparedRule } from './net.ts'
import type { Program } from './program.ts'

/** Stands where there is no hook or test. */
export const NONE = -1

/**
 * Files every rule under the hooks by which it is found: one that it needs, a word rather than a tag, a rare tag
 * rather than a common one; or else all of those of which it wants one.
 */
export function rulesByHook(
  rules: readonly PreparedRule[],
  count: number,
  names: readonly string[],
): Int32Array[] {
  const byHook: number[][] = Array.from({ length: count }, () => [])
  const uses = new Map<number, number>()
  for (const { ranks } of rules) for (const [hook] of ranks) uses.set(hook, (uses.get(hook) ?? 0) + 1)
  const isTag = (hook: number) => names[hook]?.startsWith('#') === true
  const cost = (hook: number) => (isTag(hook) ? 1000 : 0) + (uses.get(hook) ?? 0)
  for (const [index, { needs, wants }] of rules.entries()) {
    const best = [...needs].sort((a, b) => cost(a) - cost(b))[0]
    const byWants = best === undefined || (isTag(best) && wants.length > 0 && !wants.some(isTag))
    for (const hook of new Set(byWants ? wants : [best])) {
      byHook[hook]?.push(...listed(rules, index, byWants ? undefined : hook))
    }
  }
  return byHook.map((numbers) => Int32Array.from(numbers))
}

/** The test that a term of every match passes, by its place; NONE when there is no such test. */
function sureTest(program: Program | null | undefined, place: number): number {
  const { sure } = program ?? { sure: [] }
  for (let at = 0; at < sure.length; at += 2 + (sure[at + 1] ?? 0)) {
    const test = sure[at + 2] ?? NONE
    if (sure[at] === place && sure[at + 1] === 1 && test >= 0) return test
  }
  return NONE
}

/**
 * A rule in the list of a hook: its number; the tests that two terms in a row must pass, or NONE; how many hooks it needs
 * besides, and these. Numbers in a row, as most rules are ruled out by them and by the thousand.
 */
function listed(rules: readonly PreparedRule[], index: number, hook: number | undefined): number[] {
  const { program, needs = [] } = rules[index] ?? {}
  const [first, second] = [sureTest(program, 0), sureTest(program, 1)]
  const others = [...new Set(needs)].filter((need) => need !== hook)
  return [index, first, second, others.length, ...others]
}
