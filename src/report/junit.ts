import type { Comparison, Fact } from '../types.ts'
import { shownFacts } from './answers.ts'
import { markup } from './markup.ts'
import type { Reporter } from './options.ts'
import { escaped, oneLine } from './safe.ts'

/** JUnit XML: a test case for each shared fact, failed when its sources conflict; `all` adds the others as skipped. */
export const junit: Reporter = (result, { all }) => {
  const facts = shownFacts(result, all)
  const failed = facts.filter(({ verdict }) => verdict === 'conflict').length
  const skipped = facts.filter(({ verdict }) => verdict === 'single').length
  const counts = `tests="${facts.length}" failures="${failed}" errors="0" skipped="${skipped}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="crossclaim" ${counts}>`,
    ...facts.map((fact) => testcase(fact, result)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function testcase(fact: Fact, result: Comparison): string {
  const open = `    <testcase classname="crossclaim.${fact.kind}" name="${xml(`${fact.label} [${fact.id}]`)}"`
  if (fact.verdict === 'conflict')
    return [
      `${open}>`,
      `      <failure type="conflict" message="${xml(fact.reason)}">${valueLines(fact, result)}</failure>`,
      '    </testcase>',
    ].join('\n')
  if (fact.verdict === 'single')
    return `${open}>\n      <skipped message="${xml(fact.reason)}"/>\n    </testcase>`
  return `${open}/>`
}

function valueLines(fact: Fact, { sources }: Comparison): string {
  const paths = new Map(sources.map(({ source, path }) => [source, path]))
  return fact.values
    .map(({ source, line, column, text }) => xml(`${paths.get(source) ?? source}:${line}:${column}: ${text}`))
    .join('\n')
}

function xml(text: string): string {
  return markup(escaped(oneLine(text)))
}
