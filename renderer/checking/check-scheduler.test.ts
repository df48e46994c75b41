import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Flag } from '#shared/engine/flag.ts'
import { REST, scheduleChecks } from './check-scheduler.ts'
import type { CheckReply, CheckRequest } from './messages.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function desk() {
  const asked: CheckRequest[] = []
  const found: Flag[][] = []
  const states: string[] = []
  let reply: (reply: CheckReply | undefined) => void = () => {}
  let composing = false
  const scheduler = scheduleChecks(
    {
      post: (request) => asked.push(request),
      onReply: (listener) => {
        reply = listener
      },
    },
    {
      block: (id) => ({ id, kind: 'paragraph', text: `text of ${id}` }),
      order: () => ['a', 'b'],
      isComposing: () => composing,
      holds: () => undefined,
      corrections: () => undefined,
      house: () => ({ courtesyTitles: 'drop' }),
      onChecked: ({ flags }) => found.push(flags),
      onState: (state) => states.push(state),
    },
  )
  return {
    asked,
    found,
    states,
    scheduler,
    reply: (given: CheckReply | undefined) => reply(given),
    compose: (now: boolean) => {
      composing = now
    },
  }
}

it('asks once when the typing rests, for what changed', () => {
  const { asked, scheduler } = desk()
  scheduler.changed(['a'], false)
  vi.advanceTimersByTime(REST - 1)
  scheduler.changed(['b'], true)
  vi.advanceTimersByTime(REST)
  expect(asked.map(({ blocks, order }) => [blocks.map(({ id }) => id), order])).toEqual([
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  ])
  expect(asked[0]?.house).toEqual({ courtesyTitles: 'drop' })
})

it('hands over an answer only while it is of the draft as it is, and asks again otherwise', () => {
  const { asked, found, scheduler, reply } = desk()
  scheduler.changed(['a'], false, true)
  vi.advanceTimersByTime(0)
  scheduler.changed(['b'], false)
  vi.advanceTimersByTime(REST)
  expect(asked).toHaveLength(1)
  reply({ revision: asked[0]?.revision ?? -1, flags: [] })
  expect(found).toEqual([])
  vi.advanceTimersByTime(0)
  expect(asked[1]?.blocks.map(({ id }) => id)).toEqual(['b'])
  reply({ revision: asked[1]?.revision ?? -1, flags: [] })
  expect(found).toEqual([[]])
})

it('waits while a character is composed', () => {
  const { asked, scheduler, compose } = desk()
  compose(true)
  scheduler.changed(['a'], false)
  vi.advanceTimersByTime(REST * 3)
  expect(asked).toEqual([])
  compose(false)
  vi.advanceTimersByTime(REST)
  expect(asked).toHaveLength(1)
})

it('says that a check came to no end, and tells a new worker everything with the next change', () => {
  const { asked, states, scheduler, reply } = desk()
  scheduler.changed(['a'], false, true)
  vi.advanceTimersByTime(0)
  reply(undefined)
  expect(states.at(-1)).toBe('failed')
  scheduler.changed(['a'], false, true)
  vi.advanceTimersByTime(0)
  expect(asked[1]?.blocks.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(asked[1]?.order).toEqual(['a', 'b'])
})
