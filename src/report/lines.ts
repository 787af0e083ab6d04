import type { Fact, FactValue } from '../types.ts'
import { answersOf, pathsOf, shownFacts } from './answers.ts'
import { placeOf } from './explain.ts'
import type { Reporter } from './options.ts'
import { prose } from './safe.ts'

/**
 * One line for each conflict, as compilers write: `dam/gazette.txt:4:65: conflict: Ilse Corrigan - age: 47-year-old;
 * herald:1 says 49 [0684f5]`, which editors and terminals open at a click. `all` adds the other shared facts. Lines
 * are as long as they are; without a conflict there is none.
 */
export const lines: Reporter = (result, { all }) => {
  const paths = pathsOf(result)
  return shownFacts(result, false)
    .filter(({ verdict }) => all || verdict === 'conflict')
    .map((fact) => `${lineOf(fact, paths)}\n`)
    .join('')
}

/** One fact in one line: the first value with its place, then the first value of each other answer. */
export function lineOf(fact: Fact, paths: ReadonlyMap<string, string>): string {
  const [first, ...others] = answersOf(fact).flatMap(
    ({ wordings: [wording] }) => wording?.places[0]?.first ?? [],
  )
  const head = first ? `${placeOf(first, { paths })}: ` : ''
  const said = [...(first ? [prose(first.text)] : []), ...others.map(otherText)].join('; ')
  return `${head}${fact.verdict}: ${prose(fact.label)}: ${said} [${prose(fact.id)}]`
}

function otherText({ source, line, text }: FactValue): string {
  return prose(`${source}:${line} says ${text}`)
}
