import type { Extractor } from '../../types.ts'

export const quantities: Extractor = {
  name: 'quantities',
  extract: () => [],
}
