export { extract } from './claims.ts'
export { compare } from './compare/index.ts'
export { readArticles } from './read/files.ts'
export type * from './types.ts'
