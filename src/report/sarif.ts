import { jsonText, wellFormed } from '../json.ts'
import type { Comparison, Fact, FactValue } from '../types.ts'
import { pathsOf } from './answers.ts'
import type { Reporter } from './options.ts'

type Paths = ReadonlyMap<string, string>

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/**
 * SARIF 2.1.0: one result for each conflict, at its first value, with every side of it as a related location, to which
 * the source's name in the message links (viewers such as GitHub's show related locations only then).
 * Offsets and columns count UTF-16 code units, as everywhere in the program.
 */
export const sarif: Reporter = (result) => {
  const paths = pathsOf(result)
  const conflicts = result.facts.filter(({ verdict }) => verdict === 'conflict')
  const kinds = [...new Set(conflicts.map(({ kind }) => kind))]
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: result.tool.name, semanticVersion: result.tool.version, rules: kinds.map(ruleOf) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          { executionSuccessful: true, toolExecutionNotifications: result.notes.map(notificationOf) },
        ],
        results: conflicts.map((fact) => resultOf(fact, kinds.indexOf(fact.kind), paths)),
      },
    ],
  }
  return `${jsonText(log, 2)}\n`
}

function ruleOf(kind: Fact['kind']): object {
  return {
    id: `conflict/${kind}`,
    name: `Conflict${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    shortDescription: { text: `Sources cannot all be right: ${kind}` },
    defaultConfiguration: { level: 'warning' },
  }
}

function notificationOf({ code, path, message }: Comparison['notes'][number]): object {
  return {
    descriptor: { id: code },
    level: 'warning',
    message: messageOf(message),
    ...(path === null
      ? {}
      : { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }] }),
  }
}

function resultOf(fact: Fact, ruleIndex: number, paths: Paths): object {
  const [first] = fact.values
  const said = fact.values
    .map(({ source, text }, index) => `[${linkText(source)}](${index + 1}): ${plain(text)}`)
    .join('; ')
  return {
    ruleId: `conflict/${fact.kind}`,
    ruleIndex,
    level: 'warning',
    message: { text: `${plain(fact.label)}: ${plain(fact.reason)} (${said})` },
    locations: first ? [locationOf(first, paths)] : [],
    relatedLocations: fact.values.map((value, index) => ({ id: index + 1, ...locationOf(value, paths) })),
    partialFingerprints: { 'crossclaimFact/v1': fact.id },
  }
}

function locationOf(value: FactValue, paths: Paths): object {
  const path = paths.get(value.source)
  const message = messageOf(`${value.source}: ${value.text}`)
  if (path === undefined) return { message, logicalLocations: [{ name: value.source }] }
  return { message, physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: regionOf(value) } }
}

function regionOf({ text, start, line, column }: FactValue): object {
  const lines = text.split(/\r\n|\r|\n/)
  const last = lines.at(-1) ?? ''
  return {
    startLine: line,
    startColumn: column,
    endLine: line + lines.length - 1,
    endColumn: (lines.length === 1 ? column : 1) + last.length,
    charOffset: start,
    charLength: text.length,
    snippet: { text },
  }
}

/** Plain text; a pair that a viewer would read as a link ("[x](y)") is broken up as the standard asks. */
function messageOf(text: string): { readonly text: string } {
  return { text: plain(text) }
}

function plain(text: string): string {
  return text.replaceAll('](', String.raw`\](`)
}

function linkText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&')
}

/** A path as a URI reference: each part percent-encoded, "C:\\x" and "/x" as file URIs, "dam/a b.txt" as "dam/a%20b.txt". */
export function uriOf(path: string): string {
  const parts = wellFormed(path).replaceAll('\\', '/').split('/')
  const drive = /^[A-Za-z]:$/.test(parts[0] ?? '')
  const encoded = parts
    .map((part, index) => (drive && index === 0 ? part : encodeURIComponent(part)))
    .join('/')
  if (drive) return `file:///${encoded}`
  return encoded.startsWith('/') ? `file://${encoded}` : encoded
}
