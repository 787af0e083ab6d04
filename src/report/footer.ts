import type { Comparison } from '../types.ts'
import { counted, shownFacts, verdictCounts } from './answers.ts'
import { paragraph, ruler, type Style } from './layout.ts'
import type { ReportOptions } from './options.ts'
import { visible } from './safe.ts'

/** The foot of every table: counts, sources that stand apart, and what was left out. */
export function footer(result: Comparison, style: Style): string[] {
  const { summary, notes } = result
  const counts = `${counted(summary.sources, 'source')}, ${counted(summary.facts, 'fact')}: ${verdictCounts(result)}`
  const texts = [
    notes.length > 0 ? `${counts}; ${counted(notes.length, 'note')}` : counts,
    ...[...footTexts(result, style.options), ...exampleTexts(result, style.options)].map(visible),
  ]
  return [ruler(style), ...texts.flatMap((text) => paragraph(text, style))]
}

/** The sentences under the counts, not yet made safe to show. */
export function footTexts(result: Comparison, options: Pick<ReportOptions, 'all' | 'part'>): string[] {
  return [...apart(result, options.part ?? false), ...leftOut(result, options)]
}

function apart(result: Comparison, part: boolean): string[] {
  const alone = result.sources.filter(({ source, related }) => related && !sharesFact(result, source))
  const unrelated = result.sources.filter(({ related }) => !related)
  const lonely = result.summary.sources > 1 && !part ? alone : []
  return [
    ...sentence(
      unrelated.map(({ source }) => source),
      'is about something else and makes no conflict.',
      'are about something else and make no conflict.',
    ),
    ...sentence(
      lonely.map(({ source }) => source),
      'shares no fact with another source.',
      'share no fact with another source.',
    ),
  ]
}

function sharesFact({ facts }: Comparison, source: string): boolean {
  return facts.some(
    ({ verdict, values }) => verdict !== 'single' && values.some((value) => value.source === source),
  )
}

function leftOut(result: Comparison, { all }: Pick<ReportOptions, 'all'>): string[] {
  const shown = shownFacts(result, all)
  const singles = result.facts.length - shown.length
  return [
    ...(shown.length === 0 && result.facts.length > 0 ? ['No fact is stated by more than one source.'] : []),
    ...(result.facts.length === 0 ? ['No facts found.'] : []),
    ...(singles > 0 ? [`${counted(singles, 'single-source fact')} not shown: add --all.`] : []),
  ]
}

function exampleTexts(result: Comparison, { all }: Pick<ReportOptions, 'all'>): string[] {
  const [example] = shownFacts(result, all)
  return example ? [`One fact in full: crossclaim explain ${example.id} PATH...`] : []
}

function sentence(names: readonly string[], one: string, many: string): string[] {
  if (names.length === 0) return []
  const shown = names.length > 8 ? [...names.slice(0, 7), `${names.length - 7} more`] : names
  const last = shown.at(-1) ?? ''
  const list = shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last
  return [`${list} ${names.length === 1 ? one : many}`]
}
