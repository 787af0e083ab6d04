export function articles(count: number, seed?: number): { readonly source: string; readonly text: string }[]
