import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remapRange, spliceBetween } from './remap.ts'

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
