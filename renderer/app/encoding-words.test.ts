import { expect, it } from 'vitest'
import { parseText } from '#shared/draft/text-draft.ts'
import { encodingWords, lineEndsOf } from './encoding-words.ts'

it('names the encoding, a byte-order mark that is not to be expected, and the line ends', () => {
  expect(encodingWords({ name: 'windows-1252', byteOrderMark: false }, 'CRLF')).toBe('Windows-1252 · CRLF')
  expect(encodingWords({ name: 'utf-8', byteOrderMark: true }, 'LF')).toBe('UTF-8 with BOM · LF')
  expect(encodingWords({ name: 'utf-16le', byteOrderMark: true }, undefined)).toBe('UTF-16 LE')
})

it('reads the line ends off the source', () => {
  expect(lineEndsOf(parseText('Late\r\n\r\nIt left.\r\n'))).toBe('CRLF')
  expect(lineEndsOf(parseText('Late\n\nIt left.\r'))).toBe('mixed line ends')
  expect(lineEndsOf(parseText('Late'))).toBeUndefined()
})
