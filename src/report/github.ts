import type { Fact, FactValue } from '../types.ts'
import { answersOf, counted, pathsOf, verdictCounts } from './answers.ts'
import type { Reporter } from './options.ts'
import { escaped, oneLine } from './safe.ts'

/** A step shows this many annotations of one level; more would be dropped without a word. */
const SHOWN = 10

/** Workflow commands: an error for each of the ten first conflicts, at the first value, and a notice with the counts. */
export const github: Reporter = (result, { all }) => {
  const paths = pathsOf(result)
  const conflicts = result.facts.filter(({ verdict }) => verdict === 'conflict')
  const compatible = all ? result.facts.filter(({ verdict }) => verdict === 'compatible') : []
  const more = Math.max(0, conflicts.length - SHOWN) + Math.max(0, compatible.length - SHOWN)
  const counts = `${counted(result.summary.sources, 'source')}, ${counted(result.summary.facts, 'fact')}: ${verdictCounts(result)}`
  return [
    ...conflicts.slice(0, SHOWN).map((fact) => annotation('error', fact, paths)),
    ...compatible.slice(0, SHOWN).map((fact) => annotation('warning', fact, paths)),
    command('notice', { title: 'crossclaim' }, more > 0 ? `${counts}; +${more} more` : counts),
  ].join('')
}

function annotation(level: string, fact: Fact, paths: ReadonlyMap<string, string>): string {
  const [value] = fact.values
  const path = paths.get(value?.source ?? '')
  const where: Readonly<Record<string, string | number>> =
    value && path
      ? { file: path, line: value.line, endLine: value.line, col: value.column, ...endOf(value) }
      : {}
  const answers = answersOf(fact).flatMap(({ wordings }) =>
    wordings.map(({ text, places }) => {
      const [first] = places
      return `${oneLine(text)} (${first?.source ?? ''}:${first?.lines[0] ?? 0}${places.length > 1 ? ` +${places.length - 1} more` : ''})`
    }),
  )
  const title = `${fact.verdict}: ${oneLine(fact.label)}`
  return command(level, { ...where, title }, `${oneLine(fact.reason)}: ${answers.join(' / ')} [${fact.id}]`)
}

function endOf({ column, text }: FactValue): { readonly endColumn?: number } {
  return /[\r\n]/.test(text) ? {} : { endColumn: column + text.length }
}

function command(
  level: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const named = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
  return `::${level} ${named.join(',')}::${data(message)}\n`
}

/** As @actions/core escapes: the percent sign first. Line ends are kept as %0A in file names. */
function data(text: string): string {
  return escaped(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
