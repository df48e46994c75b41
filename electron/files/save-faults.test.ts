import { chown, link, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HostError, plainEncoding } from '#shared/api/contract.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import { openDraftFile, saveDraftFile } from './draft-file.ts'
import { createVersionStore } from './version-store.ts'
import { sweepTemporaries, writeAtomically } from './write-atomically.ts'

/** The steps of a save, in order; those of the folder come when the new file is in place. */
const STEPS = ['open', 'write', 'chmod', 'sync', 'close', 'rename'] as const
const FOLDER_STEPS = ['folder open', 'folder sync', 'folder close'] as const
type Step = (typeof STEPS)[number] | (typeof FOLDER_STEPS)[number]

/** Which step fails with what. Only what is under `room` fails: the disk of the draft, not that of the app's own data. */
const fault = vi.hoisted(() => ({ room: '', step: '', code: '' }))
const realpaths = vi.hoisted(() => new Map<string, string>())

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>()
  type FileHandle = import('node:fs/promises').FileHandle
  const failAt = (step: string) => {
    if (fault.step === step) throw Object.assign(new Error(`raw ${fault.code}`), { code: fault.code, syscall: step })
  }
  /** A handle whose steps fail in their turn; a failing write has written half. */
  const failing = (file: FileHandle, prefix: '' | 'folder ') =>
    new Proxy(file, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return async (...args: unknown[]) => {
          if (name === 'writeFile' && fault.step === 'write') {
            const [bytes] = args
            await target.write(Buffer.from(bytes as Uint8Array).subarray(0, 3))
            failAt('write')
          }
          if (name === 'close') await target.close()
          failAt(prefix + String(name))
          return name === 'close' ? undefined : Reflect.apply(value, target, args)
        }
      },
    })
  const open: typeof real.open = async (path, flags, mode) => {
    if (!String(path).startsWith(fault.room) || fault.room === '') return real.open(path, flags, mode)
    const prefix = flags === 'r' ? 'folder ' : ''
    failAt(`${prefix}open`)
    return failing(await real.open(path, flags, mode), prefix)
  }
  const rename: typeof real.rename = async (from, to) => {
    if (fault.room !== '' && String(to).startsWith(fault.room)) failAt('rename')
    return real.rename(from, to)
  }
  const realpath = async (path: string) => realpaths.get(path) ?? real.realpath(path)
  return { ...real, open, rename, realpath }
})

let room: string
let data: string
let path: string

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
  data = await mkdtemp(join(tmpdir(), 'blue-pencil-data-'))
  path = join(room, 'story.txt')
  await writeFile(path, 'Rain.')
})

afterEach(async () => {
  fail('')
  realpaths.clear()
  await rm(room, { recursive: true })
  await rm(data, { recursive: true })
})

function fail(step: Step | '', code = ''): void {
  Object.assign(fault, { room: step === '' ? '' : room, step, code })
}

const sentences: Readonly<Record<string, RegExp>> = {
  ENOSPC: /^There is no room on the disk for “story\.txt”/,
  EIO: /^The disk reports a fault, so “story\.txt” may not be saved/,
  EACCES: /^You are not allowed to write “story\.txt”/,
}
const faults = (steps: readonly Step[]) =>
  steps.flatMap((step) => Object.keys(sentences).map((code) => [step, code] as const))

describe('a save that fails', () => {
  it.each(faults(STEPS))('at %s with %s leaves the file as it was, and nothing beside it', async (step, code) => {
    const { version } = await openDraftFile(path)
    const versions = createVersionStore(data)
    const save = () => saveDraftFile(path, parseText('Snow fell.'), { encoding: plainEncoding, version, versions })
    fail(step, code)
    const problem = await save().catch((reason: unknown) => reason)
    expect(problem).toBeInstanceOf(HostError)
    expect(problem instanceof Error && problem.message).toMatch(sentences[code] ?? /never/)
    expect(problem instanceof Error && problem.message).toMatch(/Save |save /)
    expect(problem instanceof Error && problem.message).not.toMatch(/raw|E[A-Z]{4,}/)
    expect(await readFile(path, 'utf8')).toBe('Rain.')
    expect(await readdir(room)).toEqual(['story.txt'])
    // What was to be replaced is kept all the same, and the next save succeeds.
    expect(await versions.list(path)).toHaveLength(1)
    fail('')
    await save()
    expect(await readFile(path, 'utf8')).toBe('Snow fell.')
    expect(await versions.list(path)).toHaveLength(2)
  })

  it.each(faults(FOLDER_STEPS))('at %s with %s has the new file in place, whole', async (step, code) => {
    const { version } = await openDraftFile(path)
    const save = () => saveDraftFile(path, parseText('Snow fell.'), { encoding: plainEncoding, version })
    fail(step, code)
    const done = await save().then(
      () => 'saved',
      (reason: unknown) => reason,
    )
    // Only a disk that lost the rename is a failure: many systems flush no folders.
    if (step === 'folder sync' && code !== 'EACCES') expect(String(done)).toMatch(/“story\.txt”/)
    else expect(done).toBe('saved')
    expect(await readFile(path, 'utf8')).toBe('Snow fell.')
    expect(await readdir(room)).toEqual(['story.txt'])
    // Saved again by a window that was told it had failed, it is no change from outside.
    fail('')
    await save()
  })

  it('does not fail because its versions cannot be kept', async () => {
    await writeFile(join(data, 'versions'), 'a file where the folder should be')
    const versions = createVersionStore(join(data, 'versions'))
    const { version } = await openDraftFile(path)
    await saveDraftFile(path, parseText('Snow.'), { encoding: plainEncoding, version, versions })
    expect(await readFile(path, 'utf8')).toBe('Snow.')
  })

  it.each([
    ['a folder that is gone', 'gone/story.txt', 'not-found'],
    ['a name that is too long', `${'x'.repeat(300)}.txt`, 'bad-request'],
    ['a file in place of the folder', 'story.txt/other.txt', 'not-found'],
  ])('says so of %s', async (_, name, code) => {
    await expect(
      saveDraftFile(join(room, name), parseText('Snow.'), { encoding: plainEncoding, version: null }),
    ).rejects.toMatchObject({ code, message: expect.stringMatching(/[Ss]ave|name/) })
  })
})

describe('a save that succeeds', () => {
  it('takes names as long as the system does', async () => {
    const long = join(room, `${'x'.repeat(250)}.txt`)
    await saveDraftFile(long, parseText('Snow.'), { encoding: plainEncoding, version: null })
    expect(await readFile(long, 'utf8')).toBe('Snow.')
  })

  it('gives the file the name in the letters that were asked for, where the system takes both for the same', async () => {
    // What such a system says of the name in other letters; the hard link stands for the one file behind both.
    realpaths.set(join(room, 'Story.txt'), path)
    await link(path, join(room, 'Story.txt'))
    await writeAtomically(join(room, 'Story.txt'), Buffer.from('Snow.'))
    expect(await readdir(room)).toEqual(['Story.txt'])
  })

  it('goes through a link whose file is not there', async () => {
    await symlink('other.txt', join(room, 'link.txt'))
    await writeAtomically(join(room, 'link.txt'), Buffer.from('Snow.'))
    expect(await readFile(join(room, 'other.txt'), 'utf8')).toBe('Snow.')
  })

  it('leaves no half-written files of programs that were killed, when the folder is used the next time', async () => {
    const old = join(room, '.blue-pencil-0123abcd.tmp')
    for (const name of [old, join(room, '.blue-pencil-89abcdef.tmp'), join(room, '.other.tmp')])
      await writeFile(name, 'x')
    const hourAgo = new Date(Date.now() - 3_600_000)
    for (const name of [old, join(room, '.other.tmp')]) await utimes(name, hourAgo, hourAgo)
    await sweepTemporaries(room)
    expect(await readdir(room)).toEqual(['.blue-pencil-89abcdef.tmp', '.other.tmp', 'story.txt'])
  })

  it('is one of two at a time', async () => {
    const { version } = await openDraftFile(path)
    const save = (text: string, from: string | null) =>
      saveDraftFile(path, parseText(text), { encoding: plainEncoding, version: from })
    const [first, second] = await Promise.allSettled([save('One.', version), save('Two.', version)])
    expect(first.status).toBe('fulfilled')
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'changed-outside' } })
    expect(await readFile(path, 'utf8')).toBe('One.')
  })

  it.skipIf(process.getuid?.() !== 0)('keeps the owner, where we may', async () => {
    await chown(path, 1234, 2345)
    await writeAtomically(path, Buffer.from('Snow.'))
    expect(await stat(path)).toMatchObject({ uid: 1234, gid: 2345 })
  })
})
