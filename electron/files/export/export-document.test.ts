import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDraft } from '#electron/files/read-draft.ts'
import type { Block } from '#shared/draft/block.ts'
import { exportDocument } from './export-document.ts'

const block = (kind: Block['kind'], text: string, more: Partial<Block> = {}): Block => ({
  id: text,
  kind,
  text,
  ...more,
})

const story = [
  block('heading', 'Ferry stays in port', { level: 1 }),
  block('standfirst', 'Repairs take until Thursday'),
  block('byline', 'By Orla Venning'),
  block('paragraph', 'It left\tat noon, & never\ncame <back>.', {
    marks: [
      { start: 3, end: 7, kind: 'bold' },
      { start: 5, end: 10, kind: 'italic' },
      { start: 11, end: 15, kind: 'link', href: 'https://example.org/?a=1&b="2"' },
    ],
  }),
  block('heading', 'What to do', { level: 2 }),
  block('list-item', 'Wait.'),
  block('list-item', 'Ask.'),
  block('list-item', 'First.', { ordered: true }),
  block('list-item', 'Second.', { ordered: true }),
  block('heading', 'Later', { level: 3 }),
  block('list-item', 'First again.', { ordered: true }),
  block('quotation', 'We  could not   load.'),
  block('caption', 'The ramp'),
]

describe.each(['docx', 'odt'] as const)('clean copy as .%s', (format) => {
  it('is read back as it was', async () => {
    const bytes = await exportDocument({ blocks: story }, format)
    const { draft, losses } = await readDraft(bytes, `clean.${format}`)
    expect(draft.blocks.map(({ id, ...rest }) => rest)).toEqual(
      story.map(({ id, marks, ...rest }) => (marks ? { ...rest, marks: expect.arrayContaining(marks) } : rest)),
    )
    expect(losses).toEqual([])
  })

  it('is the same for the same draft', async () => {
    expect(await exportDocument({ blocks: story }, format)).toEqual(await exportDocument({ blocks: story }, format))
  })

  it('keeps the words of any draft', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), async (texts) => {
        const blocks = texts.map((text, index) => block('paragraph', `w${index} ${text}`))
        const { draft } = await readDraft(await exportDocument({ blocks }, format), `clean.${format}`)
        expect(words(draft.blocks)).toEqual(words(blocks))
      }),
      { numRuns: 100 },
    )
  })

  it('leaves out what the page has no words for, and links that lead elsewhere', async () => {
    const blocks = [
      block('kept', '', { label: 'Table' }),
      block('paragraph', 'A link.', { marks: [{ start: 2, end: 6, kind: 'link', href: 'javascript:x' }] }),
    ]
    const { draft } = await readDraft(await exportDocument({ blocks }, format), `clean.${format}`)
    expect(draft.blocks).toEqual([{ id: 'b0', kind: 'paragraph', text: 'A link.' }])
  })
})

/** Without the signs that no document can hold. */
function words(blocks: readonly Pick<Block, 'text'>[]): string[] {
  return (
    blocks
      .map(({ text }) => text)
      .join(' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out.
      .replace(/[\0-\x08\v\f\x0e-\x1f\x7f\ufeff\ufffe\uffff]/g, '')
      .split(/\s+/)
      .filter(Boolean)
  )
}
