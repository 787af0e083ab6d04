import { parseDay } from '../../text/civil.ts'
import { spansOf } from '../../text/spans.ts'
import type { DateMention, Extractor } from '../../types.ts'
import { findDates, unfocused } from './find.ts'

/**
 * Dates, times, lengths of time and repeated times, resolved against the article's day of publication.
 *
 * Values are EDTF / ISO 8601 at the precision of the words: "last week" is a week. Null where the article does not
 * tell ("recently"; "Friday" without a day of publication). The span leaves out the preposition and takes in
 * modifiers: "early Sunday", "the past three weeks". Ages, prices, scores and the verbs "may" and "march" are no dates.
 */
export const dates: Extractor = {
  name: 'dates',
  extract: (doc) => {
    const published = doc.article.published === null ? null : parseDay(doc.article.published.slice(0, 10))
    const mentions: DateMention[] = []
    const { span } = spansOf(doc.article)
    let focus = unfocused
    for (const sentence of doc.sentences) {
      const found = findDates(doc, sentence, published, focus)
      focus = found.focus
      for (const { start, end, reading, rule } of found.dates) {
        const { text, line, column } = span(start, end)
        const { kind, value } = reading
        mentions.push({ mention: 'date', text, start, end, line, column, kind, value, rule })
      }
    }
    return mentions
  },
}
