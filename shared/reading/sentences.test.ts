import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSentences } from './sentences.ts'

const split = (text: string) => readSentences(text).map((sentence) => sentence.text)

describe('readSentences', () => {
  it.each([
    ['She moved to the U.S. Officials said so.', ['She moved to the U.S.', 'Officials said so.']],
    ['The U.S. Senate met Mr. Harlow.', ['The U.S. Senate met Mr. Harlow.']],
    ['Senior U.S. officials met U.S. Sen. Ana Ruiz.', ['Senior U.S. officials met U.S. Sen. Ana Ruiz.']],
    ['It ended at 5 p.m. Then they left.', ['It ended at 5 p.m.', 'Then they left.']],
    ['He works at Harlow Inc. She does not.', ['He works at Harlow Inc.', 'She does not.']],
    ['They meet at No. 5 Dock Road. It rains.', ['They meet at No. 5 Dock Road.', 'It rains.']],
    ['He read a statement. . post on a wall.', ['He read a statement. .', 'post on a wall.']],
    ['“It is late.” He said.', ['“It is late.”', 'He said.']],
    ['“Is it?” she asked.', ['“Is it?” she asked.']],
    ['It is in Calif. The town is old.', ['It is in Calif.', 'The town is old.']],
    ['It cost $4 million. Then it rose.', ['It cost $4 million.', 'Then it rose.']],
    ['She came on Nov. 5. He did not.', ['She came on Nov. 5.', 'He did not.']],
    [
      'J.K. Lund and George W. Dahl met Lt. Col. Dan Ives Jr. on Nov. 5.',
      ['J.K. Lund and George W. Dahl met Lt. Col. Dan Ives Jr. on Nov. 5.'],
    ],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('keeps the stop of an abbreviation in its word and no other', () => {
    const words = readSentences('Mr. Dahl left the U.S. on Nov. 5.').flatMap((sentence) => sentence.words)
    expect(words.map((word) => word.text)).toEqual(['Mr.', 'Dahl', 'left', 'the', 'U.S.', 'on', 'Nov.', '5'])
  })

  it('gives sentences and words that lie in the text, in order, without overlap', () => {
    const piece = fc.constantFrom(
      'Mr. ',
      'U.S. ',
      'No. ',
      '5',
      '. ',
      '“',
      '” ',
      'He ',
      'said',
      ', ',
      '? ',
      'a.m. ',
      '’s ',
      '… ',
      '. . ',
      'Ö ',
      '🙂 ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let at = 0
        for (const sentence of readSentences(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(at)
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
          let inside = sentence.start
          for (const word of sentence.words) {
            expect(word.start).toBeGreaterThanOrEqual(inside)
            expect(text.slice(word.start, word.end)).toBe(word.text)
            inside = word.end
          }
          expect(inside).toBeLessThanOrEqual(sentence.end)
          at = sentence.end
        }
      }),
    )
  })
})
