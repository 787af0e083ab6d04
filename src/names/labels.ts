/** Rules of place mentions that only label the name before them: "R-Texas" of a senator, "Pa." of a town. */
export const labelRules = { party: 'entity.party-state', town: 'entity.town-state' } as const

/** Whether a mention only labels the name before it, so that nothing is told about it. */
export function isLabel({ rule }: { readonly rule: string }): boolean {
  return rule === labelRules.party || rule === labelRules.town
}
