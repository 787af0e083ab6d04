import { looksLikeRecords } from '../read/records.ts'
import { Failure } from './failures.ts'
import type { Io } from './io.ts'

/** Characters by which a stream shows what it holds, and the longest line of it. */
const SAMPLE = 64 * 1024
const LONGEST = 64 * 1024 * 1024

/** Standard input of which the beginning is known. */
export interface Begun {
  /** Whether it holds articles as lines of JSON: `{"text": "...", "source": "..."}`. */
  readonly isLines: boolean
  readonly stdin: Io['stdin']
}

/** Looks at the beginning of standard input: what was read stays part of it. */
export async function begun(stdin: Io['stdin']): Promise<Begun> {
  const source = stdin[Symbol.asyncIterator]()
  const chunks: (Uint8Array | string)[] = []
  let sample = ''
  while (sample.length < SAMPLE && !sample.trimStart().includes('\n')) {
    const { done, value } = await source.next()
    if (done) break
    chunks.push(value)
    sample += typeof value === 'string' ? value : Buffer.from(value).toString('latin1')
  }
  async function* whole() {
    yield* chunks
    yield* { [Symbol.asyncIterator]: () => source }
  }
  const text = sample.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, '')
  const isLines = /^\s{0,16}\{/.test(text) && !looksLikeRecords(text)
  return { isLines, stdin: Object.assign(whole(), { isTTY: stdin.isTTY }) }
}

/** The lines of UTF-8 text as they come. Throws Failure for one of more than 64 MiB. */
export async function* linesOf(stdin: Io['stdin']): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stdin) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST) throw new Failure('standard input: a line is over 64 MiB')
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
