import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches } from './matches.ts'

describe('matches', () => {
  const PATTERNS = [
    /^(?:Read|SEE) more\b/i,
    /\bI(?:['’]ve)? (?:[A-M]\w+ )?\S+\W*$/i,
    /\p{L}\x61\u0062|(?<Name>[^A-Z\s])\k<Name>/iu,
    /[A-Za-z]\.[^A-Z]/i,
    /\bMay \d/,
  ]
  const piece = fc.constantFrom(
    'read',
    'More',
    'SEE',
    ' ',
    'I',
    '’ve',
    'b',
    'AB',
    'aa',
    '.',
    'May',
    'may',
    ' 3',
    'É',
    'x',
    '!',
    '\n',
  )

  it('says what the pattern says by itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATTERNS), fc.array(piece, { maxLength: 8 }), (pattern, pieces) => {
        const text = pieces.join('')
        expect(matches(pattern, text)).toBe(pattern.test(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it('asks from the start each time, whatever the flags', () => {
    const pattern = /more/gi
    expect([matches(pattern, 'Read more'), matches(pattern, 'Read More'), matches(pattern, 'Read')]).toEqual([
      true,
      true,
      false,
    ])
  })
})
