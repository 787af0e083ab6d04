import { describe, expect, test } from 'vitest'
import { read } from './helpers.ts'

const texts = (sentence: string) => read(sentence).map(({ text }) => text)

describe('a number in a name, code, time or date is no quantity', () => {
  test.each([
    'The airline flies the Boeing 737 and the Airbus A330-200.',
    'The FTSE 100 and the S&P 500 closed higher.',
    'Doctors tested him for COVID-19 before the F-35 took off.',
    'She filed for Chapter 11 under Section 230.',
    'UN Resolution 1701 was read out on Channel 12.',
    'The office is at 10 Downing Street.',
    'Leaders of the G20 met at No. 10.',
    'The phone has 5G.',
    'It is open 24/7 since 9/11.',
    'They met in Room 101 at 6 pm.',
    'The pitch is at ground zero.',
    'Air Force One landed.',
    'They joined the Gang of Eight.',
    'Call (202) 555-0123 or 555-123-4567.',
    'Serial 123456789012 was found.',
    'Back in 1999 they lost.',
    'He drove a model from the 2009-10 season.',
    'Visit example.com/2345 today.',
    'They flew on Flight 447.',
    'No one knew.',
    'It began on March 14.',
    'The dish of the day was by Studio 54.',
    'In the 1990s it closed.',
    'The vote was live on BBC 2 at 14:58.',
    'Read the note [12] below.',
    'Write to Lakeside, XX 20009 for help.',
  ])('%s', (sentence) => {
    expect(texts(sentence)).toEqual([])
  })
})

describe('what looks like a name or date and is a quantity', () => {
  test.each([
    ['In Norway 35 people drowned.', '35'],
    ['Approximately 2,000 lamps burned.', 'Approximately 2,000'],
    ['The airline bought 22 Boeing jets.', '22'],
    ['On page 3 they list 40 names.', '40'],
    ['He counted 2014 villages on the hill.', '2014'],
    ['He met a group of 20 farmers.', '20'],
  ])('%s -> %s', (sentence, expected) => {
    expect(texts(sentence)).toEqual([expected])
  })

  test('a list number is none, the number in the entry is', () => {
    expect(texts('1. Bring 12 eggs.')).toEqual(['12'])
  })

  test('a figure known from a name stays part of it', () => {
    expect(texts('The Boeing 737 landed. Critics of the 737 left.')).toEqual([])
  })
})

describe('dates found earlier', () => {
  test('a number inside a date is none', () => {
    expect(read('It ended on 3 June 2021.', ['3 June 2021'])).toEqual([])
    expect(read('It ended two years ago.', ['two years ago'])).toEqual([])
  })
  test('a length of time is both', () => {
    expect(read('It took 35 days.', ['35 days'], 'duration')).toHaveLength(1)
  })
})
