export { extract, extractWith } from './claims.ts'
export { checkDraft } from './compare/draft.ts'
export { gapsOf } from './compare/gaps.ts'
export { type CompareOptions, compare } from './compare/index.ts'
export { type Lexicon, readLexicon } from './names/lexicon.ts'
export { entityTable } from './names/table.ts'
export { type Inputs, type ReadOptions, readArticles, readInputs } from './read/files.ts'
export { changesBetween, type FactChange } from './report/changes.ts'
export { type CheckedDraft, draftJson, draftText } from './report/draft.ts'
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
