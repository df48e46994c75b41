import { expect, it } from 'vitest'
import { type Decisions, noDecisions } from '#shared/api/decisions.ts'
import { mergeDecisions } from './merge-decisions.ts'

const street = { kind: 'not-a-person' as const, name: 'Harbor Street' }
const title = (words: string) => ({ kind: 'title' as const, name: 'Ana Ruiz', title: words })
const at = { words: 'Ruiz', before: 'said', after: 'on', nth: 1 }
const speaker = (name: string) => ({ kind: 'speaker' as const, at, name })
const decided = (stets: string[], corrections: Decisions['corrections'] = []): Decisions => ({ stets, corrections })

it('has what both windows added', () => {
  expect(mergeDecisions(decided(['a', 'b']), decided(['a']), decided(['a', 'c'], [street]))).toEqual(
    decided(['a', 'b', 'c'], [street]),
  )
})

it('has not what either took back', () => {
  const base = decided(['a', 'b'], [street, speaker('Ana Ruiz')])
  const kept = decided(['b'], [street, speaker('Ana Ruiz')])
  expect(mergeDecisions(kept, base, decided(['a'], [speaker('Ana Ruiz')]))).toEqual(decided([], [speaker('Ana Ruiz')]))
})

it('is as the last one says where both corrected the same thing', () => {
  const base = decided([], [title('Mayor')])
  expect(mergeDecisions(decided([], [title('Chief')]), base, decided([], [title('Engineer')]))).toEqual(
    decided([], [title('Engineer')]),
  )
  expect(mergeDecisions(decided([], [title('Chief')]), base, base)).toEqual(decided([], [title('Chief')]))
})

it('is what the window says where nothing else happened', () => {
  const mine = decided(['a'], [street, title('Mayor'), speaker('Ana Ruiz')])
  for (const base of [noDecisions, mine, decided(['x'], [street])])
    expect(mergeDecisions(base, base, mine)).toEqual(mine)
})
