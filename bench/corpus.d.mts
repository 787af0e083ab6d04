export interface BenchArticle {
  readonly source: string
  readonly event: string
  readonly text: string
}
export const PER_EVENT: number
export function articles(count: number, seed?: number): BenchArticle[]
export function toldEvents(count: number, seed?: number): Generator<BenchArticle[]>
