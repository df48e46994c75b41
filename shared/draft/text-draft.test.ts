import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from './block.ts'
import { parseText, serializeText } from './text-draft.ts'

const source = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '\u2028',
        '\u2029',
        '\u0085',
        '\f',
        '\v',
        ' ',
        '\t',
        '\u00a0',
        '\ufeff',
        '“Yes.”',
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''))

describe('parseText', () => {
  it('keeps every character, whatever the text', () => {
    fc.assert(
      fc.property(source, (text) => {
        expect(serializeText(parseText(text))).toBe(text)
      }),
    )
  })

  it('gives blocks without space around them, without line ends, with unique ids', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { blocks } = parseText(text)
        for (const block of blocks) {
          expect(block.text).toBe(block.text.trim())
          expect(block.text).toMatch(/^[^\n\r\v\f\u0085\u2028\u2029]+$/)
        }
        expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length)
      }),
    )
  })

  it('makes a block of each line that is not blank', () => {
    expect(parseText('\n Ferry is late\r\n\r\n  It left at noon. \nNobody asked.\n')).toEqual({
      format: 'txt',
      head: '\n ',
      blocks: [
        { id: 'b0', kind: 'heading', text: 'Ferry is late' },
        { id: 'b1', kind: 'paragraph', text: 'It left at noon.', gap: '\r\n\r\n  ' },
        { id: 'b2', kind: 'paragraph', text: 'Nobody asked.', gap: ' \n' },
      ],
      tail: '\n',
    })
  })

  it.each([
    ['Harbour council delays the ferry vote', 'heading'],
    ['Will the ferry sail?', 'heading'],
    ['Harbour talks move to the U.S.', 'heading'],
    ['The council delayed the vote.', 'paragraph'],
    ['“We will wait.”', 'paragraph'],
    ['The council said,', 'paragraph'],
    [`The council ${'really '.repeat(20)}waited`, 'paragraph'],
  ])('reads "%s" at the top as a %s', (first, kind) => {
    expect(parseText(`${first}\nThe ferry stayed in port.`).blocks[0]?.kind).toBe(kind)
  })

  it('does not take the only block for a headline', () => {
    expect(parseText('Ferry is late').blocks[0]?.kind).toBe('paragraph')
  })

  it('reads a very long line in bounded time', () => {
    const line = `word ${' '.repeat(5_000_000)}word${' '.repeat(5_000_000)}`
    expect(parseText(line).blocks).toHaveLength(1)
  })
})

describe('serializeText', () => {
  const parsed = parseText('Ferry is late\r\n\r\nIt left at noon.\r\n\r\nNobody asked.\r\n')
  const withBlocks = (blocks: Draft['blocks']) => serializeText({ ...parsed, blocks })

  it.each([
    ['Boats are late\n\nBy Orla Venning\n\nThey left.', 'By Orla Venning'],
    ['Boats are late\n\nNo crew came.\n\nBy Orla Venning and Tam Reyes\n\nThey left.', 'By Orla Venning and Tam Reyes'],
    ['Boats are late\n\nBy Thursday the boats had left.', undefined],
    ['By Orla Venning, who was there, said so.\n\nThey left.', undefined],
  ])('of %j knows the byline', (text, byline) => {
    expect(parseText(text).blocks.find(({ kind }) => kind === 'byline')?.text).toBe(byline)
  })

  it('sets a new block off by the predominant gap, wherever it stands', () => {
    const made = { id: 'new', kind: 'paragraph' as const, text: 'It was raining.' }
    const end = 'It left at noon.\r\n\r\nNobody asked.\r\n'
    expect(withBlocks([made, ...parsed.blocks])).toBe(`It was raining.\r\n\r\nFerry is late\r\n\r\n${end}`)
    expect(withBlocks([...parsed.blocks, made])).toBe(
      'Ferry is late\r\n\r\nIt left at noon.\r\n\r\nNobody asked.\r\n\r\nIt was raining.\r\n',
    )
  })

  it('takes the gap of a removed block with it', () => {
    expect(withBlocks(parsed.blocks.slice(1))).toBe('It left at noon.\r\n\r\nNobody asked.\r\n')
    expect(withBlocks(parsed.blocks.slice(0, 2))).toBe('Ferry is late\r\n\r\nIt left at noon.\r\n')
  })

  it('leaves out blank blocks and writes line breaks with the line end of the file', () => {
    const [first, second] = parsed.blocks
    if (!first || !second) throw new Error('expected two blocks')
    expect(withBlocks([first, { ...second, text: ' ' }, { id: 'new', kind: 'paragraph', text: 'One\ntwo' }])).toBe(
      'Ferry is late\r\n\r\nOne\r\ntwo\r\n',
    )
  })

  it('sets blocks off by a blank line where the draft has no gap to follow', () => {
    const blocks = ['One.', 'Two.'].map((text) => ({ id: text, kind: 'paragraph' as const, text }))
    expect(serializeText({ format: 'txt', head: '', blocks, tail: '' })).toBe('One.\n\nTwo.')
    expect(serializeText({ format: 'txt', head: '', blocks, tail: '\r' })).toBe('One.\r\rTwo.\r')
  })
})
