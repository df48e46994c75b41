import { appendFile, copyFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainEncoding } from '#shared/api/contract.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import { openDraftFile, saveDraftFile } from './draft-file.ts'
import { createVersionStore, type VersionToKeep } from './version-store.ts'
import { versionsToDrop, versionsTooMany } from './versions-to-drop.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

let room: string
let path: string

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
  path = join(room, 'story.txt')
  await writeFile(path, 'Rain.')
})

afterEach(() => rm(room, { recursive: true }))

const version = (text: string, at: number): VersionToKeep => ({
  name: 'story.txt',
  bytes: Buffer.from(text),
  at,
  words: 1,
  kind: 'file',
})

describe('versions', () => {
  it('are what was replaced and what was saved, the latest first, each once', async () => {
    const versions = createVersionStore(join(room, 'versions'))
    let { version: last } = await openDraftFile(path)
    for (const text of ['Snow fell.', 'Hail fell again.', 'Hail fell again.', 'Rain.']) {
      const saved = await saveDraftFile(path, parseText(text), { encoding: plainEncoding, version: last, versions })
      last = saved.version
    }
    const kept = await versions.list(path)
    const texts = await Promise.all(kept.map(async ({ id }) => String((await versions.read(path, id)).bytes)))
    expect(texts).toEqual(['Rain.', 'Hail fell again.', 'Snow fell.'])
    expect(kept.map(({ words, size, kind }) => [words, size, kind])).toEqual([
      [1, 5, 'file'],
      [3, 16, 'file'],
      [2, 10, 'file'],
    ])
    expect(await readdir(room)).toEqual(['story.txt', 'versions'])
    expect(await versions.list(join(room, 'other.txt'))).toEqual([])
    await expect(versions.read(path, '../../story.txt')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('say what the file was before somebody else changed it and it was saved over', async () => {
    const versions = createVersionStore(join(room, 'versions'))
    await saveDraftFile(path, parseText('Mine.'), { encoding: plainEncoding, version: null, versions })
    await writeFile(path, 'Theirs.')
    await saveDraftFile(path, parseText('Mine again.'), { encoding: plainEncoding, version: null, versions })
    const kept = await versions.list(path)
    const texts = await Promise.all(kept.map(async ({ id }) => String((await versions.read(path, id)).bytes)))
    expect(texts.toSorted()).toEqual(['Mine again.', 'Mine.', 'Rain.', 'Theirs.'])
  })

  it('go along with a file that was renamed or moved, also where it was edited since, and with no other', async () => {
    const versions = createVersionStore(join(room, 'versions'))
    const save = (at: string, text: string) =>
      saveDraftFile(at, parseText(text), { encoding: plainEncoding, version: null, versions })
    const moved = join(room, 'moved.txt')
    await save(path, 'Snow fell.')
    await copyFile(path, join(room, 'copy.txt'))
    expect(await versions.list(join(room, 'copy.txt'))).toEqual([])
    await rename(path, moved)
    await appendFile(moved, ' And hail.')
    expect(await versions.list(moved)).toHaveLength(2)
    await save(moved, 'Hail fell.')
    expect(await versions.list(moved)).toHaveLength(4)
    await rename(moved, join(room, 'again.txt'))
    expect(await versions.list(join(room, 'again.txt'))).toHaveLength(4)
    expect(await versions.list(path)).toEqual([])
  })

  it('of drafts without a file have a place of their own', async () => {
    const versions = createVersionStore(join(room, 'versions'))
    await versions.keep(null, { ...version('Rain.', 5_000), kind: 'let-go' })
    expect(await versions.list(null)).toMatchObject([{ at: 5_000, kind: 'let-go' }])
    expect(await versions.list(path)).toEqual([])
  })

  it('that are too old go as others are kept', async () => {
    const versions = createVersionStore(join(room, 'versions'))
    await versions.keep(path, version('Old.', Date.now() - 91 * DAY))
    expect(await versions.list(path)).toHaveLength(1)
    await versions.keep(path, version('New.', Date.now()))
    const [only, ...others] = await versions.list(path)
    expect(others).toEqual([])
    expect(String((await versions.read(path, only?.id ?? '')).bytes)).toBe('New.')
    expect(await readFile(path, 'utf8')).toBe('Rain.')
  })
})

describe('what is kept how long', () => {
  const now = 1_000 * DAY
  const ago = (milliseconds: number) => ({ at: now - milliseconds, size: 1 })

  it('is all of a day, the last of each hour for a week, the last of each day for 90 days, and the newest', () => {
    const minutes = Array.from({ length: 1_440 - 1 }, (_, minute) => ago(minute * 60_000))
    expect(versionsToDrop(minutes, now)).toEqual([])
    const halfHours = Array.from({ length: 48 * 3 }, (_, half) => ago(2 * DAY + half * (HOUR / 2)))
    expect(versionsToDrop([ago(0), ...halfHours], now)).toHaveLength(71)
    const quarters = Array.from({ length: 4 * 200 }, (_, quarter) => ago(10 * DAY + quarter * (DAY / 4)))
    const stay = 1 + 4 * 200 - versionsToDrop([ago(0), ...quarters], now).length
    expect(stay).toBeGreaterThanOrEqual(80)
    expect(stay).toBeLessThanOrEqual(82)
    expect(versionsToDrop([ago(400 * DAY)], now)).toEqual([])
  })

  it('is no more than fits, the oldest first, but the newest of each file', () => {
    const a = [ago(1), ago(50), ago(100)].map((one) => ({ ...one, size: 60 }))
    const b = [{ ...ago(500), size: 90 }]
    expect(versionsTooMany([a, b], 300)).toEqual([])
    expect(versionsTooMany([a, b], 210)).toEqual([a[2]])
    expect(versionsTooMany([a, b], 10)).toEqual([a[2], a[1]])
  })
})
