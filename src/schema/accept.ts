import { kinds } from '../kinds/index.ts'
import type { Schema } from './parts.ts'

const text: Schema = { type: 'string', minLength: 1 }

/** Facts that `crossclaim check --accept FILE` lets pass. Editors read it: draft-07, and no other field is allowed. */
export const acceptSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:crossclaim:accept:1',
  title: 'Facts that crossclaim check lets pass',
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    accept: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          fact: { ...text, description: 'id of the fact; it changes when its values do' },
          label: { ...text, description: 'label of the fact' },
          kind: { enum: kinds.map(({ name }) => name), description: 'with label: only facts of this kind' },
          reason: { ...text, description: 'why it may stay' },
        },
        required: ['reason'],
        oneOf: [{ required: ['fact'] }, { required: ['label'] }],
        additionalProperties: false,
      },
    },
  },
  required: ['accept'],
  additionalProperties: false,
}
