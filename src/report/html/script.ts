/**
 * What the page does when scripts run: filters, marks of the chosen fact in every article, arrow keys between facts.
 * The page says everything without it. Plain script: it is hashed for the content security policy as it stands.
 */
export const script = `
'use strict'
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const byId = (id) => document.getElementById(id)
const filters = byId('filters')

const passes = (row, wanted) =>
  wanted.verdicts.has(row.dataset.verdict) &&
  (wanted.kind === '' || wanted.kind === row.dataset.kind) &&
  (wanted.source === '' || row.dataset.sources.split(' ').includes(wanted.source)) &&
  row.textContent.toLowerCase().includes(wanted.words)

const filter = () => {
  const wanted = {
    verdicts: new Set(all('input[name=verdict]:checked', filters).map((box) => box.value)),
    kind: byId('kind').value,
    source: byId('source').value,
    words: byId('words').value.toLowerCase(),
  }
  const rows = all('table.facts tr[data-fact]')
  const shown = new Set(rows.filter((row) => passes(row, wanted)).map((row) => row.dataset.fact))
  for (const part of all('[data-fact]')) part.toggleAttribute('hidden', !shown.has(part.dataset.fact))
  byId('shown').textContent = shown.size + ' of ' + rows.length + (rows.length === 1 ? ' fact shown' : ' facts shown')
}

const choose = (fact) => {
  for (const part of all('.chosen')) part.classList.remove('chosen')
  if (fact === undefined) return
  const row = byId('f' + fact)
  row.hidden = false
  row.classList.add('chosen')
  const scrolled = new Set()
  for (const mark of all('mark')) {
    if (!mark.dataset.facts.split(' ').includes(fact)) continue
    mark.classList.add('chosen')
    const pane = mark.closest('.pane')
    if (!pane || scrolled.has(pane)) continue
    scrolled.add(pane)
    pane.scrollTop += mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3
  }
}

const move = (from, step) => {
  const labels = all('table.facts tr[data-fact]:not([hidden]) a.label')
  labels[labels.indexOf(from) + step]?.focus()
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]')
  if (!link) return
  const row = link.closest('[data-fact]')
  const mark = link.closest('mark')
  if (link.classList.contains('label')) {
    event.preventDefault()
    history.replaceState(null, '', link.hash)
  }
  if (row) choose(row.dataset.fact)
  else if (mark) choose(mark.dataset.facts.split(' ')[0])
})
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') choose(undefined)
  const label = event.target.closest('a.label')
  if (!label || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
  event.preventDefault()
  move(label, event.key === 'ArrowDown' ? 1 : -1)
})
filters.addEventListener('input', filter)
filters.hidden = false
filter()
`
