import { $getLexicalContent, ClipboardImportExtension } from '@lexical/clipboard'
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import fc from 'fast-check'
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $selectAll,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import type { Block, Draft, Mark } from '#shared/draft/block.ts'
import { imprintOf } from '#shared/draft/imprint.ts'
import { setForm } from './blocks.ts'
import { createDraftEditor, loadDraft, readDraft } from './create-editor.ts'
import { $placeCaret } from './replace-text.ts'

const gap = fc.constantFrom('\n\n', '\r\n', '\n> ', '</p>\n<p>', ' ')

const withSource = <B extends Omit<Block, 'id'>>(block: B, raw: string | undefined): B =>
  raw === undefined ? block : { ...block, source: { raw, imprint: imprintOf(block), place: 3 } }

const form = fc.oneof(
  fc.constantFrom('standfirst', 'byline', 'paragraph', 'quotation', 'caption').map((kind) => ({ kind }) as const),
  fc.record(
    { kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }) },
    { requiredKeys: ['kind'] },
  ),
  fc.record({ kind: fc.constant('list-item' as const), ordered: fc.boolean() }, { requiredKeys: ['kind'] }),
)

const worded = fc
  .record({
    form,
    words: fc.array(fc.constantFrom('tide', 'ferry', 'pier\nend', 'a'), { minLength: 1, maxLength: 5 }),
    mark: fc.option(fc.constantFrom('bold', 'italic', 'link'), { nil: undefined }),
    raw: fc.option(fc.string({ maxLength: 12 }), { nil: undefined }),
  })
  .map(({ form: { ...kind }, words, mark, raw }) => {
    const text = words.join(' ')
    const marks: Mark[] = mark
      ? [{ start: 0, end: 1, kind: mark, ...(mark === 'link' && { href: 'https://example.com/' }) }]
      : []
    return withSource({ ...kind, text, ...(marks.length > 0 && { marks }) }, raw)
  })

const keptBlock = fc
  .string({ maxLength: 20 })
  .map((raw) => withSource({ kind: 'kept' as const, text: '', label: 'Table' }, raw))

const draft: fc.Arbitrary<Draft> = fc
  .record({
    format: fc.constantFrom('txt', 'md', 'html'),
    head: fc.string({ maxLength: 5 }),
    blocks: fc.array(fc.tuple(fc.oneof({ weight: 4, arbitrary: worded }, keptBlock), gap), {
      minLength: 1,
      maxLength: 8,
    }),
    tail: fc.string({ maxLength: 5 }),
    skeleton: fc.option(fc.array(fc.string({ maxLength: 5 })), { nil: undefined }),
  })
  .map(({ blocks, skeleton, ...around }) => ({
    ...around,
    ...(skeleton && { skeleton }),
    blocks: blocks.map(([block, before], index) => ({ id: '', ...block, ...(index > 0 && { gap: before }) })),
  }))

function open(given: Draft): LexicalEditor {
  const editor = createDraftEditor()
  loadDraft(editor, given)
  return editor
}

/** The draft in an editor, without the ids. */
function drawn(editor: LexicalEditor): Draft {
  const now = readDraft(editor)
  return { ...now, blocks: now.blocks.map((block) => ({ ...block, id: '' })) }
}

const kinds = (editor: LexicalEditor) => readDraft(editor).blocks.map(({ kind, text }) => `${kind}: ${text}`)

function update(editor: LexicalEditor, change: () => void): void {
  editor.update(change, { discrete: true })
}

/** Puts the caret into a block, at an offset of its text. */
function $caretIn(block: number, offset: number): void {
  const node = $getRoot().getChildAtIndex(block)
  if ($isElementNode(node)) $placeCaret(node, offset)
}

function enter(editor: LexicalEditor, block: number, offset: number): void {
  update(editor, () => {
    $caretIn(block, offset)
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
  })
}

function backspace(editor: LexicalEditor, block: number): void {
  update(editor, () => {
    $caretIn(block, 0)
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true)
  })
}

function undo(editor: LexicalEditor): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  editor.read(() => {})
}

/** What goes over the clipboard within the editor, and from one to the other. */
function copyAll(editor: LexicalEditor): string {
  let data = ''
  update(editor, () => {
    $selectAll()
    data = $getLexicalContent(editor) ?? ''
  })
  return data
}

function pasteInto(editor: LexicalEditor, data: string): void {
  const { output } = getExtensionDependencyFromEditor(editor, ClipboardImportExtension)
  const carried = {
    getData: (type: string) => (type === 'application/x-lexical-editor' ? data : ''),
    types: ['application/x-lexical-editor'],
  }
  update(editor, () => {
    const selection = $getSelection()
    if (selection) output.$insertDataTransfer(carried as unknown as DataTransfer, selection)
  })
}

const list: Draft = {
  format: 'md',
  head: '',
  blocks: [
    { id: '', kind: 'heading', level: 1, text: 'Night boats' },
    { id: '', kind: 'list-item', ordered: true, text: 'One boat', gap: '\n\n' },
    {
      id: '',
      kind: 'kept',
      text: '',
      label: 'Table',
      gap: '\n\n',
      source: { raw: '|a|\n|-|', imprint: 'x', place: 2 },
    },
    {
      id: '',
      kind: 'paragraph',
      text: 'Nobody asked.',
      gap: '\n\n',
      source: { raw: 'Nobody asked.', imprint: 'y', place: 3 },
    },
  ],
  tail: '\n',
}

describe('a draft of any blocks', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(draft, (given) => {
        expect(drawn(open(given))).toEqual(given)
      }),
      { numRuns: 100 },
    )
  })

  it('is the same again after all of it is deleted and that is undone', () => {
    fc.assert(
      fc.property(draft, (given) => {
        const editor = open(given)
        update(editor, () => void $getRoot().clear())
        undo(editor)
        expect(drawn(editor)).toEqual(given)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same again after all of it is cut and pasted', () => {
    fc.assert(
      fc.property(draft, (given) => {
        const editor = open(given)
        const data = copyAll(editor)
        update(editor, () => {
          const selection = $selectAll()
          selection.removeText()
        })
        pasteInto(editor, data)
        expect(drawn(editor)).toEqual(given)
      }),
      { numRuns: 60 },
    )
  })

  it('takes its source along into no other draft', () => {
    const other = open({ format: 'html', head: '', blocks: [{ id: '', kind: 'paragraph', text: '' }], tail: '' })
    const data = copyAll(open(list))
    update(other, () => void $getRoot().selectEnd())
    pasteInto(other, data)
    expect(kinds(other)).toEqual(['heading: Night boats', 'list-item: One boat', 'paragraph: Nobody asked.'])
    expect(readDraft(other).blocks.some((block) => block.gap !== undefined || block.source)).toBe(false)
  })
})

describe('a block that is cut in two', () => {
  it('has its source once, and no longer as it was', () => {
    fc.assert(
      fc.property(worded, fc.nat(40), (block, at) => {
        const editor = open({ format: 'md', head: '', blocks: [{ id: '', ...withSource(block, 'raw') }], tail: '' })
        const offset = at % (block.text.length + 1)
        enter(editor, 0, offset)
        const { blocks } = readDraft(editor)
        expect(blocks.map(({ text }) => text).join('')).toBe(block.text)
        expect(blocks.filter(({ source }) => source)).toHaveLength(1)
        for (const one of blocks) {
          const whole = one.text === block.text && one.kind === block.kind
          if (one.source) expect(one.source.imprint === imprintOf(one)).toBe(whole)
        }
        undo(editor)
        expect(readDraft(editor).blocks[0]?.text).toBe(block.text)
      }),
      { numRuns: 100 },
    )
  })

  it('is joined again by Backspace', () => {
    const editor = open(list)
    enter(editor, 3, 6)
    expect(kinds(editor).slice(3)).toEqual(['paragraph: Nobody', 'paragraph:  asked.'])
    backspace(editor, 4)
    expect(drawn(editor)).toEqual(list)
  })
})

describe('Enter', () => {
  it('goes on with a list, and leaves it from an empty item', () => {
    const editor = open(list)
    enter(editor, 1, 8)
    expect(kinds(editor).slice(1, 3)).toEqual(['list-item: One boat', 'list-item: '])
    expect(readDraft(editor).blocks[2]?.ordered).toBe(true)
    enter(editor, 2, 0)
    expect(kinds(editor).slice(1, 3)).toEqual(['list-item: One boat', 'paragraph: '])
  })

  it('goes on with a paragraph after a headline', () => {
    const editor = open(list)
    enter(editor, 0, 11)
    expect(kinds(editor).slice(0, 2)).toEqual(['heading: Night boats', 'paragraph: '])
  })

  it('at the start of words leaves them the block that they are', () => {
    const editor = open(list)
    const before = readDraft(editor).blocks[3]?.id
    enter(editor, 3, 0)
    expect(kinds(editor).slice(3)).toEqual(['paragraph: ', 'paragraph: Nobody asked.'])
    expect(readDraft(editor).blocks[4]?.id).toBe(before)
  })
})

describe('Backspace', () => {
  it('at the start of a list item makes it a paragraph', () => {
    const editor = open(list)
    backspace(editor, 1)
    expect(kinds(editor).slice(0, 2)).toEqual(['heading: Night boats', 'paragraph: One boat'])
  })
})

describe('what is kept', () => {
  it('is taken in hand by Backspace, deleted by the next, and comes back by undo', () => {
    const editor = open(list)
    backspace(editor, 3)
    expect(drawn(editor)).toEqual(list)
    update(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true))
    expect(kinds(editor)).toEqual(['heading: Night boats', 'list-item: One boat', 'paragraph: Nobody asked.'])
    undo(editor)
    expect(drawn(editor)).toEqual(list)
  })
})

describe('setForm', () => {
  it('changes the kind of the blocks that are selected', () => {
    const editor = open(list)
    const select = () => {
      update(editor, () => {
        $caretIn(0, 2)
        const selection = $getSelection()
        const last = $getRoot().getLastDescendant()
        if ($isRangeSelection(selection) && last) selection.focus.set(last.getKey(), 3, 'text')
      })
    }
    select()
    setForm(editor, { kind: 'quotation' })
    editor.read(() => {})
    expect(kinds(editor)).toEqual([
      'quotation: Night boats',
      'quotation: One boat',
      'kept: ',
      'quotation: Nobody asked.',
    ])
  })
})
