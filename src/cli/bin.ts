import { run } from './main.ts'

// A reader that goes away is met where the write is awaited, not here.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

process.exitCode = await run(process.argv.slice(2), process)
