const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,\n]/g

interface Frame {
  readonly object: boolean
  /** The key or index at which the scan is. */
  at: string
  awaitsKey: boolean
}

const FRAMES = {
  '{': { object: true, at: '', awaitsKey: true },
  '[': { object: false, at: '0', awaitsKey: false },
} as const satisfies Readonly<Record<string, Frame>>

/** The line of each key of a text that is JSON, by the path to it as JSON: `["compare","format"]` -> 3. */
export function keyLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  const frames: Frame[] = []
  let line = 1
  for (const [token] of text.matchAll(TOKEN)) {
    const frame = frames.at(-1)
    if (token === '\n') line++
    else if (Object.hasOwn(FRAMES, token)) frames.push({ ...FRAMES[token as keyof typeof FRAMES] })
    else if (/^[}\]]/.test(token)) frames.pop()
    else if (token === ',' && frame) advance(frame)
    else if (frame?.awaitsKey && token.startsWith('"')) {
      frame.at = JSON.parse(token) as string
      frame.awaitsKey = false
      lines.set(JSON.stringify(frames.map(({ at }) => at)), line)
    }
  }
  return lines
}

function advance(frame: Frame): void {
  if (frame.object) frame.awaitsKey = true
  else frame.at = String(Number(frame.at) + 1)
}
