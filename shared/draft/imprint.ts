import { hashText } from '#shared/text/hash.ts'
import type { Block, Draft, Mark } from './block.ts'

/**
 * All that can be edited of a block, in a few characters: two blocks of one imprint are written the same way. It begins
 * with what the block is (see `imprintedForm`).
 */
export function imprintOf(block: Omit<Block, 'id'>): string {
  return `${formOf(block)}:${hashText(JSON.stringify([block.text, shownMarks(block)]))}`
}

/** What a block is, apart from its words: its kind, the level of a heading, and whether a list item has a number. */
export function formOf({ kind, level, ordered }: Pick<Block, 'kind' | 'level' | 'ordered'>): string {
  if (kind === 'heading') return `heading ${level ?? 0}`
  return kind === 'list-item' && ordered ? 'list-item 1' : kind
}

/** What the block was that has this imprint: the form that `formOf` gives, and its kind. */
export function imprintedForm(imprint: string): { form: string; kind: string } {
  const form = imprint.slice(0, imprint.indexOf(':'))
  return { form, kind: form.split(' ')[0] ?? form }
}

/** Whether the block is as it was read from the source. */
export function isAsRead(block: Block): boolean {
  return block.source !== undefined && (block.kind === 'kept' || imprintOf(block) === block.source.imprint)
}

/** Whether two drafts hold the same words in the same form with the same around them, whatever the ids of their blocks. */
export function sameDraft(a: Draft, b: Draft): boolean {
  return (
    sameAround(a, b) &&
    a.blocks.length === b.blocks.length &&
    a.blocks.every((block, index) => sameBlock(block, b.blocks[index]))
  )
}

/** Whether the same stands around the blocks of two drafts. */
export function sameAround(a: Omit<Draft, 'blocks'>, b: Omit<Draft, 'blocks'>): boolean {
  if (a.format !== b.format || a.head !== b.head || a.tail !== b.tail) return false
  const [one = [], other = []] = [a.skeleton, b.skeleton]
  return one === other || (one.length === other.length && one.every((slice, place) => slice === other[place]))
}

function sameBlock(a: Block, b: Block | undefined): boolean {
  if (!b || a.text !== b.text || formOf(a) !== formOf(b)) return false
  if (a.gap !== b.gap || a.source?.raw !== b.source?.raw) return false
  if (!a.marks && !b.marks) return true
  return JSON.stringify(plainMarks(a)) === JSON.stringify(plainMarks(b))
}

/**
 * Marks in one form, however they came about: of each kind in order and joined where they touch, without the line breaks
 * between lines, which look the same in any.
 */
export function plainMarks({ text, marks = [] }: Pick<Block, 'text' | 'marks'>): Mark[] {
  const out: Mark[] = []
  const last = new Map<string, Mark>()
  for (const mark of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    let { start } = mark
    for (const line of text.slice(mark.start, mark.end).split('\n')) {
      const end = start + line.length
      const key = `${mark.kind} ${mark.href ?? ''}`
      const before = last.get(key)
      if (before && before.end >= start) before.end = Math.max(before.end, end)
      else if (start < end) {
        const added = { ...mark, start, end }
        last.set(key, added)
        out.push(added)
      }
      start = end + 1
    }
  }
  return out.sort((a, b) => a.start - b.start || a.end - b.end || order(a).localeCompare(order(b)))
}

/** Marks as they are seen: in one form, and without the space at their ends, which looks the same in any. */
export function shownMarks(words: Pick<Block, 'text' | 'marks'>): Mark[] {
  return plainMarks(words)
    .map((mark) => {
      const inside = words.text.slice(mark.start, mark.end)
      const start = mark.start + inside.length - inside.trimStart().length
      return { ...mark, start, end: Math.max(start, mark.start + inside.trimEnd().length) }
    })
    .filter(({ start, end }) => start < end)
}

function order({ kind, href = '' }: Mark): string {
  return `${kind} ${href}`
}
