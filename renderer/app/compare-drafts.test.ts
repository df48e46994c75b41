import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseMd } from '#shared/draft/md-draft.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import { type ComparedRow, compareDrafts, differences } from './compare-drafts.ts'

const compare = (left: string, right: string) => compareDrafts(parseText(left), parseText(right))
const marked = (pieces: ComparedRow['left']) =>
  pieces?.map(({ words, only }) => (only ? `[${words}]` : words)).join('') ?? null
const shown = (rows: readonly ComparedRow[]) => rows.map(({ left, right }) => [marked(left), marked(right)])

it('shows the words that only one side has', () => {
  const rows = compare(
    'Ferry late\n\nIt left at noon.\n\nNobody asked.',
    'Ferry late\n\nIt left at dusk.\n\nNobody asked.',
  )
  expect(shown(rows)).toEqual([
    ['Ferry late', 'Ferry late'],
    ['It left at [noon].', 'It left at [dusk].'],
    ['Nobody asked.', 'Nobody asked.'],
  ])
  expect(differences(rows)).toEqual({ words: 1, look: 0 })
})

it('says where the words are the same and look another way', () => {
  const rows = compareDrafts(
    parseMd('## Ferry\n\nIt **left** at noon.\n\nNobody asked.\n'),
    parseMd('New words.\n\nFerry\n\nIt left at noon.\n\nNobody asked.\n'),
  )
  expect(differences(rows)).toEqual({ words: 1, look: 2 })
  expect(rows.flatMap(({ look }) => look ?? [])).toEqual([
    { left: 'Subhead', right: 'Paragraph' },
    { left: '“left” bold', right: 'nothing bold, in italics or linked' },
  ])
})

it('puts paragraphs side by side that are alike, and shows what came and went alone', () => {
  const rows = compare(
    'The ferry left the pier at noon.\n\nThe mayor counted the boats.',
    'Rain fell.\n\nThe ferry left the old pier at noon.',
  )
  expect(shown(rows)).toEqual([
    [null, '[Rain fell.]'],
    ['The ferry left the pier at noon.', 'The ferry left the [old ]pier at noon.'],
    ['[The mayor counted the boats.]', null],
  ])
})

it('loses no words of either side', () => {
  const text = fc.array(fc.constantFrom('Rain fell.', 'The ferry left.', 'The ferry left late.', 'Snow.'), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const rows = compareDrafts(parseText(a.join('\n\n')), parseText(b.join('\n\n')))
      const side = (name: 'left' | 'right') =>
        rows.flatMap((row) => row[name]?.map(({ words }) => words).join('') ?? [])
      expect(side('left')).toEqual(parseText(a.join('\n\n')).blocks.map((block) => block.text))
      expect(side('right')).toEqual(parseText(b.join('\n\n')).blocks.map((block) => block.text))
      if (a.join() === b.join()) expect(differences(rows)).toEqual({ words: 0, look: 0 })
    }),
  )
})

it('compares long drafts in good time', () => {
  const long = (word: string) => Array.from({ length: 6_000 }, (_, n) => `Paragraph ${n} has its ${word}.`).join('\n\n')
  const begun = performance.now()
  expect(differences(compare(long('words'), long('letters'))).words).toBe(6_000)
  expect(performance.now() - begun).toBeLessThan(5_000)
})
