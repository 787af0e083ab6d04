import type { Extractor } from '../../types.ts'

export const entities: Extractor = {
  name: 'entities',
  extract: () => [],
}
