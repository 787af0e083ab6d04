export const PER_EVENT: number
export function articles(
  count: number,
  seed?: number,
): { readonly source: string; readonly event: string; readonly text: string }[]
