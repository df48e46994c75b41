import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { HostError, plainEncoding } from '#shared/api/contract.ts'
import { noDecisions } from '#shared/api/decisions.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import { createFileService, createOrigins } from './file-service.ts'
import { createHandles } from './handles.ts'
import { confine } from './path-guard.ts'
import { openStores } from './stores.ts'

let room: string

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
})

afterEach(() => rm(room, { recursive: true }))

function service(allow: (path: string) => Promise<string> = async (path) => path) {
  const handles = createHandles()
  const stores = openStores(join(room, 'data'))
  return {
    handles,
    files: createFileService({ handles, takeLaunch: () => null, allow, stores, origins: createOrigins() }),
  }
}

it('reads what is dropped as it reads a file, and gives no handle for it', async () => {
  const { files } = service()
  const drop = (name: string, bytes: Buffer) => files.readDropped({ name, base64: bytes.toString('base64') })
  expect(await drop('story.txt', Buffer.from('\uFEFFRain.'))).toMatchObject({
    file: null,
    name: 'story.txt',
    draft: parseText('Rain.'),
    encoding: { name: 'utf-8', byteOrderMark: true },
  })
  await expect(drop('story.pdf', Buffer.from('x'))).rejects.toMatchObject({ code: 'unknown-format' })
  await expect(drop('story.txt', Buffer.alloc(0))).rejects.toMatchObject({ code: 'empty' })
  await expect(drop('story.txt', Buffer.from([0x41, 0xff, 0x81]))).rejects.toMatchObject({ code: 'wrong-encoding' })
  await expect(drop('story.txt', Buffer.alloc(50_000_003, 'a'))).rejects.toMatchObject({ code: 'too-large' })
})

it('exports clean copy as its own formats only', async () => {
  const { files, handles } = service()
  for (const name of ['clean.txt', 'clean.md', 'clean.html']) {
    expect(await files.exportFile({ file: handles.issue(join(room, name)), draft: parseText('Rain.\n') })).toEqual({
      name,
    })
    expect(await readFile(join(room, name), 'utf8')).toContain('Rain.')
  }
  for (const name of ['clean.pdf', 'clean', '.bashrc']) {
    const file = handles.issue(join(room, name))
    await expect(files.exportFile({ file, draft: parseText('Rain.\n') }), name).rejects.toMatchObject({
      code: 'unknown-format',
    })
  }
  expect(await readdir(room)).toHaveLength(3)
})

it('asks before each use of a path whether it may', async () => {
  const refuse = async () => {
    throw new HostError('outside-folder', 'no')
  }
  const { files, handles } = service(refuse)
  await writeFile(join(room, 'story.txt'), 'Rain.')
  const file = handles.issue(join(room, 'story.txt'))
  await expect(files.openFile({ file })).rejects.toMatchObject({ code: 'outside-folder' })
  await expect(
    files.saveFile({ file, draft: parseText('x'), encoding: plainEncoding, version: null }),
  ).rejects.toMatchObject({ code: 'outside-folder' })
  await expect(files.exportFile({ file, draft: parseText('x') })).rejects.toMatchObject({ code: 'outside-folder' })
  await expect(files.readDecisions({ file })).rejects.toMatchObject({ code: 'outside-folder' })
  await expect(files.saveDecisions({ file, decisions: noDecisions })).rejects.toMatchObject({ code: 'outside-folder' })
})

it('says that the folder is gone where a file cannot be written for that', async () => {
  const { files, handles } = service((path) => confine(room, path))
  const place = { file: handles.issue(join(room, 'gone', 'story.txt')), draft: parseText('Rain.\n') }
  const said = {
    code: 'not-found',
    message: expect.stringContaining('The folder of “story.txt” is not there any more'),
  }
  await expect(files.exportFile(place)).rejects.toMatchObject(said)
  await expect(files.saveFile({ ...place, encoding: plainEncoding, version: null })).rejects.toMatchObject(said)
})
