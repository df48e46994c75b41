import { expect, it } from 'vitest'
import { HostError } from '#shared/api/contract.ts'
import type { House } from '#shared/house/house-style.ts'
import { createHouseDesk } from './house-desk.ts'

/** A host that keeps a house style as told, and notes what it was given. */
function standIn(kept: { house: House; problem: string | null } | Error) {
  const given: House[] = []
  let fails = false
  const desk = createHouseDesk({
    async readHouse() {
      if (kept instanceof Error) throw kept
      return kept
    },
    async saveHouse({ house }) {
      // The first save takes longer than those after it.
      if (given.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
      if (fails) throw new HostError('disk-full', 'No room.')
      given.push(house)
      return { kept: !(kept instanceof Error) && kept.problem !== null ? 'house.json.bak' : null }
    },
  })
  return { desk, given, fail: () => (fails = true) }
}

it('is as the draft until it is read, and then as it is kept', async () => {
  const { desk } = standIn({ house: { courtesyTitles: 'drop' }, problem: null })
  expect(desk.store.getState().house).toEqual({})
  await desk.read()
  expect(desk.store.getState()).toEqual({ house: { courtesyTitles: 'drop' }, problem: null, kept: null })
})

it('sets and unsets a setting at once, and keeps what was set last', async () => {
  const { desk, given } = standIn({ house: { courtesyTitles: 'drop' }, problem: null })
  await desk.read()
  const first = desk.set('quotePunctuation', 'british')
  expect(desk.store.getState().house).toEqual({ courtesyTitles: 'drop', quotePunctuation: 'british' })
  const second = desk.set('courtesyTitles', undefined)
  expect(desk.store.getState().house).toEqual({ quotePunctuation: 'british' })
  await Promise.all([first, second])
  expect(given.at(-1)).toEqual({ quotePunctuation: 'british' })
  expect('courtesyTitles' in desk.store.getState().house).toBe(false)
})

it('says that a file could not be read until a setting is changed, and then where it is', async () => {
  const { desk } = standIn({ house: {}, problem: 'It is not JSON.' })
  await desk.read()
  expect(desk.store.getState().problem).toBe('It is not JSON.')
  await desk.set('repeatedTitles', 'allow')
  expect(desk.store.getState()).toEqual({
    house: { repeatedTitles: 'allow' },
    problem: null,
    kept: 'house.json.bak',
  })
})

it('says so where the host gives no answer', async () => {
  const { desk } = standIn(new HostError('unavailable', 'It has stopped.'))
  await desk.read()
  expect(desk.store.getState()).toMatchObject({ house: {}, problem: 'It has stopped.' })
})

it('holds in the window what could not be kept, and tries again with the next setting', async () => {
  const { desk, given, fail } = standIn({ house: {}, problem: null })
  await desk.set('repeatedTitles', 'allow')
  fail()
  await expect(desk.set('repeatedTitles', 'flag')).rejects.toThrow('No room.')
  expect(desk.store.getState().house).toEqual({ repeatedTitles: 'flag' })
  expect(given).toEqual([{ repeatedTitles: 'allow' }])
})
