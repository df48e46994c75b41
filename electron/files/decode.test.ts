import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EncodingName, encodingName } from '#shared/api/encoding.ts'
import { decodeText } from './decode.ts'
import { encodeText } from './encode.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)
const STORY =
  'Café owner José Núñez said: “It’s a façade,” and left — for good.\r\nThe mayor’s “naïve” reply cost €5…\r\n'

describe('decoding', () => {
  it('refuses UTF-8 that breaks off within a character, and takes a last accented letter for one', () => {
    expect(() => decodeText(bytes('She said “wait”').subarray(0, -1), 'a.txt')).toThrow('or is damaged')
    expect(decodeText(bytes('In the caf\u00e9', 'latin1'), 'a.txt').text).toBe('In the caf\u00e9')
  })

  it('keeps every character of UTF-8 but a byte-order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (words, marked) => {
        const text = `Rain.${words.replaceAll('\0', '')}`
        expect(decodeText(bytes((marked ? '\uFEFF' : '') + text), 'a.txt')).toEqual({
          text,
          encoding: { name: 'utf-8', byteOrderMark: marked },
        })
      }),
    )
  })

  it('keeps line ends and a second byte-order mark', () => {
    expect(decodeText(bytes('\uFEFF\uFEFFone\r\ntwo\rthree\n'), 'a.txt').text).toBe('\uFEFFone\r\ntwo\rthree\n')
  })

  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', false],
    ['utf-16le', true],
    ['utf-16be', false],
    ['utf-16be', true],
    ['windows-1252', false],
    ['macintosh', false],
  ] as const)('tells %s, with a byte-order mark: %s', (name, byteOrderMark) => {
    const encoding = { name, byteOrderMark }
    expect(decodeText(encodeText(STORY, encoding), 'a.txt')).toEqual({ text: STORY, encoding })
  })

  it.each([
    ['the price was £5', 'windows-1252'],
    ['Ana Peña met Łukasz'.replace('Ł', 'L'), 'windows-1252'],
    ['Ana Peña met Sœur Émilie in Århus', 'macintosh'],
    ['THE CAFÉ IN MÜNCHEN', 'windows-1252'],
    ['THE CAFÉ IN MÜNCHEN', 'macintosh'],
    ['“We waited,” she said. ‘Really’', 'macintosh'],
    ['It’s late', 'macintosh'],
    ['It’s late', 'windows-1252'],
    ['10–12 dead', 'windows-1252'],
    ['10–12 dead', 'macintosh'],
  ] as const)('reads “%s” in %s', (text, name) => {
    expect(decodeText(encodeText(text, { name, byteOrderMark: false }), 'a.txt')).toMatchObject({ text })
  })

  it('encodes to the same bytes what it decodes, whatever the bytes and the encoding', () => {
    const given = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc
        .array(fc.constantFrom(0x20, 0x41, 0x61, 0x92, 0xe9, 0xd5, 0xff, 0xfe, 0xd8, 0, 10, 13))
        .map((l) => Uint8Array.from(l)),
    )
    const forced = fc.option(fc.constantFrom<EncodingName>(...encodingName.options), { nil: undefined })
    fc.assert(
      fc.property(given, forced, (file, name) => {
        let read: ReturnType<typeof decodeText>
        try {
          read = decodeText(file, 'a.txt', { forced: name })
        } catch {
          return
        }
        expect(Buffer.compare(encodeText(read.text, read.encoding), file)).toBe(0)
      }),
      { numRuns: 3000 },
    )
  })

  it('reads in the encoding that it is told, where the bytes are that', () => {
    expect(decodeText(bytes('Ca\x8e', 'latin1'), 'a.txt', { forced: 'macintosh' }).text).toBe('Caé')
    expect(decodeText(bytes('Café', 'latin1'), 'a.txt', { forced: 'iso-8859-1' })).toEqual({
      text: 'Café',
      encoding: { name: 'iso-8859-1', byteOrderMark: false },
    })
    expect(() => decodeText(bytes('Café', 'latin1'), 'a.txt', { forced: 'utf-8' })).toThrow('not all UTF-8')
    expect(() => decodeText(bytes('abc'), 'a.txt', { forced: 'utf-16le' })).toThrow('a byte of it is missing')
  })

  it('keeps half a character of UTF-16, and does not write it as UTF-8', () => {
    const { text, encoding } = decodeText(bytes('\uFEFFa\uD83Db', 'utf16le'), 'a.txt')
    expect(text).toBe('a\uD83Db')
    expect(encodeText(text, encoding)).toEqual(bytes('\uFEFFa\uD83Db', 'utf16le'))
    expect(() => encodeText(text, { name: 'utf-8', byteOrderMark: false })).toThrow('half of a character')
  })

  it.each([
    ['no bytes', bytes(''), 'empty'],
    ['only a byte-order mark', bytes('\uFEFF'), 'empty'],
    ['only white space', bytes(' \r\n\t\u00A0\n'), 'empty'],
    ['only white space in UTF-16', bytes('\uFEFF \r\n', 'utf16le'), 'empty'],
    ['UTF-16 with a NUL', bytes('\uFEFFRa\0in.', 'utf16le'), 'binary'],
    ['UTF-16 cut off', bytes('\uFEFFRain.', 'utf16le').subarray(0, -1), 'wrong-encoding'],
    [
      'UTF-8 with a byte of Latin-1',
      Buffer.concat([bytes('“Café,” he said. Café.'), bytes('é', 'latin1')]),
      'wrong-encoding',
    ],
    ['Russian in Windows-1251', Buffer.from('cff0e8e2e5f22c20ece8f021', 'hex'), 'wrong-encoding'],
    ['a character cut off', bytes('Café').subarray(0, -1), 'wrong-encoding'],
    ['a surrogate', Buffer.from([0x52, 0xed, 0xa0, 0x80]), 'wrong-encoding'],
    ['an overlong form', Buffer.from([0x52, 0xc0, 0xaf]), 'wrong-encoding'],
    ['high bytes at random', Buffer.from('94c3f7818d90f5e1b2c9a7d88e', 'hex'), 'wrong-encoding'],
    ['a NUL', bytes('Ra\0in.'), 'binary'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
    ['more than 50 MB', Buffer.alloc(50_000_001, 'a'), 'too-large'],
  ])('refuses %s in a sentence that names the file', (_what, given, code) => {
    let refused: unknown
    try {
      decodeText(given, 'story.txt')
    } catch (problem) {
      refused = problem
    }
    expect(refused).toMatchObject({
      name: 'HostError',
      code,
      message: expect.stringMatching(/“story\.txt”.*\. [A-Z].*\.$/),
    })
  })

  it('takes 50 MB, in bounded time', () => {
    expect(decodeText(Buffer.alloc(50_000_000, 'a'), 'a.txt').text).toHaveLength(50_000_000)
    expect(decodeText(Buffer.alloc(50_000_000, 'caf\xe9 ', 'latin1'), 'a.txt').text).toHaveLength(50_000_000)
  })
})

describe('encoding', () => {
  it.each([
    ['windows-1252', '日 and ł', 'Windows-1252 has no 日 (U+65E5), ł (U+0142), so'],
    ['iso-8859-1', '“Yes”', 'Latin-1 has no “ (U+201C), ” (U+201D), so'],
    ['macintosh', '👍½', 'Mac Roman has no 👍 (U+1F44D), ½ (U+00BD), so'],
    ['windows-1252', 'āăąćĉċčď', ' and 2 more, so'],
  ] as const)('names what %s has not in “%s”', (name, text, sentence) => {
    const encode = () => encodeText(text, { name, byteOrderMark: false })
    expect(encode).toThrow(sentence)
    expect(encode).toThrow('Save it as UTF-8')
  })
})
