import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'

const print = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return fingerprint('stray/punctuation', text, { start, end: start + words.length })
}

describe('fingerprint', () => {
  it('tells two flags on the same marks apart that stand next to each other', () => {
    const text = 'The mayor,, ,, left.'
    expect(print(text, ',,')).not.toBe(print(text, ',,', 11))
  })

  it('stays where text further away changes, and where spaces do', () => {
    const word = fc.constantFrom('pier', 'The', 'opened', 'noon', '41')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 90 }), fc.constantFrom(' ', '  ', '\u00a0'), (words, space) => {
        const text = `${words.join(' ')} on Monday after${space}the the rain had gone. ${words.join(' ')}`
        return print(text, 'the the') === print('On Monday after the the rain had gone.', 'the the')
      }),
    )
  })

  it('changes with the flagged words and with the rule', () => {
    const text = 'It rained at noon.'
    expect(print(text, 'rained')).not.toBe(print('It poured at noon.', 'poured'))
    expect(fingerprint('a/b', text, { start: 3, end: 9 })).not.toBe(print(text, 'rained'))
  })
})
