// Invented news text, the same for the same seed: for the speed bench and for tests that need much text.
// Nobody and nothing in it exists. Five articles tell one event each in their own words and order; events have names,
// places, figures, dates and a vocabulary of their own, as news has.
import {
  actions,
  adjectives,
  counted,
  events,
  fillers,
  firstNames,
  roles,
  syllables,
  things,
} from './corpus-words.mjs'

/** Articles that tell of one event. */
export const PER_EVENT = 5

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

const months = [
  ['January', 'Jan.'],
  ['February', 'Feb.'],
  ['March', 'March'],
  ['April', 'April'],
  ['May', 'May'],
  ['June', 'June'],
  ['July', 'July'],
  ['August', 'Aug.'],
  ['September', 'Sept.'],
  ['October', 'Oct.'],
  ['November', 'Nov.'],
  ['December', 'Dec.'],
]
const bodies = [
  'Council',
  'Ministry',
  'Agency',
  'Bank',
  'Party',
  'Union',
  'Court',
  'Commission',
  'Institute',
  'Group',
]
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Draws from `random`. */
function drawing(random) {
  const whole = (from, to) => from + Math.floor(random() * (to - from + 1))
  const pick = (words) => words[whole(0, words.length - 1)]
  const some = (words, count) => {
    const left = [...words]
    return Array.from({ length: count }, () => left.splice(whole(0, left.length - 1), 1)[0])
  }
  const made = (least) => {
    let word = ''
    for (let part = whole(least, least + 1); part > 0; part--) word += pick(syllables)
    return word[0].toUpperCase() + word.slice(1)
  }
  return { whole, pick, some, made }
}

/** Who and what an event is about, and what its articles may tell: sentences, each in several wordings. */
function event(draw) {
  const { whole, pick, some, made } = draw
  const words = {
    people: Array.from({ length: 4 }, () => ({ first: pick(firstNames), last: made(2), role: pick(roles) })),
    places: Array.from({ length: 3 }, () => pick([made(2), `${made(1)} City`, `Port ${made(2)}`])),
    bodies: Array.from({ length: 3 }, () => `${made(2)} ${pick(bodies)}`),
    things: some(things, 14),
    counted: some(counted, 8),
    adjectives: some(adjectives, 12),
    actions: some(actions, 12),
    happened: pick(events),
    year: whole(1998, 2024),
  }
  const facts = Array.from({ length: 26 }, (_, at) => kinds[at % kinds.length](words, draw))
  return { words, facts }
}

const full = ({ first, last }) => `${first} ${last}`
const noun = (words, { pick }) => `${pick(words.adjectives)} ${pick(words.things)}`
const clause = (words, draw) => {
  const { pick } = draw
  return `the ${pick(words.bodies)} ${pick(words.actions)[1]} the ${noun(words, draw)} near ${pick(words.places)}`
}
const capital = (text) => text[0].toUpperCase() + text.slice(1)
const thousands = (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
const day = ({ whole, pick }) => {
  const [long, short] = pick(months)
  const of = whole(2, 27)
  return [`${long} ${of}`, `${short} ${of}`]
}

/** Facts, each as the wordings in which articles tell it; `off` changes the number of an article that has another. */
const kinds = [
  (words, draw) => {
    const [count, of, thing, place] = [
      draw.whole(14, 900),
      draw.pick(words.counted),
      draw.pick(words.things),
      draw.pick(words.places),
    ]
    return (off) => [
      `At least ${count + off} ${of} were hurt when the ${thing} in ${place} collapsed.`,
      `The collapse of the ${thing} in ${place} hurt ${count + off} ${of}.`,
      `Doctors in ${place} treated ${count + off} ${of} hurt by the ${thing}.`,
    ]
  },
  (words, draw) => {
    const [sum, body, [does, did], what] = [
      draw.whole(2, 900),
      draw.pick(words.bodies),
      draw.pick(words.actions),
      noun(words, draw),
    ]
    return (off) => [
      `The ${body} ${did} a $${sum + off} million plan for the ${what}.`,
      `A plan of the ${body} for the ${what}, worth $${sum + off} million, goes on, officials who ${does} such plans said.`,
      `The ${what} costs the ${body} $${sum + off} million.`,
    ]
  },
  (words, draw) => {
    const [person, [does, did], what, [long, short]] = [
      draw.pick(words.people),
      draw.pick(words.actions),
      noun(words, draw),
      day(draw),
    ]
    return () => [
      `The ${person.role}, ${full(person)}, ${did} the ${what} on ${long}, ${words.year}.`,
      `On ${short}, ${person.last} ${did} the ${what}.`,
      `${full(person)} chose to ${does} the ${what} on ${short}, ${words.year}.`,
    ]
  },
  (words, draw) => {
    const [person, [does], thing, what] = [
      draw.pick(words.people),
      draw.pick(words.actions),
      draw.pick(words.things),
      noun(words, draw),
    ]
    const words0 = `We’re going to ${does} the ${thing} because the ${what} isn’t safe for anybody`
    return () => [
      `“${words0},” ${person.last} said.`,
      `"${words0}," said ${full(person)}, the ${person.role}.`,
      `${full(person)} told reporters: “${words0}.”`,
    ]
  },
  (words, draw) => {
    const [person, age, place] = [draw.pick(words.people), draw.whole(24, 82), draw.pick(words.places)]
    return (off) => [
      `${full(person)}, ${age + Math.min(off, 1)}, the ${person.role} of ${place}, arrived ${draw.pick(fillers)}.`,
      `${person.last}, ${age + Math.min(off, 1)}, lives in ${place}.`,
    ]
  },
  (words, draw) => {
    const [share, of, place, what] = [
      draw.whole(11, 93),
      draw.pick(words.counted),
      draw.pick(words.places),
      noun(words, draw),
    ]
    return (off) => [
      `About ${share + off} percent of ${of} in ${place} wanted the ${what}.`,
      `In ${place}, ${share + off}% of ${of} were for the ${what}, a survey found.`,
    ]
  },
  (words, draw) => {
    const [body, of, count, [long, short]] = [
      draw.pick(words.bodies),
      draw.pick(words.counted),
      draw.whole(2, 60) * 100,
      day(draw),
    ]
    return (off) => [
      `The ${body} will hire ${thousands(count + off * 100)} ${of} by ${long}.`,
      `By ${short}, ${thousands(count + off * 100)} ${of} are to work for the ${body}.`,
    ]
  },
]

/** What an article says beside the facts: its own words about the same names and things. */
const asides = [
  (words, draw) =>
    `${capital(clause(words, draw))}, but ${draw.pick(words.people).last} did not ${draw.pick(words.actions)[0]} it, ${draw.pick(fillers)}.`,
  (words, draw) => `Officials, who spoke on condition of anonymity, expect that ${clause(words, draw)}.`,
  (words, draw) =>
    `The ${draw.pick(words.things)} has been ${draw.pick(words.adjectives)} since the ${words.happened}, ${draw.pick(fillers)}.`,
  (words, draw) =>
    `${draw.pick(words.places)}’s ${noun(words, draw)} remained closed on ${draw.pick(weekdays)}; the ${draw.pick(words.counted)} waited outside.`,
  (words, draw) =>
    `Mr. ${draw.pick(words.people).last} met ${full(draw.pick(words.people))} in ${draw.pick(words.places)}, where they’d ${draw.pick(words.actions)[1]} the U.S. offer.`,
]

/** The text of one article: most of the facts in an order of its own, some in other words, some with other numbers. */
function article({ words, facts }, draw) {
  const sentences = draw.some(facts, facts.length).map((fact) => {
    const off = draw.whole(1, 12) === 1 ? draw.whole(1, 3) : 0
    return draw.pick(fact(off))
  })
  const paragraphs = []
  let length = 0
  while (length < 4100) {
    const told = Array.from({ length: draw.whole(1, 3) }, () =>
      sentences.length > 0 && draw.whole(1, 3) > 1 ? sentences.pop() : draw.pick(asides)(words, draw),
    )
    paragraphs.push(told.join(' '))
    length += paragraphs.at(-1).length + 2
  }
  return `${paragraphs.join('\n\n')}\n`
}

/**
 * Invented articles of some 4,200 characters each, `PER_EVENT` in a row about one event: `{ source, event, text }`.
 *
 * @param {number} count how many
 * @param {number} [seed] other seeds, other articles
 */
export function articles(count, seed = 1) {
  return [...toldEvents(Math.ceil(count / PER_EVENT), seed)].flat().slice(0, count)
}

/**
 * The same, event by event, so that no more than one is held: lists of `PER_EVENT` articles.
 *
 * @param {number} count how many events
 * @param {number} [seed]
 */
export function* toldEvents(count, seed = 1) {
  for (let number = 0; number < count; number++) {
    const told = event(drawing(randomness(seed * 1_000_003 + number)))
    yield Array.from({ length: PER_EVENT }, (_, at) => {
      const index = number * PER_EVENT + at
      return {
        source: `a${String(index).padStart(5, '0')}`,
        event: `e${String(number).padStart(5, '0')}`,
        text: article(told, drawing(randomness(seed * 7_000_003 + index))),
      }
    })
  }
}
