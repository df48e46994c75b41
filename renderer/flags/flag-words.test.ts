import { describe, expect, it } from 'vitest'
import { changesOf, flagWords, spokenWords } from './flag-words.ts'
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
    before: '… many people. It left at noon. Nobody asked why. Nobody\u00a0…',
    after: '… many people. It left at midnight. Nobody asked why. Nobody\u00a0…',
  })
  expect(flagWords(flagOn('b', long, long), long).before).toMatch(/^The council .{50,90}\u00a0…$/)
})

describe('changesOf', () => {
  const ferry = 'Nobody had asked the the council of Eastport.. It met at noon.'
  const other = 'The ferry, it said, is late.'
  const textOf = (block: string) => (block === 'b' ? ferry : other)
  const changes = (...[actual, becomes]: [string, string]) => {
    const flag = flagOn('b', ferry, actual, { becomes })
    return flag.fixes.flatMap((fix) => changesOf(flag, fix, textOf))
  }

  it('shows a few whole words beside a change, with their spaces', () => {
    expect(changes('the the', 'the')).toEqual([
      {
        block: 'b',
        lead: 'Nobody had asked ',
        before: 'the the',
        after: 'the',
        tail: ' council of Eastport.. It\u00a0…',
      },
    ])
    expect(changes('..', '.')).toEqual([
      { block: 'b', lead: '… the the council of Eastport', before: '..', after: '.', tail: ' It met at noon.' },
    ])
    expect(changes(ferry, '')).toMatchObject([{ lead: '', after: '', tail: '' }])
  })

  it('takes in every block that the fix edits, also where it edits none of the flagged words', () => {
    const flag = flagOn('b', ferry, 'It met at noon.')
    const edits = [
      { block: 'c', start: 9, end: 18, insert: '' },
      { block: 'b', start: ferry.length - 1, end: ferry.length, insert: ', it said.' },
    ]
    expect(changesOf(flag, { label: 'Move', edits }, textOf)).toEqual([
      { block: 'c', lead: 'The ferry', before: ', it said', after: '', tail: ', is late.' },
      {
        block: 'b',
        lead: '… the council of Eastport.. ',
        before: 'It met at noon.',
        after: 'It met at noon, it said.',
        tail: '',
      },
    ])
  })

  it('leaves the words beside a long text out where it is cut', () => {
    const long = `${'Sign up for the harbour letter. '.repeat(6)}It rained.`
    const flag = flagOn('b', long, long.slice(0, -11), { becomes: '' })
    const [change] = flag.fixes.flatMap((fix) => changesOf(flag, fix, () => long))
    expect(change?.before).toMatch(/^Sign up .{50,90}\u00a0…$/)
    expect(change?.tail).toBe('')
  })
})

it('is heard as one sentence, and not at all where there are marks only', () => {
  expect(spokenWords({ before: 'Kyiv' })).toBe('Kyiv.')
  expect(spokenWords({ before: 'I have made this clearer.', after: '' })).toBe('I have made this clearer, to take out.')
  expect(spokenWords({ before: '.” He said.', after: ',” he said.' })).toBe('.” He said, to become ,” he said.')
  expect(spokenWords({ before: '..', after: '.' })).toBe('')
})
