import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BlockRule, defineRule, type StoryRule } from '#shared/rules/rule.ts'
import { applyEdits } from '#shared/text/apply-edits.ts'
import { checkDocument } from './checked-document.ts'
import { createChecker } from './checker.ts'

const about = {
  title: 'A test',
  grade: 'fix',
  why: 'For a test.',
  source: 'None.',
  examples: { flag: [], pass: [] },
} as const

/** Flags each "xx", and takes it out. */
const crosses: BlockRule = defineRule({
  ...about,
  id: 'test/crosses',
  scope: 'block',
  run: ({ text }) =>
    [...text.matchAll(/xx/g)].map(({ index }) => {
      const place = { start: index, end: index + 2 }
      return { ...place, message: 'Crosses.', fixes: [{ label: 'Delete', edits: [{ ...place, insert: '' }] }] }
    }),
})

/** One flag at the end of the story whose fix takes out all blocks of crosses, and which points at the first block. */
const allCrosses: StoryRule = defineRule({
  ...about,
  id: 'test/all-crosses',
  scope: 'story',
  run: ({ blocks }) => {
    const last = blocks.length - 1
    const edits = blocks.flatMap(({ text }, block) => (text === 'xx' ? [{ block, start: 0, end: 2, insert: '' }] : []))
    const related = [{ block: 0, start: 0, end: 1, message: 'The first one.' }]
    return [{ block: last, start: 0, end: 1, message: 'All.', fixes: [{ label: 'Delete', edits }], related }]
  },
})

const lines = fc.array(fc.constantFrom('xx', 'One xx two.', 'Words here.', '', '  xx  ', '  Tea. '))
const text = fc.tuple(lines, fc.constantFrom('\n', '\r\n', '\n\n')).map(([all, end]) => all.join(end))

describe('checkDocument', () => {
  it('places flags and edits in the text: what they cover is what they say', () => {
    const checker = createChecker([crosses])
    fc.assert(
      fc.property(text, (source) => {
        const { flags } = checkDocument(checker, source)
        expect(flags).toHaveLength(source.split('xx').length - 1)
        for (const { start, end, actual } of flags) expect(source.slice(start, end)).toBe(actual)
      }),
    )
  })

  it('takes the line with a block that a fix leaves empty, and no other line', () => {
    const checker = createChecker([allCrosses])
    fc.assert(
      fc.property(text, (source) => {
        const blocks = source.split(/[\r\n]+/).map((line) => line.trim())
        const [flag] = checkDocument(checker, source).flags
        const fixed = applyEdits(source, flag?.fixes[0]?.edits ?? [])
        const left = fixed.split(/[\r\n]+/).map((line) => line.trim())
        const words = (all: string[]) => all.filter((line) => line !== '' && line !== 'xx')
        expect(words(left)).toEqual(words(blocks))
        expect(left).not.toContain('xx')
      }),
    )
  })

  it.each([
    ['xx\n\nTea.\n\nxx\n\nMilk.\n', 'Tea.\n\nMilk.\n'],
    ['xx\nxx\nTea.\n', 'Tea.\n'],
    ['Tea.\r\nxx\r\nxx\r\n', 'Tea.\r\n'],
    ['xx\n', '\n'],
  ])('leaves the other lines of %j as they were', (source, fixed) => {
    const [flag] = checkDocument(createChecker([allCrosses]), source).flags
    expect(applyEdits(source, flag?.fixes[0]?.edits ?? [])).toBe(fixed)
  })

  it('places what a flag points at, and counts words', () => {
    const document = checkDocument(createChecker([allCrosses]), '\n Tea is ready.\n\nMilk too.\n')
    expect(document.words).toBe(5)
    expect(document.flags[0]).toMatchObject({ start: 17, end: 18, actual: 'M' })
    expect(document.flags[0]?.related).toEqual([{ start: 2, end: 3, message: 'The first one.' }])
  })
})
