import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#shared/text/apply-edits.ts'
import { spliceBetween } from '#shared/text/remap.ts'
import { carryFlags, carryThrough, liveFlags, withoutBlock } from './live-flag.ts'
import { flagOn, liveFlagOn } from './testing/flag.ts'

const text = 'The the council meets on Monday..'

describe('carryFlags', () => {
  it('keeps every flag that it keeps on the words that were flagged', () => {
    const letters = fc.string({ unit: fc.constantFrom('t', 'h', 'e', ' ', '.'), maxLength: 12 })
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(8), letters, (at, removed, insert) => {
        const after = text.slice(0, at) + insert + text.slice(at + removed)
        const splice = spliceBetween(text, after)
        if (!splice) return
        const flags = ['The the', 'council', '..'].map((words) => liveFlagOn('b', text, words, { becomes: 'x' }))
        for (const flag of carryFlags(flags, 'b', splice)) {
          expect(after.slice(flag.start, flag.end)).toBe(flag.actual)
          for (const edit of flag.fixes.flatMap((fix) => fix.edits)) {
            expect(after.slice(edit.start, edit.end)).toBe(flag.actual)
          }
        }
      }),
    )
  })

  it('drops a fix, and a related place, that was touched in another block', () => {
    const flag = liveFlagOn('b', text, 'council', {
      fixes: [
        { label: 'Here', edits: [{ block: 'b', start: 8, end: 15, insert: 'board' }] },
        { label: 'There', edits: [{ block: 'c', start: 2, end: 6, insert: '' }] },
      ],
      related: [{ block: 'c', start: 0, end: 9, message: 'The board is here' }],
    })
    const [carried] = carryFlags([flag], 'c', { start: 4, removed: 0, inserted: 1 })
    expect(carried?.fixes.map((fix) => fix.label)).toEqual(['Here'])
    expect(carried?.related).toEqual([])
  })

  it('gives back the same flag where the splice does not concern it', () => {
    const flag = liveFlagOn('b', text, 'council')
    expect(carryFlags([flag], 'c', { start: 0, removed: 3, inserted: 0 })[0]).toBe(flag)
  })
})

describe('carryThrough', () => {
  it('keeps the flags between and beside edits on their words, and drops those that an edit touches', () => {
    const flags = ['The the', 'council', 'meets', 'Monday', '..'].map((words) => liveFlagOn('b', text, words))
    const elsewhere = liveFlagOn('c', text, 'council')
    const edits = [
      { block: 'b', start: 0, end: 7, insert: 'The' },
      { block: 'b', start: 15, end: 15, insert: ' of ten' },
      { block: 'b', start: 32, end: 33, insert: '' },
    ]
    const after = applyEdits(text, edits)
    const carried = carryThrough([...flags, elsewhere], edits)
    expect(carried.map((flag) => flag.actual)).toEqual(['council', 'meets', 'Monday', 'council'])
    for (const flag of carried.slice(0, 3)) expect(after.slice(flag.start, flag.end)).toBe(flag.actual)
    expect(carried[3]).toBe(elsewhere)
  })
})

describe('withoutBlock', () => {
  it('drops the flags of the block, and what others have in it', () => {
    const there = liveFlagOn('c', text, 'Monday')
    const here = liveFlagOn('b', text, 'council', { related: [{ block: 'c', start: 0, end: 3, message: 'There' }] })
    expect(withoutBlock([here, there], 'c')).toEqual([{ ...here, related: [] }])
  })
})

describe('liveFlags', () => {
  it('gives back the flags that are as they were, and others anew', () => {
    const flag = flagOn('b', text, 'council', { becomes: 'board' })
    const before = liveFlags([flag], () => text)
    expect(liveFlags([structuredClone(flag)], () => text, before)[0]).toBe(before[0])
    for (const changed of [
      { message: 'Another.' },
      { start: 9, end: 16 },
      { fixes: [{ label: 'Fix', edits: [{ block: 'b', start: 8, end: 15, insert: 'crew' }] }] },
      { related: [{ block: 'b', start: 0, end: 3, message: 'Here' }] },
    ]) {
      expect(liveFlags([{ ...flag, ...changed }], () => text, before)[0]).not.toBe(before[0])
    }
  })

  it('names each flag, also where the draft has several of the same', () => {
    const flags = liveFlags([flagOn('b', text, 'the'), flagOn('b', text, 'the')], () => text)
    expect(new Set(flags.map((flag) => flag.key)).size).toBe(2)
  })
})
