import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createReviewStore, letStand } from '#renderer/flags/review-store.ts'
import { liveFlagOn } from '#renderer/flags/testing/flag.ts'
import { correct, createStoryStore, startStory } from '#renderer/panels/story-store.ts'
import * as dialogs from '#renderer/ui/dialogs.tsx'
import { HostError } from '#shared/api/contract.ts'
import { type Decisions, noDecisions } from '#shared/api/decisions.ts'
import { keepDecisions } from './keep-decisions.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const street = { kind: 'not-a-person' as const, name: 'Harbor Street' }
const decided: Decisions = { stets: [], corrections: [street] }

/** A keeper, and what its host was given to keep, as file and decisions. */
function keeping(readDecisions: () => Promise<Decisions> = async () => noDecisions) {
  const kept: [string, Decisions][] = []
  const review = createReviewStore()
  const story = createStoryStore()
  const host = {
    readDecisions,
    saveDecisions: async ({ file, decisions }: { file: string; decisions: Decisions }) => {
      kept.push([file, decisions])
      return {}
    },
  }
  const tell = vi.spyOn(dialogs, 'tell').mockResolvedValue(undefined)
  return { keeper: keepDecisions(host, review, story), review, story, kept, host, tell }
}

it('keeps what is decided once deciding rests, and nothing that was read', async () => {
  const { keeper, story, review, kept } = keeping(async () => decided)
  startStory(story, (await keeper.read('a')).corrections)
  keeper.begin('a')
  await vi.runAllTimersAsync()
  expect(kept).toEqual([])
  const flag = liveFlagOn('b', 'The the end.', 'The the')
  letStand(review, flag, true)
  correct(story, { kind: 'not-a-person', name: 'Old Pier' })
  await vi.runAllTimersAsync()
  expect(kept).toEqual([
    ['a', { stets: [flag.fingerprint], corrections: [street, { kind: 'not-a-person', name: 'Old Pier' }] }],
  ])
})

it('keeps at once before another draft is read, and with the file that it was about', async () => {
  const { keeper, story, kept } = keeping()
  keeper.begin('a')
  correct(story, street)
  await keeper.read('b')
  expect(kept).toEqual([['a', decided]])
  startStory(story)
  keeper.begin('b')
  await vi.runAllTimersAsync()
  expect(kept).toHaveLength(1)
})

it('keeps nothing of a draft without a file, until it has one', async () => {
  const { keeper, story, kept } = keeping()
  keeper.begin(null)
  correct(story, street)
  await vi.runAllTimersAsync()
  expect(kept).toEqual([])
  keeper.moveTo('c')
  keeper.moveTo('c')
  await keeper.flush()
  expect(kept).toEqual([['c', decided]])
})

it('says once that decisions cannot be kept', async () => {
  const { keeper, story, host, tell } = keeping()
  host.saveDecisions = async () => {
    throw new HostError('unavailable', 'No room.')
  }
  keeper.begin('a')
  for (const name of ['Harbor Street', 'Old Pier']) {
    correct(story, { kind: 'not-a-person', name })
    await vi.runAllTimersAsync()
  }
  expect(tell.mock.calls).toEqual([[expect.any(String), 'No room.']])
})

it.each([
  ['starts anew where what was decided was set aside', 'damaged', 1],
  ['writes nothing over what is there and cannot be read', 'unavailable', 0],
  ['writes nothing over what a later version kept', 'unknown-format', 0],
] as const)('%s, and says so', async (_, code, times) => {
  const { keeper, story, kept, tell } = keeping(async () => {
    throw new HostError(code, 'It is so.')
  })
  expect(await keeper.read('a')).toEqual(noDecisions)
  expect(tell.mock.calls).toEqual([[expect.any(String), 'It is so.']])
  keeper.begin('a')
  correct(story, street)
  await vi.runAllTimersAsync()
  expect(kept).toHaveLength(times)
  keeper.moveTo('b')
  await keeper.flush()
  expect(kept.at(-1)).toEqual(['b', decided])
})
