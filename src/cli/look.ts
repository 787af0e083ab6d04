import type { ReportOptions } from '../report/options.ts'
import type { Io, Sink } from './io.ts'

/** What the command line says of the look. */
export interface LookFlags {
  readonly color?: 'auto' | 'always' | 'never' | false
  readonly width?: number
  readonly ascii?: boolean
}

type Env = Io['env']
type Shown = Pick<Sink, 'isTTY' | 'columns'>

/**
 * How much colour a stream gets: the flag, then NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then whether it is a terminal.
 *
 * 0: none, 1: 16 colours, 2: 256, 3: 16 million.
 */
export function colorLevel(sink: Shown, env: Env, flag: LookFlags['color'] = 'auto'): ReportOptions['color'] {
  if (flag === 'never' || flag === false) return 0
  const depth = /^(?:truecolor|24bit)$/.test(env.COLORTERM ?? '') ? 3 : /256/.test(env.TERM ?? '') ? 2 : 1
  if (flag === 'always') return depth
  if (env.NO_COLOR) return 0
  if (env.FORCE_COLOR !== undefined) return forced(env.FORCE_COLOR, depth)
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== '0') return depth
  return sink.isTTY && env.TERM !== 'dumb' && env.CLICOLOR !== '0' ? depth : 0
}

function forced(value: string, depth: 1 | 2 | 3): ReportOptions['color'] {
  if (value === '0' || value === 'false') return 0
  return value === '1' || value === '2' || value === '3' ? (Number(value) as 1 | 2 | 3) : depth
}

/** Columns to lay out for: the flag, else the terminal's, else 80; never under 20. */
export function widthOf(sink: Shown, flag?: number): number {
  return Math.max(20, flag ?? (sink.columns || 80))
}

/** Whether signs and lines are drawn with ASCII only: asked for, or the locale is not UTF-8. */
export function isAscii(env: Env, flag = false): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG
  return flag || (locale !== undefined && locale !== '' && !/utf-?8/i.test(locale))
}
