import { createHash } from 'node:crypto'
import { type Comparison, verdicts } from '../../types.ts'
import { counted } from '../answers.ts'
import { footTexts } from '../footer.ts'
import type { Reporter } from '../options.ts'
import { articlesSection } from './articles.ts'
import { type Child, element, type Html, rawElement, words } from './element.ts'
import { factsTable } from './facts.ts'
import { filters } from './filters.ts'
import { matrixSection } from './matrix.ts'
import { script } from './script.ts'
import { style } from './style.ts'
import { timelineSection } from './timeline.ts'

/**
 * One page that holds everything and loads nothing: counts, facts with filters, matrix, timeline, articles.
 *
 * Two layers keep the words of the sources from acting: every string is escaped by one function, and the content
 * security policy allows only this page's own style and script, by hash.
 */
export const html: Reporter = (result, { texts }) =>
  `<!doctype html>\n${element('html', { lang: 'en' }, head(result), body(result, texts)).html}\n`

function head({ summary, tool }: Comparison): Html {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy() }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'generator', content: `${tool.name} ${tool.version}` }),
    element('title', {}, `${counted(summary.facts, 'fact')} in ${counted(summary.sources, 'source')}`),
    rawElement('style', style),
  )
}

/** Nothing may be loaded, sent or run but the style and the script written here. */
export function policy(): string {
  return [
    `default-src 'none'`,
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}

function body(result: Comparison, texts: ReadonlyMap<string, string> | undefined): Html {
  const timeline = timelineSection(result)
  const sections = ['facts', 'matrix', ...(timeline ? ['timeline'] : []), 'articles']
  return element(
    'body',
    {},
    element('a', { class: 'skip', href: '#facts' }, 'Skip to the facts'),
    element('header', {}, ...intro(result)),
    contents(sections),
    element(
      'main',
      {},
      element(
        'section',
        { id: 'facts', 'aria-labelledby': 'facts-title' },
        element('h2', { id: 'facts-title' }, 'Facts'),
        filters(result),
        factsTable(result),
      ),
      matrixSection(result),
      timeline,
      articlesSection(result, texts),
    ),
    rawElement('script', script),
  )
}

const titles: Readonly<Record<string, string>> = {
  facts: 'Facts',
  matrix: 'Who says what',
  timeline: 'Timeline',
  articles: 'Articles',
}

function contents(sections: readonly string[]): Html {
  const links = sections.map((id) => element('li', {}, element('a', { href: `#${id}` }, titles[id] ?? id)))
  return element('nav', { 'aria-label': 'Parts of the page' }, element('ul', {}, ...links))
}

function intro(result: Comparison): Child[] {
  const { summary, notes } = result
  const counts = verdicts.map((verdict) =>
    element('li', { class: verdict }, element('strong', {}, summary[verdict]), ` ${verdict}`),
  )
  const sentences = [
    ...footTexts(result, { all: true }),
    ...notes.map(({ path, message }) => (path === null ? message : `${path}: ${message}`)),
  ]
  return [
    element('h1', {}, `${counted(summary.facts, 'fact')} in ${counted(summary.sources, 'source')}`),
    element('ul', { class: 'counts' }, ...counts),
    ...sentences.map((text) => element('p', {}, words(text))),
  ]
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
