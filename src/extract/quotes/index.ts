import type { Extractor } from '../../types.ts'

export const quotes: Extractor = {
  name: 'quotes',
  extract: () => [],
}
