import { describe, expect, it } from 'vitest'
import type { EncodingName } from '#shared/api/contract.ts'
import { declaredEncoding } from './declared-encoding.ts'
import { encodeText } from './encode.ts'
import { readDraft } from './read-draft.ts'

const page = (head: string, words: string) => `<html><head>${head}</head><body><p>${words}</p></body></html>`
const read = async (html: string, name: EncodingName) =>
  readDraft(encodeText(html, { name, byteOrderMark: false }), 'page.html')

describe('what a page declares', () => {
  it.each([
    ['<meta charset="utf-8">', { known: 'utf-8' }],
    ['<META CHARSET=windows-1252 />', { known: 'windows-1252' }],
    ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', { known: 'windows-1252' }],
    ["<meta name='a' content='b'><meta charset='x-mac-roman'>", { known: 'macintosh' }],
    ['<?xml version="1.0" encoding="ISO-8859-1"?><html>', { known: 'windows-1252' }],
    ['<meta charset="iso-8859-2">', { other: 'iso-8859-2' }],
    ['<!-- <meta charset="macintosh"> --><p>', undefined],
    ['<p>charset=macintosh</p>', undefined],
  ])('%s', (html, expected) => {
    expect(declaredEncoding(Buffer.from(html))).toEqual(expected)
  })

  it('is stronger than a guess', async () => {
    // One letter of Mac Roman that would be a dagger of Windows-1252.
    const html = page('<meta charset="macintosh">', 'R\u00e8gles \u2020 et \u00e0')
    const { draft, encoding } = await read(html, 'macintosh')
    expect(encoding).toEqual({ name: 'macintosh', byteOrderMark: false })
    expect(draft.blocks[0]?.text).toBe('R\u00e8gles \u2020 et \u00e0')
  })

  it('says how a page is saved that has nothing but ASCII', async () => {
    const { encoding } = await read(page('<meta charset="iso-8859-1">', 'Plain words.'), 'utf-8')
    expect(encoding).toEqual({ name: 'windows-1252', byteOrderMark: false })
  })

  it('is weaker than bytes that are UTF-8', async () => {
    const { draft, encoding } = await read(page('<meta charset="iso-8859-1">', '“Caf\u00e9”'), 'utf-8')
    expect([encoding?.name, draft.blocks[0]?.text]).toEqual(['utf-8', '“Caf\u00e9”'])
  })

  it('is named where it is one that is not read', async () => {
    const html = page('<meta charset="iso-8859-2">', 'Caf\u00e9')
    await expect(read(html, 'windows-1252')).rejects.toThrow(
      '“page.html” says that it is in the encoding iso-8859-2, which Blue Pencil does not read. Save it as UTF-8',
    )
  })
})
