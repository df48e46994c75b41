import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from './apply-edits.ts'
import { fitTogether } from './fit-together.ts'
import { offsetAfter, remapRange, spliceBetween } from './remap.ts'

/** Few letters, so that prefixes and suffixes meet and run into each other. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u{1F4F0}'), maxLength: 30 })

describe('spliceBetween', () => {
  it('makes the text after out of the text before', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const splice = spliceBetween(before, after)
        if (!splice) return before === after
        const inserted = after.slice(splice.start, splice.start + splice.inserted)
        return before.slice(0, splice.start) + inserted + before.slice(splice.start + splice.removed) === after
      }),
    )
  })

  it('names the one place that changed', () => {
    expect(spliceBetween('the mayor said', 'the old mayor said')).toEqual({ start: 4, removed: 0, inserted: 4 })
    expect(spliceBetween('aa', 'aaa')).toEqual({ start: 2, removed: 0, inserted: 1 })
    expect(spliceBetween('one', 'one')).toBeUndefined()
  })
})

describe('remapRange', () => {
  it('keeps hold of the same words, and lets go of them only where they were touched', () => {
    fc.assert(
      fc.property(text, text, fc.nat(30), fc.nat(30), (before, after, from, length) => {
        const start = Math.min(from, before.length)
        const end = Math.min(start + length, before.length)
        const splice = spliceBetween(before, after)
        if (!splice) return
        const moved = remapRange({ start, end }, splice)
        if (moved) expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end))
        else expect(start < splice.start + splice.removed && end > splice.start).toBe(true)
      }),
    )
  })

  it('leaves what is typed at either edge outside', () => {
    const words = { start: 4, end: 9 }
    expect(remapRange(words, { start: 9, removed: 0, inserted: 2 })).toEqual(words)
    expect(remapRange(words, { start: 4, removed: 0, inserted: 2 })).toEqual({ start: 6, end: 11 })
    expect(remapRange(words, { start: 5, removed: 0, inserted: 1 })).toBeUndefined()
  })
})

describe('offsetAfter', () => {
  const edits = fc
    .array(fc.record({ start: fc.nat(20), length: fc.nat(5), insert: text }))
    .map((all) => all.map(({ start, length, insert }) => ({ start, end: start + length, insert })))
    .map((all) => fitTogether(all, (edit) => [edit]))

  it('keeps an offset in front of the same words', () => {
    const before = 'abcdefghijklmnopqrstuvwxyz'
    fc.assert(
      fc.property(edits, fc.nat(25), (made, offset) => {
        const after = applyEdits(before, made)
        const at = offsetAfter(made, offset)
        if (made.some(({ start, end }) => start === offset || (start < offset && offset < end))) {
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThanOrEqual(after.length)
        } else expect(after[at]).toBe(before[offset])
      }),
    )
  })

  it('goes to the start of what is replaced around it, and stays before what is inserted at it', () => {
    expect(offsetAfter([{ start: 2, end: 8, insert: 'xyz' }], 5)).toBe(2)
    expect(offsetAfter([{ start: 5, end: 5, insert: 'xyz' }], 5)).toBe(5)
    expect(
      offsetAfter(
        [
          { start: 0, end: 4, insert: '' },
          { start: 6, end: 6, insert: '!' },
        ],
        9,
      ),
    ).toBe(6)
  })
})
