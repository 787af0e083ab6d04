import { expect, test } from 'vitest'
import type { Fact } from '../../../src/types.ts'
import { factsOf } from '../../helpers/compared.ts'

function rowsOf(lead: string, ...sentences: readonly string[]): readonly Fact[] {
  return factsOf(sentences.map((sentence) => `${lead}\n${sentence}`))
}

function verdictOf(lead: string, one: string, other: string): string {
  const rows = rowsOf(lead, one, other).filter(({ aligned }) => aligned.startsWith('both tell who'))
  return rows.map(({ verdict }) => verdict).join(' ') || 'none'
}

test.each([
  [
    'conflict',
    'Marcus Bell died on Sunday after a chase in Brockton.',
    'Marcus Bell was shot by Officer Dan Harlow.',
    'Bell was shot dead by Sergeant Peter Voss.',
  ],
  [
    'conflict',
    'Marcus Bell died on Sunday after a chase in Brockton.',
    'Bell, who was shot in the back by Officer Dan Harlow, was 34.',
    'Officer Peter Voss shot Bell near the station.',
  ],
  [
    'conflict',
    'Marcus Bell died on Sunday after a chase in Brockton.',
    'Marcus Bell, a guard, was shot by Dan Harlow near the gate.',
    'Marcus Bell, 34, was shot by Peter Voss.',
  ],
  [
    'conflict',
    'Brockton is proud of its harbour museum.',
    'The harbour museum in Brockton was founded by Ann Cole in 1974.',
    'The harbour museum in Brockton, a landmark, was founded by Joan Fielding.',
  ],
  [
    'none',
    'Brockton is proud of its harbour museum.',
    'The harbour museum in Brockton was founded by Ann Cole in 1974.',
    'Brockton was founded by Joan Fielding.',
  ],
  [
    'none',
    'Marcus Bell died on Sunday after a chase in Brockton.',
    'Marcus Bell, brother of Tom Bell, was shot by Dan Harlow.',
    'Tom Bell, a guard, was shot by Peter Voss.',
  ],
  [
    'conflict',
    'Norvane Group closed its factory in Brockton on Sunday.',
    'Norvane Group was founded by Ann Cole in 1990.',
    'The company, founded by Joan Fielding, makes socks.',
  ],
  [
    'conflict',
    'Norvane Group, a textile company, closed its factory in Brockton on Sunday.',
    'Ann Cole founded Norvane Group in a garage.',
    'Joan Fielding, who founded Norvane Group, spoke.',
  ],
  [
    'conflict',
    'Brockton held its marathon on Sunday.',
    'Ann Cole won the marathon in 2:31.',
    'Joan Fielding, 24, won the marathon.',
  ],
  [
    'conflict',
    'Norwood beat Easton 2-1 on Sunday.',
    'Luis Ortega scored the winner.',
    'Tom Reed scored the winning goal in the last minute.',
  ],
  [
    'conflict',
    'Norwood beat Easton 2-1 on Sunday.',
    'Luis Ortega scored the winner in the 80th minute.',
    'The winner was scored by Tom Reed.',
  ],
  [
    'conflict',
    'A lawsuit over the dam at Norwood was filed on Sunday.',
    'The lawsuit was filed by Ann Cole.',
    'The lawsuit was filed by Joan Fielding, a farmer.',
  ],
  [
    'conflict',
    'A bus left the road near Brockton on Sunday.',
    'The bus was driven by Ann Cole, 24.',
    'Joan Fielding drove the bus.',
  ],
  [
    'conflict',
    'A helicopter came down near Brockton on Sunday.',
    'The helicopter was piloted by Ann Cole, 24.',
    'The helicopter, flown by Tom Reed, hit a wire.',
  ],
  [
    'conflict',
    'The Brockton Prize was awarded on Sunday.',
    'The prize was won by Ann Cole.',
    'The prize went to Joan Fielding.',
  ],
  [
    'conflict',
    'The new bridge in Brockton opened on Sunday.',
    'The bridge was designed by Ann Cole.',
    'Tom Reed designed the bridge.',
  ],
  [
    'conflict',
    'Ann Cole left the Brockton school board on Sunday.',
    'Cole was succeeded by Tom Reed.',
    'She was replaced by Joan Fielding.',
  ],
  [
    'conflict',
    'Marcus Bell was jailed on Sunday in Brockton.',
    'Bell was sentenced by Judge Ann Cole to ten years.',
    'Judge Tom Reed sentenced Bell to ten years in prison.',
  ],
  [
    'conflict',
    'A body lay in the woods of Brockton on Sunday.',
    'The body was found by Ann Cole, a hiker.',
    'The body was discovered by Tom Reed.',
  ],
  [
    'conflict',
    'The report on the Brockton dam came out on Sunday.',
    'The report was written by Ann Cole, an engineer.',
    'Tom Reed wrote the report.',
  ],
  [
    'conflict',
    'A house burned in Brockton on Sunday.',
    'The house was owned by Ann Cole.',
    'The house is owned by Tom Reed.',
  ],
  [
    'conflict',
    'Two boats collided off Brockton on Sunday.',
    'The ferry was captained by Ann Cole.',
    'The ferry was skippered by Tom Reed.',
  ],
  [
    'conflict',
    'Brockton held its book fair on Sunday.',
    'The novel was written by Ann Cole.',
    'The novel, written by Tom Reed, sold out.',
  ],
  [
    'agree',
    'Norvane Group closed its factory in Brockton on Sunday.',
    'Norvane Group was founded by Ann Cole in 1990.',
    'The company, founded by Cole, makes socks. Ann Cole spoke.',
  ],
  [
    'agree',
    'Marcus Bell died on Sunday after a chase in Brockton.',
    'Bell was shot by Officer Dan Harlow.',
    'Officer Dan Harlow shot Marcus Bell.',
  ],
  [
    'compatible',
    'Norwood beat Easton 2-1 on Sunday.',
    'Luis Ortega scored the winner.',
    'Luis Ortego scored the winner.',
  ],
  [
    'none',
    'Norvane Group closed its factory in Brockton on Sunday.',
    'Norvane Group was founded by Ann Cole and Joan Fielding.',
    'Joan Fielding founded Norvane Group.',
  ],
  [
    'none',
    'Norvane Group closed its factory in Brockton on Sunday.',
    'Norvane Group was co-founded by Ann Cole.',
    'Joan Fielding founded Norvane Group.',
  ],
  [
    'none',
    'Norvane Group closed its factory in Brockton on Sunday.',
    'Ann Cole founded Norvane Group with her brother.',
    'Joan Fielding founded Norvane Group.',
  ],
  [
    'none',
    'Norvane Group closed its factory in Brockton on Sunday.',
    'Norvane Group was not founded by Ann Cole.',
    'Joan Fielding founded Norvane Group.',
  ],
  [
    'none',
    'Marcus Bell died on Sunday after a chase in Brockton.',
    'Bell was shot by Officer Dan Harlow.',
    'Bell was stabbed by Peter Voss in 2019.',
  ],
  [
    'none',
    'Marcus Bell died on Sunday after a chase in Brockton.',
    'Bell was shot by Officer Dan Harlow.',
    'Bell was shot by officers Dan Harlow and Peter Voss.',
  ],
  [
    'none',
    'Marcus Bell died on Sunday after a chase in Brockton.',
    'Bell was shot by Officer Dan Harlow.',
    'Carl Dunn was shot by Officer Peter Voss.',
  ],
  [
    'none',
    'Marcus Bell died on Sunday after a chase in Brockton.',
    'Bell may have been shot by Officer Dan Harlow.',
    'Bell was shot by Officer Peter Voss.',
  ],
  [
    'none',
    'Brockton held its marathon on Sunday.',
    "Ann Cole won the women's marathon.",
    'Tom Reed won the marathon.',
  ],
  [
    'none',
    'Brockton held its marathon on Sunday.',
    'Ann Cole won the marathon in 2019.',
    'Tom Reed won the marathon in 2023.',
  ],
  [
    'none',
    'Norwood beat Easton 2-1 on Sunday.',
    'Luis Ortega scored the first goal.',
    'Tom Reed scored the winning goal.',
  ],
  [
    'none',
    'Norwood beat Easton 2-1 on Sunday.',
    'Luis Ortega scored the winner.',
    'Luis Ortega crossed and Tom Reed scored the winner.',
  ],
  [
    'none',
    'A lawsuit over the dam at Norwood was filed on Sunday.',
    'The lawsuit was filed by Ann Cole, along with six farmers.',
    'The lawsuit was filed by Joan Fielding.',
  ],
  [
    'none',
    'A lawsuit over the dam at Norwood was filed on Sunday.',
    "The lawsuit was filed by Ann Cole's lawyers.",
    'The lawsuit was filed by Joan Fielding.',
  ],
  [
    'none',
    'A lawsuit over the dam at Norwood was filed on Sunday.',
    'A second lawsuit was filed by Ann Cole.',
    'The lawsuit was filed by Joan Fielding.',
  ],
  [
    'none',
    'The new bridge in Brockton opened on Sunday.',
    'The bridge was designed by Ann Cole.',
    'The bridge was designed by Halden Group.',
  ],
  [
    'none',
    'The new bridge in Brockton opened on Sunday.',
    'The bridge was designed by Ann Cole.',
    'The bridge will be designed by Tom Reed.',
  ],
  [
    'none',
    'The new bridge in Brockton opened on Sunday.',
    'The bridge was designed by Ann Cole.',
    'The old bridge was designed by Tom Reed.',
  ],
  [
    'none',
    'A bus left the road near Brockton on Sunday.',
    'The bus was driven by Ann Cole.',
    'A bus was driven by Tom Reed.',
  ],
  [
    'none',
    'A bus left the road near Brockton on Sunday.',
    'The bus was driven by Ann Cole, one of two drivers.',
    'The bus was driven by one of two men, Tom Reed.',
  ],
  [
    'none',
    'A house burned in Brockton on Sunday.',
    'The house was once owned by Ann Cole.',
    'The house is owned by Tom Reed.',
  ],
  [
    'none',
    'Norvane Group was sold on Sunday.',
    'Norvane Group was bought by Halden Group.',
    'Norvane Group was bought by Halden Partners.',
  ],
  [
    'none',
    'The Brockton Prize was awarded on Sunday.',
    'If the prize was won by Ann Cole, it was close.',
    'The prize went to Joan Fielding.',
  ],
  [
    'none',
    'Ann Cole left the Brockton school board on Sunday.',
    'Cole was succeeded by Tom Reed in 2019.',
    'Cole was succeeded by Joan Fielding in 2030.',
  ],
  [
    'none',
    'Norvane Group closed its factory in Brockton on Sunday.',
    'Norvane Group was founded by the father of Ann Cole.',
    'Norvane Group was founded by Tom Reed.',
  ],
  [
    'conflict',
    'Carl Dunn, the senator, settled the case in Brockton on Sunday.',
    'Dunn was sued by his former aide, Ann Cole, in May.',
    'Dunn was sued by a former aide, Joan Fielding, in May.',
  ],
  [
    'conflict',
    'Marcus Bell died on Sunday after a chase in Brockton.',
    'Bell was shot by a police officer, Dan Harlow.',
    'Bell was shot by Officer Peter Voss.',
  ],
  [
    'conflict',
    'Marcus Bell died on Sunday after a chase in Brockton.',
    'The officer who shot Bell was identified as Dan Harlow.',
    'Police identified the officer who shot Bell as Peter Voss.',
  ],
  [
    'none',
    'Marcus Bell died on Sunday after a chase in Brockton.',
    'Bell was shot by a police officer, Dan Harlow said.',
    'Bell was shot by Officer Peter Voss.',
  ],
  [
    'none',
    'Marcus Bell died on Sunday after a chase in Brockton.',
    'Bell was shot by two police officers, Dan Harlow and Tom Reed.',
    'Bell was shot by Officer Peter Voss.',
  ],
  [
    'none',
    'The Orbex Corp takeover closed on Sunday.',
    'Orbex Corp was bought by Tarn Holdings.',
    'Orbex Corp was bought by a group led by Rosa Lindqvist.',
  ],
  [
    'none',
    'The Penhallow Prize was awarded on Sunday.',
    'Carl Best won the prize for poetry.',
    'Dora Finch won the prize for fiction.',
  ],
  [
    'none',
    'Carl Best was shot in Penhallow on Sunday.',
    'Best was shot by a man, witness Colin Reed told police.',
    'Best was shot by Officer Dan Orr.',
  ],
  [
    'none',
    'Carl Best was shot in Penhallow on Sunday.',
    'Best was reportedly not shot by Officer Dan Orr.',
    'Best was shot by Officer Tim Hale.',
  ],
  [
    'none',
    'The film opened in Penhallow on Sunday.',
    'The film was directed by Rosa Lindqvist.',
    'The film was directed by brothers Joel and Evan Marsh.',
  ],
  [
    'none',
    'The film opened in Penhallow on Sunday.',
    'The film, directed by Rosa Lindqvist, is long.',
    'The short film was directed by Walter Amadi.',
  ],
  [
    'none',
    'A suit against Orbex Corp reached court on Sunday.',
    'The suit was filed by Anna Tolland.',
    'The suit was filed by the family of Colin Reed.',
  ],
  [
    'none',
    'Penhallow voted on Sunday.',
    'Rosa Lindqvist was elected mayor.',
    'Walter Amadi was elected deputy mayor.',
  ],
  [
    'none',
    'Penhallow voted on Sunday.',
    'Rosa Lindqvist was elected mayor.',
    'Walter Amadi, who was elected mayor in 2019, conceded.',
  ],
  [
    'none',
    'Penhallow voted on Sunday.',
    'Rosa Lindqvist was elected mayor of Penhallow.',
    'Walter Amadi was elected mayor of Merrow.',
  ],
  [
    'none',
    'Penhallow held its marathon on Sunday.',
    'The winner was Rosa Lindqvist.',
    "The winner of the men's race was Walter Amadi.",
  ],
  [
    'none',
    'Penhallow held its marathon on Sunday.',
    "The winner was Rosa Lindqvist in the women's race.",
    'The winner was Walter Amadi.',
  ],
  [
    'none',
    'A fire in Penhallow killed one on Sunday.',
    'The victim was identified as Rosa Lindqvist.',
    'The second victim was identified as Walter Amadi.',
  ],
  [
    'none',
    'A fire in Penhallow killed two on Sunday.',
    'One victim was identified as Rosa Lindqvist.',
    'The other victim was identified as Walter Amadi.',
  ],
  [
    'none',
    'A fight in Penhallow hurt two on Sunday.',
    'The suspect was wrongly identified as Colin Reed.',
    'The suspect was identified as Greg Tolland.',
  ],
  [
    'none',
    'A fight in Penhallow hurt two on Sunday.',
    'The suspect was not Colin Reed.',
    'The suspect was Greg Tolland.',
  ],
  [
    'none',
    'A house in Penhallow was sold on Sunday.',
    'The house was sold to Colin Reed in 2009.',
    'The house was sold to Greg Tolland.',
  ],
  [
    'none',
    'The book came out in Penhallow on Sunday.',
    'The book was written by Rosa Lindqvist.',
    'The foreword of the book was written by Walter Amadi.',
  ],
  [
    'none',
    'A rescue in Penhallow ended on Sunday.',
    'The boy was rescued by Colin Reed.',
    'The girl was rescued by Greg Tolland.',
  ],
  [
    'none',
    'Hadleigh United beat Merrow on Sunday.',
    'Kofi Danso won the penalty.',
    'Jonas Petrov scored the penalty.',
  ],
  [
    'none',
    'Carl Best was sentenced in Penhallow on Sunday.',
    'Best was sentenced by Judge Dora Finch in 2012.',
    'Best was sentenced by Judge Ian Hale on Sunday.',
  ],
  [
    'none',
    'Tarn Airways grew in Penhallow on Sunday.',
    "The airline was founded by Rosa Lindqvist's father.",
    'Tarn Airways was founded by Walter Amadi.',
  ],
  [
    'none',
    "Penhallow's bridge opened on Sunday.",
    'The bridge was designed by Rosa Lindqvist.',
    'The bridge was designed by engineers at Orbex Corp.',
  ],
  [
    'none',
    "Penhallow's bridge opened on Sunday.",
    'The bridge was designed by Rosa Lindqvist.',
    'Was the bridge designed by Walter Amadi?',
  ],
  [
    'conflict',
    'Hadleigh Town beat Merrow 1-0 in Penhallow on Sunday.',
    'Kofi Danso scored the only goal on 12 minutes.',
    'The only goal was scored by Jonas Petrov.',
  ],
])('%s: %s %s | %s', (expected, lead, one, other) => {
  expect(verdictOf(lead, one, other)).toBe(expected)
  expect(verdictOf(lead, other, one)).toBe(expected)
})

test.each([
  [
    'conflict',
    'Two people died in a shooting at a bakery in Brockton.',
    'The gunman was identified as Dan Harlow, 34.',
    'Police named the gunman as Peter Voss.',
  ],
  [
    'conflict',
    'Two people died in a shooting at a bakery in Brockton.',
    'Police identified the gunman as Dan Harlow, 34.',
    'The gunman, Peter Voss, died at the scene.',
  ],
  [
    'conflict',
    'Two people died in a shooting at a bakery in Brockton.',
    'The gunman was Dan Harlow, 34.',
    'The gunman was identified by the sheriff as Peter Voss.',
  ],
  [
    'conflict',
    'Two people died in a shooting at a bakery in Brockton.',
    'Dan Harlow was identified as the gunman.',
    'Peter Voss was the gunman, police said.',
  ],
  [
    'conflict',
    'Brockton held its marathon on Sunday.',
    'The winner was Ann Cole, 24.',
    'The winner was Joan Fielding of Norwood.',
  ],
  [
    'conflict',
    'The board of Norvane Group met on Sunday in Brockton.',
    'Ann Cole was appointed chief executive.',
    'Joan Fielding was appointed chief executive.',
  ],
  [
    'conflict',
    'The board of Norvane Group met on Sunday in Brockton.',
    'Ann Cole was named chairwoman of Norvane Group.',
    'The board named Joan Fielding as chairwoman.',
  ],
  [
    'conflict',
    'The board of Norvane Group met on Sunday in Brockton.',
    'The board elected Ann Cole chairwoman.',
    'Joan Fielding was elected chairwoman by the board.',
  ],
  [
    'conflict',
    'Brockton voted on Sunday.',
    'Ann Cole was elected mayor.',
    'Joan Fielding was elected mayor of Brockton.',
  ],
])('%s: %s %s | %s', (expected, lead, one, other) => {
  const verdict = (...two: readonly [string, string]) =>
    rowsOf(lead, ...two).find(({ label }) => label.endsWith(' - name'))?.verdict ?? 'none'
  expect(verdict(one, other)).toBe(expected)
  expect(verdict(other, one)).toBe(expected)
})

test('the row says what, who and why', () => {
  const lead = 'Norvane Group closed its factory in Brockton on Sunday.'
  const [row] = rowsOf(
    lead,
    'Norvane Group was founded by Ann Cole.',
    'Police said Norvane Group was founded by Tom Reed.',
  ).filter(({ aligned }) => aligned.startsWith('both tell who'))
  expect(row?.label).toBe('Norvane Group - founded by')
  expect(row?.reason).toBe('Ann Cole and Tom Reed are different people')
  expect(row?.values.map(({ text }) => text)).toEqual(['Ann Cole', 'Tom Reed'])
})
