import { expect, it } from 'vitest'
import { formatOfName, nameAs } from './save-formats.ts'

it('names the format of a name, whatever its case, and none for one that is not offered', () => {
  expect(formatOfName('Ferry.HTM', ['txt', 'html'])).toBe('html')
  expect(formatOfName('ferry.docx', ['txt', 'html'])).toBeUndefined()
  expect(formatOfName('ferry', ['txt'])).toBeUndefined()
})

it('gives a name the extension of its format, and touches no other dot', () => {
  expect(nameAs('ferry.txt', 'md')).toBe('ferry.md')
  expect(nameAs('ferry.htm', 'html')).toBe('ferry.htm')
  expect(nameAs('ferry 12.5', 'txt')).toBe('ferry 12.5.txt')
  expect(nameAs('ferry', 'bluepencil')).toBe('ferry.bluepencil')
})
