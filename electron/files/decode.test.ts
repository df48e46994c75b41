import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeDraft } from './decode.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

describe('decoding', () => {
  it('keeps every character of UTF-8 but a byte-order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (words, marked) => {
        const text = `Rain.${words.replaceAll('\0', '')}`
        expect(decodeDraft(bytes((marked ? '\uFEFF' : '') + text), 'a.txt')).toBe(text)
      }),
    )
  })

  it('keeps line ends and a second byte-order mark', () => {
    expect(decodeDraft(bytes('\uFEFF\uFEFFone\r\ntwo\rthree\n'), 'a.txt')).toBe('\uFEFFone\r\ntwo\rthree\n')
  })

  it.each([
    ['no bytes', bytes(''), 'empty'],
    ['only a byte-order mark', bytes('\uFEFF'), 'empty'],
    ['only white space', bytes(' \r\n\t\u00A0\n'), 'empty'],
    ['UTF-16, little end first', bytes('\uFEFFRain.', 'utf16le'), 'not-utf-8'],
    ['UTF-16, big end first', bytes('\uFEFFRain.', 'utf16le').swap16(), 'not-utf-8'],
    ['Latin-1', bytes('Café.', 'latin1'), 'not-utf-8'],
    ['a character cut off', bytes('Café').subarray(0, -1), 'not-utf-8'],
    ['a surrogate', Buffer.from([0x52, 0xed, 0xa0, 0x80]), 'not-utf-8'],
    ['an overlong form', Buffer.from([0x52, 0xc0, 0xaf]), 'not-utf-8'],
    ['a NUL', bytes('Ra\0in.'), 'binary'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
    ['more than 50 MB', Buffer.alloc(50_000_001, 'a'), 'too-large'],
  ])('refuses %s in a sentence that names the file', (_what, given, code) => {
    let refused: unknown
    try {
      decodeDraft(given, 'story.txt')
    } catch (problem) {
      refused = problem
    }
    expect(refused).toMatchObject({
      name: 'HostError',
      code,
      message: expect.stringMatching(/“story\.txt”.*\. [A-Z].*\.$/),
    })
  })

  it('takes 50 MB', () => {
    expect(decodeDraft(Buffer.alloc(50_000_000, 'a'), 'a.txt')).toHaveLength(50_000_000)
  })
})
