import type { Extractor } from '../../types.ts'

export const dates: Extractor = {
  name: 'dates',
  extract: () => [],
}
