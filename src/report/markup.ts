const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** Not allowed in XML even as a reference, and surrogates without a partner. */
const ILLEGAL = /[\ufffe\uffff\p{Surrogate}]/gu

/** Text for HTML and XML, in content and between quotes alike: `<b>` becomes `&lt;b&gt;`. */
export function markup(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities.get(char) ?? '').replace(ILLEGAL, '\ufffd')
}
