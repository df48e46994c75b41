import {
  appendFile,
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Decisions, noDecisions } from '#shared/api/decisions.ts'
import { createDecisionStore } from './decision-store.ts'
import { versionOf } from './version-of.ts'

let room: string
let folder: string
let draft: string

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
  folder = join(room, 'data', 'decisions')
  draft = join(room, 'ferry.txt')
  await writeFile(draft, 'Rain fell.')
})

afterEach(() => rm(room, { recursive: true }))

const decided = (name: string): Decisions => ({ stets: ['1a'], corrections: [{ kind: 'not-a-person', name }] })

/** The one file of the store. */
async function onlyFile(): Promise<string> {
  const [name = '', ...others] = await readdir(folder)
  expect(others).toEqual([])
  return join(folder, name)
}

it('gives back what was kept, to whoever asks next, and each draft its own', async () => {
  const store = createDecisionStore(folder)
  expect(await store.read(draft)).toEqual(noDecisions)
  await store.save(draft, decided('Harbor Street'))
  const next = createDecisionStore(folder)
  expect(await next.read(draft)).toEqual(decided('Harbor Street'))
  expect(await next.read(join(room, 'other.txt'))).toEqual(noDecisions)
  expect(JSON.parse(await readFile(await onlyFile(), 'utf8'))).toMatchObject({ version: 1, path: draft })
  expect(await readFile(draft, 'utf8')).toBe('Rain fell.')
})

it('knows a draft by its real path, and a file name that says nothing of it', async () => {
  const store = createDecisionStore(folder)
  await symlink(draft, join(room, 'link.txt'))
  await store.save(join(room, 'link.txt'), decided('Harbor Street'))
  expect(await store.read(draft)).toEqual(decided('Harbor Street'))
  expect(await onlyFile()).not.toContain('ferry')
})

describe('a draft that was renamed or moved', () => {
  const moved = () => join(room, 'elsewhere.txt')

  it('has its decisions, by its bytes or by its place on the disk', async () => {
    const store = createDecisionStore(folder)
    await store.save(draft, decided('Harbor Street'))
    await rename(draft, moved())
    await appendFile(moved(), ' More.')
    expect(await store.read(moved())).toEqual(decided('Harbor Street'))
    await onlyFile()
    // As a program on another disk moves it: another file with the same bytes.
    await copyFile(moved(), draft)
    await rm(moved())
    await store.fileSaved(moved(), 'gone').catch(() => {})
    expect(await createDecisionStore(folder).read(draft)).toEqual(decided('Harbor Street'))
  })

  it('has them also after it was saved, which makes it another file', async () => {
    const store = createDecisionStore(folder)
    await store.save(draft, decided('Harbor Street'))
    await rm(draft)
    await writeFile(draft, 'Snow fell.')
    await store.fileSaved(draft, versionOf(Buffer.from('Snow fell.')))
    await rename(draft, moved())
    expect(await store.read(moved())).toEqual(decided('Harbor Street'))
  })

  it('has none where it is a copy, or another file', async () => {
    const store = createDecisionStore(folder)
    await store.save(draft, decided('Harbor Street'))
    await copyFile(draft, moved())
    expect(await store.read(moved())).toEqual(noDecisions)
    await rm(draft)
    await writeFile(moved(), 'Something else.')
    expect(await store.read(moved())).toEqual(noDecisions)
  })
})

it('leaves no file where nothing is decided any more', async () => {
  const store = createDecisionStore(folder)
  await store.save(draft, noDecisions)
  await store.save(draft, decided('Harbor Street'))
  await store.save(draft, noDecisions)
  expect(await readdir(folder)).toEqual([])
})

it('does what it is asked for one after the other', async () => {
  const store = createDecisionStore(folder)
  for (const name of ['a', 'b', 'c']) void store.save(draft, decided(name))
  expect(await store.read(draft)).toEqual(decided('c'))
})

it.each([
  ['half a file', '{"version":1,"path":"/desk/fer'],
  ['another file', '{"colour":"blue"}'],
  ['other decisions', '{"version":1,"path":"/a","decisions":{"stets":[7],"corrections":[]}}'],
  ['nothing', ''],
])('sets aside what it cannot understand, says so, and starts anew: %s', async (_, content) => {
  const store = createDecisionStore(folder)
  await store.save(draft, decided('Harbor Street'))
  const file = await onlyFile()
  await writeFile(file, content)
  await expect(store.read(draft)).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('“ferry.txt”'),
  })
  expect(await readFile(`${file}.damaged`, 'utf8')).toBe(content)
  expect(await store.read(draft)).toEqual(noDecisions)
})

it('leaves what a later version kept', async () => {
  const store = createDecisionStore(folder)
  await store.save(draft, decided('Harbor Street'))
  const file = await onlyFile()
  await writeFile(file, '{"version":2,"all":"new"}')
  await expect(store.read(draft)).rejects.toMatchObject({ code: 'unknown-format' })
  expect(await readFile(file, 'utf8')).toBe('{"version":2,"all":"new"}')
})

it('says so when it can keep or read nothing', async () => {
  await writeFile(join(room, 'data'), 'not a folder')
  const store = createDecisionStore(folder)
  await expect(store.save(draft, decided('a'))).rejects.toMatchObject({ code: 'unavailable' })
  await expect(store.read(draft)).rejects.toMatchObject({ code: 'unavailable' })
})

it('lets go of what nobody changed for a year, and of the oldest of too many', async () => {
  await mkdir(folder, { recursive: true })
  const name = (number: number) => `${number.toString(16).padStart(64, '0')}.json`
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000)
  for (let number = 1; number <= 1004; number++) {
    await writeFile(join(folder, name(number)), '{}')
    await utimes(join(folder, name(number)), daysAgo(number / 10), daysAgo(number / 10))
  }
  await writeFile(join(folder, `${name(0)}.damaged`), '{}')
  await utimes(join(folder, `${name(0)}.damaged`), daysAgo(366), daysAgo(366))
  await writeFile(join(folder, 'notes.txt'), 'not ours')
  await utimes(join(folder, 'notes.txt'), daysAgo(900), daysAgo(900))
  await createDecisionStore(folder).save(draft, decided('Harbor Street'))
  const left = await readdir(folder)
  expect(left).toHaveLength(1001)
  expect(left).toContain('notes.txt')
  expect(left).toContain(name(999))
  expect(left).not.toContain(name(1000))
  expect(left).not.toContain(`${name(0)}.damaged`)
})

it.skipIf(process.getuid?.() === 0)('keeps what is there when it may not write', async () => {
  const store = createDecisionStore(folder)
  await store.save(draft, decided('Harbor Street'))
  await chmod(folder, 0o500)
  await expect(store.save(draft, decided('a'))).rejects.toMatchObject({ code: 'unavailable' })
  await chmod(folder, 0o700)
  expect(await store.read(draft)).toEqual(decided('Harbor Street'))
})
