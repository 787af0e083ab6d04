import { acceptSchema } from './accept.ts'
import { articleSchema } from './article.ts'
import { comparisonSchema } from './comparison.ts'
import { draftSchema } from './draft.ts'

/** The published schemas by the name of their file in schema/. Their enums are the lists of the code. */
export const schemas = {
  accept: acceptSchema,
  article: articleSchema,
  comparison: comparisonSchema,
  draft: draftSchema,
} as const
