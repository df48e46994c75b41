import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHandles } from './handles.ts'
import { confine, isInside, requirePlainName } from './path-guard.ts'

let room: string
let folder: string

beforeAll(async () => {
  room = await realpath(await mkdtemp(join(tmpdir(), 'blue-pencil-')))
  folder = join(room, 'desk')
  await mkdir(join(folder, 'inner'), { recursive: true })
  await mkdir(join(room, 'desk-other'))
  await writeFile(join(folder, 'story.txt'), 'x')
  await writeFile(join(room, 'desk-other/secret.txt'), 'x')
  await symlink(join(room, 'desk-other/secret.txt'), join(folder, 'link.txt'))
  await symlink(join(room, 'desk-other'), join(folder, 'out'))
  await symlink(join(folder, 'story.txt'), join(folder, 'alias.txt'))
  await symlink(join(folder, 'loop'), join(folder, 'loop'))
})

afterAll(() => rm(room, { recursive: true }))

describe('confinement', () => {
  it('lets through what is in the folder, there or not yet, by its real path', async () => {
    expect(await confine(folder, folder)).toBe(folder)
    expect(await confine(folder, join(folder, 'story.txt'))).toBe(join(folder, 'story.txt'))
    expect(await confine(folder, join(folder, 'alias.txt'))).toBe(join(folder, 'story.txt'))
    expect(await confine(folder, join(folder, 'inner/new.txt'))).toBe(join(folder, 'inner/new.txt'))
    expect(await confine(folder, join(folder, '..story.txt'))).toBe(join(folder, '..story.txt'))
  })

  it.each([
    '../desk-other/secret.txt',
    '..',
    '../desk-other',
    'link.txt',
    'out',
    'out/secret.txt',
    'out/new.txt',
    '/etc/passwd',
    '../new.txt',
  ])('refuses %s', async (way) => {
    await expect(confine(folder, resolve(folder, way))).rejects.toMatchObject({ code: 'outside-folder' })
  })

  it('says what is not there, and is not held up by a link to itself', async () => {
    await expect(confine(folder, join(folder, 'gone/new.txt'))).rejects.toMatchObject({ code: 'not-found' })
    await expect(confine(folder, join(folder, 'loop'))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('never takes a path for inside that does not begin with the folder', () => {
    const part = fc.constantFrom('..', '.', 'a', 'desk', 'desk-other', '...', '..a', '')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const path = resolve('/room/desk', parts.join('/'))
        expect(isAbsolute(path)).toBe(true)
        expect(isInside('/room/desk', path)).toBe(path === '/room/desk' || path.startsWith('/room/desk/'))
      }),
    )
  })
})

describe('a plain name', () => {
  it.each(['story.txt', 'Été — 3 p.m.txt', '..story.txt', '.hidden'])('may be %s', (name) => {
    expect(() => requirePlainName(name)).not.toThrow()
  })

  it.each(['.', '..', 'a/b', '/a', '../a', 'a\0', 'a\nb'])('may not be %j', (name) => {
    expect(() => requirePlainName(name)).toThrow(expect.objectContaining({ code: 'bad-request' }))
  })
})

describe('handles', () => {
  it('lead back to their path, and are the same for the same path', () => {
    const handles = createHandles()
    const handle = handles.issue('/desk/story.txt')
    expect(handles.issue('/desk/story.txt')).toBe(handle)
    expect(handles.issue('/desk/other.txt')).not.toBe(handle)
    expect(handles.resolve(handle)).toBe('/desk/story.txt')
    expect(handle).not.toContain('story')
  })

  it('are of no use to another window', () => {
    const handle = createHandles().issue('/desk/story.txt')
    const others = createHandles()
    others.issue('/desk/story.txt')
    expect(() => others.resolve(handle)).toThrow(expect.objectContaining({ code: 'bad-request' }))
  })
})
