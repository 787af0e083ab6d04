import type { Verdict } from '../types.ts'
import type { ReportOptions } from './options.ts'

/** The few characters of the layout itself. */
export interface Signs extends Readonly<Record<Verdict, string>> {
  readonly rule: string
  readonly bar: string
  readonly none: string
  /** Quotation marks round the words of a quotation. */
  readonly open: string
  readonly close: string
}

const unicode: Signs = {
  conflict: '✗',
  compatible: '≈',
  agree: '=',
  single: '·',
  rule: '─',
  bar: '│',
  none: '·',
  open: '“',
  close: '”',
}
const ascii: Signs = {
  conflict: 'x',
  compatible: '~',
  agree: '=',
  single: '.',
  rule: '-',
  bar: '|',
  none: '.',
  open: '"',
  close: '"',
}

/** The signs in use: with `ascii` each is one of x ~ = . | - " */
export function signsFor(options: Pick<ReportOptions, 'ascii'>): Signs {
  return options.ascii ? ascii : unicode
}
