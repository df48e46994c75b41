import fc from 'fast-check'
import {
  $getRoot,
  $isElementNode,
  HISTORY_PUSH_TAG,
  type LexicalNode,
  REDO_COMMAND,
  type TextNode,
  UNDO_COMMAND,
} from 'lexical'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { $setForm } from '#renderer/editor/block-node.ts'
import { trackBlocks } from '#renderer/editor/block-tracker.ts'
import { createDraftEditor, loadDraft, readDraft, replaceDraft } from '#renderer/editor/create-editor.ts'
import { HostError, type Params, plainEncoding } from '#shared/api/contract.ts'
import type { Draft } from '#shared/draft/block.ts'
import { parseHtml } from '#shared/draft/html-draft.ts'
import { sameDraft } from '#shared/draft/imprint.ts'
import { parseText, serializeText } from '#shared/draft/text-draft.ts'
import type { DraftFile } from './draft-file.ts'
import { keepJournal } from './keep-journal.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Told = ['start', Params<'startJournal'>] | ['journal', Params<'journal'>] | ['end', Params<'endJournal'>]

/** A keeper, the editor that it keeps, and what its host was told. */
function keeping() {
  const told: Told[] = []
  const failing = { on: false }
  const take = async (one: Told) => {
    if (failing.on) throw new HostError('disk-full', 'No room.')
    told.push(one)
    return {}
  }
  const host = {
    startJournal: (params: Params<'startJournal'>) => take(['start', params]),
    journal: (params: Params<'journal'>) => take(['journal', params]),
    endJournal: (params: Params<'endJournal'>) => take(['end', params]),
  }
  const editor = createDraftEditor()
  const blocks = trackBlocks(editor)
  const file = createStore<DraftFile>(() => ({
    name: 'story.txt',
    file: 'h1',
    version: 'v1',
    encoding: plainEncoding,
    readOnly: false,
    inPlace: true,
    lineEnds: undefined,
    losses: [],
    unsaved: false,
    slow: false,
  }))
  const keeper = keepJournal(host, editor, blocks, file)
  loadDraft(editor, parseText('Ferry late\n\nIt left at noon.\n'))
  const write = (text: string) => {
    replaceDraft(editor, parseText(text))
    file.setState({ unsaved: true })
  }
  /** The draft as a host has it that was told so. */
  const kept = () => {
    const texts = new Map<string, string>()
    let order: string[] = []
    for (const one of told) {
      const now = one[0] === 'start' ? one[1].draft.blocks : one[0] === 'journal' ? one[1].blocks : []
      if (one[0] === 'start') order = now.map(({ id }) => id)
      if (one[0] === 'journal' && one[1].order) order = one[1].order
      for (const { id, text } of now) texts.set(id, text)
    }
    return order.map((id) => texts.get(id))
  }
  return {
    keeper,
    editor,
    file,
    told,
    failing,
    write,
    kept,
    texts: () => readDraft(editor).blocks.map(({ text }) => text),
  }
}

const kinds = (told: readonly Told[]) => told.map(([kind]) => kind)

it('begins with the whole draft, goes on with what changed, and ends when all is saved', async () => {
  const { file, told, write, kept, texts } = keeping()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(told).toEqual([])
  write('Ferry late\n\nIt left at dusk.\n')
  await vi.advanceTimersByTimeAsync(300)
  expect(kinds(told)).toEqual(['start'])
  expect(told[0]?.[1]).toMatchObject({ file: 'h1', name: 'story.txt', version: 'v1', restores: null })
  write('Ferry late\n\nIt left at dusk.\n\nRain fell.\n')
  await vi.advanceTimersByTimeAsync(300)
  expect(kept()).toEqual(texts())
  file.setState({ unsaved: false })
  await vi.advanceTimersByTimeAsync(300)
  expect(kinds(told)).toEqual(['start', 'journal', 'end'])
  expect(told.at(-1)?.[1]).toEqual({ letGo: false })
})

it('keeps what is typed within half a second also where typing never rests', async () => {
  const { write, kept } = keeping()
  for (let second = 0; second < 50; second++) {
    write(`Ferry late ${second}\n`)
    await vi.advanceTimersByTimeAsync(100)
    if (second >= 5) expect(Number(kept()[0]?.split(' ').at(-1))).toBeGreaterThanOrEqual(second - 4)
  }
})

it('says that it cannot keep what is typed, tries again, and then has all of it', async () => {
  const { keeper, failing, write, kept, texts } = keeping()
  write('Rain.\n')
  await vi.advanceTimersByTimeAsync(300)
  failing.on = true
  write('Rain fell.\n')
  await vi.advanceTimersByTimeAsync(300)
  expect(keeper.store.getState().problem).toBe('No room.')
  write('Rain fell all night.\n')
  await vi.advanceTimersByTimeAsync(10_000)
  failing.on = false
  await vi.advanceTimersByTimeAsync(4_000)
  expect(keeper.store.getState().problem).toBeNull()
  expect(kept()).toEqual(texts())
})

it('has no problem any more where all is saved, and keeps what is typed next at once', async () => {
  const { keeper, file, failing, write, kept, texts } = keeping()
  failing.on = true
  write('Rain.\n')
  await vi.advanceTimersByTimeAsync(300)
  expect(keeper.store.getState().problem).toBe('No room.')
  file.setState({ unsaved: false })
  await vi.advanceTimersByTimeAsync(4_000)
  expect(keeper.store.getState().problem).toBeNull()
  failing.on = false
  write('Rain fell.\n')
  await vi.advanceTimersByTimeAsync(300)
  expect(kept()).toEqual(texts())
})

it('begins anew with another draft, and says what it goes on from', async () => {
  const { keeper, editor, file, told, write } = keeping()
  write('Rain.\n')
  await vi.advanceTimersByTimeAsync(300)
  loadDraft(editor, parseText('Snow.\n'))
  file.setState({ file: 'h2', name: 'other.txt', version: 'v2', unsaved: true })
  keeper.begin('left')
  await vi.advanceTimersByTimeAsync(300)
  expect(kinds(told)).toEqual(['start', 'start'])
  const [, params] = told[1] ?? []
  expect(params).toMatchObject({ file: 'h2', restores: 'left' })
  expect(params && 'draft' in params && serializeText(params.draft)).toBe('Snow.\n')
})

it('lets go of what the person gives up', async () => {
  const { keeper, file, told, write } = keeping()
  write('Rain.\n')
  await vi.advanceTimersByTimeAsync(300)
  await keeper.letGo()
  file.setState({ unsaved: false })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(told.slice(1)).toEqual([['end', { letGo: true }]])
})

it('begins anew where what stands around the blocks became another, also by undo', async () => {
  const { told, editor, file, kept, texts } = keeping()
  const page = (title: string) =>
    parseHtml(`<html><head><title>${title}</title></head><body><p>Rain.</p></body></html>`)
  loadDraft(editor, page('New'))
  replaceDraft(editor, { ...page('New'), blocks: parseHtml('<p>Snow.</p>').blocks })
  file.setState({ unsaved: true })
  await vi.advanceTimersByTimeAsync(300)
  replaceDraft(editor, page('Old'))
  await vi.advanceTimersByTimeAsync(300)
  const heads = told.flatMap(([kind, params]) => (kind === 'start' ? [params.draft.skeleton?.[0]] : []))
  expect(heads.at(-1)).toContain('Old')
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  await vi.advanceTimersByTimeAsync(300)
  expect(told.at(-1)).toMatchObject([
    'start',
    { draft: { skeleton: [expect.stringContaining('New'), expect.anything()] } },
  ])
  expect(kept()).toEqual(texts())
})

it('begins anew in another encoding', async () => {
  const { told, file, write } = keeping()
  write('Rain.\n')
  await vi.advanceTimersByTimeAsync(300)
  file.setState({ encoding: { name: 'macintosh', byteOrderMark: false } })
  await vi.advanceTimersByTimeAsync(300)
  expect(told.at(-1)).toMatchObject(['start', { encoding: { name: 'macintosh' } }])
})

it('has the draft as it is in the editor, whatever is done to it', async () => {
  const page = (title: string) =>
    parseHtml(
      `<title>${title}</title><h1>Ferry</h1><ul><li>One</li><li>Two</li></ul><table><tr><td>1</table><p>It <b>left</b>.</p>`,
    )
  /** What a person does, at a block. */
  const done: Record<string, (at: number) => void> = {
    bold: (at) => $leaves(at).forEach((leaf) => void leaf.toggleFormat('bold')),
    words: (at) => $leaves(at)[0]?.setTextContent(`${at} words`),
    form: (at) => {
      const node = $blockAt(at)
      if ($isElementNode(node))
        $setForm(node, at % 2 === 0 ? { kind: 'list-item', ordered: true } : { kind: 'quotation' })
    },
    remove: (at) => $blockAt(at)?.remove(),
    split: (at) => {
      const leaf = $leaves(at)[0]
      leaf?.select(1, 1).insertParagraph()
    },
    move: (at) => {
      const node = $blockAt(at)
      const first = $getRoot().getFirstChild()
      if (node && first && !node.is(first)) first.insertBefore(node)
    },
  }
  const act = fc.tuple(fc.constantFrom('undo', 'redo', 'version', ...Object.keys(done)), fc.nat({ max: 6 }))
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      const { editor, told, file, keeper } = keeping()
      loadDraft(editor, page('New'))
      file.setState({ unsaved: true })
      keeper.begin()
      for (const [what, at] of acts) {
        if (what === 'undo' || what === 'redo')
          editor.dispatchCommand(what === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined)
        else if (what === 'version') replaceDraft(editor, page(`Version ${at}`))
        else editor.update(() => done[what]?.(at), { discrete: true, tag: HISTORY_PUSH_TAG })
        await vi.advanceTimersByTimeAsync(at % 2 === 0 ? 200 : 20)
      }
      await vi.advanceTimersByTimeAsync(500)
      expect(sameDraft(draftIn(told), readDraft(editor))).toBe(true)
    }),
    { numRuns: 60 },
  )
})

function $blockAt(at: number): LexicalNode | undefined {
  return $getRoot().getChildren()[at]
}

function $leaves(at: number): TextNode[] {
  const node = $blockAt(at)
  return $isElementNode(node) ? node.getAllTextNodes() : []
}

/** The draft that a host has which was told so. */
function draftIn(told: readonly Told[]): Draft {
  let draft: Draft = { format: 'txt', head: '', blocks: [], tail: '' }
  for (const [kind, params] of told) {
    if (kind === 'start') draft = params.draft
    if (kind !== 'journal') continue
    const blocks = new Map([...draft.blocks, ...params.blocks].map((block) => [block.id, block]))
    const order = params.order ?? draft.blocks.map(({ id }) => id)
    draft = { ...draft, blocks: order.flatMap((id) => blocks.get(id) ?? []) }
  }
  return draft
}
