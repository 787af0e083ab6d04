import type { Fact } from '../types.ts'
import { answersOf, counted, originsLine, shownFacts, verdictCounts } from './answers.ts'
import { footTexts } from './footer.ts'
import { valueText } from './layout.ts'
import type { Reporter } from './options.ts'
import { escaped, oneLine } from './safe.ts'
import { signsFor } from './signs.ts'

/** A step summary may have 1 MiB; this leaves room for what else is in it. */
const MOST_BYTES = 900_000

/** A table in GitHub-flavoured Markdown, fit for a pull request comment or `$GITHUB_STEP_SUMMARY`. */
export const markdown: Reporter = (result, options) => {
  const facts = shownFacts(result, options.all)
  const signs = signsFor(options)
  const head = [
    `**${counted(result.summary.sources, 'source')}, ${counted(result.summary.facts, 'fact')}:** ${verdictCounts(result)}`,
    '',
  ]
  const { rows, cut } = withinBytes(facts.map((fact) => row(fact, signs)))
  const table =
    rows.length > 0 ? ['| Verdict | Fact | Answers | Why |', '| --- | --- | --- | --- |', ...rows, ''] : []
  const foot = footTexts(result, options).map(inMarkdown)
  const more = cut > 0 ? [`${counted(cut, 'more fact')} left out: the summary would be too long.`] : []
  return `${[...head, ...table, ...more, ...foot].join('\n').trimEnd()}\n`
}

/** Words of a source as Markdown text that shows them and nothing else: no markup, mention, link or HTML. */
export function inMarkdown(text: string): string {
  return escaped(oneLine(text))
    .replace(/[\\`*_{}[\]<>#|~&$!]/g, (char) => `\\${char}`)
    .replaceAll('://', String.raw`:\/\/`)
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`)
    .replaceAll('@', '@\u200b')
}

function row(fact: Fact, signs: ReturnType<typeof signsFor>): string {
  const answers = answersOf(fact)
  const cells = [
    `${signs[fact.verdict]} ${fact.verdict}`,
    `${inMarkdown(fact.label)} (${inMarkdown(fact.id)})`,
    answers
      .flatMap(({ letter, wordings }) =>
        wordings.map(({ text, places }) => {
          const where = places
            .map(({ source, lines }) => inMarkdown(`${source}:${lines.join(',')}`))
            .join(', ')
          return `${answers.length > 1 ? `${letter}) ` : ''}**${inMarkdown(valueText(fact, text, { signs }))}** ${where}`
        }),
      )
      .join('<br>'),
    [fact.reason, originsLine(fact) ?? '', ...fact.remarks].filter(Boolean).map(inMarkdown).join('<br>'),
  ]
  return `| ${cells.join(' | ')} |`
}

function withinBytes(rows: readonly string[]): { readonly rows: readonly string[]; readonly cut: number } {
  let bytes = 0
  const kept = rows.findIndex((text) => {
    bytes += Buffer.byteLength(text) + 1
    return bytes > MOST_BYTES
  })
  return kept < 0 ? { rows, cut: 0 } : { rows: rows.slice(0, kept), cut: rows.length - kept }
}
