import type { Fact } from '../types.ts'
import { pathsOf, shownFacts } from './answers.ts'
import { markup } from './markup.ts'
import type { Reporter } from './options.ts'
import { escaped, oneLine } from './safe.ts'

type Paths = ReadonlyMap<string, string>

/** JUnit XML: a test case for each shared fact, failed when its sources conflict; `all` adds the others as skipped. */
export const junit: Reporter = (result, { all }) => {
  const facts = shownFacts(result, all)
  const paths = pathsOf(result)
  const failed = facts.filter(({ verdict }) => verdict === 'conflict').length
  const skipped = facts.filter(({ verdict }) => verdict === 'single').length
  const counts = `tests="${facts.length}" failures="${failed}" errors="0" skipped="${skipped}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="crossclaim" ${counts}>`,
    ...facts.map((fact) => testcase(fact, paths)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function testcase(fact: Fact, paths: Paths): string {
  const open = `    <testcase classname="crossclaim.${fact.kind}" name="${xml(`${fact.label} [${fact.id}]`)}"`
  if (fact.verdict === 'conflict')
    return [
      `${open}>`,
      `      <failure type="conflict" message="${xml(fact.reason)}">${valueLines(fact, paths)}</failure>`,
      '    </testcase>',
    ].join('\n')
  if (fact.verdict === 'single')
    return `${open}>\n      <skipped message="${xml(fact.reason)}"/>\n    </testcase>`
  return `${open}/>`
}

function valueLines(fact: Fact, paths: Paths): string {
  return fact.values
    .map(({ source, line, column, text }) => xml(`${paths.get(source) ?? source}:${line}:${column}: ${text}`))
    .join('\n')
}

function xml(text: string): string {
  return markup(escaped(oneLine(text)))
}
