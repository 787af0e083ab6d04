import type { Comparator } from '../types.ts'

/** Two values by their normal forms: equal agree, others conflict. */
export const exact: Comparator = (a, b) =>
  a.value.normal === b.value.normal
    ? { verdict: 'agree', reason: `both say ${a.value.text}`, because: null }
    : { verdict: 'conflict', reason: `${a.value.text} and ${b.value.text} differ`, because: null }
