import type { Command } from 'commander'
import { formNames } from '../values.ts'
import { type Settable, settablesOf, sharedSettables } from './options.ts'

type Schema = Readonly<Record<string, unknown>>

/** The schema of crossclaim.config.json (draft-07, which editors read), from the options of the commands. */
export function configSchema(program: Command): Schema {
  const sections = program.commands
    .map((command) => [command.name(), settablesOf(command)] as const)
    .filter(([, settables]) => settables.length > 0)
    .map(
      ([name, settables]) => [name, objectOf(settables, { description: `for crossclaim ${name}` })] as const,
    )
  const top = objectOf(sharedSettables(), {})
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:crossclaim:config:1',
    title:
      'Settings of crossclaim: crossclaim.config.json, .crossclaimrc.json, or the key "crossclaim" of package.json',
    ...top,
    properties: { $schema: { type: 'string' }, ...top.properties, ...Object.fromEntries(sections) },
  }
}

function objectOf(settables: readonly Settable[], more: Schema) {
  return {
    ...more,
    type: 'object',
    properties: Object.fromEntries(
      settables.map(({ key, form, option }) => [
        key,
        { description: option.description, ...formNames[form].schema(option) },
      ]),
    ) as Record<string, Schema>,
    patternProperties: { '^//': { description: 'a comment' } },
    additionalProperties: false,
  }
}
