// What the benchmark reports: lines of Markdown, and the goals with what was measured.
export const lines = []

export function report(line = '') {
  lines.push(line)
  console.log(line)
}

export const row = (...cells) => report(`| ${cells.join(' | ')} |`)
export const digits = (value, count = 2) => value.toFixed(count)

const goals = []
export const atLeast = (name, asked, value) =>
  goals.push({ name, asked: `>= ${asked}`, value, met: value >= asked })
export const atMost = (name, asked, value) =>
  goals.push({ name, asked: `<= ${asked}`, value, met: value <= asked })

/** What was asked, what was measured, and whether it is met. */
export function reportGoals() {
  report('\n## Goals\n')
  row('what', 'asked', 'measured', 'met')
  row('---', '---', '---', '---')
  for (const { name, asked, value, met } of goals) row(name, asked, digits(value), met ? 'yes' : '**no**')
}
