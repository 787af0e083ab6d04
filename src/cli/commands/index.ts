import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { checkCommand } from './check.ts'
import { compareCommand } from './compare.ts'
import { completionCommand } from './completion.ts'
import { diffCommand } from './diff.ts'
import { entitiesCommand } from './entities.ts'
import { explainCommand } from './explain.ts'
import { extractCommand } from './extract.ts'
import { gapsCommand } from './gaps.ts'
import { initCommand } from './init.ts'
import { reportCommand } from './report.ts'

/** Carries out a command's task and keeps its exit code. */
export type Finish = (task: (io: Io) => Promise<number>) => Promise<void>

/** Adds one command to the program. One file a command. */
export type CommandModule = (program: Command, finish: Finish) => void

/** All commands, in the order of the help. */
export const commands: readonly CommandModule[] = [
  compareCommand,
  extractCommand,
  explainCommand,
  checkCommand,
  gapsCommand,
  entitiesCommand,
  diffCommand,
  reportCommand,
  initCommand,
  completionCommand,
]
