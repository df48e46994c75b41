import fc from 'fast-check'
import { $getNodeByKey, $getRoot, $isElementNode, $isTextNode, type ElementNode, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import type { Block, Mark } from '#shared/draft/block.ts'
import { parseText, serializeText } from '#shared/draft/text-draft.ts'
import { applyEdits } from '#shared/text/apply-edits.ts'
import type { Edit } from '#shared/text/range.ts'
import { $readBlockText, leafPointAt, offsetOfLeaf } from './block-text.ts'
import { createDraftEditor, loadDraft, readDraft } from './create-editor.ts'
import { $replaceInBlock } from './replace-text.ts'

const words = fc.string({ unit: fc.constantFrom('a', 'é', '.', ' ', '\n', '\t', '\u{1F4F0}'), maxLength: 24 })

const block: fc.Arbitrary<Block> = words.chain((text) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.constantFrom('bold', 'italic', 'link')), {
      maxLength: 3,
    })
    .map((spans) => ({
      id: 'b0',
      kind: 'paragraph' as const,
      text,
      marks: spans.map(
        ([a, b, kind]): Mark => ({
          start: Math.min(a, b),
          end: Math.max(a, b),
          kind,
          ...(kind === 'link' && { href: 'https://example.com/' }),
        }),
      ),
    })),
)

/** Edits that do not overlap. */
const edits = fc
  .array(fc.tuple(fc.nat(24), fc.nat(24), words), { maxLength: 3 })
  .map((all) => all.map(([a, b, insert]): Edit => ({ start: Math.min(a, b), end: Math.max(a, b), insert })))

/** For each code unit of a block that is not a line break, which marks it has. */
function formats({ text, marks = [] }: Block): string[] {
  return [...text.split('')].map((unit, at) =>
    unit === '\n'
      ? unit
      : unit +
        marks
          .filter((mark) => mark.start <= at && at < mark.end)
          .map((mark) => mark.kind)
          .sort()
          .filter((kind, index, all) => all.indexOf(kind) === index)
          .join(),
  )
}

function open(one: Block) {
  const editor = createDraftEditor()
  loadDraft(editor, { format: 'txt', head: '', blocks: [one], tail: '' })
  return editor
}

function $onlyBlock(): ElementNode {
  const node = $getRoot().getFirstChild()
  if (!$isElementNode(node)) throw new Error('no block')
  return node
}

function onlyBlock(editor: ReturnType<typeof open>): Block {
  const [one] = readDraft(editor).blocks
  if (!one) throw new Error('no block')
  return one
}

describe('a draft in the editor', () => {
  it('comes out byte for byte as it went in', () => {
    const source = fc
      .array(fc.oneof(fc.constantFrom('\n', '\r\n', '\t', ' ', 'Ferry late'), fc.string()))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(source, (text) => {
        const editor = createDraftEditor()
        loadDraft(editor, parseText(text))
        expect(serializeText(readDraft(editor))).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps line breaks, bold, italic and links', () => {
    fc.assert(
      fc.property(block, (one) => {
        expect(formats(onlyBlock(open(one)))).toEqual(formats(one))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps kinds, and drops links that run something', () => {
    const editor = createDraftEditor()
    const marks: Mark[] = [{ start: 0, end: 2, kind: 'link', href: 'javascript:alert(1)' }]
    loadDraft(editor, {
      format: 'txt',
      head: '',
      blocks: [
        { id: 'b0', kind: 'heading', text: 'Go' },
        { id: 'b1', kind: 'quotation', text: 'Go', gap: '\n\n' },
        { id: 'b2', kind: 'paragraph', text: 'Go', gap: '\n', marks },
      ],
      tail: '\n',
    })
    const { blocks } = readDraft(editor)
    expect(blocks.map(({ kind, text, gap, marks: kept }) => ({ kind, text, gap, kept }))).toEqual([
      { kind: 'heading', text: 'Go', gap: undefined, kept: undefined },
      { kind: 'quotation', text: 'Go', gap: '\n\n', kept: undefined },
      { kind: 'paragraph', text: 'Go', gap: '\n', kept: undefined },
    ])
  })
})

describe('leafPointAt and offsetOfLeaf', () => {
  it('name the same place from both ends', () => {
    fc.assert(
      fc.property(block, (one) => {
        open(one).read(() => {
          const { text, segments } = $readBlockText($onlyBlock())
          for (let offset = 0; offset <= text.length; offset += 1) {
            for (const side of ['start', 'end'] as const) {
              const point = leafPointAt(segments, offset, side)
              if (!point) continue
              expect(offsetOfLeaf(segments, point)).toBe(offset)
              const leaf = $getNodeByKey(point.key)
              const leafText = $isTextNode(leaf) ? leaf.getTextContent() : ''
              expect(text.slice(0, offset).endsWith(leafText.slice(0, point.offset))).toBe(true)
              expect(text.slice(offset).startsWith(leafText.slice(point.offset))).toBe(true)
            }
          }
        })
      }),
      { numRuns: 60 },
    )
  })
})

describe('$replaceInBlock', () => {
  it('changes the text as the edits say, and no format around them', () => {
    fc.assert(
      fc.property(block, edits, (one, wanted) => {
        let expected: string
        try {
          expected = applyEdits(one.text, wanted)
        } catch {
          return
        }
        const editor = open(one)
        editor.update(() => $replaceInBlock($onlyBlock(), wanted), { discrete: true })
        const after = onlyBlock(editor)
        expect(after.text).toBe(expected)
        const first = Math.min(one.text.length, ...wanted.map((edit) => edit.start))
        const last = one.text.length - Math.max(0, ...wanted.map((edit) => edit.end))
        expect(formats(after).slice(0, first)).toEqual(formats(one).slice(0, first))
        if (last > 0) expect(formats(after).slice(-last)).toEqual(formats(one).slice(-last))
      }),
      { numRuns: 150 },
    )
  })

  it('takes the format of what it replaces', () => {
    const editor = open({
      id: 'b0',
      kind: 'paragraph',
      text: 'the US grant',
      marks: [{ start: 4, end: 6, kind: 'bold' }],
    })
    editor.update(() => $replaceInBlock($onlyBlock(), [{ start: 4, end: 6, insert: 'U.S.' }]), { discrete: true })
    expect(onlyBlock(editor)).toMatchObject({ text: 'the U.S. grant', marks: [{ start: 4, end: 8, kind: 'bold' }] })
  })

  it('removes a block that it leaves empty, and undo brings it back', () => {
    const editor = createDraftEditor()
    loadDraft(editor, parseText('Ferry late\n\nSign up now.\n\nIt left at noon.\n'))
    editor.update(
      () => {
        const second = $getRoot().getChildAtIndex(1)
        if ($isElementNode(second)) $replaceInBlock(second, [{ start: 0, end: 12, insert: '' }])
      },
      { discrete: true },
    )
    expect(serializeText(readDraft(editor))).toBe('Ferry late\n\nIt left at noon.\n')
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    expect(serializeText(readDraft(editor))).toBe('Ferry late\n\nSign up now.\n\nIt left at noon.\n')
  })
})
