import fc from 'fast-check'
import { expect } from 'vitest'
import type { Block, Draft, Mark } from '#shared/draft/block.ts'

/** One thing that an editor does to a draft; numbers are taken modulo what there is. */
type Step =
  | { do: 'delete'; at: number }
  | { do: 'move'; at: number; to: number }
  | { do: 'copy'; at: number; to: number }
  | { do: 'add'; at: number; kind: Block['kind']; text: string }
  | { do: 'word'; at: number; from: number; text: string }
  | { do: 'kind'; at: number; kind: Block['kind'] }
  | { do: 'split'; at: number; from: number }
  | { do: 'join'; at: number }
  | { do: 'mark'; at: number; from: number; kind: 'bold' | 'italic' | 'link' }

const kinds = fc.constantFrom<Block['kind']>('heading', 'paragraph', 'quotation', 'list-item')

/** Any words that can be typed, with the signs that formats use for themselves. */
export const typed: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom('word', 'Ana', 'é', '“Yes,”', '1.', '👍', 'U.S.', 'http://a.example'),
      fc.constantFrom(
        '*',
        '_',
        '**',
        '`',
        '[a](b)',
        '[^1]',
        '<b>',
        '</p>',
        '&amp;',
        '&',
        '#',
        '-',
        '+',
        '>',
        '\\',
        '~~',
        '|',
        '---',
        '===',
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '))

/** Any few things that an editor does. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('delete' as const), at: fc.nat(30) }),
    fc.record({ do: fc.constant('move' as const), at: fc.nat(30), to: fc.nat(30) }),
    fc.record({ do: fc.constant('copy' as const), at: fc.nat(30), to: fc.nat(30) }),
    fc.record({ do: fc.constant('add' as const), at: fc.nat(30), kind: kinds, text: typed }),
    fc.record({ do: fc.constant('word' as const), at: fc.nat(30), from: fc.nat(30), text: typed }),
    fc.record({ do: fc.constant('kind' as const), at: fc.nat(30), kind: kinds }),
    fc.record({ do: fc.constant('split' as const), at: fc.nat(30), from: fc.nat(30) }),
    fc.record({ do: fc.constant('join' as const), at: fc.nat(30) }),
    fc.record({
      do: fc.constant('mark' as const),
      at: fc.nat(30),
      from: fc.nat(30),
      kind: fc.constantFrom('bold', 'italic', 'link' as const),
    }),
  ),
  { minLength: 1, maxLength: 4 },
)

/** The draft after what an editor did, as the window gives it. */
export function editedDraft(draft: Draft, done: readonly Step[]): Draft {
  let blocks = [...draft.blocks]
  for (const step of done) blocks = editedBlocks(blocks, step)
  return { ...draft, blocks }
}

function editedBlocks(blocks: Block[], step: Step): Block[] {
  const at = blocks.length === 0 ? 0 : step.at % blocks.length
  const block = blocks[at]
  if (step.do === 'add') {
    const made: Block = { id: 'made', kind: step.kind, text: step.text, ...formOf(step.kind) }
    return blocks.toSpliced(step.at % (blocks.length + 1), 0, made)
  }
  if (!block) return blocks
  if (step.do === 'delete') return blocks.toSpliced(at, 1)
  if (step.do === 'move') return blocks.toSpliced(at, 1).toSpliced(step.to % blocks.length, 0, block)
  if (step.do === 'copy') return blocks.toSpliced(step.to % blocks.length, 0, { ...block, id: 'copy' })
  if (block.kind === 'kept') return blocks
  if (step.do === 'kind') {
    const { level: _level, ordered: _ordered, ...rest } = block
    return blocks.toSpliced(at, 1, { ...rest, kind: step.kind, ...formOf(step.kind) })
  }
  const from = 'from' in step ? onCharacter(block.text, step.from % (block.text.length + 1)) : 0
  if (step.do === 'word') {
    const end = wordEnd(block.text, from)
    return blocks.toSpliced(at, 1, replaced(block, from, end, step.text))
  }
  if (step.do === 'mark') {
    const end = wordEnd(block.text, from)
    if (end === from) return blocks
    const mark: Mark = {
      start: from,
      end,
      kind: step.kind,
      ...(step.kind === 'link' && { href: 'https://example.org/' }),
    }
    return blocks.toSpliced(at, 1, { ...block, marks: [...(block.marks ?? []), mark] })
  }
  if (step.do === 'split') {
    const { gap: _gap, source: _source, ...second } = part(block, from, block.text.length)
    return blocks.toSpliced(at, 1, part(block, 0, from), second)
  }
  const next = blocks[at + 1]
  if (!next || next.kind === 'kept') return blocks
  const by = block.text.length
  const marks = (next.marks ?? []).map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }))
  return blocks.toSpliced(at, 2, { ...block, text: block.text + next.text, marks: [...(block.marks ?? []), ...marks] })
}

function formOf(kind: Block['kind']): Pick<Block, 'level' | 'ordered'> {
  return kind === 'heading' ? { level: 2 } : kind === 'list-item' ? { ordered: false } : {}
}

function wordEnd(text: string, from: number): number {
  return from + (/^\S+/.exec(text.slice(from))?.[0].length ?? 0)
}

function onCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}

/** A block with words in place of a span of its text; its marks move along. */
export function replaced(block: Block, start: number, end: number, words: string): Block {
  const by = words.length - (end - start)
  const moved = (offset: number) => (offset <= start ? offset : offset >= end ? offset + by : start)
  const marks = (block.marks ?? []).map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }))
  return {
    ...block,
    text: block.text.slice(0, start) + words + block.text.slice(end),
    marks: marks.filter((mark) => mark.start < mark.end),
  }
}

function part(block: Block, from: number, to: number): Block {
  const within = (offset: number) => Math.min(Math.max(offset, from), to) - from
  const marks = (block.marks ?? []).map((mark) => ({ ...mark, start: within(mark.start), end: within(mark.end) }))
  return { ...block, text: block.text.slice(from, to), marks: marks.filter((mark) => mark.start < mark.end) }
}

function isWithin(offset: number, start: number, end: number): boolean {
  return start < offset && offset < end
}

/** The draft with one word of one block changed, and the source of that block and where it starts; undefined where there is no such word. */
function withOneWord(
  draft: Draft,
  at: number,
): { draft: Draft; raw: string; start: number; growth: number } | undefined {
  const places = draft.blocks.flatMap((block, index) =>
    [...block.text.matchAll(/[a-z]{3,}/gi)]
      .map(({ 0: word, index: start }) => ({ index, start, end: start + word.length }))
      // A word that looks otherwise in its second half is no word of one stretch.
      .filter(({ start, end }) =>
        (block.marks ?? []).every((mark) => !isWithin(mark.start, start, end) && !isWithin(mark.end, start, end)),
      ),
  )
  const place = places[at % Math.max(1, places.length)]
  const block = place && draft.blocks[place.index]
  if (!block) return undefined
  const changed = replaced(block, place.start, place.end, 'Xyz')
  const blocks = draft.blocks.toSpliced(place.index, 1, changed)
  const before = draft.blocks.slice(0, place.index).map(({ source }) => source?.raw ?? '')
  const between = draft.skeleton?.slice(0, place.index + 1) ?? [
    draft.head,
    ...draft.blocks.slice(0, place.index + 1).map(({ gap }) => gap ?? ''),
  ]
  const start = [...before, ...between].join('').length
  const raw = block.source?.raw ?? block.text
  // A link that was named by its own words ("[the timetable]") is written with its address once they change, and a sign that
  // meant nothing where it stood may need a backslash.
  const addresses = (block.marks ?? []).reduce((sum, { href = '' }) => sum + '()'.length + href.length, 0)
  const growth = addresses + (raw.match(/[*_~`<>[\]#+-]/g)?.length ?? 0)
  return { draft: { ...draft, blocks }, raw, start, growth }
}

/** Expects that a draft with one word changed is written as its source, byte for byte, but for that block; `at` chooses the word. */
export function expectOneWordChanged(
  source: string,
  parse: (text: string) => Draft,
  serialize: (draft: Draft) => string,
  at: number,
): void {
  const one = withOneWord(parse(source), at)
  if (!one) return
  const out = serialize(one.draft)
  expect(out.slice(0, one.start)).toBe(source.slice(0, one.start))
  const after = source.length - one.start - one.raw.length
  expect(out.slice(out.length - after)).toBe(source.slice(source.length - after))
  expect(out.length - source.length).toBeLessThanOrEqual('Xyz'.length + one.growth)
}
