import { markup } from '../markup.ts'
import { escaped } from '../safe.ts'

/** Finished HTML. Only this file makes it, so that no text can get into a page unescaped. */
export interface Html {
  readonly html: string
}

/** A string is text, and is escaped; `null` is nothing. */
export type Child = string | number | Html | null

export type Attributes = Readonly<Record<string, string | number | boolean | null>>

const empty: ReadonlySet<string> = new Set(['meta', 'input', 'br'])

/** `element('a', { href: '#f1' }, 'x < y')` is `<a href="#f1">x &lt; y</a>`. Attributes that are false or null are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === null || value === false) return []
    return value === true ? [` ${key}`] : [` ${key}="${textHtml(String(value))}"`]
  })
  const open = `<${name}${written.join('')}>`
  return { html: empty.has(name) ? open : `${open}${together(...children).html}</${name}>` }
}

/** Children one after the other, without an element of their own. */
export function together(...children: readonly Child[]): Html {
  return { html: children.map(childHtml).join('') }
}

/** Style or script written by this program, never words of a source. Throws when it would end its own element. */
export function rawElement(name: 'style' | 'script', text: string): Html {
  if (/<\/|<!--/.test(text)) throw new Error(`${name} must not contain "</" or "<!--"`)
  return { html: `<${name}>${text}</${name}>` }
}

/** Words of a source, isolated from the direction of the text around. */
export function words(text: string): Html {
  return element('bdi', {}, text)
}

function childHtml(child: Child): string {
  if (child === null) return ''
  return typeof child === 'object' ? child.html : textHtml(String(child))
}

/** The one function that turns text into HTML: control and direction characters shown as in the terminal, markup escaped. */
function textHtml(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => markup(escaped(line.replaceAll('\t', ' '))))
    .join('\n')
}
