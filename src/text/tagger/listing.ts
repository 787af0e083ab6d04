import type { PreparedRule, RuleNet } from './net.ts'
import type { Condition } from './program.ts'

/**
 * Files every rule under the test by which it is found, one that is rare among those that must hold; or under those of which
 * one must hold.
 *
 * The conditions of a rule in numbers: that of the rule, how many follow; and of each condition its place, how many tests
 * there are, and these.
 */
export function rulesByTest(
  rules: readonly PreparedRule[],
  weights: readonly number[],
): Pick<RuleNet, 'byTest' | 'conditions'> {
  const byTest: (number[] | undefined)[] = weights.map(() => undefined)
  const numbers: number[] = []
  for (const [index, rule] of rules.entries()) {
    const conditions = [...rule.sure].sort((a, b) => weightOf(a, weights) - weightOf(b, weights))
    for (const test of new Set(conditions[0]?.tests)) {
      byTest[test] ??= []
      byTest[test].push(numbers.length)
    }
    const flat = conditions.flatMap(({ place, tests }) => [place, tests.length, ...tests])
    numbers.push(index, flat.length, ...flat)
  }
  return {
    byTest: byTest.map((starts) => starts && Int32Array.from(starts)),
    conditions: Int32Array.from(numbers),
  }
}

/** How often a condition may hold, roughly; what is denied holds nearly always. */
function weightOf({ tests }: Condition, weights: readonly number[]): number {
  return tests.reduce((sum, test) => sum + (weights[test] ?? Number.POSITIVE_INFINITY), 0)
}
