import { run } from '../../src/cli/main.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface World {
  readonly stdin?: string | Uint8Array
  readonly tty?: boolean
  readonly columns?: number
  readonly env?: Record<string, string>
  readonly cwd?: string
}

/** Runs a command line with buffers for streams; by the sources, or by what is built of them. */
export async function cli(argv: readonly string[], world: World = {}, program = run): Promise<Ran> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  const sink = (list: Buffer[]) => ({
    isTTY: world.tty,
    columns: world.columns,
    write: (chunk: Uint8Array, done: (error?: Error | null) => void) => {
      list.push(Buffer.from(chunk))
      done()
    },
  })
  const stdin = Object.assign(
    (async function* () {
      yield Buffer.from(world.stdin ?? '')
    })(),
    { isTTY: world.tty },
  )
  const place = world.cwd === undefined ? {} : { cwd: world.cwd }
  const io = { stdin, stdout: sink(out), stderr: sink(err), env: world.env ?? {}, ...place }
  const code = await program(argv, io)
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }
}
