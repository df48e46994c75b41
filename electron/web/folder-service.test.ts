import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHandles } from '#electron/files/handles.ts'
import { createFolderService, folderToUse, realFolder } from './folder-service.ts'

let room: string

beforeAll(async () => {
  room = await realpath(await mkdtemp(join(tmpdir(), 'blue-pencil-')))
  await mkdir(join(room, 'desk'))
  await mkdir(join(room, 'links'))
  await writeFile(join(room, 'desk/story.txt'), 'Rain.')
  await symlink(join(room, 'desk/story.txt'), join(room, 'links/story.txt'))
})

afterAll(() => rm(room, { recursive: true }))

it.each([
  ['a file', 'desk/story.txt', 'desk'],
  ['a link, where it leads', 'links/story.txt', 'desk'],
  ['a file that is not there', 'desk/gone.txt', 'desk'],
  ['a folder, and not the one around it', 'desk', 'desk'],
  ['a file in a folder that is not there', 'gone/story.txt', 'otherwise'],
  ['a file in a file', 'desk/story.txt/inner.txt', 'otherwise'],
])('gives the use of the folder of %s', async (_what, file, folder) => {
  expect(await folderToUse(join(room, file), join(room, 'otherwise'))).toBe(join(room, folder))
})

it('gives the use of the other folder without a file', async () => {
  expect(await folderToUse(undefined, '/desk')).toBe('/desk')
})

it('takes real folders only', async () => {
  await symlink(join(room, 'desk'), join(room, 'alias'))
  expect(await realFolder(join(room, 'alias'))).toBe(join(room, 'desk'))
  await expect(realFolder(join(room, 'gone'))).rejects.toMatchObject({ code: 'not-found' })
  await expect(realFolder(join(room, 'desk/story.txt'))).rejects.toMatchObject({ code: 'bad-request' })
})

it('says that a folder is gone', async () => {
  const service = createFolderService(join(room, 'gone'), createHandles())
  await expect(service.listFolder({ folder: null })).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('The folder “gone” is not there any more.'),
  })
})
