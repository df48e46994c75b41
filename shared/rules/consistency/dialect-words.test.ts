import { describe, expect, it } from 'vitest'
import { dialectWords } from './dialect-words.ts'
import { variantWords } from './variant-words.ts'

describe('dialectWords', () => {
  it.each([
    ['colour', 'color'],
    ['neighbourhoods', 'neighborhoods'],
    ['behavioural', 'behavioral'],
    ['centred', 'centered'],
    ['travelling', 'traveling'],
    ['fulfilment', 'fulfillment'],
    ['skilfully', 'skillfully'],
    ['defences', 'defenses'],
    ['organisational', 'organizational'],
    ['analysed', 'analyzed'],
    ['manoeuvres', 'maneuvers'],
    ['sceptical', 'skeptical'],
    ['greying', 'graying'],
    ['instalments', 'installments'],
  ])('pairs %s and %s', (british, american) => {
    expect(dialectWords.get(british)).toMatchObject({ dialect: 'british', other: american })
    expect(dialectWords.get(american)).toMatchObject({ dialect: 'american', other: british })
  })

  it('knows no American word where British copy has another word of that spelling', () => {
    for (const word of ['check', 'curb', 'license', 'program', 'tire', 'story', 'practice']) {
      expect(dialectWords.has(word)).toBe(false)
    }
  })

  it.each([
    'advertise',
    'revise',
    'meter',
    'analyses',
    'humorous',
    'laboratory',
    'judgement',
    'emphasis',
    'hypothesis',
  ])('leaves out %s, which is no sign of either', (word) => {
    expect(dialectWords.has(word)).toBe(false)
  })

  it('leads back from each word to itself', () => {
    for (const [word, { other, dialect }] of dialectWords) {
      expect(other).not.toBe(word)
      const back = dialectWords.get(other)
      if (back) expect({ word: back.other, dialect: back.dialect === dialect }).toEqual({ word, dialect: false })
    }
  })

  it('shares no word with the list of variants', () => {
    expect([...variantWords.keys()].filter((word) => dialectWords.has(word))).toEqual([])
  })
})
