import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readBlock } from '#shared/reading/read-block.ts'
import { fromRetext } from './retext-adapter.ts'

function plugin() {
  return (_: Root, file: VFile) => {
    file.message('No place')
    const at = file.message('A place', {
      place: { start: { line: 1, column: 3, offset: 2 }, end: { line: 1, column: 6, offset: 5 } },
    })
    at.expected = ['new']
  }
}

describe('fromRetext', () => {
  it('gives what a plug-in says in block offsets, and drops what has no place', () => {
    expect(fromRetext(plugin)(readBlock('paragraph', 'A 😀 old pier.'))).toEqual([
      { start: 2, end: 5, actual: '😀 ', expected: ['new'], reason: 'A place' },
    ])
  })
})
