import { expect, it } from 'vitest'
import type { Draft } from '#shared/draft/block.ts'
import { whatGoes } from './what-goes.ts'

const draft: Draft = {
  format: 'html',
  head: '',
  blocks: [
    { id: 'a', kind: 'heading', text: 'Night boats' },
    {
      id: 'b',
      kind: 'quotation',
      text: 'Nobody asked.',
      marks: [
        { start: 0, end: 6, kind: 'bold' },
        { start: 7, end: 12, kind: 'link', href: 'https://example.com/' },
      ],
    },
    { id: 'c', kind: 'kept', text: '', label: 'Table', source: { raw: '<table></table>', imprint: '', place: 2 } },
  ],
  tail: '',
}

it('says what plain text has no place for', () => {
  expect(whatGoes(draft, 'txt')).toBe(
    'Plain text holds the words alone, without bold, links, or kinds of paragraphs. Left out, as only the file itself can keep it: table.',
  )
})

it('says nothing where everything stays', () => {
  expect(whatGoes(draft, 'html')).toBeUndefined()
  expect(whatGoes(draft, 'bluepencil')).toBeUndefined()
  expect(whatGoes({ ...draft, blocks: draft.blocks.slice(0, 1) }, 'txt')).toBeUndefined()
  const byline = { id: 'd', kind: 'byline' as const, text: 'By Orla Venning' }
  expect(whatGoes({ ...draft, blocks: [...draft.blocks.slice(0, 1), byline] }, 'txt')).toBeUndefined()
})

it('says that what was kept cannot go into another format', () => {
  expect(whatGoes(draft, 'md')).toBe('Left out, as only the file itself can keep it: table.')
})
