import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#shared/text/apply-edits.ts'
import { chooseFixes, type FixScope, fixesIn, followUnticked } from './fix-choice.ts'
import type { LiveFlag } from './live-flag.ts'
import { liveFlagOn } from './testing/flag.ts'

const text = 'Advertisement The the ferry left.. Mayor Ana Ruiz said so. According to her.'

const doubled = liveFlagOn('b', text, 'The the', { rule: 'repetition/word', becomes: 'The' })
const stops = liveFlagOn('b', text, '..', { rule: 'stray/punctuation', becomes: '.' })
const advert = liveFlagOn('b', text, 'Advertisement ', { rule: 'stray/boilerplate', becomes: '' })
const joined = liveFlagOn('b', text, '. According', { rule: 'stray/fragment', becomes: ', according' })
const title = liveFlagOn('b', text, 'Mayor Ana Ruiz', { rule: 'people/repeated-title', becomes: 'Ruiz' })
const asked = liveFlagOn('b', text, 'ferry', { rule: 'stray/boilerplate', grade: 'query', becomes: '' })
const noted = liveFlagOn('b', text, 'left', { rule: 'stray/boilerplate', grade: 'note', becomes: '' })
const nothing = liveFlagOn('b', text, 'so', { rule: 'stray/punctuation' })
const open = [advert, doubled, asked, noted, stops, title, nothing, joined]

const wordsIn = (scope: FixScope) => fixesIn(open, scope).map(({ flag }) => flag.actual)

describe('fixesIn', () => {
  it('has what has one right replacement, never a query, a note or a flag without a fix', () => {
    expect(wordsIn({ kind: 'all' })).toEqual(['Advertisement ', 'The the', '..', 'Mayor Ana Ruiz', '. According'])
    expect(wordsIn({ kind: 'rule', rule: 'repetition/word', title: 'Doubled' })).toEqual(['The the'])
    expect(wordsIn({ kind: 'group', group: 'people' })).toEqual(['Mayor Ana Ruiz'])
  })

  it('strips what is left over, and joins no sentences for it', () => {
    expect(wordsIn({ kind: 'leftovers' })).toEqual(['Advertisement ', '..'])
  })
})

describe('chooseFixes', () => {
  it('takes what is ticked and goes together; what overlaps waits until the other one is unticked', () => {
    const wide = liveFlagOn('b', text, 'The the ferry', { becomes: 'A ferry' })
    const fixes = fixesIn([advert, wide, doubled, stops], { kind: 'all' })
    const words = (unticked: LiveFlag[]) => {
      const { taken, waiting } = chooseFixes(fixes, new Set(unticked.map(({ key }) => key)))
      return { taken: taken.map(({ flag }) => flag.actual), waiting: [...waiting] }
    }
    expect(words([stops])).toEqual({ taken: ['Advertisement ', 'The the ferry'], waiting: [doubled.key] })
    expect(words([wide])).toEqual({ taken: ['Advertisement ', 'The the', '..'], waiting: [] })
  })

  it('can always be made in one go, and leaves nothing ticked without saying so', () => {
    const flag = fc
      .record({ start: fc.nat(60), length: fc.nat(12), insert: fc.constantFrom('', 'x') })
      .map(({ start, length, insert }) => {
        const actual = text.slice(start, start + length)
        const edits = [{ block: 'b', start, end: start + length, insert }]
        const key = `${start} ${length} ${insert}`
        return {
          ...liveFlagOn('b', text, actual, { fixes: [{ label: 'Fix', edits }] }),
          start,
          end: start + length,
          key,
        }
      })
    const flags = fc.uniqueArray(flag, { selector: ({ key }) => key, maxLength: 12 })
    fc.assert(
      fc.property(flags, fc.array(fc.nat(11)), (all, off) => {
        const unticked = new Set(off.flatMap((index) => all[index]?.key ?? []))
        const { taken, waiting } = chooseFixes(fixesIn(all, { kind: 'all' }), unticked)
        const edits = taken.flatMap(({ fix }) => fix.edits)
        expect(() => applyEdits(text, edits)).not.toThrow()
        const keys = taken.map(({ flag: { key } }) => key)
        expect(new Set([...keys, ...waiting, ...unticked]).size).toBe(all.length)
        expect(keys.length + waiting.size + unticked.size).toBe(all.length)
      }),
    )
  })
})

describe('followUnticked', () => {
  it('knows an unticked flag whose key is another by its place, and keeps the keys of those that are gone', () => {
    const renamed = { ...stops, key: 'another' }
    expect(followUnticked(new Set([stops.key]), [doubled, stops], [doubled, renamed])).toEqual(new Set(['another']))
    expect(followUnticked(new Set([stops.key]), [doubled], [doubled])).toEqual(new Set([stops.key]))
  })
})
