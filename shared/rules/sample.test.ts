import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseText } from '#shared/draft/text-draft.ts'
import { createChecker } from '#shared/engine/checker.ts'

it('shows each kind of fault in the sample draft, and nothing else', () => {
  const draft = parseText(readFileSync('samples/harbor-bridge.txt', 'utf8'))
  const { flags } = createChecker().check(draft.blocks)
  expect(flags.map(({ rule, grade, actual }) => `${grade} ${rule}: ${actual}`)).toEqual([
    'query grammar/collocation: meeting, which was invited by',
    'fix people/courtesy-title: Ms. Osei',
    'query stray/first-person: I’m making this part shorter.',
    'fix repetition/word: the the',
    'fix stray/fragment: According to city records.',
    'query quotes/contradiction: is safe to cross, but it is not safe',
    'fix stray/punctuation: . .',
    'fix stray/fragment: post on Harborly (formerly PierTalk).',
    'fix people/repeated-title: Police Chief Renata Osei',
    'fix quotes/detached-attribution: .” She said.',
    'query quotes/unclear-speaker: She said.',
    'query consistency/abbreviation: US',
    'query people/conflicting-title: Mayor Osei',
    'note stray/boilerplate: (Photo by Jo Hartley/Eastport Ledger)',
    'fix stray/boilerplate: Copyright 2024 Eastport Harbor Media. All rights reserved.',
  ])
})
