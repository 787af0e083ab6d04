import { articleSchema } from './article.ts'
import { comparisonSchema } from './comparison.ts'

/** The published schemas by the name of their file in schema/. Their enums are the lists of the code. */
export const schemas = { article: articleSchema, comparison: comparisonSchema } as const
