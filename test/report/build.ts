import { createHash } from 'node:crypto'
import {
  type Attribution,
  type Comparison,
  type Fact,
  type FactValue,
  type Span,
  type Status,
  verdicts,
} from '../../src/types.ts'

/** An invented article: its name and its lines. */
export interface Invented {
  readonly source: string
  readonly title?: string
  readonly publisher?: string
  readonly published?: string
  readonly related?: boolean
  readonly lines: readonly string[]
}

export interface Say {
  readonly status?: Status
  readonly hedge?: string
  readonly by?: string
  readonly normal?: string
  /** The occurrence to take, counted from 0. */
  readonly nth?: number
}

/** One answer of a source: source, words as they stand in its text, and what is known of them. */
export type Answer = readonly [source: string, words: string, say?: Say]

export type FactDraft = Pick<Fact, 'kind' | 'label' | 'verdict' | 'reason'> &
  Partial<Pick<Fact, 'because' | 'origins' | 'aligned' | 'remarks'>> & {
    /** Answers that say the same stand in one list. */
    readonly answers: readonly (readonly Answer[])[]
  }

export interface Sample {
  readonly result: Comparison
  readonly texts: ReadonlyMap<string, string>
}

/** Makes a comparison whose spans are true of the invented articles. */
export function build(articles: readonly Invented[], drafts: readonly FactDraft[]): Sample {
  const texts = new Map(articles.map(({ source, lines }) => [source, `${lines.join('\n')}\n`]))
  const facts = drafts.map((draft) => factOf(draft, texts))
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, facts.filter((fact) => fact.verdict === verdict).length]),
  ) as Comparison['summary']
  return {
    texts,
    result: {
      schema: 'crossclaim.comparison/1',
      tool: { name: 'crossclaim', version: '0.1.0' },
      notes: [],
      sources: articles.map(({ source, title, publisher, published, related }) => ({
        source,
        path: `dam/${source}.txt`,
        title: title ?? null,
        publisher: publisher ?? null,
        published: published ?? null,
        related: related ?? true,
      })),
      facts,
      entities: [],
      summary: { ...counts, sources: articles.length, facts: facts.length },
    },
  }
}

function factOf(draft: FactDraft, texts: ReadonlyMap<string, string>): Fact {
  const { kind, label, verdict, reason, answers } = draft
  const values = answers.flatMap((same, group) => same.map((answer) => factValue(answer, group, texts)))
  const sources = new Set(values.map(({ source }) => source)).size
  return {
    id: createHash('sha256').update(label).digest('hex').slice(0, 6),
    kind,
    label,
    verdict,
    reason,
    because: draft.because ?? null,
    origins: draft.origins ?? sources,
    aligned: draft.aligned ?? 'the same subject and the same attribute',
    remarks: draft.remarks ?? [],
    values,
  }
}

function factValue(
  [source, words, say = {}]: Answer,
  group: number,
  texts: ReadonlyMap<string, string>,
): FactValue {
  const text = texts.get(source) ?? ''
  let at = text.indexOf(words)
  for (let nth = 0; nth < (say.nth ?? 0); nth++) at = text.indexOf(words, at + 1)
  if (at < 0) throw new Error(`"${words}" is not in ${source}`)
  return {
    ...spanOf(text, at, at + words.length),
    source,
    claim: `${source}-${at}`,
    normal: say.normal ?? words.toLowerCase(),
    group,
    sentence: sentenceAt(text, at, at + words.length),
    rule: 'sample',
    status: say.status ?? 'happened',
    hedge: say.hedge ?? null,
    attribution: say.by === undefined ? null : attributionOf(text, say.by),
  }
}

function attributionOf(text: string, by: string): Attribution {
  const start = text.indexOf(by)
  if (start < 0) throw new Error(`"${by}" is not in the text`)
  return { start, end: start + by.length, text: by, entity: by }
}

/** The sentence round a range: to the nearest full stop with a space after it, or the line end. */
function sentenceAt(text: string, from: number, to: number): Span {
  let start = from
  while (
    start > 0 &&
    text[start - 1] !== '\n' &&
    !/[.!?]”? $/.test(text.slice(Math.max(0, start - 3), start))
  )
    start--
  let end = to
  while (
    end < text.length &&
    text[end] !== '\n' &&
    !/[.!?]”?$/.test(text.slice(Math.max(to - 2, end - 2), end))
  )
    end++
  return spanOf(text, start, end)
}

function spanOf(text: string, start: number, end: number): Span {
  const before = text.slice(0, start)
  const line = before.split('\n').length
  return { text: text.slice(start, end), start, end, line, column: start - before.lastIndexOf('\n') }
}
