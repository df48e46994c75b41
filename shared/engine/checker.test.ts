import { describe, expect, it } from 'vitest'
import type { House } from '#shared/house/house-style.ts'
import { defineRule } from '#shared/rules/rule.ts'
import { createChecker } from './checker.ts'

const about = { title: 'Test', grade: 'note', why: 'Why.', source: 'Source', examples: { flag: [], pass: [] } } as const

function countingRule() {
  const seen: string[] = []
  const rule = defineRule({
    ...about,
    id: 'test/block',
    scope: 'block',
    run: ({ text }) => {
      seen.push(text)
      const start = text.indexOf('bad')
      return start < 0
        ? []
        : [
            {
              start,
              end: start + 3,
              message: 'Bad.',
              fixes: [{ label: 'Good', edits: [{ start, end: start + 3, insert: 'good' }] }],
            },
          ]
    },
  })
  return { rule, seen }
}

const blocks = (...texts: string[]) =>
  texts.map((text, index) => ({ id: `b${index}`, kind: 'paragraph' as const, text }))

describe('createChecker', () => {
  it('places flags, fixes and related places in blocks by id', () => {
    const { rule } = countingRule()
    const story = defineRule({
      ...about,
      id: 'test/story',
      scope: 'story',
      run: () => [
        { block: 1, start: 0, end: 2, message: 'It.', related: [{ block: 0, start: 0, end: 1, message: 'Here.' }] },
      ],
    })
    const { flags } = createChecker([story, rule]).check(blocks('A bad day.', 'It rained.'))
    expect(flags).toMatchObject([
      {
        rule: 'test/block',
        block: 'b0',
        start: 2,
        end: 5,
        actual: 'bad',
        fixes: [{ edits: [{ block: 'b0', start: 2, end: 5, insert: 'good' }] }],
      },
      { rule: 'test/story', block: 'b1', start: 0, end: 2, actual: 'It', related: [{ block: 'b0', start: 0, end: 1 }] },
    ])
  })

  it('reads a block again only when its text or kind has changed', () => {
    const { rule, seen } = countingRule()
    const checker = createChecker([rule])
    checker.check(blocks('One.', 'Two.'))
    checker.check(blocks('One.', 'Two bad.'))
    expect(seen).toEqual(['One.', 'Two.', 'Two bad.'])
    checker.check([{ id: 'b0', kind: 'heading', text: 'One.' }])
    expect(seen).toHaveLength(4)
  })

  it('judges again by another house style, and reads nothing again for that', () => {
    const readings = new Set<unknown>()
    const byHouse = defineRule({
      ...about,
      id: 'test/house',
      scope: 'block',
      run: (block, house) => {
        readings.add(block)
        return house.courtesyTitles ? [{ start: 0, end: 1, message: `${house.courtesyTitles}.` }] : []
      },
    })
    const checker = createChecker([byHouse])
    const messages = (house?: House) => checker.check(blocks('One.'), { house }).flags.map(({ message }) => message)
    expect(messages()).toEqual([])
    expect(messages({ courtesyTitles: 'drop' })).toEqual(['drop.'])
    expect(messages({ courtesyTitles: 'keep' })).toEqual(['keep.'])
    expect(messages()).toEqual([])
    expect(readings.size).toBe(1)
  })

  it('gives the same flags whether it checks from cold or goes on', () => {
    const first = ['Mayor Ana Osei spoke.', 'The the pier. . is old.', '“It is late.” She said.']
    const second = ['Mayor Ana Osei spoke.', 'The pier is old.', '“It is late.” She said.', 'Mayor Ana Osei left.']
    const checker = createChecker()
    checker.check(blocks(...first))
    expect(checker.check(blocks(...second)).flags).toEqual(createChecker().check(blocks(...second)).flags)
  })

  it('keeps the fingerprint of a flag when text elsewhere changes', () => {
    const { rule } = countingRule()
    const [before] = createChecker([rule]).check(blocks('Now it had been a very bad day it was said.')).flags
    const [after] = createChecker([rule]).check(blocks('By then it had been a very bad day it was said.')).flags
    const [other] = createChecker([rule]).check(blocks('Now it had been a very bad week it was said.')).flags
    expect(before?.fingerprint).toBeTruthy()
    expect(after?.fingerprint).toBe(before?.fingerprint)
    expect(other?.fingerprint).not.toBe(before?.fingerprint)
  })
})
