import type { BlockForm } from './block-node.ts'

/** The kinds of blocks that one can choose, and with which digit. */
export const blockForms: readonly { digit: number; form: BlockForm; label: string }[] = [
  { digit: 0, form: { kind: 'paragraph' }, label: 'Paragraph' },
  { digit: 1, form: { kind: 'heading', level: 1 }, label: 'Headline' },
  { digit: 2, form: { kind: 'heading', level: 2 }, label: 'Subhead' },
  { digit: 3, form: { kind: 'heading', level: 3 }, label: 'Small subhead' },
  { digit: 4, form: { kind: 'standfirst' }, label: 'Standfirst' },
  { digit: 5, form: { kind: 'byline' }, label: 'Byline' },
  { digit: 6, form: { kind: 'quotation' }, label: 'Quotation' },
  { digit: 7, form: { kind: 'list-item', ordered: true }, label: 'Numbered list' },
  { digit: 8, form: { kind: 'list-item' }, label: 'List' },
  { digit: 9, form: { kind: 'caption' }, label: 'Caption' },
]

/** Whether two blocks are of the same kind; a heading without a level is the headline where it is `first`, else a subhead. */
export function isSameForm(a: BlockForm, b: BlockForm, first: boolean): boolean {
  return a.kind === b.kind && levelOf(a, first) === levelOf(b, first) && (a.ordered ?? false) === (b.ordered ?? false)
}

function levelOf({ kind, level }: BlockForm, first: boolean): number {
  if (kind !== 'heading') return 0
  return Math.min(level ?? (first ? 1 : 2), 3)
}

/** The kind that a key asks for: Ctrl, on a Mac Cmd, and Alt with a digit. AltGr, which says the same, types a character. */
export function formOfKey(event: KeyboardEvent): BlockForm | undefined {
  if (event.ctrlKey === event.metaKey || !event.altKey || event.shiftKey) return undefined
  if (event.getModifierState('AltGraph')) return undefined
  return blockForms.find(({ digit }) => event.code === `Digit${digit}`)?.form
}
