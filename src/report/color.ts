import { Chalk } from 'chalk'
import type { Verdict } from '../types.ts'
import type { ReportOptions } from './options.ts'

type Brush = (text: string) => string

/** Colours by meaning. Every meaning also has a word or sign: colour never carries it alone. */
export interface Paint extends Readonly<Record<Verdict, Brush>> {
  readonly on: boolean
  readonly dim: Brush
  readonly bold: Brush
  readonly source: Brush
  readonly marked: Brush
  readonly added: Brush
  readonly removed: Brush
}

/** The brushes for a colour level; level 0 leaves text as it is. The level is the caller's: no environment is read. */
export function paintFor({ color }: Pick<ReportOptions, 'color'>): Paint {
  const chalk = new Chalk({ level: color })
  return {
    on: color > 0,
    conflict: (text) => chalk.red.bold(text),
    compatible: (text) => chalk.yellow(text),
    agree: (text) => chalk.green(text),
    single: (text) => chalk.dim(text),
    dim: (text) => chalk.dim(text),
    bold: (text) => chalk.bold(text),
    source: (text) => chalk.cyan(text),
    marked: (text) => chalk.bold.underline(text),
    added: (text) => chalk.green(text),
    removed: (text) => chalk.red(text),
  }
}
