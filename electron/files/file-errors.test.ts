import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HostError, plainEncoding } from '#shared/api/contract.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import { openDraftFile, saveDraftFile } from './draft-file.ts'
import { fileError } from './file-errors.ts'

/** Stands between the code and the file system: what root may do anyway, and a disk that is not there. */
const failing = vi.hoisted(() => new Map<string, string>())

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>()
  const orFail =
    <Args extends unknown[], Out>(name: string, run: (...args: Args) => Promise<Out>) =>
    async (...args: Args): Promise<Out> => {
      const code = failing.get(name)
      if (code !== undefined) throw Object.assign(new Error(code), { code })
      return run(...args)
    }
  return {
    ...real,
    open: orFail('open', real.open),
    access: orFail('access', real.access),
    rename: orFail('rename', real.rename),
  }
})

let room: string
let path: string

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
  path = join(room, 'story.txt')
  await writeFile(path, 'Rain.')
})

afterEach(async () => {
  failing.clear()
  await rm(room, { recursive: true })
})

describe('a file system that refuses', () => {
  it('is told when a file cannot be read', async () => {
    failing.set('open', 'EACCES')
    await expect(openDraftFile(path)).rejects.toMatchObject({
      code: 'not-permitted',
      message: expect.stringContaining('read “story.txt”'),
    })
  })

  it('shows a file that is write-protected as read-only, and does not replace it', async () => {
    failing.set('access', 'EACCES')
    const opened = await openDraftFile(path)
    expect(opened.readOnly).toBe(true)
    await expect(saveDraftFile(path, parseText('Snow.'), { ...opened, encoding: plainEncoding })).rejects.toMatchObject(
      { code: 'read-only' },
    )
    expect(await readFile(path, 'utf8')).toBe('Rain.')
  })

  it.each([
    ['open', 'EROFS', 'read-only'],
    ['open', 'EACCES', 'not-permitted'],
    ['open', 'ENOSPC', 'disk-full'],
    ['rename', 'EPERM', 'not-permitted'],
    ['rename', 'EIO', 'unavailable'],
  ])('leaves the file as it was when %s fails with %s', async (call, failure, code) => {
    const { version } = await openDraftFile(path)
    failing.set(call, failure)
    await expect(saveDraftFile(path, parseText('Snow.'), { encoding: plainEncoding, version })).rejects.toMatchObject({
      code,
    })
    expect(await readFile(path, 'utf8')).toBe('Rain.')
    expect(await readdir(room)).toEqual(['story.txt'])
  })
})

describe('sentences', () => {
  const codes =
    'ENOENT ENOTDIR EISDIR EACCES EPERM EROFS ENOSPC EDQUOT EFBIG ENAMETOOLONG EINVAL EMFILE ENFILE EBUSY EIO'

  it.each(codes.split(' '))('name the file, what is wrong and what to do: %s', (code) => {
    for (const task of ['open', 'save'] as const) {
      const told = fileError(Object.assign(new Error('raw'), { code }), 'story.txt', task)
      expect(told).toBeInstanceOf(HostError)
      expect(String(told)).toMatch(/“story\.txt”.*\. [A-Z].*\.$/)
      expect(String(told)).not.toMatch(/raw|error:|E[A-Z]{4,}|!/)
    }
  })

  it('leave alone what is not a failure of the file system, and what is a sentence already', () => {
    const problem = new TypeError('x is not a function')
    expect(fileError(problem, 'story.txt', 'open')).toBe(problem)
    const known = new HostError('empty', 'There are no words.')
    expect(fileError(known, 'story.txt', 'open')).toBe(known)
    expect(fileError('text', 'story.txt', 'open')).toBe('text')
  })
})
