import type { Comparison } from '../types.ts'
import { footer } from './footer.ts'
import { gridFits, gridView } from './grid.ts'
import { groupedView } from './grouped.ts'
import { finish, type Style, styleFor } from './layout.ts'
import { matrixView } from './matrix.ts'
import type { Reporter, View } from './options.ts'
import { timelineView } from './timeline.ts'

const layouts: Readonly<Record<Exclude<View, 'auto'>, (result: Comparison, style: Style) => string[]>> = {
  grouped: groupedView,
  grid: gridView,
  matrix: matrixView,
  timeline: timelineView,
}

/** The table for people: a view of the facts and a foot. No line is wider than `options.width`. */
export const table: Reporter = (result, options) => {
  const style = styleFor(result, options)
  const auto = gridFits(result, style) ? 'grid' : 'grouped'
  const view = options.view === 'auto' ? auto : options.view
  return finish([...layouts[view](result, style), ...footer(result, style)])
}
