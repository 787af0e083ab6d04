import { jsonText, wellFormed } from '../json.ts'
import type { Comparison, Fact, FactValue } from '../types.ts'
import { pathsOf } from './answers.ts'
import type { Reporter } from './options.ts'
import { uriOf } from './sarif.ts'

/** How much of the text around a value a quote selector tells, in UTF-16 code units. */
const CONTEXT = 32

/**
 * W3C Web Annotation: each value of each fact as one annotation of its article.
 *
 * A value is selected by its words with what stands before and after, and, when the article's text is at hand, by its
 * position too. That standard counts code points, unlike the rest of the program: "👩 x" has x at 2, not 3.
 */
export const annotations: Reporter = (result, { texts }) => {
  const paths = pathsOf(result)
  const articles = new Map(
    Array.from(texts ?? [], ([source, text]) => [source, { text, points: pointsBefore(text) }]),
  )
  const items = result.facts.flatMap((fact) =>
    fact.values.map((value, index) => ({
      id: `urn:crossclaim:${encodeURIComponent(wellFormed(fact.id))}:${index}`,
      type: 'Annotation',
      motivation: 'assessing',
      body: bodyOf(fact, value, result),
      target: {
        source: uriOf(paths.get(value.source) ?? value.source),
        selector: selectorsOf(value, articles.get(value.source)),
      },
    })),
  )
  return `${jsonText({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items }, 2)}\n`
}

function bodyOf(fact: Fact, value: FactValue, { tool }: Comparison): object[] {
  return [
    { type: 'TextualBody', purpose: 'tagging', value: fact.verdict },
    {
      type: 'TextualBody',
      purpose: 'commenting',
      format: 'text/plain',
      value: `${fact.label}: ${fact.reason}`,
    },
    { type: 'TextualBody', purpose: 'classifying', value: value.normal, creator: tool.name },
  ]
}

interface Counted {
  readonly text: string
  readonly points: Uint32Array
}

function selectorsOf(
  { start, end, text: exact, sentence }: FactValue,
  article: Counted | undefined,
): object[] {
  const known = article?.text.slice(start, end) === exact ? article : undefined
  const context = known?.text ?? sentence.text
  const at = known ? start : start - sentence.start
  const quote = {
    type: 'TextQuoteSelector',
    exact,
    prefix: wholeCharacters(context.slice(Math.max(0, at - CONTEXT), Math.max(0, at))),
    suffix: wholeCharacters(context.slice(at + exact.length, at + exact.length + CONTEXT)),
  }
  if (!known) return [quote]
  return [quote, { type: 'TextPositionSelector', start: known.points[start], end: known.points[end] }]
}

/** Without the half of a pair that cutting may leave at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^\p{Surrogate}|\p{Surrogate}$/gu, '')
}

/** For each offset in UTF-16 code units, up to the length, the code points before it. */
function pointsBefore(text: string): Uint32Array {
  const points = new Uint32Array(text.length + 1)
  let at = 0
  let count = 0
  for (const char of text) {
    for (let unit = 0; unit < char.length; unit++) points[at++] = count
    count++
  }
  points[at] = count
  return points
}
