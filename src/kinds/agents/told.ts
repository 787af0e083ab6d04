import type { NamedAct } from './acts.ts'
import type { Agent } from './agent.ts'
import type { Patient } from './patient-in.ts'

/** An act with who did it and what it was done to. */
export interface Told {
  readonly act: NamedAct
  readonly agent: Agent
  readonly patient: Patient
}
