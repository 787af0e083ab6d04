import { Argument } from 'commander'
import { deliver } from '../output.ts'
import { treeOf } from '../tree.ts'
import type { CommandModule } from './index.ts'

/** The shells, each with its script. */
const shells = {
  bash: async () => (await import('../completion/bash.ts')).bash,
  zsh: async () => (await import('../completion/zsh.ts')).zsh,
  fish: async () => (await import('../completion/fish.ts')).fish,
} as const

type Shell = keyof typeof shells

/** `crossclaim completion SHELL`: a script that completes commands and options. */
export const completionCommand: CommandModule = (program, finish) => {
  program
    .command('completion')
    .summary('print a completion script for a shell')
    .description('Print a completion script: source <(crossclaim completion bash)')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(shells)))
    .action((shell: Shell) =>
      finish(async (io) => {
        const script = await shells[shell]()
        await deliver(io, script(treeOf(program)), undefined)
        return 0
      }),
    )
}
