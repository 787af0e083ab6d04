export { extract } from './claims.ts'
export { type CompareOptions, compare } from './compare/index.ts'
export { type Inputs, type ReadOptions, readArticles, readInputs } from './read/files.ts'
export {
  defaultOptions,
  type FormatName,
  formats,
  type Reporter,
  type ReportOptions,
  reporters,
} from './report/index.ts'
export type * from './types.ts'
