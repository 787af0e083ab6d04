import { type Comparison, type Fact, type FactValue, type SourceSummary, verdicts } from '../types.ts'

/** Where one source uses one wording: the lines in order, without repeats. */
export interface Place {
  readonly source: string
  readonly lines: readonly number[]
  readonly first: FactValue
}

/** One spelling of an answer and the sources that use it. */
export interface Wording {
  readonly text: string
  readonly places: readonly Place[]
}

/** One distinct answer to the question of a fact: a group of values that say the same. */
export interface Answer {
  readonly letter: string
  readonly sources: readonly string[]
  readonly wordings: readonly Wording[]
}

/** The distinct answers of a fact in the order of their groups; each keeps its spellings apart. */
export function answersOf(fact: Fact): Answer[] {
  const groups = [...groupBy(fact.values, ({ group }) => group)].sort(([a], [b]) => a - b)
  return groups.map(([group, values]) => ({
    letter: letterOf(group),
    sources: [...new Set(values.map(({ source }) => source))],
    wordings: Array.from(groupBy(values, wordingKey), ([, same]) => wordingOf(same)),
  }))
}

/** 0: "a", 25: "z", 26: "aa". */
export function letterOf(group: number): string {
  const last = String.fromCharCode(97 + (group % 26))
  return group < 26 ? last : letterOf(Math.floor(group / 26) - 1) + last
}

/** How many sources give a value for the fact. */
export function sourceCount(fact: Fact): number {
  return new Set(fact.values.map(({ source }) => source)).size
}

/** Facts that the table shows: all, or those of two and more sources. */
export function shownFacts(result: Comparison, all: boolean): readonly Fact[] {
  return all ? result.facts : result.facts.filter(({ verdict }) => verdict !== 'single')
}

/** Sources with a place in some fact, in the order of the comparison. */
export function sourcesIn(result: Comparison, facts: readonly Fact[]): SourceSummary[] {
  const said = new Set(facts.flatMap(({ values }) => values.map(({ source }) => source)))
  return result.sources.filter(({ source }) => said.has(source))
}

/** Paths by source, of the sources that have one. */
export function pathsOf({ sources }: Pick<Comparison, 'sources'>): ReadonlyMap<string, string> {
  return new Map(sources.flatMap(({ source, path }) => (path === null ? [] : [[source, path] as const])))
}

/** Sources that give no value for the fact. */
export function silentSources(result: Comparison, fact: Fact): string[] {
  const said = new Set(fact.values.map(({ source }) => source))
  return result.sources.map(({ source }) => source).filter((source) => !said.has(source))
}

/** "3 sources, 2 origins" when some of a fact's sources copy or cite the same origin, else null. */
export function originsLine(fact: Fact): string | null {
  const sources = sourceCount(fact)
  return fact.origins < sources ? `${counted(sources, 'source')}, ${counted(fact.origins, 'origin')}` : null
}

/** "1 fact", "2 facts", "2 entries". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}

/** "3 conflict, 0 compatible ...", the counts of the summary in the order of the verdicts. */
export function verdictCounts(result: Comparison): string {
  return verdicts.map((verdict) => `${result.summary[verdict]} ${verdict}`).join(', ')
}

/** Items by key, in order of first appearance. */
export function groupBy<Item, Key>(items: readonly Item[], key: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

function wordingKey({ text }: FactValue): string {
  return text.replace(/\s+/g, ' ').trim()
}

function wordingOf(values: readonly FactValue[]): Wording {
  const bySource = groupBy(values, ({ source }) => source)
  return {
    text: values[0]?.text ?? '',
    places: [...bySource].flatMap(([source, own]) => {
      const [first] = own
      return first ? [{ source, first, lines: [...new Set(own.map(({ line }) => line))] }] : []
    }),
  }
}
