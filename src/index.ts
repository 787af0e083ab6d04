export { extract } from './claims.ts'
export { type CompareOptions, compare } from './compare/index.ts'
export { type Inputs, type ReadOptions, readArticles, readInputs } from './read/files.ts'
export { changesBetween, type FactChange } from './report/changes.ts'
export { explainFact, findFact } from './report/explain.ts'
export {
  defaultOptions,
  type FormatName,
  formats,
  type Reporter,
  type ReportOptions,
  render,
  reporters,
} from './report/index.ts'
export { savedComparison } from './report/saved.ts'
export type * from './types.ts'
