import { $getNodeByKey, $getRoot, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical'
import type { BlockKind } from '#shared/draft/block.ts'
import { paragraphNumbers } from '#shared/draft/paragraph-numbers.ts'
import { countWords } from '#shared/text/count-words.ts'
import { type Splice, spliceBetween } from '#shared/text/remap.ts'
import { $formOf } from './block-node.ts'
import { $readBlockText, type BlockText } from './block-text.ts'
import { $isKept } from './kept-node.ts'

/** A block as it is in the editor now. */
export interface TrackedBlock extends BlockText {
  id: NodeKey
  kind: BlockKind
  words: number
}

/** What one update of the editor did to the draft. */
export interface DraftChange {
  /** Blocks whose nodes were touched: what points into their DOM has to be made again. */
  touched: ReadonlySet<NodeKey>
  /** Blocks that are new or whose text or kind is another; `splice` says how the text of a block that was there changed. */
  changed: ReadonlyMap<NodeKey, Splice | undefined>
  /** Blocks were added, removed or moved. */
  reordered: boolean
}

/** The blocks of an editor, kept up to date by reading only those that an update touched. */
export interface BlockTracker {
  get: (id: NodeKey) => TrackedBlock | undefined
  /** Block ids in text order. A new array when the order changes. */
  order: () => readonly NodeKey[]
  /** As people count paragraphs, from 1; undefined for what has no number on the page. */
  paragraphNumber: (id: NodeKey) => number | undefined
  /** How often the numbers became others, so that what shows them knows. */
  renumbered: () => number
  /** The number of words of the draft. */
  words: () => number
  /** Calls the listener after each update that touched a block, when the DOM is up to date, until the function is called. */
  subscribe: (listener: (change: DraftChange) => void) => () => void
}

/** Follows the blocks of an editor from now on. */
export function trackBlocks(editor: LexicalEditor): BlockTracker {
  const blocks = new Map<NodeKey, TrackedBlock>()
  const listeners = new Set<(change: DraftChange) => void>()
  let order: readonly NodeKey[] = []
  let numbers: Map<NodeKey, number | undefined> | undefined
  let renumbered = 0
  let words = 0

  function renumber(): void {
    numbers = undefined
    renumbered += 1
  }

  /** Reads a block again. Gives whether it changed and, where it was there before, how its text did. */
  function $track(id: NodeKey): { splice: Splice | undefined } | undefined {
    const node = $getNodeByKey(id)
    const kept = $isKept(node)
    if (!kept && !$isElementNode(node)) return undefined
    const before = blocks.get(id)
    const now = kept ? { text: '', segments: [] } : $readBlockText(node)
    const kind: BlockKind = kept ? 'kept' : $formOf(node).kind
    if (before?.text === now.text && before.kind === kind) {
      blocks.set(id, { ...before, ...now })
      return undefined
    }
    const tracked = { id, kind, ...now, words: countWords(now.text) }
    words += tracked.words - (before?.words ?? 0)
    if (before?.kind !== kind || isBlank(before) !== isBlank(now)) renumber()
    blocks.set(id, tracked)
    return { splice: before && spliceBetween(before.text, now.text) }
  }

  editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
    editorState.read(() => {
      // Undo replaces the whole state: only the root is named then, and the same leaves may have other text.
      const wholesale = dirtyLeaves.size === 0 && dirtyElements.size <= 1
      // Elsewhere the root is named for the sake of what is in it, and `true` where its children are others.
      const keys = wholesale || dirtyElements.get('root') === true ? $getRoot().getChildrenKeys() : order
      const reordered =
        keys !== order && (keys.length !== order.length || keys.some((key, index) => key !== order[index]))
      const touched = new Set(wholesale ? keys : [...dirtyElements.keys()].filter($isBlock))
      if (reordered) for (const key of keys) if (!blocks.has(key)) touched.add(key)
      for (const leaf of dirtyLeaves) {
        const block = $getNodeByKey(leaf)?.getTopLevelElement()
        if (block) touched.add(block.getKey())
      }
      if (reordered) {
        const left = new Set(keys)
        for (const [id, block] of blocks) {
          if (left.has(id)) continue
          words -= block.words
          blocks.delete(id)
          touched.add(id)
        }
        order = keys
        renumber()
      }
      const changed = new Map<NodeKey, Splice | undefined>()
      for (const id of touched) {
        const change = $track(id)
        if (change) changed.set(id, change.splice)
      }
      const change = { touched, changed, reordered }
      for (const listener of listeners) listener(change)
    })
  })

  return {
    get: (id) => blocks.get(id),
    order: () => order,
    paragraphNumber(id) {
      if (!numbers) {
        const all = order.flatMap((key) => blocks.get(key) ?? [])
        const counted = paragraphNumbers(all)
        numbers = new Map(all.map((block, index) => [block.id, counted[index]]))
      }
      return numbers.get(id)
    },
    renumbered: () => renumbered,
    words: () => words,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function $isBlock(key: NodeKey): boolean {
  return $getNodeByKey(key)?.getParent()?.is($getRoot()) ?? false
}

function isBlank({ text }: BlockText): boolean {
  return text.trim() === ''
}
