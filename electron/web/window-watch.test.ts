import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createWindowWatch } from './window-watch.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('ends when the last window has been gone for a while, not before there was one', () => {
  const ended = vi.fn()
  const watch = createWindowWatch(30_000, ended)
  vi.advanceTimersByTime(100_000)
  for (const count of [1, 2, 1, 0]) watch.windows(count)
  vi.advanceTimersByTime(29_999)
  expect(ended).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(ended).toHaveBeenCalledOnce()
})

it('goes on when a page is loaded again', () => {
  const ended = vi.fn()
  const watch = createWindowWatch(30_000, ended)
  for (const count of [1, 0]) watch.windows(count)
  vi.advanceTimersByTime(1_000)
  watch.windows(1)
  vi.advanceTimersByTime(100_000)
  expect(ended).not.toHaveBeenCalled()
})
