import { expect, it } from 'vitest'
import { flagWords } from './flag-words.ts'
import { flagOn } from './testing/flag.ts'

const quotation = '“Nobody wants to be the one who waited too long.” He said.'

it('reads a fix as the edit that it is', () => {
  expect(flagWords(flagOn('b', quotation, '.” He said.', { becomes: ',” he said.' }), quotation)).toEqual({
    before: '.” He said.',
    after: ',” he said.',
  })
})

it('shows no replacement where the words go, and none for what has to be asked', () => {
  expect(flagWords(flagOn('b', quotation, 'He said.', { becomes: '' }), quotation)).toEqual({
    before: 'He said.',
    after: '',
  })
  expect(flagWords(flagOn('b', quotation, 'He said.', { grade: 'query', becomes: 'Osei said.' }), quotation)).toEqual({
    before: 'He said.',
  })
})

it('takes in edits beside the flagged words', () => {
  const fixes = [{ label: 'Join', edits: [{ block: 'b', start: 47, end: 48, insert: ',' }] }]
  expect(flagWords(flagOn('b', quotation, 'He said.', { fixes }), quotation)).toEqual({
    before: '.” He said.',
    after: ',” He said.',
  })
})

it('cuts long words around the change, never within a word', () => {
  const long =
    `${'The council heard from many people. '.repeat(6)}It left at noon. ${'Nobody asked why. '.repeat(8)}`.trim()
  const at = long.indexOf('noon')
  const fixes = [{ label: 'Fix', edits: [{ block: 'b', start: at, end: at + 4, insert: 'midnight' }] }]
  expect(flagWords(flagOn('b', long, long, { fixes }), long)).toEqual({
    before: '… many people. It left at noon. Nobody asked why. Nobody …',
    after: '… many people. It left at midnight. Nobody asked why. Nobody …',
  })
  expect(flagWords(flagOn('b', long, long), long).before).toMatch(/^The council .{50,90} …$/)
})
