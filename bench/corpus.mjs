// Invented news text, the same for the same seed: for the speed bench and for tests that need much text.
// Nobody and nothing in it exists. Sentences come from patterns, words from lists and made-up syllables.

/** A source of numbers in [0, 1), by the seed alone (the "mulberry32" generator). */
function randomness(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const list = (words) => words.trim().split(/\s+/)
const first = list(
  'Anna James Maria Peter Grace Samuel Helen Omar Lucy Victor Nora Daniel Irene Paul Amira Walter Julia Marcus Elena Hugo',
)
const syllables = list(
  'bar den mor lin tas vel kor han dri sol ber nak wes tor el mar gan rud pol fen dal ister ovic son man ley',
)
const month = list(
  'January February March April May June July August September October November December Jan. Sept. Dec.',
)
const weekday = list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')
const role = [
  'mayor',
  'prime minister',
  'police chief',
  'spokeswoman',
  'company spokesman',
  'senator',
  'union leader',
  'judge',
  'chief executive',
  'harbor master',
  'health secretary',
  'lawyer',
  'deputy minister',
  'opposition leader',
]
const body = list(
  'Council Ministry Agency Bank Party Union Court Committee Commission Institute Hospital University Group',
)
const thing = list(
  `bridge dam factory harbor tunnel railway school hospital airport budget law deal vote strike flood storm fire
   trial election court ruling inquiry contract pipeline ferry mine plant refinery tower border camp market tax`,
)
const counted = list(
  `people workers houses residents passengers students soldiers prisoners vehicles jobs voters patients ships
   schools officers protesters miners families children farmers`,
)
const adjective = list(
  `new local former federal large small early late public private foreign regional independent serious heavy
   controversial senior temporary damaged northern southern rural urban`,
)
const did = list(
  `approved rejected announced delayed closed opened visited criticized praised signed canceled suspended bought
   sold rebuilt inspected repaired searched evacuated blocked reported confirmed denied promised proposed`,
)
const verb = list(
  'approve reject announce delay close open visit sign cancel suspend rebuild inspect repair search evacuate',
)
const filler = [
  'despite repeated warnings',
  'after weeks of heavy rain',
  'in a long-awaited decision',
  'according to two people familiar with the matter',
  'which had been expected',
  'even though costs kept rising',
  'as talks went on overnight',
  'without giving details',
  'because the work wasn’t finished',
  'while others couldn’t be reached',
]

/** What one article is about: its names, places and figures. */
function event(random) {
  const pick = (words) => words[Math.floor(random() * words.length)]
  const made = (least) => {
    let word = ''
    for (let part = 0; part < least + Math.floor(random() * 2); part++) word += pick(syllables)
    return word[0].toUpperCase() + word.slice(1)
  }
  const people = Array.from({ length: 4 }, () => ({ first: pick(first), last: made(2), role: pick(role) }))
  const places = Array.from({ length: 3 }, () => pick([made(2), `${made(1)} City`, `Port ${made(2)}`]))
  const bodies = Array.from({ length: 3 }, () => `${made(2)} ${pick(body)}`)
  const upTo = (most) => 2 + Math.floor(random() * most)
  return { random, pick, people, places, bodies, upTo }
}

const patterns = [
  (e) =>
    `${the(e, e.pick(role))} of ${e.pick(e.places)}, ${full(e)}, ${e.pick(did)} the ${object(e)} on ${day(e)}.`,
  (e) =>
    `${full(e)}, ${e.upTo(60) + 20}, said ${e.pick(filler)} that ${number(e)} ${e.pick(counted)} were affected.`,
  (e) =>
    `“We’re going to ${e.pick(verb)} the ${e.pick(thing)},” ${last(e)} said. “It’s not a ${object(e)} we wanted.”`,
  (e) => `"${clause(e)}," said ${full(e)}, the ${e.pick(role)}, in a statement on ${e.pick(weekday)}.`,
  (e) =>
    `The ${e.pick(e.bodies)} ${e.pick(did)} a $${e.upTo(900)} million plan to ${e.pick(verb)} the ${object(e)}.`,
  (e) =>
    `At least ${number(e)} ${e.pick(counted)} were hurt and ${e.upTo(30)} killed when the ${e.pick(thing)} in ${e.pick(e.places)} collapsed.`,
  (e) => `About ${e.upTo(90)} percent of ${e.pick(counted)} there had left by ${date(e)}, ${e.pick(filler)}.`,
  (e) =>
    `Mr. ${last(e)} and Ms. ${last(e)} met in ${e.pick(e.places)}, where they’d ${e.pick(did)} the U.S. offer in ${e.upTo(25) + 1998}.`,
  (e) => `${clause(e)}, but ${last(e)} did not ${e.pick(verb)} it, ${e.pick(filler)}.`,
  (e) =>
    `It was the ${e.upTo(9)}th ${e.pick(adjective)} ${e.pick(thing)} since ${date(e)}, costing between ${e.upTo(40)} and ${e.upTo(40) + 45} million euros.`,
  (e) =>
    `Officials, who spoke on condition of anonymity, expect ${clause(e).toLowerCase()} within ${e.upTo(20)} months.`,
  (e) =>
    `${e.pick(e.places)}’s ${object(e)} remained closed; ${number(e)} ${e.pick(counted)} waited outside.`,
]

const full = (e) => {
  const { first: given, last: family } = e.pick(e.people)
  return `${given} ${family}`
}
const last = (e) => e.pick(e.people).last
const object = (e) => `${e.pick(adjective)} ${e.pick(thing)}`
const the = (_, words) => `The ${words}`
const number = (e) =>
  e.pick([
    String(e.upTo(80)),
    `${e.upTo(9)},${100 + e.upTo(800)}`,
    'two dozen',
    'hundreds of',
    `more than ${e.upTo(9)}00`,
    'seventeen',
  ])
const day = (e) => `${e.pick(weekday)}, ${e.pick(month)} ${e.upTo(26)}`
const date = (e) => `${e.pick(month)} ${e.upTo(26)}, ${e.upTo(25) + 1998}`
const clause = (e) => `The ${e.pick(e.bodies)} ${e.pick(did)} the ${object(e)} near ${e.pick(e.places)}`

/**
 * Invented articles of some 4,200 characters each: `{ source, text }`.
 *
 * @param {number} count how many
 * @param {number} [seed] other seeds, other articles
 */
export function articles(count, seed = 1) {
  return Array.from({ length: count }, (_, index) => {
    const e = event(randomness(seed * 1_000_003 + index))
    const paragraphs = []
    let length = 0
    while (length < 4100) {
      const sentences = Array.from({ length: 1 + Math.floor(e.random() * 3) }, () => e.pick(patterns)(e))
      paragraphs.push(sentences.join(' '))
      length += paragraphs.at(-1).length + 2
    }
    return { source: `a${String(index).padStart(5, '0')}`, text: `${paragraphs.join('\n\n')}\n` }
  })
}
